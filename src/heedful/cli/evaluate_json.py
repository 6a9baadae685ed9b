"""The figures of an evaluation as one object, for programs."""

from collections.abc import Sequence

from heedful.core.mail.exam import Mark, Shares

Figures = dict[str, object]


def of(marks: Sequence[Mark], pooled: Mark, *, half: str, bare: bool, unusable: int) -> Figures:
    """Every figure of every source. A figure that nobody's labels allow is null."""
    return {
        "half": half,
        "bare": bare,
        "unusable": unusable,
        "sources": [_mark(mark) for mark in marks],
        "pooled": _mark(pooled),
    }


def _mark(mark: Mark) -> Figures:
    return {
        "source": mark.source,
        "language": mark.language,
        **{truth: _shares(shares) for truth, shares in mark.shares.items()},
        "auc": _rounded(mark.auc),
        "against": mark.against,
        "calibration_error": _rounded(mark.calibration),
        "calibration_error_equal_counts": _rounded(mark.calibration_even),
        "class_macro_f1": _rounded(mark.class_f1),
        "ask_accuracy": _rounded(mark.ask[0] / mark.ask[1]) if mark.ask else None,
        "ask_messages": mark.ask[1] if mark.ask else 0,
        "lever_macro_f1": _rounded(mark.macro_lever_f1),
        "lever_f1": {name: _rounded(value) for name, value in mark.lever_f1.items()},
        "lever_messages": mark.lever_messages,
        "span_f1": _rounded(mark.found.f1) if mark.found else None,
        "span_precision": _rounded(mark.found.precision) if mark.found else None,
        "span_recall": _rounded(mark.found.recall) if mark.found else None,
        "quotes_not_found": mark.lost,
        "milliseconds": {"median": round(mark.milliseconds[0], 2), "p95": round(mark.milliseconds[1], 2)},
    }


def _shares(shares: Shares) -> Figures:
    bounds = shares.interval
    return {
        "n": shares.n,
        "condemned": shares.condemned,
        "unsure": shares.unsure,
        "unwanted": shares.unwanted,
        "benign": shares.benign,
        "condemned_share": _rounded(shares.share("condemned")),
        "interval": [_rounded(bounds.low), _rounded(bounds.high)],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)

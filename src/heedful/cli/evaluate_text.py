"""The figures of an evaluation as tables: the worst source first, all of them together last."""

from collections.abc import Callable, Iterator, Sequence

from heedful.cli.terminal import clean
from heedful.core.mail.exam import ATTACK, HARMLESS, UNWANTED, Answer, Mark, Shares

_TITLES = {
    ATTACK: "Attacks: the share we condemn is the recall",
    HARMLESS: "Harmless: whatever we condemn here is a false alarm",
    UNWANTED: "Unwanted: advertising, which is no attack",
}
_NAME = 24


def told(marks: Sequence[Mark], pooled: Mark, *, half: str, bare: bool, unusable: int) -> str:
    """Headline, then a table a truth, then what else was labelled, then everything pooled in one line."""
    lines = [*_headline(marks, pooled, half, bare, unusable)]
    for truth, title in _TITLES.items():
        rows = _worst_first(marks, truth)
        if rows:
            lines += ["", title, _head(truth), *(_row(mark, truth) for mark in rows)]
    rest = [mark for mark in marks if _says_more(mark)]
    if rest:
        lines += ["", "What else is labelled, and how long it took", _FURTHER_HEAD, *map(_further, rest)]
    lines += ["", *_pooled(pooled), "", *_NOTES]
    return "\n".join(lines)


def shown(answers: Sequence[Answer], *, most: int) -> str:
    """The first few messages of each source and truth for which the answer and the label part."""
    lines, seen = [""], dict[tuple[str, str], int]()
    for one in answers:
        wrong = one.truth and one.condemned != (one.truth == ATTACK)
        if wrong and seen.get((one.source, one.truth), 0) < most:
            seen[one.source, one.truth] = seen.get((one.source, one.truth), 0) + 1
            lines.append(clean(f"{one.source} {one.name}: {one.truth}, read as {one.verdict} ({one.suspicion:.2f})"))
            lines += [clean(f"    {reason}") for reason in one.reasons]
    return "\n".join(lines)


def _headline(marks: Sequence[Mark], pooled: Mark, half: str, bare: bool, unusable: int) -> Iterator[str]:
    n = sum(shares.n for shares in pooled.shares.values())
    sources = {mark.source for mark in marks}
    which = {"all": "all of it", "development": "the development half", "held": "the held half"}[half]
    yield (
        f"{n:,} messages with a verdict, {len(sources)} sources, {which}"
        + (", read without what the organisation knows" if bare else "")
        + (f"; {unusable:,} could not be used" if unusable else "")
    )
    for truth, words in ((HARMLESS, "Worst harmless source"), (ATTACK, "Worst attack source")):
        if rows := _worst_first([mark for mark in marks if not mark.language], truth):
            shares = rows[0].shares[truth]
            yield f"{words}: {_name(rows[0])}, {shares.condemned} of {shares.n} condemned = {_bounded(shares)}"


def _worst_first(marks: Sequence[Mark], truth: str) -> list[Mark]:
    """Attacks from the least condemned, everything else from the most; then by how many we doubt or miss."""
    sign = 1 if truth == ATTACK else -1
    other = "benign" if truth == ATTACK else "unsure"
    key: Callable[[Mark], tuple[float, float, str, str]] = lambda mark: (  # noqa: E731
        sign * mark.shares[truth].share("condemned"),
        -mark.shares[truth].share(other),
        mark.source,
        mark.language,
    )
    return sorted((mark for mark in marks if truth in mark.shares), key=key)


def _head(truth: str) -> str:
    line = f"{'source':{_NAME}} {'n':>5}  {'condemned (95 % exact)':26} {'unsure':>7} {'unwanted':>8} {'benign':>7}"
    return line + ("   AUC against" if truth == ATTACK else "")


def _row(mark: Mark, truth: str) -> str:
    shares = mark.shares[truth]
    line = (
        f"{_name(mark):{_NAME}} {shares.n:5}  {_bounded(shares):26} {_percent(shares.share('unsure')):>7}"
        f" {_percent(shares.share('unwanted')):>8} {_percent(shares.share('benign')):>7}"
    )
    return line + (f" {_figure(mark.auc):>5} {mark.against}" if truth == ATTACK else "")


_FURTHER_HEAD = (
    f"{'source':{_NAME}} {'classes':>7} {'calibr.':>7} {'ask':>6} {'levers':>6} {'urgency':>7} {'author.':>7}"
    f" {'words':>6} {'ms':>6} {'p95':>6}"
)


def _says_more(mark: Mark) -> bool:
    return not mark.language or mark.ask is not None or bool(mark.lever_f1)


def _further(mark: Mark) -> str:
    ask = mark.ask[0] / mark.ask[1] if mark.ask else None
    urgency = mark.lever_f1.get("urgency", mark.lever_f1.get("urgency/scarcity"))
    return (
        f"{_name(mark):{_NAME}} {_figure(mark.class_f1):>7} {_figure(mark.calibration):>7} {_figure(ask):>6}"
        f" {_figure(mark.macro_lever_f1):>6} {_figure(urgency):>7} {_figure(mark.lever_f1.get('authority')):>7}"
        f" {_figure(mark.found.f1 if mark.found else None):>6} {mark.milliseconds[0]:6.1f} {mark.milliseconds[1]:6.1f}"
    )


def _pooled(pooled: Mark) -> Iterator[str]:
    said = [
        f"{truth} {shares.condemned} of {shares.n} condemned, {_bounded(shares)}"
        for truth, shares in pooled.shares.items()
    ]
    yield f"All together, which hides the worst: {'; '.join(said)}; AUC {_figure(pooled.auc)}."


_NOTES = (
    "condemned: called phishing, bec, pretexting or a scam. AUC: the chance that an attack is more suspicious than a",
    "harmless message, those of the source itself, of its family, or of all. classes: mean F1 over the classes that",
    "somebody named, where unsure is none of them. calibr.: how far suspicion lies from what came true, over the same",
    "messages as the AUC (15 bins). ask: share told rightly. levers: mean F1; words: F1 by the letters they share.",
)


def _name(mark: Mark) -> str:
    return clean(f"{mark.source} ({mark.language})" if mark.language else mark.source)


def _bounded(shares: Shares) -> str:
    bounds = shares.interval
    return f"{_percent(shares.share('condemned'))} ({_percent(bounds.low)} to {_percent(bounds.high)})"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"

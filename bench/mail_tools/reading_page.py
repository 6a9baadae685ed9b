"""The tables of `bench reading` as they stand in docs/benchmarks.md."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from heedful.connectors.labels import Labelled
from heedful.core.figures import uncertainty
from heedful.core.mail.exam import ATTACK, HARMLESS, UNWANTED, Mark

BEGIN, END = "<!-- reading: begin -->", "<!-- reading: end -->"
_TRUTHS = (ATTACK, HARMLESS, UNWANTED)


def tables(marks: Sequence[Mark]) -> Iterator[str]:
    """What we condemn, source by source, and what else is labelled."""
    yield "| really | source | n | condemned (95 % exact) | not sure | unwanted | nothing against it | AUC (against) |"
    yield "|---|---|---:|---|---:|---:|---:|---|"
    for truth in _TRUTHS:
        sign = 1 if truth == ATTACK else -1
        rows = [mark for mark in marks if truth in mark.shares]
        for mark in sorted(rows, key=lambda each: sign * each.shares[truth].share("condemned")):
            shares = mark.shares[truth]
            rest = " | ".join(f"{100 * shares.share(word):.1f} %" for word in ("unsure", "unwanted", "benign"))
            auc = f"{mark.auc:.2f} ({mark.against})" if truth == ATTACK and mark.auc is not None else ""
            yield f"| {truth} | {_name(mark)} | {shares.n} | {_share(shares.condemned, shares.n)} | {rest} | {auc} |"
    yield ""
    heads = ("classes, macro F1", "calibration error", "ask", "levers, macro F1", "urgency", "authority", "words, F1")
    yield "| source | " + " | ".join(heads) + " |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for mark in marks:
        figures = (
            mark.class_f1,
            mark.calibration,
            mark.ask[0] / mark.ask[1] if mark.ask else None,
            mark.macro_lever_f1,
            mark.lever_f1.get("urgency", mark.lever_f1.get("urgency/scarcity")),
            mark.lever_f1.get("authority"),
            mark.found.f1 if mark.found else None,
        )
        cells = " | ".join("" if figure is None else f"{figure:.2f}" for figure in figures)
        yield f"| {_name(mark)} | {cells} |"


def beside(asked: Sequence[Labelled], said: Mapping[str, Sequence[bool | None]], versions: Mapping[str, str]) -> str:
    """The share each reader warns of, on the same messages."""
    named = ", ".join(f"{name} {number}".strip() for name, number in versions.items())
    lines = [
        f"Side by side on the same {len(asked)} messages: the share that each warns of (exact 95 % interval). {named}. "
        "SpamAssassin at score 5, rspamd at mark or worse, phish-signals at medium risk; network checks off, no Bayes "
        "database. The bag of words is TF-IDF with logistic regression at 0.5 and never saw the family it is asked "
        "about. What came from a table without headers is sent as a proper mail of today.",
        "",
        "| really | source | n | " + " | ".join(said) + " |",
        "|---|---|---:|" + "---:|" * len(said),
    ]
    for truth in _TRUTHS:
        for source in sorted({one.source for one in asked if one.truth == truth}):
            places = [place for place, one in enumerate(asked) if (one.source, one.truth) == (source, truth)]
            cells = [_share(sum(bool(answers[place]) for place in places), len(places)) for answers in said.values()]
            lines.append(f"| {truth} | {source} | {len(places)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def publish(page: Path, tables: str) -> None:
    """Put the tables between their markers; the rest of the page stays."""
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{tables}\n{END}{after}", encoding="utf-8")


def _share(hits: int, of: int) -> str:
    bounds = uncertainty.clopper_pearson(hits, of)
    return f"{100 * hits / of:.1f} % ({100 * bounds.low:.1f} to {100 * bounds.high:.1f})"


def _name(mark: Mark) -> str:
    return f"{mark.source} ({mark.language})" if mark.language else mark.source

"""The swap test: honest words under the headers of an attack, and the other way round.

If the verdict follows the evidence, headers that speak against a message make it no less suspicious, headers that speak
for it no more, and every reason points at what really stands in the mail it is given for.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean

from heedful.cli import crew, examined
from heedful.connectors.labels import Labelled
from heedful.core.mail import quotes, reading, report, swap
from heedful.core.mail.exam import CONDEMNED
from heedful.core.mail.known import NOTHING, Known
from heedful.core.mail.reading import Reading

Couple = tuple[Labelled, Labelled]
"""An attack and an honest message."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one reading came to: suspicion and verdict, and of its indicators which rest on headers or on words alone.

    spans, astray: places it points at, and how many of them hold something else than it says.
    """

    suspicion: float
    verdict: str
    by_headers: frozenset[str]
    by_words: frozenset[str]
    spans: int
    astray: int


@dataclass(frozen=True, slots=True)
class Swapped:
    """Both messages of a couple as they came, and the two that swapping makes of them."""

    attack: Said
    honest: Said
    honest_words: Said
    honest_headers: Said


def told(some: Sequence[Labelled], *, known: Known = NOTHING, bare: bool = False, heads: Path | None = None) -> str:
    """The table of each set that has enough headers, in the order of their names."""
    lines = ["", "The swap test: what does the verdict follow?"]
    for family, couples in couples_in(some).items():
        done = list(crew.in_order(partial(swapped, known=known, bare=bare, heads=heads), couples))
        lines += _table(family, done)
    if len(lines) == 2:
        lines.append("No set here has both attacks and harmless mail with the headers of their way.")
    return "\n".join(lines)


def couples_in(some: Iterable[Labelled]) -> dict[str, list[Couple]]:
    """An attack and an honest mail each, of one set and language: twins where a group holds both, else by a hash."""
    kinds: dict[tuple[str, str], dict[str, list[Labelled]]] = defaultdict(lambda: {"attack": [], "harmless": []})
    for one in sorted(some, key=lambda each: hashlib.sha256(each.name.encode()).digest()):
        if one.truth in ("attack", "harmless") and swap.travelled(one.raw):
            kinds[one.family, one.language][one.truth].append(one)
    couples: dict[str, list[Couple]] = {}
    for (family, _), both in sorted(kinds.items()):
        honest = {one.group: one for one in both["harmless"]}
        twins = [(one, honest.pop(one.group)) for one in both["attack"] if one.group in honest]
        taken = {one.name for one, _ in twins}
        rest = [one for one in both["attack"] if one.name not in taken]
        found = twins + list(zip(rest, honest.values(), strict=False))
        if found:
            couples.setdefault(family, []).extend(found)
    return couples


def swapped(couple: Couple, *, known: Known, bare: bool, heads: Path | None = None) -> Swapped:
    """Read all four. What the organisation knows goes with the headers: they say who received the mail."""
    if heads:
        examined.use(heads)
    attack, honest = couple
    records = [NOTHING if bare else one.known or known for one in couple]
    return Swapped(
        attack=_read(attack.raw, records[0]),
        honest=_read(honest.raw, records[1]),
        honest_words=_read(swap.of(honest.raw, attack.raw), records[0]),
        honest_headers=_read(swap.of(attack.raw, honest.raw), records[1]),
    )


def _read(raw: bytes, known: Known) -> Said:
    handed_over = report.unwrap(raw)
    found = reading.of_report(handed_over, known)
    spans = [span for finding in found.indicators for span in finding.evidence]
    spans += [span for pull in found.levers for span in pull.spans]
    return Said(
        suspicion=found.suspicion,
        verdict=found.verdict,
        by_headers=_resting_on(found, headers=True),
        by_words=_resting_on(found, headers=False),
        spans=len(spans),
        astray=len(quotes.spans_that_miss(handed_over.original, spans)),
    )


def _resting_on(found: Reading, *, headers: bool) -> frozenset[str]:
    """The indicators of which all evidence lies in the headers, the subject apart, or none of it."""
    return frozenset(
        finding.id
        for finding in found.indicators
        if finding.evidence
        and all((span.part == "from" or span.part.startswith("header:")) == headers for span in finding.evidence)
    )


def _table(family: str, done: Sequence[Swapped]) -> Iterator[str]:
    yield f"{family}: {len(done)} couples         condemned  unsure  benign  suspicion"
    for name, some in (
        ("attacks as they came", [each.attack for each in done]),
        ("honest words, attack's headers", [each.honest_words for each in done]),
        ("attack's words, honest headers", [each.honest_headers for each in done]),
        ("honest mail as it came", [each.honest for each in done]),
    ):
        shares = [fmean(each.verdict in verdicts for each in some) for verdicts in (CONDEMNED, {"unsure"}, {"benign"})]
        yield f"  {name:32} " + "  ".join(f"{100 * share:6.1f} %" for share in shares) + f"  {_mean(some):7.2f}"
    hybrids = [each.honest_words for each in done] + [each.honest_headers for each in done]
    raised = sum(each.honest_words.suspicion >= each.honest.suspicion for each in done)
    lowered = sum(each.honest_headers.suspicion <= each.attack.suspicion for each in done)
    yield f"  the attack's headers make honest words no less suspicious: {raised} of {len(done)}"
    yield f"  honest headers make the attack's words no more suspicious: {lowered} of {len(done)}"
    came, of = _came_along(done)
    yield f"  indicators that rest on headers or words alone came along with them: {came} of {of}"
    spans, astray = sum(each.spans for each in hybrids), sum(each.astray for each in hybrids)
    yield f"  places pointed at in swapped mails that hold what is said: {spans - astray} of {spans}"


def _mean(some: Sequence[Said]) -> float:
    return fmean(each.suspicion for each in some)


def _came_along(done: Sequence[Swapped]) -> tuple[int, int]:
    """Of the indicators seen in a swapped mail, how many were seen where their half came from."""
    came = of = 0
    for each in done:
        for hybrid, headers, words in (
            (each.honest_words, each.attack, each.honest),
            (each.honest_headers, each.honest, each.attack),
        ):
            came += len(hybrid.by_headers & headers.by_headers) + len(hybrid.by_words & words.by_words)
            of += len(hybrid.by_headers) + len(hybrid.by_words)
    return came, of

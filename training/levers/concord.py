"""Figures of agreement between two readings, and how sure they are.

Cohen's kappa (`heedful.core.figures.agreement`) for names: for each lever whether it is there, and for the ask
which one it is. For words there is no list of candidates that chance could draw from, so: `words that meet` is the
F1 of marks that touch a mark of the same lever in the other reading, and `letters shared` is Dice's coefficient
over the letters marked with the same lever (Dice 1945, Ecology 26:297-302), which knows no borders.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from heedful.core.figures import agreement, uncertainty
from heedful.core.figures.uncertainty import Interval
from training.levers import twins

Tally = Counter[tuple[object, ...]]
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Mark:
    """A lever seen in a message, from letter `start` up to and without `end` of its text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What one reading says of one message."""

    ask: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two readings of one message. `group` is what it has much in common with others through: its pair."""

    group: str
    one: Seen
    other: Seen


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of agreement with its 95 % interval; None where there is nothing to agree or disagree about."""

    name: str
    value: float | None
    interval: Interval | None


def figures(couples: Sequence[Couple], *, seed: int = 1, draws: int = DRAWS) -> list[Figure]:
    """Every figure, with intervals from drawing whole groups with replacement (percentile bootstrap)."""
    groups: dict[str, Tally] = defaultdict(Counter)
    for couple in couples:
        groups[couple.group].update(_tally(couple))
    measured = dict(_measures(_sum(groups.values())))
    rng, tallies = random.Random(seed), list(groups.values())
    drawn: dict[str, list[float]] = defaultdict(list)
    for _ in range(draws if len(tallies) > 1 else 0):
        for name, value in _measures(_sum(rng.choices(tallies, k=len(tallies)))):
            if value is not None:
                drawn[name].append(value)
    return [Figure(name, value, _interval(drawn[name])) for name, value in measured.items()]


def _tally(couple: Couple) -> Tally:
    """What can be added up over messages, and from which every figure follows."""
    found: Tally = Counter({("ask", couple.one.ask, couple.other.ask): 1})
    for name in twins.LEVERS:
        one = [mark for mark in couple.one.marks if mark.name == name]
        other = [mark for mark in couple.other.marks if mark.name == name]
        found["lever", name, bool(one), bool(other)] += 1
        if one or other:
            found["marks", "one"] += len(one)
            found["marks", "other"] += len(other)
            found["met", "one"] += _meeting(one, other)
            found["met", "other"] += _meeting(other, one)
            letters, other_letters = _letters(one), _letters(other)
            found["letters", "both"] += len(letters & other_letters)
            found["letters", "all"] += len(letters) + len(other_letters)
    return found


def _measures(tally: Tally) -> Iterator[tuple[str, float | None]]:
    by_lever = {
        name: agreement.kappa({(a, b): tally["lever", name, a, b] for a in (True, False) for b in (True, False)})
        for name in sorted(twins.LEVERS)
    }
    yield from by_lever.items()
    defined = [value for value in by_lever.values() if value is not None]
    yield "mean of the levers", fmean(defined) if defined else None
    asked = {(key[1], key[2]): times for key, times in tally.items() if key[0] == "ask"}
    yield "ask, kappa", agreement.kappa(asked)
    yield "ask, share alike", _share(sum(t for (a, b), t in asked.items() if a == b), sum(asked.values()))
    met = [_share(tally["met", side], tally["marks", side]) for side in ("one", "other")]
    yield "words that meet, F1", _harmonic(met)
    yield "letters shared, Dice", _share(2 * tally["letters", "both"], tally["letters", "all"])


def _meeting(some: Iterable[Mark], others: Sequence[Mark]) -> int:
    return sum(any(mark.start < other.end and other.start < mark.end for other in others) for mark in some)


def _letters(marks: Iterable[Mark]) -> set[int]:
    return {place for mark in marks for place in range(mark.start, mark.end)}


def _sum(tallies: Iterable[Tally]) -> Tally:
    total: Tally = Counter()
    for tally in tallies:
        for key, times in tally.items():
            total[key] += times
    return total


def _share(hits: int, of: int) -> float | None:
    return hits / of if of else None


def _harmonic(shares: Sequence[float | None]) -> float | None:
    known = [share for share in shares if share is not None]
    if not known:
        return None
    return 0.0 if len(known) < len(shares) or 0 in known else len(known) / math.fsum(1 / share for share in known)


def _interval(values: Sequence[float]) -> Interval | None:
    if len(values) < 2:
        return None
    return Interval(uncertainty.quantile(values, 0.025), uncertainty.quantile(values, 0.975))

"""How far what was said agrees with what is so, or with what another reader said.

Everything here is a figure about labels, not about people: it needs no release. Each function says what it leaves out
and answers None where there is nothing to agree or disagree about.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import fmean
from typing import TypeVar

_Name = TypeVar("_Name")

BINS = 15
"""How many bins Guo et al. (2017) use."""


def kappa(table: Mapping[tuple[_Name, _Name], int]) -> float | None:
    """Cohen's kappa of a table of (what one said, what the other said) -> how often.

    Cohen 1960, Educational and Psychological Measurement 20:37-46. None where there is no chance to disagree: nothing
    counted, or both say one and the same thing throughout.
    """
    count = sum(table.values())
    one, other = Counter[_Name](), Counter[_Name]()
    for (said, answered), times in table.items():
        one[said] += times
        other[answered] += times
    expected = sum(one[name] * other[name] for name in one)
    if not count or expected == count * count:
        return None
    observed = sum(times for (said, answered), times in table.items() if said == answered) / count
    return (observed - expected / count**2) / (1 - expected / count**2)


def auc(higher: Sequence[float], lower: Sequence[float]) -> float | None:
    """The chance that one drawn from `higher` has a larger value than one drawn from `lower`; equal counts half.

    The area under the ROC curve by ranks (Mann and Whitney 1947, Annals of Mathematical Statistics 18:50-60; Hanley
    and McNeil 1982, Radiology 143:29-36). None if one side is empty.
    """
    if not higher or not lower:
        return None
    values = sorted([(value, 1) for value in higher] + [(value, 0) for value in lower])
    below, ranks = 0, 0.0
    for _, same in groupby(values, key=lambda pair: pair[0]):
        sides = [side for _, side in same]
        ranks += sum(sides) * (below + (len(sides) + 1) / 2)
        below += len(sides)
    return (ranks - len(higher) * (len(higher) + 1) / 2) / (len(higher) * len(lower))


def f1_by_name(pairs: Iterable[tuple[Set[str], Set[str]]]) -> dict[str, float]:
    """F1 of each name that is true at least once, from (names said, names true) of each thing.

    A name that is never true has no recall, so no F1 either; what is said of it in vain is not counted here.
    """
    hits, said, true = Counter[str](), Counter[str](), Counter[str]()
    for guessed, right in pairs:
        hits.update(guessed & right)
        said.update(guessed)
        true.update(right)
    return {name: 2 * hits[name] / (said[name] + true[name]) for name in sorted(true)}


def macro_f1(pairs: Iterable[tuple[Set[str], Set[str]]]) -> float | None:
    """The plain mean of `f1_by_name`: a rare name weighs as much as a common one."""
    by_name = f1_by_name(pairs)
    return fmean(by_name.values()) if by_name else None


def calibration_error(
    chances: Sequence[float], happened: Sequence[bool], *, bins: int = BINS, equal_counts: bool = False
) -> float | None:
    """How far stated chances lie from what happened, on average: the expected calibration error.

    Guo et al. 2017, On Calibration of Modern Neural Networks, equation 3, with the stated chance of the event in the
    place of confidence: bins of equal width, the first one closed at 0. `equal_counts` makes bins of equally many
    things instead (Nixon et al. 2019, Measuring Calibration in Deep Learning), which few extreme chances do not blur.
    """
    if not chances:
        return None
    pairs = sorted(zip(chances, happened, strict=True))
    if equal_counts:
        edges = [round(number * len(pairs) / bins) for number in range(bins + 1)]
        binned = [pairs[start:end] for start, end in pairwise(edges) if end > start]
    else:
        binned = [list(some) for _, some in groupby(pairs, key=lambda pair: max(1, math.ceil(pair[0] * bins)))]
    apart = (abs(math.fsum(chance for chance, _ in some) - sum(so for _, so in some)) for some in binned)
    return math.fsum(apart) / len(pairs)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something of this name from letter `start` up to and without `end`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """Precision, recall and their harmonic mean, each in 0..1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def partly_found(texts: Iterable[tuple[Sequence[Stretch], Sequence[Stretch]]]) -> Found | None:
    """How well stretches are found, from (stretches said, stretches true) of each text.

    A stretch counts by the share of its letters that a stretch of the same name on the other side covers (Da San
    Martino et al. 2020, SemEval-2020 Task 11, section 3.3; 2019, Fine-Grained Analysis of Propaganda in News Articles,
    equations 1 and 2). Overlapping stretches of one name are first made one, as their scorer asks. None where no
    stretch is true; nothing said at all has precision 0.
    """
    precise, recalled = [], []
    for said, true in ((_merged(said), _merged(true)) for said, true in texts):
        precise += [_covered(one, true) for one in said]
        recalled += [_covered(one, said) for one in true]
    if not recalled:
        return None
    return Found(fmean(precise) if precise else 0.0, fmean(recalled))


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for one in sorted(stretches, key=lambda each: (each.name, each.start, each.end)):
        last = merged[-1] if merged else None
        if last and last.name == one.name and one.start < last.end:
            merged[-1] = Stretch(one.name, last.start, max(last.end, one.end))
        elif one.end > one.start:
            merged.append(one)
    return merged


def _covered(one: Stretch, others: Sequence[Stretch]) -> float:
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for other in others if other.name == one.name
    )
    return shared / (one.end - one.start)

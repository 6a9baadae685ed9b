"""What one installation has taught the trained reader: a small correction, learned from its analysts' own words.

A ridge-penalised logistic regression (le Cessie and van Houwelingen 1992, Applied Statistics 41:191-201) over the
reader's features, with what the shipped reader says as its offset: with nothing to learn the correction is nothing.
It is added to the shipped log-odds and never looks at them, so that more malice stays more malice; and it is bounded,
so that no number of labels can switch the reader off.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST = 1.5
"""The largest correction, in log-odds: enough to move doubt to either side, too little to overrule what is clear."""
LEAST = 8
"""Fewer labels than this, or labels of one kind alone, correct nothing."""
PENALTY = 1.0
"""What a weight costs: as if a desk were expected to differ from the shipped reader by about one log-odds."""
_STEPS, _CLOSE = 50, 1e-8


@dataclass(frozen=True, slots=True)
class Label:
    """One text and what a person said of it. malice: the shipped reader's log-odds, uncorrected; deceit: the truth."""

    features: tuple[float, ...]
    malice: float
    deceit: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """How well texts were read: how many on the right side of 0, of how many, and the Brier score (0 is perfect,
    0.25 is what always saying "could be either" gets; Brier 1950, Monthly Weather Review 78:1-3)."""

    right: int
    of: int
    brier: float


@dataclass(frozen=True, slots=True)
class Local:
    """A correction, the number of labels it was learned from, and how the labels were read before and after it.

    `after` is measured leave-one-out: each label by a correction that was learned from all the others.
    """

    weights: tuple[float, ...]
    bias: float
    n: int
    before: Measure
    after: Measure

    def adjustment(self, features: Sequence[float]) -> float:
        """What to add to the shipped log-odds, within +-MOST; nothing for features of another kind of reader."""
        if not self.weights or len(features) != len(self.weights):
            return 0.0
        total = self.bias + math.fsum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return max(-MOST, min(MOST, total))

    def adjusted(self, malice: float, features: Sequence[float]) -> float:
        """The shipped log-odds with the correction: more malice never comes out as less."""
        return malice + self.adjustment(features)

    @property
    def helps(self) -> bool:
        """Whether texts it had not seen were read better with it: surer and right, and no more of them wrong."""
        return self.after.brier < self.before.brier and self.after.right >= self.before.right


NOTHING = Local((), 0.0, 0, Measure(0, 0, 0.0), Measure(0, 0, 0.0))
"""The reader as it is shipped."""


def fit(labels: Sequence[Label]) -> Local:
    """Learn from labels; their order means nothing. Raises ValueError where their features differ in number."""
    ordered = sorted(labels, key=lambda label: (label.features, label.malice, label.deceit))
    if len({len(label.features) for label in ordered}) > 1:
        raise ValueError("Labels of two kinds of reader cannot be learned from together.")
    truth = np.array([label.deceit for label in ordered], dtype=bool)
    offset = np.array([label.malice for label in ordered])
    before = _measured(offset, truth)
    if len(ordered) < LEAST or truth.all() or not truth.any():
        return Local((), 0.0, len(ordered), before, before)
    features = np.array([label.features for label in ordered], dtype=np.float64).reshape(len(ordered), -1)
    found = _learned(features, offset, truth, np.zeros(features.shape[1] + 1))
    after = _measured(_left_out(features, offset, truth, found), truth)
    weights, bias = _in_the_readers_scale(found, features)
    return Local(tuple(np.round(weights, 6).tolist()), round(bias, 6), len(ordered), before, after)


def as_json(local: Local) -> dict[str, Any]:
    """A correction as plain values."""
    return asdict(local)


def from_json(stored: dict[str, Any]) -> Local:
    """The correction again. Raises KeyError or TypeError for anything `as_json` did not write."""
    return Local(
        **{
            **stored,
            "weights": tuple(stored["weights"]),
            "before": Measure(**stored["before"]),
            "after": Measure(**stored["after"]),
        }
    )


def _measured(malice: Floats, truth: NDArray[np.bool_]) -> Measure:
    if not len(truth):
        return Measure(0, 0, 0.0)
    right = int(((malice > 0) == truth).sum())
    return Measure(right, len(truth), round(float(((_chance(malice) - truth) ** 2).mean()), 6))


def _left_out(features: Floats, offset: Floats, truth: NDArray[np.bool_], near: Floats) -> Floats:
    """What each text comes to by a correction learned from all the others. `near` is where the search may begin."""
    read = offset.copy()
    for place in range(len(truth)):
        rest = np.arange(len(truth)) != place
        if truth[rest].all() or not truth[rest].any():
            continue
        found = _learned(features[rest], offset[rest], truth[rest], near)
        weights, bias = _in_the_readers_scale(found, features[rest])
        read[place] += np.clip(bias + features[place] @ weights, -MOST, MOST)
    return read


def _learned(features: Floats, offset: Floats, truth: NDArray[np.bool_], near: Floats) -> Floats:
    """Weights, and the bias after them, by damped Newton steps; they belong to the evened features."""
    middle, length = _scale(features)
    design = np.column_stack(((features - middle) / length, np.ones(len(truth))))
    found = near
    for _ in range(_STEPS):
        chance = _chance(offset + design @ found)
        slope = design.T @ (chance - truth) + PENALTY * found
        if float(np.abs(slope).max()) < _CLOSE:
            break
        bend = (design.T * (chance * (1 - chance))) @ design + PENALTY * np.eye(len(found))
        step: Floats = np.linalg.solve(bend, slope).astype(np.float64)
        found = _downhill(found, step, design, offset, truth)
    return found


def _scale(features: Floats) -> tuple[Floats, float]:
    """What evens features: their middle, and their usual distance from it. After that the penalty means the same
    whatever scale the reader works in."""
    middle = features.mean(axis=0)
    return middle, math.sqrt(float(((features - middle) ** 2).sum(axis=1).mean())) or 1.0


def _in_the_readers_scale(found: Floats, features: Floats) -> tuple[Floats, float]:
    middle, length = _scale(features)
    weights = found[:-1] / length
    return weights, float(found[-1] - weights @ middle)


def _downhill(found: Floats, step: Floats, design: Floats, offset: Floats, truth: NDArray[np.bool_]) -> Floats:
    """The step, or as much of it as makes things better."""
    here = _loss(found, design, offset, truth)
    for _ in range(30):
        if _loss(found - step, design, offset, truth) <= here:
            return found - step
        step = step / 2
    return found


def _loss(found: Floats, design: Floats, offset: Floats, truth: NDArray[np.bool_]) -> float:
    said = offset + design @ found
    return float(np.logaddexp(0, np.where(truth, -said, said)).sum() + PENALTY / 2 * (found @ found))


def _chance(malice: Floats) -> Floats:
    chance: Floats = 1 / (1 + np.exp(-np.clip(malice, -60, 60)))
    return chance

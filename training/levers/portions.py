"""Who learns from what: the folds of our own corpus, how many texts a source gives at most, how much each counts."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.levers import dataset

FOLDS = 5
OURS = ("twins", "everyday")
"""The sources that are read in folds, since leaving them out whole would leave too little to learn from."""
SPOKEN = ("de", "en", "es", "fr")
"""The languages of our corpus."""
MASS = {"twins": 3.0, "everyday": 4.0, "ptt": 1.5, "spamassassin": 1.0, "bec": 0.7}
"""How much each source weighs beside the others, whatever its size: ours, which are new and contrasted, the most."""
MOST = {"bec": 900, "spamassassin-benign": 1000, "spamassassin-spam": 500}
"""Texts of one source at most: more of the same teaches nothing new."""


def family_of(example: dataset.Example) -> str:
    """The source without its part or language."""
    return example.source.partition("-")[0]


def is_kept(example: dataset.Example, without: Sequence[str], fold: int | None) -> bool:
    """Whether an example is learnt from where these sources, and this fold of our own corpus, are left out."""
    family = family_of(example)
    return family not in without and not (family in OURS and fold_of(example.group) == fold)


def fold_of(group: str) -> int:
    """The fold of a group. Twins of one topic stay together, in whatever language they were written."""
    topic = group.partition("/")[2].rpartition("-")[0] or group
    return int(hashlib.sha256(topic.encode()).hexdigest(), 16) % FOLDS


def never_saw(family: str, group: str) -> str:
    """The name of the weights, as `train.py --left-out` writes them, that never saw this group of this family; "" where
    the shipped weights never did."""
    if family == "corpus":
        return f"fold-{fold_of(group)}"
    return family if family in dataset.SOURCES else ""


def thinned(examples: Sequence[dataset.Example], seed: int) -> list[dataset.Example]:
    """At most so many of the large sources, drawn by a hash of seed and group."""
    kept: list[dataset.Example] = []
    by_source: dict[str, list[dataset.Example]] = {}
    for example in examples:
        by_source.setdefault(example.source, []).append(example)
    for source, members in sorted(by_source.items()):
        members.sort(key=lambda each: hashlib.sha256(f"{seed} {each.group} {each.sentences}".encode()).hexdigest())
        kept += members[: MOST.get(source, len(members))]
    return kept


def weights_of(deceit: NDArray[np.int64], family: NDArray[np.str_]) -> NDArray[np.float64]:
    """A weight a text, so that each source counts as MASS says, and deceit as much as the rest.

    deceit: 1 or 0 a text; family: the source of each. They have a mean of 1 where there are texts of both sides.
    """
    weights = np.zeros(len(deceit))
    for side in (0, 1):
        for name in np.unique(family):
            members = (deceit == side) & (family == name)
            if members.any():
                weights[members] = MASS[str(name)] / members.sum()
        weights[deceit == side] /= weights[deceit == side].sum()
    return weights * len(deceit) / 2

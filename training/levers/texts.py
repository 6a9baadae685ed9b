"""Labelled texts with everything that is learnt from, encoded once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import grams
from training.levers import dataset, portions, vectors

SCALE = 6.0
"""Unit vectors are stretched before a penalised regression, so that its penalty means the same for all heads."""


@dataclass(frozen=True, slots=True)
class Texts:
    """One row a text; `vectors` holds their sentences end to end, `starts` where each text begins in it, `middles` the
    mean of its sentences, `counts` its words and pairs; deceit: 1 or 0; family: the source."""

    examples: Sequence[dataset.Example]
    vectors: NDArray[np.float32]
    starts: NDArray[np.int64]
    middles: NDArray[np.float32]
    counts: Sequence[dict[str, int]]
    deceit: NDArray[np.int64]
    family: NDArray[np.str_]

    def sentences_of(self, row: int) -> slice:
        """Where the sentences of a text stand in `vectors`."""
        return slice(int(self.starts[row]), int(self.starts[row]) + len(self.examples[row].sentences))

    def weights(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """How much each of these texts counts."""
        return portions.weights_of(self.deceit[rows], self.family[rows])


def of(examples: Sequence[dataset.Example]) -> Texts:
    """Encode every sentence once and gather what the heads learn from."""
    vectors_of = vectors.of([sentence for each in examples for sentence in each.sentences])
    lengths = np.array([len(each.sentences) for each in examples])
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    return Texts(
        examples,
        vectors_of,
        starts,
        np.add.reduceat(vectors_of, starts, axis=0) / lengths[:, None],
        [grams.counted(each.sentences) for each in examples],
        np.array([int(each.deceit) for each in examples]),
        np.array([portions.family_of(each) for each in examples]),
    )

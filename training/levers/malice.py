"""How deceit is learnt: from the middle of a text, from its words, and from its moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from heedful.core.learned import grams
from training.levers import dataset
from training.levers.texts import SCALE, Texts

GRAMS = 22_000
"""Words and pairs that are kept, by how many texts they stand in."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Malice:
    """The three ways to see whether a text deceives: by its middle, by its words, by its moves."""

    dense: LogisticRegression
    known: dict[str, grams.Gram]
    gram_bias: float
    move: LogisticRegression

    @classmethod
    def learnt(
        cls, texts: Texts, rows: NDArray[np.int64], lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32]
    ) -> "Malice":
        """Learn from these rows alone, and from the moves of the banks."""
        weights = texts.weights(rows)
        dense = LogisticRegression(C=0.3, max_iter=1000)
        dense.fit(texts.middles[rows] * SCALE, texts.deceit[rows], sample_weight=weights)
        known, gram_bias = worded(texts, rows, weights)
        return cls(dense, known, gram_bias, moves(texts, rows, weights, lines, line_vectors))

    def stored(self, name: str) -> dict[str, NDArray[Any]]:
        """The weights as they are shipped, the stretch of the vectors folded in."""
        forms = sorted(self.known)
        return {
            f"{name}_dense": (self.dense.coef_[0] * SCALE).astype(np.float32),
            f"{name}_forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
            f"{name}_rarity": np.array([self.known[form].rarity for form in forms], dtype=np.float16),
            f"{name}_weight": np.array([self.known[form].weight for form in forms], dtype=np.float16),
            f"{name}_move": (self.move.coef_[0] * SCALE).astype(np.float32),
            f"{name}_bias": np.array([self.dense.intercept_[0], self.gram_bias, self.move.intercept_[0]], np.float32),
        }


def worded(texts: Texts, rows: NDArray[np.int64], weights: Array) -> tuple[dict[str, grams.Gram], float]:
    """A linear judgement over words and pairs."""
    standing: dict[str, int] = {}
    for row in rows:
        for form in texts.counts[row]:
            standing[form] = standing.get(form, 0) + 1
    kept = sorted((form for form, count in standing.items() if count >= 2), key=lambda form: (-standing[form], form))
    plain = {form: grams.Gram(np.log((1 + len(rows)) / (1 + standing[form])) + 1, 1.0) for form in kept[:GRAMS]}
    column = {form: place for place, form in enumerate(plain)}
    values, columns, ends = [], [], [0]
    for row in rows:
        shares = grams.shares(texts.counts[row], plain)
        values += [share * texts.counts[row][form] for form, share in shares.items()]
        columns += [column[form] for form in shares]
        ends.append(len(values))
    matrix = csr_matrix((values, columns, ends), shape=(len(rows), len(plain)))
    fitted = LogisticRegression(C=3.0, max_iter=1000).fit(matrix, texts.deceit[rows], sample_weight=weights)
    known = {form: grams.Gram(gram.rarity, float(fitted.coef_[0][column[form]])) for form, gram in plain.items()}
    return known, float(fitted.intercept_[0])


def moves(
    texts: Texts,
    rows: NDArray[np.int64],
    weights: Array,
    lines: Sequence[dataset.Line],
    line_vectors: NDArray[np.float32],
) -> LogisticRegression:
    """Which sentences are a move of deceit: each inherits the side of its text, and the banks say it outright."""
    stretches = [np.arange(*texts.sentences_of(row).indices(len(texts.vectors))) for row in rows]
    marked = np.array([place for place, line in enumerate(lines) if line.move])
    inherited = np.concatenate([np.full(len(each), w / len(each)) for each, w in zip(stretches, weights, strict=True)])
    outright = np.full(len(marked), 0.35 * inherited.sum() / len(marked))
    sides = [np.repeat(texts.deceit[rows], [len(each) for each in stretches])]
    sides.append(np.array([int(lines[place].move == "deceit") for place in marked]))
    seen = np.concatenate((texts.vectors[np.concatenate(stretches)], line_vectors[marked])) * SCALE
    together = np.concatenate((inherited, outright))
    return LogisticRegression(C=0.2, max_iter=1000).fit(
        seen, np.concatenate(sides), sample_weight=together / together.mean()
    )

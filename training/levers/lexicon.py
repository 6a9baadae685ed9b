"""Words and pairs as features of single sentences, for the heads that judge sentences; and how they are stored."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from heedful.core.learned import grams
from heedful.core.learned.grams import Gram

STRETCH = 4.0
"""How long the words of a sentence are beside its stretched vector, so that one penalty suits both."""
LEAST = 4
"""Steps below which a word says too little in every column to be kept."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and pairs that stand in at least two sentences, each with its column and how rare it is."""

    known: dict[str, Gram]
    column: dict[str, int]

    @classmethod
    def of(cls, sentences: Sequence[str]) -> "Vocabulary":
        """Gather it from the sentences that are learnt from."""
        standing = Counter(form for sentence in sentences for form in grams.counted([sentence]))
        kept = sorted(form for form, count in standing.items() if count >= 2)
        known = {form: Gram(float(np.log((1 + len(sentences)) / (1 + standing[form])) + 1), 1.0) for form in kept}
        return cls(known, {form: place for place, form in enumerate(kept)})

    def seen(self, sentences: Sequence[str]) -> csr_matrix:
        """The features of sentences: shape (len(sentences), words), each row of length STRETCH or 0."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for sentence in sentences:
            counts = grams.counted([sentence])
            shares = grams.shares(counts, self.known)
            values += [STRETCH * share * counts[form] for form, share in shares.items()]
            columns += [self.column[form] for form in shares]
            ends.append(len(values))
        return csr_matrix((values, columns, ends), shape=(len(sentences), len(self.known)))

    def stored(self, weights: NDArray[np.float64]) -> dict[str, NDArray[Any]]:
        """The weights (words, columns) as they are shipped: in 255 steps a column, without words that say hardly
        anything."""
        step = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
        steps = np.round(weights / step).astype(np.int8)
        telling = np.flatnonzero(np.abs(steps).max(axis=1) >= LEAST)
        forms = [form for form, place in self.column.items() if np.abs(steps[place]).max() >= LEAST]
        return {
            "lexicon_forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
            "lexicon_rarity": np.array([self.known[form].rarity for form in forms], dtype=np.float16),
            "lexicon_steps": steps[telling],
            "lexicon_step": (step * STRETCH).astype(np.float32),
        }

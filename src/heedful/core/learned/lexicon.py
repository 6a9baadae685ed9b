"""What single words and pairs of words say of levers and asks in a sentence, beside its vector.

A sentence vector knows what is meant; the words know how it is put, and a lever is often nothing else. Each column is
a sum over words, weighted as in `grams`.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import grams
from heedful.core.learned.encoder import Floats
from heedful.core.learned.grams import Gram, Token


class Lexicon:
    """The weights of the words: one row a word or pair, in whole steps, and the step of each column."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        forms = bytes(weights["lexicon_forms"]).decode("utf-8").split("\n")
        rarity = weights["lexicon_rarity"].astype(float).tolist()
        self._rows = {form: (row, Gram(rare, 1.0)) for row, (form, rare) in enumerate(zip(forms, rarity, strict=True))}
        self._steps, self._step = weights["lexicon_steps"], weights["lexicon_step"].astype(np.float32)

    def scores(self, said: Sequence[Sequence[tuple[str, tuple[Token, ...]]]]) -> Floats:
        """What the words of each sentence add: shape (len(said), columns), in log-odds; 0 where no word is known."""
        found = np.zeros((len(said), len(self._step)), dtype=np.float32)
        for place, forms in enumerate(said):
            counts = Counter(form for form, _ in forms if form in self._rows)
            if counts:
                rows = [self._rows[form] for form in counts]
                values = [grams.value(count, gram) for count, (_, gram) in zip(counts.values(), rows, strict=True)]
                length = math.sqrt(math.fsum(value * value for value in values)) or 1.0
                shares = np.array(values, dtype=np.float32) / length
                found[place] = shares @ self._steps[[row for row, _ in rows]] * self._step
        return found

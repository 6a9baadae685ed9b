"""One way to see deceit in a text: by the middle of its sentences, by its words, and by its moves. Linear in all three.

What a text would come to without one of its sentences is had from sums, so that asking it of every sentence costs
hardly more than asking it once.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import grams
from heedful.core.learned.encoder import Floats

TOP = 3
"""The moves that say most count half; all of them together the other half."""


class Way:
    """The weights of one way. stack: how much the middle, the words and the moves count."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], name: str, stack: Sequence[float]) -> None:
        self.stack = stack
        self.dense = weights[f"{name}_dense"].astype(np.float32)
        self.move = weights[f"{name}_move"].astype(np.float32)
        self.bias: list[float] = weights[f"{name}_bias"].astype(float).tolist()
        forms = bytes(weights[f"{name}_forms"]).decode("utf-8").split("\n")
        rows = zip(forms, weights[f"{name}_rarity"].tolist(), weights[f"{name}_weight"].tolist(), strict=True)
        self.grams = {form: grams.Gram(rarity, weight) for form, rarity, weight in rows}


class Stretch:
    """Some sentences of a text, as one way sees them. `whole`: in log-odds, before the length is thought of."""

    def __init__(self, way: Way, vectors: Floats, each: Sequence[Mapping[str, int]]) -> None:
        self._way = way
        self._each = each
        self._counts = grams.together(each)
        known = way.grams.keys() & self._counts.keys()
        self._values = {form: grams.value(self._counts[form], way.grams[form]) for form in known}
        self._said = math.fsum(value * way.grams[form].weight for form, value in self._values.items())
        self._square = math.fsum(value * value for value in self._values.values())
        self._dense: list[float] = (vectors @ way.dense).tolist()
        self._moves: list[float] = (vectors @ way.move + way.bias[2]).tolist()
        self._most = sorted(self._moves, reverse=True)[: TOP + 1]
        self._sums = math.fsum(self._dense), math.fsum(self._moves)
        self.whole = self._together(len(each), self._sums[0], self._words(), self._sums[1], self._most[:TOP])

    def without(self, place: int) -> float:
        """What is left when one sentence of at least two is not there."""
        dense, move = self._dense[place], self._moves[place]
        most = self._most[:TOP]
        if move >= most[-1]:
            most = list(self._most)
            most.remove(move)
        return self._together(
            len(self._each) - 1, self._sums[0] - dense, self._words_without(place), self._sums[1] - move, most
        )

    def _together(self, of: int, dense: float, words: float, moved: float, most: Sequence[float]) -> float:
        stack, bias = self._way.stack, self._way.bias
        moves = (math.fsum(most) / len(most) + moved / of) / 2
        return stack[0] * (dense / of + bias[0]) + stack[1] * (words + bias[1]) + stack[2] * moves

    def _words(self) -> float:
        return self._said / math.sqrt(self._square) if self._square > 0 else 0.0

    def _words_without(self, place: int) -> float:
        said, square, left = self._said, self._square, len(self._values)
        for form, count in self._each[place].items():
            value = self._values.get(form)
            if value is None:
                continue
            gram, rest = self._way.grams[form], self._counts[form] - count
            less = grams.value(rest, gram) if rest else 0.0
            said -= (value - less) * gram.weight
            square -= value * value - less * less
            left -= not rest
        return said / math.sqrt(square) if left and square > 0 else 0.0

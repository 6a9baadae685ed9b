"""Sentences as vectors in which meaning lies near meaning, whatever the language.

The architecture and the weights are those of the Universal Sentence Encoder, multilingual (Yang et al. 2020,
https://arxiv.org/abs/1907.04307; Apache-2.0), cut down to four languages and stored in four and eight bits by
`training/levers/encoder.py`. Inference needs numpy alone.
"""

import importlib.resources
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned.pieces import Pieces

Floats = NDArray[np.float32]

SIZE = 512
"""Numbers in a vector."""
AT_ONCE = 384
"""Pieces of text that are worked on together: enough to be quick, few enough to stay in the processor's cache."""
_WIDTHS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each of the three branches looks at together, and how many of them stand to the left."""
_BEFORE, _AFTER = 2, 2
_NARROW = 256


class Encoder:
    """The encoder with its weights. Make one with `load`."""

    def __init__(self, weights: dict[str, NDArray[Any]]) -> None:
        vocabulary = bytes(weights["pieces"]).decode("utf-8").split("\n")
        self.pieces = Pieces(vocabulary, weights["scores"].astype(float).tolist())
        self._nibbles = weights["table"]
        self._levels = weights["levels"]
        self._steps = weights["steps"]
        self._weights = {
            name.removesuffix(".q"): _widened(weights, name)
            for name in weights
            if name not in {"pieces", "scores", "table", "levels", "steps"} and not name.endswith(".step")
        }

    def vectors(self, sentences: Sequence[str]) -> Floats:
        """One unit vector a sentence: shape (len(sentences), 512)."""
        found = np.zeros((len(sentences), SIZE), dtype=np.float32)
        for first, group in self._grouped([self.pieces.of(sentence) for sentence in sentences]):
            found[first : first + len(group)] = self._encoded(group)
        return found

    def _grouped(self, sentences: list[list[int]]) -> Iterator[tuple[int, list[list[int]]]]:
        first, size = 0, 0
        for index, rows in enumerate(sentences):
            if size and size + len(rows) > AT_ONCE:
                yield first, sentences[first:index]
                first, size = index, 0
            size += len(rows)
        if size:
            yield first, sentences[first:]

    def _rows(self, rows: NDArray[np.int64]) -> Floats:
        """The pieces' own vectors, unpacked: two four-bit levels a byte, a step for each stretch of a row."""
        packed = self._nibbles[rows]
        codes = np.empty((len(rows), SIZE), dtype=np.uint8)
        codes[:, 0::2], codes[:, 1::2] = packed >> 4, packed & 15
        steps = self._steps[rows].astype(np.float32)
        values: Floats = self._levels[codes].reshape(len(rows), steps.shape[1], -1) * steps[:, :, None]
        return values.reshape(len(rows), SIZE)

    def _encoded(self, group: list[list[int]]) -> Floats:
        weights = self._weights
        lengths = np.array([len(rows) for rows in group])
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        features = np.empty((int(lengths.sum()), SIZE + _NARROW * len(_WIDTHS)), dtype=np.float32)
        features[:, :SIZE] = self._rows(np.concatenate([np.array(rows) for rows in group]))
        narrow = features[:, :SIZE] @ weights["narrow"] + weights["narrow_bias"]
        narrow = _even(narrow, weights["narrow_gain"], weights["narrow_shift"])
        around = _around(starts, lengths)
        for branch, (width, left) in enumerate(_WIDTHS):
            seen = around[:, _BEFORE - left : _BEFORE - left + width]
            column = slice(branch * _NARROW, (branch + 1) * _NARROW)
            once = _looked(narrow[:, column], seen, weights[f"first{width}"], weights[f"first{width}_bias"])
            twice = _looked(once, seen, weights[f"second{width}"], weights[f"second{width}_bias"])
            features[:, SIZE + branch * _NARROW : SIZE + (branch + 1) * _NARROW] = twice
        features = _even(features, weights["even_gain"], weights["even_shift"])
        long = lengths.astype(np.float32)[:, None]
        total = np.add.reduceat(features, starts, axis=0) @ weights["gather"] + long * weights["gather_bias"]
        mean = (total / np.sqrt(long)).astype(np.float32, copy=False)
        return _unit(_deepened(mean, weights))


def _deepened(mean: Floats, weights: dict[str, Floats]) -> Floats:
    first = np.maximum(mean @ weights["deep0"], 0)
    second = np.maximum(mean @ weights["deep_skip1"] + first @ weights["deep1"], 0)
    third = np.maximum(second @ weights["deep2"], 0)
    deepened: Floats = np.tanh(second @ weights["deep_skip3"] + third @ weights["deep3"])
    return deepened


def _looked(values: Floats, seen: NDArray[np.int64], weights: Floats, bias: Floats) -> Floats:
    """One look at each piece together with its neighbours; what stands outside the sentence is nothing."""
    padded = np.concatenate((values, np.zeros((1, values.shape[1]), dtype=np.float32)))
    looked: Floats = padded[seen].reshape(len(values), -1) @ weights
    looked += bias
    return np.maximum(looked, 0, out=looked) + values


def _around(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """For every piece the places of its neighbours; the place after the last stands for "outside the sentence"."""
    total = int(lengths.sum())
    places = np.arange(total)[:, None] + np.arange(-_BEFORE, _AFTER + 1)
    inside = (places >= np.repeat(starts, lengths)[:, None]) & (places < np.repeat(starts + lengths, lengths)[:, None])
    return np.where(inside, places, total)


def _even(values: Floats, gain: Floats, shift: Floats) -> Floats:
    """Layer normalisation (Ba et al. 2016)."""
    values = values - values.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", values, values) / values.shape[1] + 1e-6)
    values /= spread[:, None]
    values *= gain
    values += shift
    return values


def _unit(values: Floats) -> Floats:
    unit: Floats = values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)
    return unit


def _widened(weights: dict[str, NDArray[Any]], name: str) -> Floats:
    if not name.endswith(".q"):
        return weights[name].astype(np.float32)
    widened: Floats = weights[name].astype(np.float32) * weights[name.removesuffix(".q") + ".step"]
    return widened


@cache
def load() -> Encoder:
    """The encoder that is shipped, read once."""
    source = importlib.resources.files("heedful.core.learned").joinpath("encoder.npz")
    with source.open("rb") as file, np.load(file, allow_pickle=False) as weights:
        return Encoder({name: weights[name] for name in weights.files})

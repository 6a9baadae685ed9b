"""Words cut into pieces the encoder knows.

Unigram segmentation after Kudo (2018, Subword Regularization): of all ways to cut a word, the likeliest, by Viterbi.
The vocabulary is the part of a public one that English, German, French and Spanish need; what is missing from it is
spelled with smaller pieces, in the end with letters; a capital it lacks is read as the small letter.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

UNKNOWN, BEGIN, END = 0, 1, 2
"""The first three rows of the vocabulary: no piece fits, a sentence begins, a sentence ends."""
_MARK = "\u2581"
_LONGEST = 64
"""Letters of one word that are looked at: no honest word is longer."""
_WORD = re.compile(r"\S+")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_ADDRESS = re.compile(r"(?<!\S)\S+@\S+")
_NUMBER = re.compile(r"\d[\d.,:/-]*")
_MARKED = re.compile("[\u0100-\u024f\u1e00-\u1eff]")
_RULE = re.compile(r"([^\w\s])\1{3,}")


class Pieces:
    """A vocabulary of pieces with their log-probabilities, in the order of the encoder's table."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._known = {piece: (row, scores[row]) for row, piece in enumerate(pieces) if row > END}
        self._longest = max(map(len, self._known))
        self._lowest = min(scores) - 10.0
        self._cut = lru_cache(maxsize=16384)(self._best)

    def of(self, sentence: str) -> list[int]:
        """The rows of a sentence's pieces, with its begin and end."""
        rows = [BEGIN]
        for word in plain(sentence).split():
            rows += self._cut(_MARK + word[:_LONGEST])
        rows.append(END)
        return rows

    def _best(self, word: str) -> tuple[int, ...]:
        length = len(word)
        best = [0.0] + [-1e30] * length
        came: list[tuple[int, int]] = [(0, UNKNOWN)] * (length + 1)
        for start in range(length):
            for end in range(start + 1, min(length, start + self._longest) + 1):
                row, score = self._known.get(word[start:end], (UNKNOWN, self._lowest))
                if row == UNKNOWN and end > start + 1:
                    continue
                if row == UNKNOWN:
                    row = self._known.get(word[start].lower(), (UNKNOWN, 0.0))[0]
                if best[start] + score > best[end]:
                    best[end], came[end] = best[start] + score, (start, row)
        rows = []
        while length:
            length, row = came[length]
            rows.append(row)
        return tuple(reversed(rows))


def plain(sentence: str) -> str:
    """The sentence with links, addresses and numbers replaced by words, and without shouting: none of them may teach
    a model whom it has met before. Letters with marks that none of the four languages writes lose the marks."""
    text = _MARKED.sub(_bare, unicodedata.normalize("NFKC", sentence))
    text = _LINK.sub(" link ", text)
    text = _NUMBER.sub("0", _RULE.sub(" ", _ADDRESS.sub(" address ", text)))
    return _WORD.sub(_calm, text)


def _bare(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", letter[0])[0]


def _calm(word: re.Match[str]) -> str:
    return word[0].capitalize() if len(word[0]) > 3 and word[0].isupper() else word[0]

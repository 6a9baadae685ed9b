"""Ordinary words of English, German, French and Spanish, by which torn or disguised ones are known again.

The list lies beside this file (`vocabulary.txt`) and is made of our own texts by `training/levers/vocabulary.py`.
"""

import pkgutil
import unicodedata
from functools import cache, lru_cache

_LONGEST = 40
"""Letters of a word that is looked up; beyond that, nobody has torn a word."""


def knows(word: str) -> bool:
    """Whether this is an ordinary word; case and accents do not matter."""
    return len(word) <= _LONGEST and bare(word) in _words()


def cut(letters: str) -> list[str]:
    """Letters that ran together, as the fewest ordinary words that they can be; uncut where there is no such way."""
    plain = bare(letters)
    if len(plain) != len(letters) or len(plain) > 3 * _LONGEST or plain in _words():
        return [letters]
    fewest: list[tuple[int, int]] = [(0, 0)] + [(len(plain) + 1, 0)] * len(plain)
    for end in range(1, len(plain) + 1):
        for start in range(max(0, end - _LONGEST), end):
            count = fewest[start][0] + 1
            if count < fewest[end][0] and plain[start:end] in _words():
                fewest[end] = (count, start)
    if fewest[-1][0] > len(plain):
        return [letters]
    pieces, end = [], len(plain)
    while end:
        start = fewest[end][1]
        pieces.append(letters[start:end])
        end = start
    return pieces[::-1]


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """A word in small letters and without accents."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFD", lowered)
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")


@cache
def _words() -> frozenset[str]:
    data = pkgutil.get_data(__package__, "vocabulary.txt")
    if data is None:
        raise FileNotFoundError("vocabulary.txt did not come with this installation.")
    return frozenset(data.decode("utf-8").split())

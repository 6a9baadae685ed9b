"""Words and pairs of words as a text's features, each with the place it stands at.

Weighted by how often a word stands in the text and how rarely elsewhere (sublinear TF-IDF, Manning et al. 2008,
chapter 6). A judgement over them is a sum over words, so that what each word adds is known exactly.
"""

import itertools
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+)|(?P<address>[\w.+-]{1,64}@[\w.-]{1,253})|(?P<number>\d[\d.,:/-]*)|(?P<word>[^\W\d_]{2,})"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is compared, and where it stands in its sentence."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gram:
    """What the model knows of one word or pair: how rare it is, and what it says."""

    rarity: float
    weight: float


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence, lower case and without accents; links, addresses and numbers by their kind alone."""
    found = []
    for match in _TOKEN.finditer(sentence):
        kind = match.lastgroup or "word"
        form = {"link": "link", "address": "address", "number": "0"}.get(kind) or _folded(match[0][:_LONGEST])
        found.append(Token(form, match.start(), match.end()))
    return found


def in_sentence(said: Sequence[Token]) -> list[tuple[str, tuple[Token, ...]]]:
    """Every word and every pair of neighbours, each with the words it is made of."""
    pairs = itertools.pairwise(said)
    single: list[tuple[str, tuple[Token, ...]]] = [(token.form, (token,)) for token in said]
    return single + [(f"{one.form} {other.form}", (one, other)) for one, other in pairs]


def counted(sentences: Sequence[str]) -> dict[str, int]:
    """How often each word and pair stands in a text."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        for form, _ in in_sentence(tokens(sentence)):
            counts[form] = counts.get(form, 0) + 1
    return counts


def shares(counts: Mapping[str, int], known: Mapping[str, Gram]) -> dict[str, float]:
    """What one mention of each known word or pair adds to the sum."""
    values = {
        form: (1 + math.log(count)) * known[form].rarity
        for form, count in counts.items()
        if form in known and count > 0
    }
    length = math.sqrt(math.fsum(value * value for value in values.values()))
    return (
        {form: value / length * known[form].weight / counts[form] for form, value in values.items()} if length else {}
    )


def _folded(word: str) -> str:
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    spread = unicodedata.normalize("NFD", lowered)
    return "".join(letter for letter in spread if unicodedata.category(letter) != "Mn").replace("ß", "ss")

"""Words and pairs of words as a text's features, each with the place it stands at.

Weighted by how often a word stands in the text and how rarely elsewhere (sublinear TF-IDF, Manning et al. 2008,
chapter 6). A judgement over them is a sum over words, so that what each word adds is known exactly.
"""

import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    return Counter(form for sentence in sentences for form, _ in in_sentence(tokens(sentence)))


def together(each: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """How often each word and pair stands in several texts."""
    counts: dict[str, int] = {}
    for one in each:
        for form, count in one.items():
            counts[form] = counts.get(form, 0) + count
    return counts


def value(count: int, gram: Gram) -> float:
    """How much a word or pair counts that stands in a text so often, at least once."""
    return (1 + math.log(count)) * gram.rarity


def shares(counts: Mapping[str, int], known: Mapping[str, Gram]) -> dict[str, float]:
    """What one mention of each known word or pair adds to the sum."""
    values = {form: value(count, known[form]) for form, count in counts.items() if form in known and count > 0}
    length = math.sqrt(math.fsum(amount * amount for amount in values.values()))
    if not length:
        return {}
    return {form: amount / length * known[form].weight / counts[form] for form, amount in values.items()}


def _folded(word: str) -> str:
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    spread = unicodedata.normalize("NFD", lowered)
    return "".join(letter for letter in spread if unicodedata.category(letter) != "Mn").replace("ß", "ss")

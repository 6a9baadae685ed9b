"""Words that were written so that a program does not know them: spelt apart, torn, or with digits for letters.

A person reads v.e.r.i.f.y, "acc ount" and pa$$w0rd without a thought. What is changed here is changed only towards
an ordinary word (`vocabulary`), or where so many words of a text are disguised that the rest must be as well.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from heedful.core.text import language, vocabulary

LONGEST = 60_000
"""Characters of a text that are mended."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A stretch of a text that reads `new`. name: `spelt-apart`, `torn-words` or `digits-for-letters`; clear: an
    ordinary word came of it that did not stand there before."""

    name: str
    start: int
    end: int
    new: str
    clear: bool = True


_ADDRESS = r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\S+"
_SPELT = re.compile(r"(?<![^\W_])[^\W\d_]([ ._*·•/|~+-])[^\W\d_](?:\1[^\W\d_])+(?![^\W_])")
_TOKEN = re.compile(rf"({_ADDRESS})|[^\W\d_]+")
_DISGUISED = re.compile(rf"({_ADDRESS})|(?<![\w@$€!|])[\w@$€!|]+")
_HINT = re.compile(r"[^\W\d_][013457-9@$€!|][^\W\d_]|[013457-9@$€][^\W\d_]{3}|[^\W\d_]{3}[013457-9@$€]")
_THREE = re.compile(r"\d{3}")
_MEANT = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"}
_MEANT |= {"@": "a", "$": "s", "€": "e", "!": "il", "|": "li"}
_SPOKEN = ("en", "de", "fr", "es")
_PARTICLES = frozenset(
    ("in", "up", "out", "off", "on", "over", "so", "go", "he", "me", "us", "any", "some", "every", "back", "down")
)
"""What honestly stands before or behind another word with which it could be one: log in, any one."""
_MOST_WAYS = 32
_LONGEST_WORD = 40
_LEAST = 4
"""Letters of a word below which a torn or disguised one is not told from an abbreviation."""
_TWICE = 2
"""Torn words below which a slip of the finger is as likely."""
_ENOUGH = 3
"""Clear words from which on the whole text counts as disguised."""


def found_in(text: str) -> list[Mend]:
    """What to change, in reading order, no two of them overlapping."""
    text = text[:LONGEST]
    spelt = list(_spelt(text))
    taken = {place for mend in spelt for place in range(mend.start, mend.end)}
    others = itertools.chain(_written_with_digits(text), _torn(text))
    found = list(spelt)
    for mend in others:
        if taken.isdisjoint(range(mend.start, mend.end)):
            found.append(mend)
            taken.update(range(mend.start, mend.end))
    return sorted(found, key=lambda mend: mend.start)


def _spelt(text: str) -> Iterator[Mend]:
    """Four single letters or more with the same sign between them."""
    for found in _SPELT.finditer(text):
        letters = found[0][::2]
        if len(letters) < _LEAST:
            continue
        words = vocabulary.cut(letters)
        small = sum(letter.islower() for letter in letters[1:])
        clear = small >= _LEAST - 1 and any(len(word) >= _LEAST and vocabulary.knows(word) for word in words)
        heading = len(words) <= 2 and _alone(text, *found.span())
        yield Mend("spelt-apart", found.start(), found.end(), " ".join(words), clear and not heading)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether hardly anything else stands on the line, as with a heading that is spaced out for its looks."""
    before = text[max(0, start - 200) : start].rpartition("\n")[2]
    behind = text[end : end + 200].partition("\n")[0]
    return sum(map(str.isalpha, before + behind)) < _LEAST


def _written_with_digits(text: str) -> list[Mend]:
    if not _HINT.search(text):
        return []
    clear: list[Mend] = []
    perhaps: list[Mend] = []
    for found in _DISGUISED.finditer(text):
        word = found[0].rstrip("!")
        if found[1] or not 1 < len(word) <= _LONGEST_WORD or word.isalpha():
            continue
        if (meant := _meant(word)) is None:
            continue
        clear_word = len(word) >= _LEAST and vocabulary.knows(meant) and not _THREE.search(word)
        mend = Mend("digits-for-letters", found.start(), found.start() + len(word), meant, clear_word)
        (clear if mend.clear else perhaps).append(mend)
    return clear + [mend for mend in perhaps if len({each.new for each in clear}) >= _ENOUGH]


def _meant(word: str) -> str | None:
    """The word that was meant, an ordinary one if it can be; None for what is no word with signs in it."""
    signs = [letter for letter in word if letter in _MEANT]
    letters = sum(letter.isalpha() for letter in word)
    if not signs or letters + len(signs) < len(word) or not letters:
        return None
    ways = itertools.islice(itertools.product(*(_MEANT.get(letter, letter) for letter in word)), _MOST_WAYS)
    readings = ["".join(way) for way in ways]
    known = next((reading for reading in readings if vocabulary.knows(reading)), None)
    if known is None and (len(word) < _LEAST or re.search(r"\d{2}", word) or word.upper() == word):
        return None
    return known or readings[0]


def _torn(text: str) -> list[Mend]:
    """Pieces with a single blank between them that together are an ordinary word, and apart are not."""
    tokens = [found for found in _TOKEN.finditer(text) if not found[1]]
    clear = [mend for mend in _joined(text, tokens, _small(*_SPOKEN)) if mend.clear]
    if len(clear) < _TWICE or 50 * len(clear) < len(tokens):
        return []
    if 2 * sum(vocabulary.knows(token[0]) for token in tokens) < len(tokens) - 2 * len(clear):
        return []
    spoken = language.of(text)
    return list(_joined(text, tokens, _small(spoken) if spoken in _SPOKEN else _small(*_SPOKEN)))


def _joined(text: str, tokens: list[re.Match[str]], small: frozenset[str]) -> Iterator[Mend]:
    """Two or three tokens that are one torn word. `small`: the small words that every text is full of."""
    alone = [_stands_alone(token[0], small) for token in tokens]
    index = 0
    while index < len(tokens) - 1:
        step = 1
        for last in (index + 1, index + 2):
            if last >= len(tokens) or text[tokens[last - 1].end() : tokens[last].start()] != " ":
                break
            pieces = [token[0] for token in tokens[index : last + 1]]
            word = "".join(pieces)
            if len(word) < _LEAST or not (word[1:].islower() or word.isupper()) or not vocabulary.knows(word):
                continue
            clear = not all(alone[index : last + 1])
            if clear or (len(word) >= 2 * _LEAST - 1 and small.isdisjoint(map(vocabulary.bare, pieces))):
                yield Mend("torn-words", tokens[index].start(), tokens[last].end(), word, clear)
                step = len(pieces)
                break
        index += step


def _stands_alone(piece: str, small: frozenset[str]) -> bool:
    """Whether a piece is a word by itself; of the shortest only those that every text is full of."""
    return vocabulary.knows(piece) if len(piece) > 2 else vocabulary.bare(piece) in small


@cache
def _small(*languages: str) -> frozenset[str]:
    return frozenset(vocabulary.bare(word) for word in language.ordinary(*languages)) | _PARTICLES

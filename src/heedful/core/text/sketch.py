"""How alike two texts are, told from small sketches of them: MinHash over the five-letter pieces of a masked text.

Broder 1997 (resemblance), Li, Owen & Zhang 2012 (one permutation hashing). What differs between copies of one lure
(numbers, addresses, links, codes) is masked first, so that copies with another amount or tracking number stay alike.
"""

import re
from collections.abc import Iterable
from zlib import crc32

BINS = 64
_PIECE = 5
_LONGEST = 8_000
_EMPTY = 0xFFFFFFFF

Sketch = tuple[int, ...]

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{1,2000}")
_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"]{1,100}@[^\s@<>()\[\],;:\"]{1,200}")
_NUMBER = re.compile(r"\d(?:[\d.,:/ -]{0,40}\d)?")
_REST = re.compile(r"[^a-z0@#~]+")


def masked(plain: str, *, names: Iterable[str] = ()) -> str:
    """A text in its plain form (`Passage.plain`) with what varies between copies taken out: links become `~`,
    addresses `@`, numbers and codes `0`, the given names of people `#`."""
    text = plain[:_LONGEST]
    for name in names:
        # Only where it stands alone: a Remi who gets a remittance advice is not in the word.
        if len(name) > 2 and name in text:
            text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", "#", text)
    text = _MAILBOX.sub("@", _LINK.sub("~", text))
    words = ["0" if _is_code(word) else word for word in _NUMBER.sub("0", text).split()]
    return _REST.sub(" ", " ".join(words)).strip()


def of(text: str) -> Sketch:
    """The sketch of a masked text, 64 numbers; empty where the text has fewer than 20 letters."""
    if len(text) < 20:
        return ()
    bins = [_EMPTY] * BINS
    encoded = text.encode("ascii", "replace")
    for piece in {encoded[start : start + _PIECE] for start in range(len(encoded) - _PIECE + 1)}:
        mixed = (crc32(piece) * 2654435761) & 0xFFFFFFFF
        place = mixed & (BINS - 1)
        if mixed < bins[place]:
            bins[place] = mixed
    return _without_gaps(bins)


def likeness(one: Sketch, other: Sketch) -> float:
    """The estimated share of pieces two texts have in common, 0..1; 0 where one of them is too short to tell."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    return sum(map(int.__eq__, one, other)) / BINS


def bands(sketch: Sketch, rows: int = 3) -> list[int]:
    """Keys under which similar texts meet: texts more than a third alike share at least one, most likely."""
    return [hash((first, *sketch[first : first + rows])) for first in range(0, len(sketch) - rows + 1, rows)]


def _without_gaps(bins: list[int]) -> Sketch:
    """Short texts leave bins empty: each takes the value of the next filled one, marked with the distance."""
    filled = list(bins)
    for place, value in enumerate(bins):
        if value == _EMPTY:
            for distance in range(1, BINS):
                neighbour = bins[(place + distance) % BINS]
                if neighbour != _EMPTY:
                    filled[place] = (neighbour + distance * 0x9E3779B1) & 0xFFFFFFFF
                    break
    return tuple(filled)


def _is_code(word: str) -> bool:
    """Tracking numbers, tokens and the random strings that pad a lure."""
    return len(word) > 3 and "0" in word and any(letter.isalpha() for letter in word)

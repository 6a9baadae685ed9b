"""Ways in which letters are disguised so that people read one thing and machines another."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trick:
    """One way in which letters were disguised: `zero-width`, `combining-marks`, `lookalike-letters`, `styled-letters`,
    `reversed-text`, `invisible-letters`, or one of those of `mending`; `start` and `end` are offsets into the source
    part."""

    name: str
    start: int
    end: int


_ZERO_WIDTH = re.compile(
    "(?<=[A-Za-z\u00c0-\u052f])[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]{1,64}(?=[A-Za-z\u00c0-\u052f])"
)
_MARKED = re.compile(
    "[A-Za-z0-9][\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670-\u074a\u20d0-\u20f0]+"
)
_STYLED = re.compile("[\uff21-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189]{2,}")
_REVERSED = re.compile("[\u202d\u202e][^\u202c\n]{0,2000}")
_TAGS = re.compile("[\U000e0020-\U000e007e]{4,}")


def found_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of each disguise in a text as it was written."""
    for name, pattern in (
        ("zero-width", _ZERO_WIDTH),
        ("styled-letters", _STYLED),
        ("reversed-text", _REVERSED),
        ("invisible-letters", _TAGS),
    ):
        for match in pattern.finditer(text):
            if name != "zero-width" or match[0].strip("\u00ad"):
                yield name, match.start(), match.end()
    for match in _MARKED.finditer(text):
        if len(unicodedata.normalize("NFC", match[0])) > 1:
            yield "combining-marks", match.start(), match.end()

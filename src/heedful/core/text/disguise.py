"""Ways in which letters are disguised so that people read one thing and machines another."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trick:
    """One way in which letters were disguised: `zero-width`, `combining-marks`, `lookalike-letters`, `styled-letters`,
    `reversed-text`, `invisible-letters`, `soft-hyphens`, `dotted-letters`, or one of those of `mending`; `start` and
    `end` are offsets into the source part."""

    name: str
    start: int
    end: int


_ZERO_WIDTH = re.compile(
    "(?<=[A-Za-z\u00c0-\u052f])[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]{1,64}(?=[A-Za-z\u00c0-\u052f])"
)
_MARKED = re.compile(
    "[A-Za-z0-9][\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670-\u074a\u20d0-\u20f0]+"
)
_SOFT = re.compile("\u00ad[^\\W\\d_]\u00ad")  # a word is never broken on both sides of one letter
_STYLED = re.compile("[\uff21-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189]{2,}")
_REVERSED = re.compile("\u202e[^\u202c\n]{0,2000}")
_LATIN = re.compile("[A-Za-z]{2}")
_DOTTED = re.compile("[A-Za-z\u1e00-\u1eff]{0,39}[\u1e00-\u1e9b\u1ea0-\u1eff][A-Za-z\u1e00-\u1eff]{0,39}")
_NO_VIETNAMESE = frozenset("ḅḍḥḳḷṃṇṛṣṭṿẉẓ")
_LONGEST_SYLLABLE = 7  # letters: no Vietnamese word, where such letters are at home, is longer
_TAGS = re.compile("[\U000e0020-\U000e007e]{4,}")


def found_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of each disguise in a text as it was written."""
    for name, pattern in (
        ("zero-width", _ZERO_WIDTH),
        ("styled-letters", _STYLED),
        ("reversed-text", _REVERSED),
        ("invisible-letters", _TAGS),
        ("soft-hyphens", _SOFT),
        ("dotted-letters", _DOTTED),
    ):
        for match in pattern.finditer(text):
            if _is_trick(name, match[0]):
                yield name, match.start(), match.end()
    for match in _MARKED.finditer(text):
        if len(unicodedata.normalize("NFC", match[0])) > 1:
            yield "combining-marks", match.start(), match.end()


def _is_trick(name: str, written: str) -> bool:
    """Whether what looks like a disguise is one; letters that honestly run from right to left are not turned round."""
    if name == "zero-width":
        return bool(written.strip("\u00ad"))
    if name == "reversed-text":
        return bool(_LATIN.search(written))
    return name != "dotted-letters" or len(written) > _LONGEST_SYLLABLE or not _NO_VIETNAMESE.isdisjoint(written)

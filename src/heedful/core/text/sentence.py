"""A text cut into sentences, with their places in it.

A sentence ends at a full stop, a question or an exclamation before a space, at a colon that ends a line, at an empty
line, and before the next point of a list. What is longer than a person reads in one breath is cut at a space.
"""

import re

LONGEST = 320
"""Characters from which on a sentence is cut."""
_END = re.compile(r"[.!?…][\"')\]]{0,3}(?=\s)|\n")
_POINT = re.compile(r"[ \t]{0,8}(?:[-*•–>]|\d{1,2}[.)])[ \t]")
_SIGN = re.compile(r"\w")


def split(text: str, most: int = 10_000) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence that holds a letter or digit, in order, at most `most` of them."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match[0] == "\n" and not _line_ends_it(text, start, match.start()):
            continue
        found += _breaths(text, start, match.end())
        start = match.end()
        if len(found) >= most:
            return tuple(found[:most])
    found += _breaths(text, start, len(text))
    return tuple(found[:most])


def _line_ends_it(text: str, start: int, end: int) -> bool:
    """Whether the line break at `end` ends what began at `start`: a colon before it, or an empty line or a point of a
    list after it."""
    if text[max(start, end - 2) : end].rstrip().endswith(":"):
        return True
    following = text[end + 1 : end + 40]
    return not following.split("\n", 1)[0].strip() or _POINT.match(following) is not None


def _breaths(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch in pieces of at most `LONGEST` characters that hold a letter or digit, without the space around."""
    pieces = []
    while start < end:
        stop = min(end, start + LONGEST)
        if stop < end:
            space = text.rfind(" ", start + LONGEST // 2, stop)
            stop = space if space > 0 else stop
        stretch = text[start:stop]
        if _SIGN.search(stretch):
            pieces.append((start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())))
        start = stop
    return pieces

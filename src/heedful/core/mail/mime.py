"""The skeleton of a mail: header fields, and where each part lies in the bytes. Nothing is copied, nothing decoded.

The cut follows RFC 2045 and 2046 and forgives what is met in the wild: no blank line after the headers, boundaries
that were never named or never closed, a line of mbox in front.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_AFTER_BOUNDARY = re.compile(rb"(--)?[ \t]*(?:\r?\n|\r|\Z)")
_GUESS = re.compile(rb"(?:^|\n)--([^\s-][^\r\n]{1,69}?)[ \t]*\r?\n(?=[A-Za-z-]{1,40}:|\r?\n)")
_MOST_FIELDS = 2_000


@dataclass(frozen=True, slots=True)
class Field:
    """A raw header field: its name as written, its value with folds."""

    name: str
    raw: bytes


def fields(data: bytes, start: int, end: int) -> tuple[list[Field], int]:
    """(header fields, where the body starts) of the entity in `data[start:end]`."""
    found: list[Field] = []
    position = start
    if data.startswith((b"From ", b">From "), start):
        position = _next_line(data, start, end)
    name, value_start = "", 0
    while position < end:
        following = _next_line(data, position, end)
        first = data[position]
        if first in b" \t" and name and data[position:following].strip():
            position = following
            continue
        if name:
            found.append(Field(name, data[value_start:position]))
            name = ""
        if first in b"\r\n" or not data[position:following].strip():
            return found, following
        match = _FIELD.match(data, position, following)
        if not match or len(found) >= _MOST_FIELDS:
            return found, position
        name, value_start = match.group(1).decode("ascii"), match.end()
        position = following
    if name:
        found.append(Field(name, data[value_start:end]))
    return found, end


def parts(data: bytes, start: int, end: int, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Where the parts of a multipart body lie; nothing if its boundary never appears."""
    delimiter = b"--" + boundary
    opened = -1
    position = start
    while (found := data.find(delimiter, position, end)) != -1:
        position = found + len(delimiter)
        if found > start and data[found - 1] not in b"\r\n":
            continue
        after = _AFTER_BOUNDARY.match(data, position, end)
        if not after:
            continue
        if opened != -1:
            yield opened, max(opened, _before_break(data, found))
        opened = after.end()
        position = opened
        if after.group(1):
            return
    if opened != -1:
        yield opened, end


def guessed_boundary(data: bytes, start: int, end: int) -> bytes:
    """The boundary a multipart body seems to use, where its header forgot to name one; empty if none shows."""
    found = _GUESS.search(data, start, min(end, start + 65_536))
    return found.group(1) if found else b""


def _next_line(data: bytes, position: int, end: int) -> int:
    found = data.find(b"\n", position, end)
    return end if found == -1 else found + 1


def _before_break(data: bytes, position: int) -> int:
    if data[position - 2 : position] == b"\r\n":
        return position - 2
    return position - 1

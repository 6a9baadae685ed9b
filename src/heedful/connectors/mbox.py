"""The mbox format in its four dialects (mboxo, mboxrd, mboxcl, mboxcl2; RFC 4155), found and cut without loading it."""

import mmap
import re
from collections.abc import Iterator

Buffer = bytes | mmap.mmap

_FROM_LINE = re.compile(rb"From (?:\S[^\r\n]{0,300} )?[^\r\n]{0,40}\d{1,2}:\d\d[^\r\n]{0,40}\r?$")
_HEADER = re.compile(rb"(?:>?[!-9;-~]{1,100}[ \t]*:|>From )")


def is_mbox(beginning: bytes) -> bool:
    """Whether these first bytes are those of an mbox: a `From ` line with a date, then a header."""
    lines = beginning.removeprefix(b"\xef\xbb\xbf").split(b"\n", 2)
    return len(lines) > 1 and _FROM_LINE.match(lines[0]) is not None and _HEADER.match(lines[1]) is not None


def is_header(beginning: bytes) -> bool:
    """Whether a text begins as a mail does: with a header line."""
    return _HEADER.match(beginning) is not None


def places_in(content: Buffer) -> Iterator[tuple[int, int]]:
    """Start and end of each message in an mbox, its `From ` line included."""
    start = 0
    while start < len(content):
        end = _end_of_message(content, start)
        yield start, end
        start = end


def _end_of_message(content: Buffer, start: int) -> int:
    """The offset of the next `From ` line, or of the end."""
    search = max(content.find(b"\n", start), start) + 1
    promised = _end_by_length(content, start)
    if promised:
        search = promised
        if promised >= len(content):
            return len(content)
    while True:
        place = content.find(b"From ", search)
        if place < 0:
            return len(content)
        if place == 0 or content[place - 1 : place] == b"\n":
            lines = content[place : place + 2000].split(b"\n", 2)
            if len(lines) > 1 and _FROM_LINE.match(lines[0]) and _HEADER.match(lines[1]):
                return place
        search = place + 5


_CONTENT_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,10})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


def _end_by_length(content: Buffer, start: int) -> int:
    """Where a Content-Length header puts the end, if another message (or nothing) really follows there; else 0.

    Some mailboxes (mboxcl2) do not escape `From ` in bodies; but the sender may have written the header, so it counts
    only if it is true.
    """
    head = content[start : start + 65_536]
    gap = re.search(rb"\r?\n\r?\n", head)
    length = _CONTENT_LENGTH.search(head[: gap.start()]) if gap else None
    if gap is None or length is None:
        return 0
    end = start + gap.end() + int(length[1])
    rest = content[end : end + 10].lstrip(b"\r\n")
    if end >= len(content) - 4:
        return len(content) if end <= len(content) + 2 else 0
    return end if rest.startswith(b"From ") else 0


_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def message_in(piece: bytes) -> bytes:
    """One message without its `From ` line, and with the escapes in front of `From ` taken back (mboxo and mboxrd)."""
    return _ESCAPED.sub(rb"\1", piece.partition(b"\n")[2])

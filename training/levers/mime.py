"""The parts of a mail as bytes: encoded header values, bodies in their encodings, parts between boundaries."""

import base64
import binascii
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

Fields = Sequence[tuple[str, str]]

_LONGEST_WORD = 64
"""Letters of an encoded word: below the 75 allowed, so that the first one fits on the line of its field's name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part: its header fields and its content, already encoded."""

    fields: tuple[tuple[str, str], ...]
    content: bytes


def words(text: str) -> str:
    """A header's text, as encoded words (RFC 2047) where it is not plain ASCII."""
    if text.isascii():
        return text
    pieces, start = [], 0
    while start < len(text):
        end = start + 1
        while end < len(text) and len(_encoded(text[start : end + 1])) <= _LONGEST_WORD:
            end += 1
        pieces.append(_encoded(text[start:end]))
        start = end
    return "\n ".join(pieces)


def mailbox(name: str, address: str) -> str:
    """A name and an address as a From or To field gives them."""
    if not name:
        return address
    plain = name.isascii() and all(letter.isalnum() or letter in " '-&!" for letter in name)
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    said = name if plain else f'"{escaped}"' if name.isascii() else words(name)
    return f"{said} <{address}>"


def text(kind: str, content: str, encoding: str) -> Piece:
    """A part of text: `kind` is plain or html, `encoding` one of 7bit, 8bit, quoted-printable and base64."""
    fields = (("Content-Type", f"text/{kind}; charset=utf-8"), ("Content-Transfer-Encoding", encoding))
    raw = content.encode("utf-8")
    if encoding == "quoted-printable":
        raw = binascii.b2a_qp(raw, istext=True)
    elif encoding == "base64":
        raw = _lines_of_base64(raw)
    return Piece(fields, raw if raw.endswith(b"\n") else raw + b"\n")


def file(name: str, kind: str, content: bytes) -> Piece:
    """An attachment."""
    named = f'filename="{name}"' if name.isascii() else f"filename*=utf-8''{quote(name)}"
    more = "; charset=utf-8; method=REQUEST" if kind == "text/calendar" else ""
    fields = (
        ("Content-Type", f"{kind}{more}"),
        ("Content-Disposition", f"attachment; {named}"),
        ("Content-Transfer-Encoding", "base64"),
    )
    return Piece(fields, _lines_of_base64(content))


def multipart(kind: str, pieces: Sequence[Piece], boundary: str) -> Piece:
    """Several parts as one."""
    mark = b"--" + boundary.encode()
    content = b"".join(mark + b"\n" + _head(piece.fields) + b"\n" + piece.content for piece in pieces)
    return Piece((("Content-Type", f'multipart/{kind}; boundary="{boundary}"'),), content + mark + b"--\n")


def mail(fields: Fields, body: Piece) -> bytes:
    """A whole mail."""
    return _head((*fields, *body.fields)) + b"\n" + body.content


def _head(fields: Fields) -> bytes:
    return b"".join(f"{_folded(name, value)}\n".encode("ascii") for name, value in fields)


def _folded(name: str, value: str) -> str:
    line = f"{name}: {value}"
    if "\n" in line or len(line) <= 78:
        return line
    folded = textwrap.wrap(line, 76, subsequent_indent=" ", break_long_words=False, break_on_hyphens=False)
    return "\n".join(folded)


def _encoded(text: str) -> str:
    return f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?="


def _lines_of_base64(raw: bytes) -> bytes:
    return "\n".join(textwrap.wrap(base64.b64encode(raw).decode(), 76)).encode() + b"\n"

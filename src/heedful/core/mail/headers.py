"""Header fields: unfolded, decoded word by word, each guarded so that one broken field spoils no other."""

import binascii
import re
from datetime import UTC, datetime
from email import message, utils

from heedful.core.mail import charset
from heedful.core.mail.letter import Address

_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_FOLD = re.compile(rb"\r?\n[ \t]|[\r\n]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|\((?:[^()\\]|\\.)*+\)?|<[^<>]*+>?|[,;:]|[^",;:<(]+|.', re.S)
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,998}>")
LONGEST = 65_536
_MOST_ADDRESSES = 500
_MANY_WORDS, _SHORT_WORD = 6, 4


def unfolded(raw: bytes) -> str:
    """A raw field value as text, 8-bit letters read as UTF-8 or Western, encoded words still encoded."""
    line = raw[:LONGEST]
    if b"\n" in line or b"\r" in line:
        line = _FOLD.sub(b" ", line)
    return charset.text_of(line)[0].strip()


def decoded(text: str) -> str:
    """A field value with its encoded words (RFC 2047) decoded; what is broken stays as it was written."""
    if "=?" not in text:
        return text
    pieces: list[str] = []
    waiting: tuple[str, bytes] | None = None
    position = 0
    for found in _WORD.finditer(text):
        between = text[position : found.start()]
        label, data = found.group(1), _word_bytes(found.group(2), found.group(3))
        if waiting is not None and between.strip():
            pieces.append(charset.text_of(waiting[1], waiting[0])[0])
            waiting = None
        if waiting is not None and waiting[0].lower() == label.lower():
            waiting = (label, waiting[1] + data)
        else:
            if waiting is not None:
                pieces.append(charset.text_of(waiting[1], waiting[0])[0])
            if between.strip() or not pieces:
                pieces.append(between)
            waiting = (label, data)
        position = found.end()
    if waiting is not None:
        pieces.append(charset.text_of(waiting[1], waiting[0])[0])
    pieces.append(text[position:])
    # A line break inside an encoded word would be a second header for whoever prints it.
    return re.sub(r"[\r\n]+", " ", "".join(pieces))


def packing(written: str, value: str) -> str:
    """`chopped` where a field is packed into encoded words of hardly a letter each, which no mail program does."""
    pieces = written.count("=?")
    return "chopped" if pieces >= _MANY_WORDS and len(value) < _SHORT_WORD * pieces else ""


def addresses(text: str) -> tuple[Address, ...]:
    """The addresses of a field as it was written (encoded words still encoded), groups opened, at most 500."""
    found: list[Address] = []
    words: list[str] = []
    angle = comment = ""
    for piece in [*_TOKEN.findall(text), ","]:
        if piece[0] == "<":
            angle = angle or piece.strip("<> \t")
        elif piece in (",", ";"):
            if address := _address("".join(words).strip(), angle, comment):
                found.append(address)
            words, angle, comment = [], "", ""
            if len(found) >= _MOST_ADDRESSES:
                break
        elif piece == ":" and not angle:
            words = []
        elif piece[0] == "(":
            comment = comment or piece.strip("() ")
        else:
            words.append(piece)
    return tuple(found)


def sent_at(text: str) -> datetime | None:
    """The moment a Date field names, in UTC where it gives no zone; None if it names none."""
    try:
        moment = utils.parsedate_to_datetime(text[:200])
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError):
        return None


def message_ids(text: str) -> tuple[str, ...]:
    """The message identifiers in a field, with their angle brackets, at most 200."""
    return tuple(found.group() for _, found in zip(range(200), _MESSAGE_ID.finditer(text), strict=False))


def parameters(text: str) -> tuple[str, dict[str, str]]:
    """(value, parameters) of a field such as Content-Type, continued and encoded parameters (RFC 2231) put together."""
    value = text.partition(";")[0].strip().lower()
    if ";" not in text:
        return value, {}
    holder = message.Message()
    try:
        holder["Content-Type"] = re.sub(r"[\r\n]", " ", text[:8_192])
        given = holder.get_params(failobj=[], unquote=True) or []
        return value, {name.lower(): _parameter(content) for name, content in reversed(given[1:60])}
    except Exception:  # the standard library raises a dozen kinds on broken parameters; none of them matters here
        return value, {}


def _parameter(content: object) -> str:
    if isinstance(content, tuple):
        label, _, encoded = content
        data = str(encoded).encode("latin-1", "replace")
        return charset.text_of(data, str(label or "utf-8"))[0]
    return decoded(str(content)).strip()


def _word_bytes(encoding: str, content: str) -> bytes:
    raw = content.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b"_", b" "))
    return from_base64(raw)[0]


def from_base64(raw: bytes | memoryview) -> tuple[bytes, bool]:
    """(bytes, whole?): base64 read as far as it goes; strangers among the letters are passed over."""
    try:
        return binascii.a2b_base64(raw), True
    except (binascii.Error, ValueError):
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", bytes(raw))
        usable = letters[: len(letters) - (len(letters) % 4 == 1)]
        return binascii.a2b_base64(usable + b"=" * (-len(usable) % 4)), len(usable) == len(letters)


def _address(said: str, angle: str, comment: str) -> Address | None:
    if not angle and "@" in said and " " not in said.strip('"'):
        angle, said = said.strip('"'), ""
    if not (angle or said or comment):
        return None
    name = " ".join(decoded(_unquoted(said) or comment).split())
    local, at, domain = angle.replace(" ", "").rpartition("@")
    return Address(name, f"{local}@{domain.lower()}" if at else angle.strip())


def _unquoted(said: str) -> str:
    if '"' not in said:
        return said
    return re.sub(r"\\(.)", r"\1", re.sub(r'(?<!\\)"', "", said))

"""The bytes of a mail, written by hand so that the same seed gives the same bytes on every machine."""

import base64
import hashlib
import quopri
import struct
import zlib
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

import zxingcpp


@dataclass(frozen=True, slots=True)
class Entity:
    """Header fields and a body that is already encoded."""

    fields: tuple[tuple[str, str], ...]
    body: bytes


def text(subtype: str, words: str, *, encoding: str = "quoted-printable", charset: str = "utf-8") -> Entity:
    """A text part. Words that the charset does not know are sent in UTF-8."""
    try:
        raw = words.encode(charset)
    except UnicodeEncodeError:
        charset, raw = "utf-8", words.encode()
    if encoding == "base64":
        body = base64.encodebytes(raw)
    else:
        body = quopri.encodestring(raw) if encoding == "quoted-printable" else raw
    fields = (("Content-Type", f'text/{subtype}; charset="{charset}"'), ("Content-Transfer-Encoding", encoding))
    return Entity(fields, body if body.endswith(b"\n") else body + b"\n")


def attachment(name: str, content_type: str, data: bytes, *, content_id: str = "") -> Entity:
    """A file in base64; with a content id it is shown inside the letter."""
    fields = [("Content-Type", f'{content_type}; name="{name}"'), ("Content-Transfer-Encoding", "base64")]
    if content_id:
        fields += [("Content-ID", f"<{content_id}>"), ("Content-Disposition", f'inline; filename="{name}"')]
    else:
        fields.append(("Content-Disposition", f'attachment; filename="{name}"'))
    return Entity(tuple(fields), base64.encodebytes(data))


def enclosed(data: bytes, name: str) -> Entity:
    """A whole mail inside a mail, as `message/rfc822`."""
    disposition = f'attachment; filename="{name}"'
    return Entity((("Content-Type", "message/rfc822"), ("Content-Disposition", disposition)), data)


def multipart(subtype: str, parts: list[Entity], *, mark: str) -> Entity:
    """Parts in one; a single part stays itself. The boundary follows from `mark`."""
    if len(parts) == 1:
        return parts[0]
    boundary = "=_" + hashlib.sha256(f"{subtype}{mark}".encode()).hexdigest()[:24]
    inner = b"".join(b"--" + boundary.encode() + b"\n" + whole((), part) for part in parts)
    fields = (("Content-Type", f'multipart/{subtype}; boundary="{boundary}"'),)
    return Entity(fields, inner + b"--" + boundary.encode() + b"--\n")


def whole(fields: tuple[tuple[str, str], ...], content: Entity) -> bytes:
    """Header fields, an empty line, the body."""
    lines = [f"{name}: {value}" for name, value in (*fields, *content.fields)]
    body = content.body if content.body.endswith(b"\n") else content.body + b"\n"
    return "\n".join(lines).encode() + b"\n\n" + body


def word(value: str) -> str:
    """A header value, as encoded words where it is not plain ASCII."""
    if value.isascii():
        return value
    pieces: list[str] = []
    piece = ""
    for char in value:
        if len((piece + char).encode()) > 42:
            pieces, piece = [*pieces, piece], ""
        piece += char
    return "\n ".join(f"=?utf-8?B?{base64.b64encode(piece.encode()).decode()}?=" for piece in [*pieces, piece])


def mailbox(name: str, address: str) -> str:
    """`Name <address>` for a header."""
    if not name:
        return address
    safe = f'"{name}"' if name.isascii() and any(char in name for char in ".,:;@()") else word(name)
    return f"{safe} <{address}>"


def mailboxes(people: tuple[tuple[str, str], ...]) -> str:
    """Several mailboxes, one a line, folded."""
    return ",\n ".join(mailbox(name, address) for name, address in people)


def moment(at: datetime) -> str:
    """A moment as the Date header has it."""
    return format_datetime(at.replace(microsecond=0))


def qr_picture(address: str) -> bytes:
    """A QR code that leads to an address, as a PNG. Stored without compression: the same bytes everywhere."""
    bits = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(scale=4)
    height, width = bits.shape
    raw = memoryview(bits).tobytes()
    rows = b"".join(b"\x00" + raw[y * width : (y + 1) * width] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )

"""Where a PDF leads: its links, and the QR codes in its pictures. Nothing is run, nothing is drawn.

A lure's PDF is often broken on purpose, so the file is not trusted to describe itself: objects are found by scanning
(ISO 32000-1, 7.3 and 7.5.7), each byte is unpacked at most once, and what unpacks to too much is left alone. A code
drawn with lines instead of a picture is not seen.
"""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from heedful.core.mail import charset, picture

_LARGEST = 30_000_000
_LARGEST_STREAM = 12_000_000
_LARGEST_IN_ALL = 40_000_000
_MOST_STREAMS = 3_000
_MOST_PICTURES = 10
_MOST_LINKS = 500
_LINK = re.compile(
    rb"/URI\s{0,20}(?:\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,2000}+\)){1,4000}+)|<([0-9A-Fa-f\s]{2,8000}+)>)", re.S
)
_STREAM = re.compile(rb"stream\r?\n")
_NUMBER = {
    name: re.compile(rb"/" + name.encode() + rb"\s{0,20}(\d{1,6})\b")
    for name in ("Width", "Height", "BitsPerComponent", "Predictor", "Colors")
}
_FOREIGN = re.compile(rb"/(?:CCITTFax|JBIG2|JPX|LZW|RunLength)Decode")
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r": b"", b"\r\n": b""}


@dataclass(frozen=True, slots=True)
class Contents:
    """`links` and `codes` in the order of the file; `why` and `kind` say what could not be read, empty if all was."""

    links: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    encrypted: bool = False
    why: str = ""
    kind: str = ""


def is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF; readers allow some rubbish in front of its mark."""
    return b"%PDF-" in data[:1_024]


def contents(data: bytes) -> Contents:
    """Look into a PDF. Never raises."""
    if len(data) > _LARGEST:
        return Contents(why="This PDF is larger than 30 MB, so we did not look into it.", kind="too-large")
    reader = _Reader(data)
    reader.run()
    encrypted = b"/Encrypt" in data
    if encrypted:
        why = "This PDF is encrypted, so its links and pictures could not be read."
        return Contents((), (), True, why, "encrypted")
    return Contents(tuple(reader.links), tuple(reader.codes), False, reader.why, reader.kind)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.left = _LARGEST_IN_ALL
        self.links: dict[str, None] = {}
        self.codes: dict[str, None] = {}
        self.pictures = _MOST_PICTURES
        self.why = self.kind = ""

    def run(self) -> None:
        self._note_links(self.data)
        for described, start, end in self._streams():
            if b"/ObjStm" in described:
                self._note_links(self._inflated(self.data[start:end]))
            elif b"/Image" in described and self.pictures > 0:
                self.pictures -= 1
                self._note_codes(described, self.data[start:end])

    def _streams(self) -> Iterator[tuple[bytes, int, int]]:
        """(dictionary, start, end) of each stream."""
        position = 0
        for _ in range(_MOST_STREAMS):
            found = _STREAM.search(self.data, position)
            if not found:
                return
            end = self.data.find(b"endstream", found.end())
            end = len(self.data) if end == -1 else end
            before = self.data[max(position, found.start() - 2_000) : found.start()]
            yield before[before.rfind(b" obj") + 1 :], found.end(), end
            position = end + len(b"endstream")

    def _note_links(self, data: bytes) -> None:
        for found in _LINK.finditer(data):
            if len(self.links) >= _MOST_LINKS:
                self._miss("This PDF holds more than 500 links; we read the first 500.", "too-many")
                return
            plain, coded = found.groups()
            raw = _unescaped(plain) if plain else bytes.fromhex(_even(coded))
            text, _, _ = charset.text_of(raw)
            if cleaned := "".join(letter for letter in text if letter > " " or letter == " ").strip():
                self.links[cleaned] = None

    def _note_codes(self, described: bytes, data: bytes) -> None:
        try:
            if b"/DCTDecode" in described:
                if b"/FlateDecode" in described:
                    data = self._inflated(data)
                found = picture.codes(data)
            elif b"/FlateDecode" in described:
                found = picture.codes(self._as_png(described, data))
            elif _FOREIGN.search(described):
                self._miss(
                    "A picture in this PDF is kept in a form that we do not read, so we saw no code in it.", "elsewhere"
                )
                return
            else:
                return
        except picture.TooLarge:
            self._miss("A picture in this PDF is too large, so we did not look for codes in it.", "too-large")
            return
        self.codes.update(dict.fromkeys(found))

    def _as_png(self, described: bytes, data: bytes) -> bytes:
        """The same picture as a PNG file: both formats pack rows of bare samples with zlib."""
        width, height, depth = (self._number(described, name) for name in ("Width", "Height", "BitsPerComponent"))
        depth = depth or (1 if b"/ImageMask" in described else 8)
        if not 0 < width * height <= _LARGEST_STREAM or depth not in (1, 8):
            return b""
        rows = self._inflated(data)
        predicted = self._number(described, "Predictor") >= 10
        row, colour = (width * depth + 7) // 8, 0
        if len(rows) // height != row + predicted:
            row, colour = (width * 3 * depth + 7) // 8, 2
        if len(rows) // height != row + predicted:
            return b""
        if not predicted:
            rows = b"".join(b"\x00" + rows[at : at + row] for at in range(0, row * height, row))
        header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
        out = io.BytesIO()
        out.write(b"\x89PNG\r\n\x1a\n")
        for name, body in chunks:
            out.write(struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)))
        return out.getvalue()

    def _inflated(self, data: bytes) -> bytes:
        limit = min(_LARGEST_STREAM, self.left)
        if limit <= 0:
            self._miss("This PDF would grow enormous when unpacked; we read its beginning.", "too-large")
            return b""
        try:
            content = zlib.decompressobj().decompress(data, limit)
        except zlib.error:
            return b""
        self.left -= len(content)
        return content

    def _miss(self, why: str, kind: str) -> None:
        if not self.why:
            self.why, self.kind = why, kind

    def _number(self, described: bytes, name: str) -> int:
        found = _NUMBER[name].search(described)
        return int(found.group(1)) if found else 0


def _unescaped(raw: bytes) -> bytes:
    def one(found: re.Match[bytes]) -> bytes:
        said = found.group(1)
        if said[0:1].isdigit() and said[0] < 0x38:
            return bytes([int(said, 8) & 255])
        return _LETTERS.get(said, said)

    return _ESCAPED.sub(one, raw)


def _even(digits: bytes) -> str:
    bare = re.sub(rb"\s", b"", digits).decode()
    return bare + "0" * (len(bare) % 2)

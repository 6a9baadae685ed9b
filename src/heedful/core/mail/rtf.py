"""Rich text as Outlook keeps it: unpacked (MS-OXRTFCP), and the page or words that it wraps (MS-OXRTFEX)."""

import re

from heedful.core.mail import charset

LARGEST = 3_000_000
_PREFILLED = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
_ASIDE = frozenset(
    (
        b"fonttbl",
        b"colortbl",
        b"stylesheet",
        b"info",
        b"pict",
        b"header",
        b"footer",
        b"themedata",
        b"object",
        b"listtable",
    )
)
_SAYS = {
    b"par": "\r\n",
    b"line": "\r\n",
    b"tab": "\t",
    b"lquote": "\u2018",
    b"rquote": "\u2019",
    b"ldblquote": "\u201c",
    b"rdblquote": "\u201d",
    b"bullet": "\u2022",
    b"endash": "\u2013",
    b"emdash": "\u2014",
    b"cell": "\t",
    b"row": "\r\n",
}


class Broken(ValueError):
    """These bytes are no compressed rich text."""


def unpacked(data: bytes) -> bytes:
    """The RTF inside a PidTagRtfCompressed value, at most 3 MB of it. Raises Broken."""
    if len(data) < 16 or data[8:12] not in (b"LZFu", b"MELA"):
        raise Broken
    if data[8:12] == b"MELA":
        return data[16 : 16 + LARGEST]
    wanted = min(int.from_bytes(data[4:8], "little"), LARGEST)
    window = bytearray(_PREFILLED.ljust(4_096, b" "))
    write = len(_PREFILLED)
    out = bytearray()
    position = 16
    while position < len(data) and len(out) < wanted:
        control = data[position]
        position += 1
        for bit in range(8):
            if not control >> bit & 1:
                piece = bytearray(data[position : position + 1])
                position += 1
            else:
                pair = int.from_bytes(data[position : position + 2], "big")
                position += 2
                offset, length = pair >> 4, (pair & 15) + 2
                if offset == write % 4_096:
                    return bytes(out[:wanted])
                piece = bytearray()
                for step in range(length):
                    letter = window[(offset + step) % 4_096]
                    piece.append(letter)
                    window[(write + step) % 4_096] = letter
            for step, letter in enumerate(piece):
                window[(write + step) % 4_096] = letter
            write = (write + len(piece)) % 4_096
            out += piece
            if position >= len(data):
                break
    return bytes(out[:wanted])


def page_or_words(rtf: bytes) -> tuple[str, bool]:
    """(what the RTF wraps, whether that is an HTML source). Formatting is left out, only words and tags stay."""
    is_page = b"\\fromhtml" in rtf[:1_000]
    reader = _Reader(is_page)
    for found in _TOKEN.finditer(rtf[:LARGEST]):
        reader.take(found)
    reader.flush()
    return "".join(reader.out), is_page


class _Reader:
    def __init__(self, is_page: bool) -> None:
        self.is_page = is_page
        self.out: list[str] = []
        self.bytes = bytearray()
        self.codepage = "cp1252"
        self.skip = 0
        self.after_unicode = 1
        # Of each open group: is it aside, does it hold HTML, is it the RTF-only rendering of something in HTML.
        self.groups: list[tuple[bool, bool, bool]] = [(False, False, False)]
        self.starred = False

    def take(self, found: re.Match[bytes]) -> None:
        word, number, code, symbol, brace, plain = found.groups()
        if brace == b"{":
            if len(self.groups) < 10_000:
                self.groups.append(self.groups[-1])
        elif brace == b"}":
            if len(self.groups) > 1:
                self.groups.pop()
        elif word is not None:
            self._word(word, number)
        elif code is not None:
            self._say_bytes(bytes.fromhex(code.decode()))
        elif symbol == b"*":
            self.starred = True
            return
        elif symbol is not None:
            if symbol in b"{}\\":
                self._say_bytes(symbol)
            elif symbol == b"~":
                self._say("\u00a0")
            elif symbol in b"\r\n":
                self._say("\r\n")
        elif plain is not None:
            self._say_bytes(plain)
        self.starred = False

    def flush(self) -> None:
        if self.bytes:
            self.out.append(charset.text_of(bytes(self.bytes), self.codepage)[0])
            self.bytes.clear()

    def _word(self, word: bytes, number: bytes | None) -> None:
        aside, tag, rendering = self.groups[-1]
        if word == b"htmltag":
            self.groups[-1] = (False, True, False)
        elif self.starred or word in _ASIDE:
            self.groups[-1] = (True, tag, rendering)
        elif word == b"htmlrtf":
            self.groups[-1] = (aside, tag, number != b"0")
        elif word == b"ansicpg" and number:
            self.codepage = "utf-8" if number == b"65001" else f"cp{int(number)}"
        elif word == b"uc" and number:
            self.after_unicode = max(0, min(int(number), 8))
        elif word == b"u" and number:
            value = int(number) % 65_536
            self._say(chr(value) if not 0xD800 <= value < 0xE000 else "\ufffd")
            self.skip = self.after_unicode
        elif word in _SAYS:
            self._say(_SAYS[word])

    def _quiet(self) -> bool:
        aside, tag, rendering = self.groups[-1]
        return aside or (self.is_page and rendering and not tag)

    def _say(self, text: str) -> None:
        if not self._quiet():
            self.flush()
            self.out.append(text)

    def _say_bytes(self, data: bytes) -> None:
        if self.skip:
            skipped = min(self.skip, len(data))
            self.skip -= skipped
            data = data[skipped:]
        if data and not self._quiet():
            self.bytes += data

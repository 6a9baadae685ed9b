"""Bytes to text, whatever alphabet they claim. The labels mean what they mean in browsers (WHATWG Encoding)."""

import codecs
import re
from functools import lru_cache

_SAME_AS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "x-gbk": "gb18030",
    "utf8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
}
# Codecs that transform rather than read, or whose time grows with the square of the text.
_NOT_AN_ALPHABET = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_LONE = re.compile("[\x00\ud800-\udfff]")


def text_of(data: bytes, label: str = "") -> tuple[str, str, bool]:
    """(text, the alphabet it was read with, whether the label was understood).

    NUL and lone surrogates, which no database and no page can carry, become U+FFFD. An empty label is understood.
    """
    if not label and data.isascii() and b"\0" not in data:
        return data.decode("ascii"), "utf-8", True
    codec = _codec(label.strip().strip("\"'").lower()[:60])
    text, used = _read(data, codec or "")
    return _LONE.sub("\ufffd", text), used, codec is not None


def _read(data: bytes, codec: str) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and codec in ("", "cp1252", "utf-8"):
        return data.decode("utf-16", "replace"), "utf-16"
    if codec in ("", "cp1252", "utf-8"):
        try:
            return data.decode("utf-8-sig"), "utf-8"
        except UnicodeDecodeError:
            if codec == "utf-8":
                return _mended(data), "utf-8"
            return data.decode("cp1252", "replace"), "cp1252"
    try:
        return data.decode(codec), codec
    except (UnicodeError, ValueError):
        return data.decode(codec, "replace"), codec


def _mended(data: bytes) -> str:
    """Claimed to be UTF-8, but is not wholly: if hardly anything of it is, it is an old Western text."""
    text = data.decode("utf-8", "replace")
    beyond = sum(1 for letter in text if letter > "\x7f" and letter != "\ufffd")
    return text if beyond >= text.count("\ufffd") else data.decode("cp1252", "replace")


@lru_cache(maxsize=256)
def _codec(label: str) -> str | None:
    """The codec for a label; "" for no label, None for a label that is no alphabet we know."""
    if label in ("", "unknown", "unknown-8bit", "x-unknown", "8bit", "binary", "default", "_autodetect"):
        return ""
    try:
        found = codecs.lookup(_SAME_AS.get(label, label))
    except (LookupError, ValueError, TypeError):
        return None
    # The standard library also lists codecs that unpack or turn letters around; their flag has no public name.
    if found.name in _NOT_AN_ALPHABET or not getattr(found, "_is_text_encoding", True):
        return None
    return _SAME_AS.get(found.name, found.name)

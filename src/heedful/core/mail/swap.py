"""The words of one mail under the headers of another: what a reading says of it shows what the reading goes by."""

import re

_GAP = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^[!-9;-~]+[ \t]*:.*(?:\r?\n[ \t].*)*", re.MULTILINE)
_WITH_THE_WORDS = re.compile(rb"(?:subject|mime-version|content-[a-z-]+)[ \t]*:", re.IGNORECASE)
_TRAVELLED = re.compile(rb"^received[ \t]*:", re.IGNORECASE | re.MULTILINE)


def travelled(raw: bytes) -> bool:
    """Whether a mail still has the headers of its way, without which there is nothing to swap."""
    return bool(_TRAVELLED.search(_halves(raw)[0]))


def of(words: bytes, headers: bytes) -> bytes:
    """Subject, body and files of `words` under the sender, the way and the checks of `headers`."""
    own, body = _halves(words)
    other, _ = _halves(headers)
    kept = [field for field in _FIELD.findall(other) if not _WITH_THE_WORDS.match(field)]
    kept += [field for field in _FIELD.findall(own) if _WITH_THE_WORDS.match(field)]
    return b"\n".join(field.replace(b"\r\n", b"\n") for field in kept) + b"\n\n" + body


def _halves(raw: bytes) -> tuple[bytes, bytes]:
    gap = _GAP.search(raw)
    return (raw[: gap.start()], raw[gap.end() :]) if gap else (raw, b"")

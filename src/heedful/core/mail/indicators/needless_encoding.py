"""Plain words packed in base64 for no reason."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        if part.packing == "base64" and part.text.strip() and part.text.isascii() and _fits_on_lines(part.text):
            yield Seen((evidence.source(part, 0, min(80, len(part.text)), part.text[:80]),))
            return


def _fits_on_lines(text: str) -> bool:
    """Whether no line is so long that a mail has to pack it."""
    return max(map(len, text.split("\n"))) < 900


INDICATOR = Indicator(
    id="needless-encoding",
    sentence="The text is packed in a way that plain words do not need.",
    weight=0.0,
    direction="context",
    look=look,
    present_in=(
        Example(
            raw="""\
From: Mail team <team@mail-notice.example>
To: amara@larkfield.example
Subject: Storage
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

WW91ciBtYWlsYm94IGlzIGZ1bGwuIFBsZWFzZSBzaWduIGluIHRvIGtlZXAgeW91ciBtYWlsLgo=
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Stadt <rathaus@stadt.example>
To: amara@larkfield.example
Subject: Fest
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

RGFzIFN0cmHDn2VuZmVzdCBiZWdpbm50IHVtIHplaG4uCg==
"""
        ),
    ),
    source="SpamAssassin MIME_BASE64_TEXT; RFC 2045 section 6",
)

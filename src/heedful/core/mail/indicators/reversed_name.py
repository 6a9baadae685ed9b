"""A file name in which part of the letters runs backwards."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_MARKS = "\u202e\u202d\u2066\u2067\u2068\u202a\u202b"


def look(message: Message, known: Known) -> Iterator[Seen]:
    for each in message.attachments:
        mark = next((mark for mark in each.name if mark in _MARKS), "")
        if mark:
            shown = "".join(letter for letter in each.name if letter not in _MARKS)
            yield Seen(evidence.file(each, mark), (("name", shown),))
            return


INDICATOR = Indicator(
    id="reversed-name",
    sentence="The name of the file {name} holds a hidden mark that turns letters round: its true ending is another.",
    weight=3.0,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/octet-stream; name="=?utf-8?B?QW5uZXhf4oCuZmRwLmV4ZQ==?="
Content-Disposition: attachment; filename="=?utf-8?B?QW5uZXhf4oCuZmRwLmV4ZQ==?="
Content-Transfer-Encoding: base64

TVo=
--next--
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/pdf; name="Offer_May.pdf"
Content-Disposition: attachment; filename="Offer_May.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSVFT0YK
--next--
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/pdf; name="=?utf-8?B?15TXptei15QucGRm?="
Content-Disposition: attachment; filename="=?utf-8?B?15TXptei15QucGRm?="
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSVFT0YK
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1036.002 (right-to-left override)",
)

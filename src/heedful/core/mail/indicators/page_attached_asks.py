"""An attached web page that asks for something to be typed, or builds itself by script."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_FIELD = re.compile(rb"<input[^>]{0,300}type\s{0,3}=\s{0,3}[\"']?password", re.IGNORECASE)
_FORM = re.compile(rb"<form[\s>]", re.IGNORECASE)
_BUILDS = re.compile(rb"\b(?:atob|unescape|fromCharCode|document\.write|eval|createObjectURL)\s{0,3}\(")
_LOOKED_AT = 2_000_000  # bytes


def look(message: Message, known: Known) -> Iterator[Seen]:
    for each in files.of(message):
        if files.ending(each.name) not in files.PAGES and files.nature(each.data) != "page":
            continue
        if what := _asks(each.data[:_LOOKED_AT]):
            yield Seen(evidence.file(each), (("name", each.name), ("what", what)))
            return


def _asks(data: bytes) -> str:
    if _FIELD.search(data):
        return "asks for a password"
    if _BUILDS.search(data):
        return "builds what it shows with a program, so that nobody can read it beforehand"
    return "contains a form that sends away what is typed" if _FORM.search(data) else ""


INDICATOR = Indicator(
    id="page-attached-asks",
    sentence="The attached page {name} {what}.",
    weight=2.0,
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
Content-Type: text/html; name="Voicemail.htm"
Content-Disposition: attachment; filename="Voicemail.htm"
Content-Transfer-Encoding: base64

PGZvcm0gYWN0aW9uPSJodHRwczovL2NvbGxlY3QudGVzdCI+PGlucHV0IG5hbWU9dT48aW5wdXQg
dHlwZT0icGFzc3dvcmQiPjwvZm9ybT4=
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
Content-Type: image/svg+xml; name="Scan.svg"
Content-Disposition: attachment; filename="Scan.svg"
Content-Transfer-Encoding: base64

PHN2ZyB4bWxucz0ieCI+PHNjcmlwdD5kb2N1bWVudC53cml0ZShhdG9iKCJQR0krIikpPC9zY3Jp
cHQ+PC9zdmc+
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
Content-Type: text/html; name="Programme.htm"
Content-Disposition: attachment; filename="Programme.htm"
Content-Transfer-Encoding: base64

PGh0bWw+PGgxPlByb2dyYW1tZTwvaDE+PHA+UGFzc3dvcmRzIGFuZCBmb3JtczogYSBsZWN0dXJl
IGF0IHNldmVuLjwvcD48L2h0bWw+
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
Content-Type: application/pdf; name="Offer_May.pdf"
Content-Disposition: attachment; filename="Offer_May.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSVFT0YK
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1027.006 (HTML smuggling) and T1566.001",
)

"""A file that is something else than its name says."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_INSIDE = {
    "program": "a program",
    "page": "a web page",
    "shortcut": "a shortcut",
    "rar": "an archive",
    "7z": "an archive",
}
_CLAIMS = files.PAPERS - {"txt", "csv", "eml", "msg", "rtf", "doc", "xls"}


def look(message: Message, known: Known) -> Iterator[Seen]:
    for each in files.of(message):
        inside = _INSIDE.get(files.nature(each.data), "")
        if inside and files.ending(each.name) in _CLAIMS:
            yield Seen(evidence.file(each), (("name", each.name), ("inside", inside)))
            return


INDICATOR = Indicator(
    id="disguised-file",
    sentence="The file {name} is not what its name says: inside it is {inside}.",
    weight=2.2,
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
Content-Type: application/pdf; name="Statement.pdf"
Content-Disposition: attachment; filename="Statement.pdf"
Content-Transfer-Encoding: base64

PCFET0NUWVBFIGh0bWw+PGh0bWw+PGZvcm0+PC9mb3JtPjwvaHRtbD4=
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
Content-Type: image/jpeg; name="Photo.jpg"
Content-Disposition: attachment; filename="Photo.jpg"
Content-Transfer-Encoding: base64

UmFyIRoHAA==
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
Content-Type: text/html; name="page.html"
Content-Disposition: attachment; filename="page.html"
Content-Transfer-Encoding: base64

PGh0bWw+PC9odG1sPg==
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1036.008 (masquerade file type)",
)

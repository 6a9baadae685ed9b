"""A program or script came along."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [each for each in files.of(message) if files.ending(each.name) in files.PROGRAMS or _is_program(each.data)]
    if found:
        spans = tuple(span for each in found for span in evidence.file(each))
        yield Seen(spans[:6], (("name", found[0].name or "without a name"),))


def _is_program(data: bytes) -> bool:
    """A Windows program says so twice: MZ at the start and PE where its header points."""
    if not data.startswith(b"MZ") or len(data) < 64:
        return files.nature(data) == "program" and not data.startswith(b"MZ")
    at = int.from_bytes(data[60:64], "little")
    return data[at : at + 2] == b"PE"


INDICATOR = Indicator(
    id="program-attached",
    sentence="The file {name} is a program: opening it would let it act on the computer.",
    weight=2.8,
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
Content-Type: application/javascript; name="Invoice_2291.js"
Content-Disposition: attachment; filename="Invoice_2291.js"
Content-Transfer-Encoding: base64

V1NjcmlwdC5FY2hvKDEp
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
Content-Type: application/octet-stream; name="Remittance.exe"
Content-Disposition: attachment; filename="Remittance.exe"
Content-Transfer-Encoding: base64

TVqQAG5vdCBhIHJlYWwgb25l
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
Content-Type: application/json; name="scenes.json"
Content-Disposition: attachment; filename="scenes.json"
Content-Transfer-Encoding: base64

e30=
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1204.002; Microsoft list of blocked attachments in Outlook",
)

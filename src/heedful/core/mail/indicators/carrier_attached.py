"""A disk image, shortcut or notebook that carries something else inside."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [
        each
        for each in files.of(message)
        if files.ending(each.name) in files.CARRIERS or files.nature(each.data) in {"shortcut", "onenote"}
    ]
    if found:
        spans = tuple(span for each in found for span in evidence.file(each))
        yield Seen(spans[:6], (("name", found[0].name),))


INDICATOR = Indicator(
    id="carrier-attached",
    sentence="The file {name} is a wrapping that opens like a document and can carry a program past the usual checks.",
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
Content-Type: application/octet-stream; name="Scan_0405.iso"
Content-Disposition: attachment; filename="Scan_0405.iso"
Content-Transfer-Encoding: base64

Q0QwMDE=
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
Content-Type: application/onenote; name="Order.one"
Content-Disposition: attachment; filename="Order.one"
Content-Transfer-Encoding: base64

5FJce4zYp00=
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
Content-Type: application/octet-stream; name="Tender.pdf.lnk"
Content-Disposition: attachment; filename="Tender.pdf.lnk"
Content-Transfer-Encoding: base64

TAAAAAEUAgA=
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
Content-Type: text/plain; name="one_for_all.txt"
Content-Disposition: attachment; filename="one_for_all.txt"
Content-Transfer-Encoding: base64

b25lIGZvciBhbGw=
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1553.005 (mark-of-the-web bypass) and T1204.002",
)

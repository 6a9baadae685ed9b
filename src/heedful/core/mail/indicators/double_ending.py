"""A file name with two endings, where the true one hides behind a harmless one."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for each in files.of(message):
        endings = files.endings(each.name)
        if len(endings) < 2 or endings[-2] not in files.PAPERS:
            continue
        if endings[-1] in files.PROGRAMS | files.CARRIERS | files.PAGES:
            yield Seen(
                evidence.file(each, "." + ".".join(endings[-2:])),
                (("name", each.name), ("shown", endings[-2].upper()), ("ending", endings[-1].upper())),
            )
            return


INDICATOR = Indicator(
    id="double-ending",
    sentence="The file {name} looks like a {shown} file but is really {ending}.",
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
Content-Type: application/octet-stream; name="Invoice_2291.pdf.exe"
Content-Disposition: attachment; filename="Invoice_2291.pdf.exe"
Content-Transfer-Encoding: base64

TVo=
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
Content-Type: text/html; name="Payment.xlsx.html"
Content-Disposition: attachment; filename="Payment.xlsx.html"
Content-Transfer-Encoding: base64

PGh0bWw+PC9odG1sPg==
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
Content-Type: application/pdf; name="Offer.v2.final.pdf"
Content-Disposition: attachment; filename="Offer.v2.final.pdf"
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
Content-Type: application/octet-stream; name="minutes.2026.05.docx"
Content-Disposition: attachment; filename="minutes.2026.05.docx"
Content-Transfer-Encoding: base64

UEs=
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
Content-Type: application/gzip; name="backup.tar.gz"
Content-Disposition: attachment; filename="backup.tar.gz"
Content-Transfer-Encoding: base64

H4s=
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1036.007 (double file extension)",
)

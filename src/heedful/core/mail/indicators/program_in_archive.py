"""An archive with a program inside."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for each in files.of(message):
        # Packages and office files are archives too, with parts of their own kind inside.
        if files.ending(each.name) not in files.ARCHIVES and files.nature(each.data) not in {"rar", "7z"}:
            continue
        inside = next((name for name in each.members if files.ending(name) in files.PROGRAMS | files.CARRIERS), "")
        if inside:
            yield Seen(evidence.file(each), (("archive", each.name), ("name", inside[:120])))
            return


INDICATOR = Indicator(
    id="program-in-archive",
    sentence="The archive {archive} contains {name}, which is a program and not a document.",
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
Content-Type: application/zip; name="Invoice.zip"
Content-Disposition: attachment; filename="Invoice.zip"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAAQAAAASW52b2ljZV8yMjkxLnZic3hQSwECFAMUAAAA
AAAASKRcgxbcjAEAAAABAAAAEAAAAAAAAAAAAAAAgAEAAAAASW52b2ljZV8yMjkxLnZic1BLBQYA
AAAAAQABAD4AAAAvAAAAAAA=
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
Content-Type: application/zip; name="Photos.zip"
Content-Disposition: attachment; filename="Photos.zip"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAAFAAAAMS5qcGd4UEsDBBQAAAAAAABIpFyDFtyMAQAA
AAEAAAAFAAAAMi5qcGd4UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAAJAAAAYWxidW0ubG5reFBL
AQIUAxQAAAAAAABIpFyDFtyMAQAAAAEAAAAFAAAAAAAAAAAAAACAAQAAAAAxLmpwZ1BLAQIUAxQA
AAAAAABIpFyDFtyMAQAAAAEAAAAFAAAAAAAAAAAAAACAASQAAAAyLmpwZ1BLAQIUAxQAAAAAAABI
pFyDFtyMAQAAAAEAAAAJAAAAAAAAAAAAAACAAUgAAABhbGJ1bS5sbmtQSwUGAAAAAAMAAwCdAAAA
cAAAAAAA
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
Content-Type: application/zip; name="Photos.zip"
Content-Disposition: attachment; filename="Photos.zip"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAAFAAAAMS5qcGd4UEsDBBQAAAAAAABIpFyDFtyMAQAA
AAEAAAAFAAAAMi5qcGd4UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAAOAAAAZXhlL3JlYWRtZS50
eHR4UEsBAhQDFAAAAAAAAEikXIMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIABAAAAADEuanBnUEsB
AhQDFAAAAAAAAEikXIMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIABJAAAADIuanBnUEsBAhQDFAAA
AAAAAEikXIMW3IwBAAAAAQAAAA4AAAAAAAAAAAAAAIABSAAAAGV4ZS9yZWFkbWUudHh0UEsFBgAA
AAADAAMAogAAAHUAAAAAAA==
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
    source="MITRE ATT&CK T1204.002 and T1027.015 (compression)",
)

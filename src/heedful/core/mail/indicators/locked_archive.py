"""An archive under a password, which no filter can look into."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [each for each in files.of(message) if each.encrypted and _is_archive(each.name, each.data)]
    if found:
        spans = tuple(span for each in found for span in evidence.file(each))
        yield Seen(spans[:6], (("name", found[0].name),))


def _is_archive(name: str, data: bytes) -> bool:
    return files.ending(name) in files.ARCHIVES or files.nature(data) in {"zip", "rar", "7z"}


INDICATOR = Indicator(
    id="locked-archive",
    sentence="The archive {name} is locked with a password, so nobody could check what is inside.",
    weight=1.2,
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

The password is 4471.
--next
Content-Type: application/zip; name="Documents.zip"
Content-Disposition: attachment; filename="Documents.zip"
Content-Transfer-Encoding: base64

UEsDBBQAAQAAAABIpFyDFtyMAQAAAAEAAAANAAAAQ29udHJhY3QuZG9jeHhQSwECFAMUAAEAAAAA
SKRcgxbcjAEAAAABAAAADQAAAAAAAAAAAAAAgAEAAAAAQ29udHJhY3QuZG9jeFBLBQYAAAAAAQAB
ADsAAAAsAAAAAAA=
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
Content-Type: application/zip; name="Documents.zip"
Content-Disposition: attachment; filename="Documents.zip"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAANAAAAQ29udHJhY3QuZG9jeHhQSwECFAMUAAAAAAAA
SKRcgxbcjAEAAAABAAAADQAAAAAAAAAAAAAAgAEAAAAAQ29udHJhY3QuZG9jeFBLBQYAAAAAAQAB
ADsAAAAsAAAAAAA=
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
    source="MITRE ATT&CK T1027.013 (encrypted file); Sublime open rules: encrypted archives",
)

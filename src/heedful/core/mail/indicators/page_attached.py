"""A web page came along as a file, so that it opens outside the mail and every filter."""

from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [
        each
        for each in files.of(message)
        if not files.is_picture(each)
        and (files.ending(each.name) in files.PAGES - {"svg"} or _is_unsaid_page(each.name, each.data))
    ]
    if found:
        spans = tuple(span for each in found for span in evidence.file(each))
        yield Seen(spans[:6], (("name", found[0].name or "without a name"),))


def _is_unsaid_page(name: str, data: bytes) -> bool:
    """A page under the ending of something else, or without any."""
    return files.nature(data) == "page" and files.ending(name) not in files.PAGES | {
        "xml",
        "txt",
        "eml",
        "php",
        "js",
        "css",
    }


INDICATOR = Indicator(
    id="page-attached",
    sentence="The file {name} is a web page: it opens from your own computer, where no address shows who made it.",
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

Please find it attached.
--next
Content-Type: text/html; name="Voicemail_0405.htm"
Content-Disposition: attachment; filename="Voicemail_0405.htm"
Content-Transfer-Encoding: base64

PGh0bWw+PGJvZHk+TGlzdGVuPC9ib2R5PjwvaHRtbD4=
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
Content-Type: application/octet-stream; name="Statement.shtml"
Content-Disposition: attachment; filename="Statement.shtml"
Content-Transfer-Encoding: base64

PHA+T3BlbjwvcD4=
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
Content-Type: text/css; name="style.css"
Content-Disposition: attachment; filename="style.css"
Content-Transfer-Encoding: base64

cCB7fQ==
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1027.006 (HTML smuggling); Sublime open rules: HTML attachments",
)

"""A QR code that leads somewhere."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [lead for lead in evidence.leads(message) if lead.link.element == "qr" and not known.is_own(lead.host)]
    if found:
        spans = evidence.links(message, found) or evidence.header(message, "subject")
        yield Seen(spans, (("host", found[0].host),))


INDICATOR = Indicator(
    id="qr-code-link",
    sentence="A QR code leads to {host}, out of sight of the filters on this computer.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: IT <it@mail-notice.example>
To: amara@larkfield.example
Subject: Stay signed in
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Point your phone at the code to stay signed in.
--next
Content-Type: image/png; name="code.png"
Content-Disposition: attachment; filename="code.png"
Content-Transfer-Encoding: base64

iVBORw0KGgoAAAANSUhEUgAAAGMAAABjAQAAAACnQIM4AAABCElEQVR42tWUMW6DQBRE54Ml0gA+
ABE+xlqKhLtcx8oByKL0cY4E1V5jbS7AksZIKJMyqfhbJr/70tPM6Gt2hfiZa4Lf87e2IPIyiB0k
0Ujhmj+PNuOkOgwH6R8txMZkMWkSl5qnZYohGy8dClB1p+zm7DAvst8mQZKh90KSfpucTNWi7hyD
RgaXvhsUBqWqCS993fWjqknSYj1nXjTyCygMQ0TOqanDfRXWF5XMKuF4cVDcE0hI7fIUjv6sXT64
quxHi6rUNAsz3jIItYaAE9CCwdVBzclVeN0bfER0fkbzKihiOj8MNvPzNrkDgPyUhkKk1Tv/eV/z
Y4WIzvMBbxenvGL5Jz/YN4lGi6DLmNi1AAAAAElFTkSuQmCC
--next--
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Our QR code is on the door. <a href="https://library.example/qr">More</a></p>
"""
        ),
    ),
    source="MITRE ATT&CK T1566.002; Sublime open rules: QR codes with suspicious links",
)

"""A linked picture stands in place of text."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_LETTERS = 60


def look(message: Message, known: Known) -> Iterator[Seen]:
    bodies = evidence.pages(message)
    letters = sum(sum(letter.isalnum() for letter in page.text) for _, page in bodies)
    plain = any(len(part.text.split()) > 20 for part in message.parts if part.kind == "plain")
    if not bodies or letters > _LETTERS or plain:
        return
    pictures = [image for _, page in bodies for image in page.images if not image.hidden]
    found = [
        lead for lead in evidence.leads(message) if lead.link.element in {"a", "area"} and not lead.link.shown.strip()
    ]
    if pictures and found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


INDICATOR = Indicator(
    id="picture-instead-of-text",
    sentence="Nearly all of the message is a picture that leads to {host}, so no filter can read what it says.",
    weight=0.9,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<center><a href="https://parcel-7.test/go"><img src="https://pictures.test/1.png" width="600" height="800"></a></center>
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

<p>Ten new books, two readings and a walk along the river await you at the library this spring. Do come in and
say hello.</p><a href="https://library.example/"><img src="https://library.example/l.png"></a>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p><a href="https://library.example/">Library</a></p>
"""
        ),
    ),
    source="Sublime open rules: image as content; SpamAssassin HTML_IMAGE_ONLY",
)

"""A link that writes a message to a free mailbox."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places, url
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender.email.lower() if message.sender else ""
    for link in message.links[: evidence.MOST_LINKS]:
        if link.target[:7].lower() != "mailto:" or "@" in link.shown or not link.shown.strip():
            continue
        address = url.read(link.target).path.partition("?")[0].strip().lower()
        if address.rpartition("@")[2] in places.FREE_MAIL and address != sender:
            yield Seen(
                evidence.link(message, link), (("shown", " ".join(link.shown.split())[:60]), ("address", address))
            )
            return


INDICATOR = Indicator(
    id="mail-behind-link",
    sentence="The words {shown} do not open a page: they write a message to the free mailbox {address}.",
    weight=1.6,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Account team <notice@mailer-seven.test>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Somebody signed in to your account.
<a href="mailto:account.team.0281@gmail.com?subject=Report%20the%20user">Report the user</a></p>
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

<p><a href="mailto:efe.sings@gmail.com">efe.sings@gmail.com</a>,
<a href="mailto:orders@northbridge-steel.example?subject=Offer">Ask for an offer</a></p>
"""
        ),
        Example(
            raw="""\
From: Grace <grace@gmail.com>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p><a href="mailto:grace@gmail.com">Write to me</a></p>
"""
        ),
    ),
    source="Seen in reported mail since 2022; Sublime open rules: mailto links to free mail",
)

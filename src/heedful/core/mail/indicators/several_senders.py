"""More than one sender, so that programs may show another one than the server checked."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    count = len(message.headers_named("from"))
    if count > 1:
        yield Seen(evidence.header(message, "from"), (("count", str(count)),))


INDICATOR = Indicator(
    id="several-senders",
    sentence="The message names a sender {count} times; mail programs may show one and check another.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Bank <service@bank.example>
From: Kx <kx81@mailer-seven.test>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Bank <service@bank.example>
Sender: mailer@bank.example
To: amara@larkfield.example
Subject: Your card

From: the desk of your bank. From: all of us.
"""
        ),
    ),
    source="Chen, Paxson & Jiang 2020, Composition Kills (email sender spoofing); RFC 5322 section 3.6",
)

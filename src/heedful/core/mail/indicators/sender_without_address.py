"""A sender with a name and no address."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender and evidence.travelled(message) and sender.name.strip() and "@" not in sender.email:
        yield Seen(evidence.header(message, "from", sender.name), (("name", sender.name.strip()),))


INDICATOR = Indicator(
    id="sender-without-address",
    sentence="The sender gives the name {name}, but no address to it.",
    weight=1.0,
    look=look,
    present_in=(
        Example(
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
From: Account team <>
To: amara@larkfield.example
Subject: Unusual sign-in

Please report the user.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Account team <>
To: amara@larkfield.example
Subject: Unusual sign-in

Please report the user.
"""
        ),
        Example(
            raw="""\
From: amara@larkfield.example
To: ben@larkfield.example
Subject: Rota

Here it is.
"""
        ),
    ),
    source="RFC 5322 section 3.6.2 (From needs a mailbox)",
)

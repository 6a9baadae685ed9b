"""A message that claims to come from the person who received it, or goes to its own sender alone."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    if any(message.header(name) for name in ("list-id", "list-post", "list-unsubscribe", "mailing-list", "precedence")):
        return
    sender = message.sender
    receivers = {address.email.lower() for address in message.to + message.cc if "@" in address.email}
    if sender and receivers == {sender.email.lower()}:
        yield Seen(
            evidence.header(message, "from", sender.email) + evidence.header(message, "header:to", sender.email),
            (("address", sender.email),),
        )


INDICATOR = Indicator(
    id="sent-to-its-sender",
    sentence="Sender and recipient are the same, {address}: the name is borrowed, or the true list is hidden.",
    weight=0.4,
    look=look,
    present_in=(
        Example(
            raw="""\
From: amara@larkfield.example
To: amara@larkfield.example
Subject: I have your files

I recorded you. Send the coins within two days.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: amara@larkfield.example
To: amara@larkfield.example, ben@larkfield.example
Subject: Minutes

Attached.
"""
        ),
        Example(
            raw="""\
From: amara@larkfield.test
To: amara@larkfield.example
Subject: From home

Attached.
"""
        ),
    ),
    source="FBI IC3 on extortion mails; Sublime open rules: self-sender",
)

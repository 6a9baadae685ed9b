"""Answers would go to a free mailbox although the sender writes from a house of their own."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    if message.sender is None or not message.sender.domain or message.sender.domain in places.FREE_MAIL:
        return
    if message.header("list-id") or message.header("list-post"):
        return
    for address in message.reply_to:
        if address.domain in places.FREE_MAIL and address.email.lower() != message.sender.email.lower():
            yield Seen(
                evidence.header(message, "header:reply-to", address.email)
                + evidence.header(message, "from", message.sender.email),
                (("reply", address.email), ("sender", message.sender.domain)),
            )
            return


INDICATOR = Indicator(
    id="reply-to-free-mail",
    sentence="An answer would go to the free mailbox {reply}, not to {sender}.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <accounts@northbridge-steel.example>
Reply-To: Maya Ortiz <northbridge.accounts@gmail.com>
To: ben@larkfield.example
Subject: New bank details

Please use the new account from May.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <accounts@northbridge-steel.example>
Reply-To: orders@northbridge-steel.example
To: ben@larkfield.example
Subject: Order

Thank you for your order.
"""
        ),
        Example(
            raw="""\
From: Efe <efe@choir.example>
Reply-To: efe.sings@gmail.com
List-Id: <singers.choir.example>
To: singers@choir.example
Subject: Rehearsal

Tuesday at seven.
"""
        ),
    ),
    source="Sublime open rules: reply-to mismatch with free mail; FBI IC3 on business email compromise",
)

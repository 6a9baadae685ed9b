"""The technical sender is another house. Common for newsletters, so it only adds to the picture."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender, path = message.sender, message.return_path
    if sender is None or path is None or not sender.domain or not path.domain:
        return
    if domain.registrable(sender.domain) == domain.registrable(path.domain):
        return
    if any(message.header(name) for name in ("list-id", "list-post", "list-unsubscribe", "mailing-list")):
        return
    yield Seen(
        evidence.header(message, "header:return-path", path.domain) + evidence.header(message, "from", sender.domain),
        (("path", path.domain), ("sender", sender.domain)),
    )


INDICATOR = Indicator(
    id="return-path-elsewhere",
    sentence="The message was handed in by {path} in the name of {sender}.",
    weight=0.0,
    direction="context",
    look=look,
    present_in=(
        Example(
            raw="""\
Return-Path: <bounce@bulk-7.test>
From: Bank <service@bank-desk.example>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
Return-Path: <bounce-81@mail.bookshop.example>
From: Shop <news@bookshop.example>
To: amara@larkfield.example
Subject: Your order

It is on its way.
"""
        ),
        Example(
            raw="""\
Return-Path: <bounce-81@counter.test>
From: Shop <news@bookshop.example>
List-Unsubscribe: <https://counter.test/u>
To: amara@larkfield.example
Subject: Spring list

It has come out.
"""
        ),
    ),
    source="RFC 5321 section 4.4; RFC 7489 section 3.1 on alignment",
)

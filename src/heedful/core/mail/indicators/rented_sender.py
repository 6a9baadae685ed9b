"""A sender at an address that anyone can open at a rented service."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or known.is_own(sender.domain) or sender.email.lower() in (known.history or {}):
        return
    service = places.below(sender.domain, places.DESKS | places.PAGES)
    if service and sender.domain not in {service, f"mail.{service}"}:
        yield Seen(evidence.header(message, "from", sender.domain), (("host", sender.domain), ("service", service)))


INDICATOR = Indicator(
    id="rented-sender",
    sentence="The sender writes from {host}, an address that anyone can open at {service}.",
    weight=0.7,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Trust Notice <support@jixjlvnv.zendesk.com>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Please verify your account.
"""
        ),
        Example(
            raw="""\
From: Airdrop <info@yx2nqoz.onmicrosoft.com>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

A new token waits.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Zendesk <news@zendesk.com>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your question was answered.
"""
        ),
        Example(
            raw="""\
From: Help <help@bookshop.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your question was answered.
"""
        ),
    ),
    source="Seen in reported mail since 2023; Sublime open rules: abuse of support desks and trial tenants",
)

"""Answers would go to another house than the one that wrote."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Address, Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    if message.sender is None or not message.sender.domain or not message.reply_to:
        return
    if any(message.header(name) for name in ("list-id", "list-post", "mailing-list", "x-mailing-list")):
        return
    sender = message.sender.domain
    for address in message.reply_to:
        # A free mailbox as the place for answers says more, and has a sentence of its own.
        told_apart = address.domain in places.FREE_MAIL and sender not in places.FREE_MAIL
        if not address.domain or told_apart or _related(address.domain, sender, known) or _is_known(address, known):
            continue
        yield Seen(
            evidence.header(message, "header:reply-to", address.email) + evidence.header(message, "from", sender),
            (("reply", address.email), ("sender", sender)),
        )
        return


def _related(one: str, other: str, known: Known) -> bool:
    if domain.registrable(one) == domain.registrable(other) or (known.is_own(one) and known.is_own(other)):
        return True
    # example.com and example.co.uk: houses that have their name in several countries.
    return domain.label_of(one) == domain.label_of(other) and len(domain.label_of(one)) > 3


def _is_known(address: Address, known: Known) -> bool:
    """Whether answers go to one of us, to a partner, or to somebody who has written to us: a service that writes for
    them says where answers belong."""
    if known.is_own(address.domain) or known.person_at(address.email):
        return True
    house = domain.registrable(address.domain)
    partner = any(domain.registrable(each) == house for each in known.partners)
    return partner or address.email.lower() in (known.history or {})


INDICATOR = Indicator(
    id="reply-to-elsewhere",
    sentence="An answer would go to {reply}, which is not at {sender}.",
    weight=0.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Ben <ben@larkfield.example>
Reply-To: ben@executive-desk.test
To: amara@larkfield.example
Subject: Quick favour

Are you at your desk?
"""
        ),
        Example(
            raw="""\
From: Grace <grace.legacy@gmail.com>
Reply-To: grace.legacy@outlook.com
To: amara@larkfield.example
Subject: Dear friend

I write to you about a matter of trust.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Shop <news@mail.bookshop.example>
Reply-To: help@bookshop.example
To: amara@larkfield.example
Subject: Your order

It is on its way.
"""
        ),
        Example(
            known=Known(own_domains=frozenset({"larkfield.example"})),
            raw="""\
From: Ben through Signing <no-reply@signing.example>
Reply-To: Ben <ben@larkfield.example>
To: amara@larkfield.example
Subject: Please sign

The lease is ready.
""",
        ),
        Example(
            raw="""\
From: Efe <efe@choir.example>
Reply-To: singers@lists.test
List-Post: <mailto:singers@lists.test>
To: singers@lists.test
Subject: Rehearsal

Tuesday at seven.
"""
        ),
    ),
    source="Sublime open rules: reply-to mismatch; NIST TN 2276 (2023), cue 4",
)

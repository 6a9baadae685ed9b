"""A sender we have often heard from, confirmed by our own mail server."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_OFTEN = 3


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or (known.history or {}).get(sender.email.lower(), 0) < _OFTEN:
        return
    checks = authentication.checked(message, known)
    if checks and checks.confirm(sender.domain):
        yield Seen(
            evidence.header(message, "from", sender.email) + evidence.value(message, checks.headers[0]),
            (("sender", sender.email),),
        )


_KNOWN = Known(
    authserv_ids=frozenset({"mx.larkfield.example"}),
    history={"maya@northbridge-steel.example": 14, "once@northbridge-steel.example": 1},
)

INDICATOR = Indicator(
    id="known-sender-confirmed",
    sentence="We have heard from {sender} before, and our mail server confirmed where this message comes from.",
    weight=0.6,
    direction="for",
    look=look,
    needs=("authserv_ids", "history"),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=northbridge-steel.example
From: Maya Ortiz <Maya@northbridge-steel.example>
To: ben@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: ben@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=northbridge-steel.example
From: Maya Ortiz <once@northbridge-steel.example>
To: ben@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
    ),
    source="Sublime open rules: sender profiles (solicited, known); RFC 8601",
)

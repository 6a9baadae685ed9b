"""A partner's domain that our own mail server confirmed."""

from collections.abc import Iterator

from heedful.core.mail import authentication, domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    checks = authentication.checked(message, known)
    sender = message.sender
    if checks is None or sender is None or not sender.domain:
        return
    owner = domain.registrable(sender.domain)
    partner = next((known.partners[host] for host in sorted(known.partners) if domain.registrable(host) == owner), "")
    if partner and checks.confirm(sender.domain):
        yield Seen(
            evidence.header(message, "from", sender.email) + evidence.value(message, checks.headers[0]),
            (("partner", partner), ("sender", sender.domain)),
        )


_KNOWN = Known(
    authserv_ids=frozenset({"mx.larkfield.example"}), partners={"northbridge-steel.example": "Northbridge Steel"}
)

INDICATOR = Indicator(
    id="partner-confirmed",
    sentence="Our mail server confirmed that the message comes from {sender}, the house of our partner {partner}.",
    weight=0.6,
    direction="for",
    look=look,
    needs=("authserv_ids", "partners"),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=northbridge-steel.example
From: Maya Ortiz <maya@northbridge-steel.example>
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
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=northbridge-steels.example
From: Maya Ortiz <maya@northbridge-steels.example>
To: ben@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=northbridge-steel.example
From: Maya Ortiz <maya@northbridge-steel.example>
To: ben@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
    ),
    source="RFC 8601; FBI IC3 on supplier mailboxes taken over: it lowers suspicion a little, no more",
)

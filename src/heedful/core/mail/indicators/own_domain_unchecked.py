"""A message in our own name on which our own mail server left no result."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not known.is_own(sender.domain) or not evidence.travelled(message):
        return
    checks = authentication.checked(message, known)
    if checks is None or not checks.outcomes:
        yield Seen(evidence.header(message, "from", sender.email), (("sender", sender.domain),))


_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="own-domain-unchecked",
    sentence="The message claims to come from our own {sender}, and carries no result of a check by our mail server.",
    weight=0.4,
    look=look,
    needs=("own_domains", "authserv_ids"),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Are you free?

I need a favour.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
Authentication-Results: mx.elsewhere.test; spf=pass smtp.mailfrom=larkfield.example
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Are you free?

I need a favour.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Are you free?

I need a favour.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=larkfield.example
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Are you free?

I need a favour.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Maya <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Offer

Here is our offer.
""",
        ),
    ),
    source="RFC 8601 section 5 (border servers add and remove results)",
)

"""Our own mail server could not confirm the sender."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    checks = authentication.checked(message, known)
    sender = message.sender
    if checks is None or sender is None or not sender.domain or known.is_own(sender.domain):
        return
    if checks.object and not checks.confirm(sender.domain):
        yield Seen(
            evidence.header(message, "from", sender.domain) + evidence.value(message, checks.headers[0]),
            (("sender", sender.domain),),
        )


_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="sender-not-confirmed",
    sentence="Our mail server checked and could not confirm that this message comes from {sender}.",
    weight=1.5,
    look=look,
    needs=("authserv_ids",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=softfail smtp.mailfrom=bank-desk.example;
 dkim=none; dmarc=fail (p=none) header.from=bank.example
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
Authentication-Results: mx.bank.example; dmarc=pass header.from=bank.example
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Received: from inner by store.larkfield.example; Mon, 4 May 2026 09:00:02 +0000
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=<x@bank.example>; dkim=fail header.d=bank.example
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=forwarder.test;
 dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your statement

It has come out.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.elsewhere.test; spf=fail smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your statement

It has come out.
""",
        ),
    ),
    source="RFC 8601; RFC 7489 (DMARC)",
)

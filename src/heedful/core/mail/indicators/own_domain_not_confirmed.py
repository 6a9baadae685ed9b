"""A message in our own name that our own mail server could not confirm."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    checks = authentication.checked(message, known)
    sender = message.sender
    if checks is None or sender is None or not known.is_own(sender.domain):
        return
    signed_in = "pass" in checks.all_of("auth")
    if not signed_in and not checks.confirm(sender.domain) and checks.outcomes:
        yield Seen(
            evidence.header(message, "from", sender.email) + evidence.value(message, checks.headers[0]),
            (("sender", sender.domain),),
        )


_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="own-domain-not-confirmed",
    sentence="The message claims to come from our own {sender}, but our mail server could not confirm that.",
    weight=3.0,
    look=look,
    needs=("own_domains", "authserv_ids"),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=none smtp.mailfrom=mailer-seven.test; dkim=none
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Are you free?

I need a favour.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=pass smtp.mailfrom=mailer-seven.test;
 dkim=pass header.d=mailer-seven.test; dmarc=fail header.from=larkfield.example
From: IT <it@larkfield.example>
To: amara@larkfield.example
Subject: Storage

Your mailbox is full.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=pass smtp.mailfrom=larkfield.example; dkim=none
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; auth=pass smtp.auth=ben
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
    ),
    source="RFC 7489 section 6.6; MITRE ATT&CK T1534 and T1656",
)

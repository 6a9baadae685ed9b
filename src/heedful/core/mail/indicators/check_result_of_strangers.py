"""A check result by a server that is not ours."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    if authentication.checked(message, known):
        return
    for header in authentication.foreign(message, known):
        passed = any(outcome.result == "pass" for outcome in authentication.outcomes_in(header.value))
        where = evidence.value(message, header)
        if passed and where:
            yield Seen(where, (("server", authentication.server_of(header.value) or "an unnamed server"),))
            return


_KNOWN = Known(authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="check-result-of-strangers",
    sentence="The only check result inside comes from {server}, not from our mail server, so it proves nothing here.",
    weight=0.0,
    direction="context",
    look=look,
    needs=("authserv_ids",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.elsewhere.test; spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example
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
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=bank.example
Authentication-Results: mx.elsewhere.test; spf=pass smtp.mailfrom=bank.example
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Maya <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Offer

Authentication-Results: mx.elsewhere.test; spf=pass
""",
        ),
    ),
    source="RFC 8601 section 1.6 (trust in the authserv-id)",
)

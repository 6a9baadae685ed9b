"""A message in our own name that our own mail server confirmed."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    checks = authentication.checked(message, known)
    sender = message.sender
    if checks and sender and known.is_own(sender.domain) and checks.confirm(sender.domain):
        yield Seen(
            evidence.header(message, "from", sender.email) + evidence.value(message, checks.headers[0]),
            (("sender", sender.domain),),
        )


_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="own-domain-confirmed",
    sentence="Our mail server confirmed that the message comes from our own {sender}.",
    weight=0.8,
    direction="for",
    look=look,
    needs=("own_domains", "authserv_ids"),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; dkim=pass header.d=larkfield.example;
 dmarc=pass header.from=larkfield.example
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; dkim=pass header.d=larkfield.example.test; spf=pass smtp.mailfrom=x.test
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.elsewhere.test; dmarc=pass header.from=larkfield.example
From: Ben Okoro <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
    ),
    source="RFC 8601; RFC 7489. The account may still have been taken over: it lowers suspicion a little, no more",
)

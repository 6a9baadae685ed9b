"""A check result in the name of our own server, in a place where our server does not write."""

from collections.abc import Iterator

from heedful.core.mail import authentication, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = authentication.out_of_place(message, known)
    if found:
        yield Seen(
            evidence.value(message, found[0]) or evidence.header(message, "from"),
            (("server", authentication.server_of(found[0].value)),),
        )


_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))

INDICATOR = Indicator(
    id="check-result-out-of-place",
    sentence="The message brought along a check result in the name of {server} that our mail server did not put there.",
    weight=1.2,
    look=look,
    needs=("authserv_ids",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
Authentication-Results: mx.larkfield.example; spf=fail smtp.mailfrom=bank.example
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
Received: from h8.test by h7.test; Mon, 4 May 2026 08:59:00 +0000
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=bank.example
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
Authentication-Results: mx.larkfield.example; dmarc=pass header.from=bank.example
Authentication-Results: mx.larkfield.example; dkim=pass header.d=bank.example
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
Authentication-Results: mx.bank.example; auth=pass
From: Bank <service@bank.example>
To: amara@larkfield.example
Subject: Your statement

It has come out.
""",
        ),
    ),
    source="RFC 8601 section 5 and section 7.1 (forged results)",
)

"""A message that does not say to whom it was sent."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    if not evidence.travelled(message) or message.header("list-id"):
        return
    if any("@" in address.email for address in message.to + message.cc):
        return
    yield Seen(evidence.header(message, "header:to") or evidence.header(message, "from"))


INDICATOR = Indicator(
    id="no-recipient-named",
    sentence="The message does not say to whom it was sent.",
    weight=0.3,
    look=look,
    present_in=(
        Example(
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
From: Grace <grace.legacy@gmail.com>
To: undisclosed-recipients:;
Subject: Dear friend

I write to you about a matter of trust.
"""
        ),
        Example(
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
From: Grace <grace.legacy@gmail.com>
Subject: Dear friend

I write to you about a matter of trust.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Grace <grace.legacy@gmail.com>
To: undisclosed-recipients:;
Subject: Dear friend

I write to you about a matter of trust.
"""
        ),
        Example(
            raw="""\
From: Efe <efe@choir.example>
Cc: amara@larkfield.example
Subject: Rehearsal

Tuesday at seven.
"""
        ),
        Example(raw="Mum, this is my new number. Can you write to me here?"),
    ),
    source="Sublime open rules: undisclosed recipients; SpamAssassin UNDISC_RECIPS",
)

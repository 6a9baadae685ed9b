"""The bank account that is on record for the sender, and no other."""

from collections.abc import Iterator

from heedful.core.mail import account, paying
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    given, sender = paying.given(message, known), message.sender
    if sender and given and all(one.on_record for one in given):
        spans = tuple(one.span for one in given)
        yield Seen(spans, (("account", given[0].written), ("sender", sender.domain)))


_OWNER = "northbridge-steel.example"
_KNOWN = Known(
    accounts={_OWNER: frozenset({account.fingerprint("DE89 3704 0044 0532 0130 00", owner=_OWNER)})},
)

INDICATOR = Indicator(
    id="account-on-record",
    sentence="The account {account} is the one we have on record for {sender}.",
    weight=0.4,
    direction="for",
    look=look,
    needs=("accounts",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Invoice
Content-Type: text/plain; charset=utf-8

As always please pay to DE89370400440532013000, Northbridge Steel.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Invoice
Content-Type: text/plain; charset=utf-8

No longer pay to DE89 3704 0044 0532 0130 00 but to GB82 WEST 1234 5698 7654 32, please.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbridge-steels.example>
To: amara@larkfield.example
Subject: Invoice
Content-Type: text/plain; charset=utf-8

As always please pay to DE89370400440532013000, Northbridge Steel.
""",
        ),
    ),
    source="FBI IC3 on business email compromise: money on its known path goes to whom it should",
)

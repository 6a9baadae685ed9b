"""A bank account that is not among those we have on record for the sender."""

from collections.abc import Iterator

from heedful.core.mail import account, paying
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    for one in paying.given(message, known):
        if sender and one.on_record is False:
            yield Seen((one.span,), (("account", one.written), ("sender", sender.domain)))
            return


_OWNER = "northbridge-steel.example"
_KNOWN = Known(
    accounts={_OWNER: frozenset({account.fingerprint("DE89 3704 0044 0532 0130 00", owner=_OWNER)})},
)

INDICATOR = Indicator(
    id="account-not-on-record",
    sentence="The account {account} is not among those we have on record for {sender}.",
    weight=0.9,
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

From May please pay to GB82 WEST 1234 5698 7654 32, Northbridge Steel.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@mail.northbridge-steel.example>
To: amara@larkfield.example
Subject: Invoice
Content-Type: text/plain; charset=utf-8

Our bank: sort code 60-83-71, account number 4471 2290. Please use it from now on.
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

As always please pay to DE89370400440532013000, Northbridge Steel. Your account number with us is 4471 2290.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Jo <jo@harbour-freight.example>
To: amara@larkfield.example
Subject: Invoice
Content-Type: text/plain; charset=utf-8

Please pay to GB82 WEST 1234 5698 7654 32, Harbour Freight, of whose accounts nothing is on record here.
""",
        ),
    ),
    source="FBI IC3 on business email compromise: compare with the details on file; honest partners change banks too",
)

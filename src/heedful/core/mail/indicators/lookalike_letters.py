"""A host whose letters only look like those of a name we know."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "letters")


INDICATOR = Indicator(
    id="lookalike-letters",
    sentence="{host} is written with letters or digits that look like {known}, but it is another place.",
    weight=2.8,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: PayPal <service@paypa1.com>
To: amara@larkfield.example
Subject: Your receipt

You sent 480.00 to Harbour Lights.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: IT <it@1arkfield.example>
To: amara@larkfield.example
Subject: New sign-in page

Please use the new page from tomorrow.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Orders <orders@shop-desk.example>
To: amara@larkfield.example
Subject: Your order
Content-Type: text/html; charset=utf-8

<a href="https://www.rnicrosoft.com/renew">Renew</a> <a href="https://xn--pypal-4ve.com/">Pay</a>
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: PayPal <service@mail.paypal.com>
To: amara@larkfield.example
Subject: Your receipt

You sent 480.00. See https://www.paypal.com/activity and https://modern-art.example/
""",
        ),
    ),
    source="Unicode TS 39 section 4 (skeleton); Sublime open rules: homoglyph domains",
)

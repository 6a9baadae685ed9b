"""A name we know under an ending that is not theirs."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "ending")


INDICATOR = Indicator(
    id="lookalike-ending",
    sentence="{host} bears the name of {name} with another ending; their own address is {known}.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfield <hr@larkfield.test>
To: amara@larkfield.example
Subject: Holidays

Please approve the list.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Help <help@desk.example>
To: amara@larkfield.example
Subject: Your film
Content-Type: text/html; charset=utf-8

<a href="https://netflix.cfd/pay">Keep watching</a> <a href="https://paypal.weebly.com/">Pay</a>
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Amazon <versand@amazon.de>
To: amara@larkfield.example
Subject: Ihre Bestellung

https://www.amazon.de/ https://www.netflix.com/ https://apple.farm/ https://northbridge.example/
""",
        ),
    ),
    source="Agten et al. 2015, Seven Months' Worth of Mistakes; ICANN on cross-ending registrations",
)

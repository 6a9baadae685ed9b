"""A name we know with another word beside it."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "added-word")


INDICATOR = Indicator(
    id="lookalike-added-word",
    sentence="{host} puts another word beside the name of {name}; their own address is {known}.",
    weight=1.6,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfield HR <hr@larkfield-benefits.example>
To: amara@larkfield.example
Subject: Benefits

Please confirm your choice.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Help <help@desk.example>
To: amara@larkfield.example
Subject: Your parcel
Content-Type: text/html; charset=utf-8

<a href="https://dhl-paket-zustellung.example/x">Zustellung</a>
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Bank <no-reply@securechase.example>
To: amara@larkfield.example
Subject: Card

Your card is locked.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: County <news@orange-county.example>
To: amara@larkfield.example
Subject: Apple fair

https://apple-tree-farm.example/ and https://steam-engines.example/ and https://zoomarine.example/
""",
        ),
    ),
    source="Kintis et al. 2017, Hiding in Plain Sight (combosquatting)",
)

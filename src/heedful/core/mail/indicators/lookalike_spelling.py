"""A host one slip of the finger away from a name we know."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "spelling")


INDICATOR = Indicator(
    id="lookalike-spelling",
    sentence="{host} is one small slip away from {known}, but it is another place.",
    weight=2.5,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbrigde-steel.test>
To: ben@larkfield.example
Subject: Invoice 2291

Attached as promised.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: IT <it@service-notice.example>
To: amara@larkfield.example
Subject: Portal

The portal has moved: https://portal.larkfeild.example/start
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.test>
To: ben@larkfield.example
Subject: Invoice 2291

See https://mail.larkfield.example/ and https://larchmont.example/ and https://bluefield.example/
""",
        ),
    ),
    source="Damerau 1964 (four kinds of slips); Szurdi et al. 2014 on typosquatting",
)

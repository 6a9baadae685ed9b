"""A host that begins like a place we know and belongs to somebody else."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "subdomain")


INDICATOR = Indicator(
    id="lookalike-front",
    sentence="{host} begins like {known}, but what counts stands at its end: it belongs to somebody else.",
    weight=2.5,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Mail <mail@mail-notice.example>
To: amara@larkfield.example
Subject: Sign in
Content-Type: text/html; charset=utf-8

<a href="https://login.microsoftonline.com.session-7.test/common">Sign in</a>
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: IT <it@larkfield.example.staff-portal.test>
To: amara@larkfield.example
Subject: Portal

The portal has moved.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: IT <it@mail.larkfield.example>
To: amara@larkfield.example
Subject: Sign in

https://login.microsoftonline.com/common and https://docs.example/larkfield.example/paypal.com
""",
        ),
    ),
    source="Sublime open rules: brand domain as subdomain; MITRE ATT&CK T1583.001",
)

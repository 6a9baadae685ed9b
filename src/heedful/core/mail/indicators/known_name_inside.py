"""A name we know somewhere in front of another owner's domain."""

from collections.abc import Iterator

from heedful.core.mail import imitation
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_KNOWN = Known(own_domains=frozenset({"larkfield.example"}), partners={"northbridge-steel.test": "Northbridge Steel"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    return imitation.seen(message, known, "name-inside")


INDICATOR = Indicator(
    id="known-name-inside",
    sentence="{host} contains the name of {name}, but it belongs to somebody else; their own address is {known}.",
    weight=0.8,
    look=look,
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Mail <mail@mail-notice.example>
To: amara@larkfield.example
Subject: Sign in
Content-Type: text/html; charset=utf-8

<a href="https://docusign.sign-7.test/common">Sign the contract</a>
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfield <hr@larkfield.people-portal.test>
To: amara@larkfield.example
Subject: Holidays

Please approve the list.
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

https://www.docusign.com/ and https://apple.garden.example/ and https://help.example/docusign
""",
        ),
    ),
    source="Kintis et al. 2017; Sublime open rules: brand name in subdomain",
)

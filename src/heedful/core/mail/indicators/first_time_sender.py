"""A sender we have never heard from."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not sender.domain or known.is_own(sender.domain):
        return
    history = known.history or {}
    if sender.email.lower() in history:
        return
    # A new colleague at a house that writes to us is no stranger; a new mailbox at a free provider is.
    house = domain.registrable(sender.domain)
    if house not in places.FREE_MAIL and any(email.endswith(("@" + house, "." + house)) for email in history):
        return
    yield Seen(evidence.header(message, "from", sender.email), (("sender", sender.email),))


_KNOWN = Known(
    own_domains=frozenset({"larkfield.example"}),
    history={"maya@northbridge-steel.example": 14, "grace@gmail.com": 2},
)

INDICATOR = Indicator(
    id="first-time-sender",
    sentence="Nobody here has had mail from {sender} before.",
    weight=0.4,
    look=look,
    needs=("history",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya@steel-accounts.test>
To: ben@larkfield.example
Subject: Invoice

Here is our invoice.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Maya Ortiz <maya.ortiz.northbridge@gmail.com>
To: ben@larkfield.example
Subject: Invoice

Here is our invoice.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Orders <orders@mail.northbridge-steel.example>
To: ben@larkfield.example
Subject: Invoice

Here is our invoice.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Dao <dao@larkfield.example>
To: ben@larkfield.example
Subject: Lunch

Twelve?
""",
        ),
    ),
    source="Sublime open rules: first-time sender; Microsoft first contact safety tip",
)

"""The sender's display name shows another address than the real one."""

import re
from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_ADDRESS = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,5}[a-z]{2,18})", re.I)


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not sender.domain or "@" not in sender.name:
        return
    shown = _ADDRESS.search(sender.name[:300])
    if shown is None or not domain.has_real_ending(shown[1]):
        return
    if domain.registrable(shown[1]) != domain.registrable(sender.domain):
        yield Seen(
            evidence.header(message, "from", shown[0]) + evidence.header(message, "from", sender.email),
            (("shown", shown[0]), ("address", sender.email)),
        )


INDICATOR = Indicator(
    id="address-in-name",
    sentence="Where the sender's name should be stands {shown}, but the message comes from {address}.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: "service@paypal.com" <kx81@mailer-seven.test>
To: amara@larkfield.example
Subject: Receipt

You sent 480.00.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: "news@library.example" <bounce@mail.library.example>
To: amara@larkfield.example
Subject: New books

Come and see.
"""
        ),
        Example(
            raw="""\
From: "Larkfield.example Mail Desk" <info@mailer-seven.test>
To: amara@larkfield.example
Subject: Lecture

Tuesday at seven.
"""
        ),
    ),
    source="NIST TN 2276 (2023), cue 4; Sublime open rules: display name contains an address",
)

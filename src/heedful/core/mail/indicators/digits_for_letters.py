"""Digits and signs in the place of letters."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"digits-for-letters"})
_ENOUGH = 3  # one or two may be names and slips


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if len(found) >= _ENOUGH:
        yield Seen(found[:6], (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="digits-for-letters",
    sentence="Digits and signs stand in the place of letters: {words}.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your acc0unt was l1mited. V3rify your pa$$w0rd t0day.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Version 3d of log4j and utf8mb4, K8s and b2b, Office365 and mp3s; room 4b, 5pm, 20th, $500, h264.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Acceda con Cl@ve a su expediente 2024/0815.
"""
        ),
    ),
    source="LureBench leet attack (2026); SpamAssassin FUZZY rules",
)

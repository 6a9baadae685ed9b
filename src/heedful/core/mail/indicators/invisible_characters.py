"""Invisible characters inside words, so that filters do not recognise them."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"zero-width", "invisible-letters", "soft-hyphens"})
_ENOUGH = 2  # one may have come along by copy and paste


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if len(found) >= _ENOUGH or any(span.part == "subject" for span in found):
        yield Seen(found[:6], (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="invisible-characters",
    sentence="Words are split by invisible characters: {words} reads like one word but is not written as one.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your pass​word for Micro​soft ends today, ver​ify it.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Your pa&shy;s&shy;sword for M&shy;i&shy;cr&shy;o&shy;soft ends today.</p>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: =?utf-8?B?UGF54oCLUGFs?=
Content-Type: text/plain; charset=utf-8

Hello
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

Die Donau­dampf­schiff­fahrt beginnt.​ Willkommen‌ an Bord.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

می‌خواهم نامه‌ای بنویسم، نمی‌دانم
"""
        ),
    ),
    source="Unicode TR 36 section 3; LureBench character attacks (2026); MITRE ATT&CK T1027",
)

"""Letters of other alphabets inside words."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"lookalike-letters"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if found:
        yield Seen(found[:6], (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="lookalike-words",
    sentence="{words} mixes letters of different alphabets, so that it looks right and is not found.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your Раypаl account: please verify the pаssword.
"""
        ),
        Example(
            raw="""\
From: Maya <m@x.test>
To: amara@larkfield.example
Subject: =?utf-8?B?VmVyaWZ5IHlvdXIg0LBjY291bnQ=?=
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

Мария пишет из Москвы: OK, спасибо. Ο Γιώργος γράφει. 5 µm, 20 Ω, naïve café.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Plain words, nothing else.
"""
        ),
    ),
    source="Unicode TS 39 section 5; LureBench character attacks (2026)",
)

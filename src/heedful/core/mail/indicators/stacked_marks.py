"""Accents piled on letters that have none, or dots below so many letters that no language writes it."""

import unicodedata
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"combining-marks"})
_ENOUGH = 3
_DOTTED = frozenset({"dotted-letters"})
_MANY = 8  # a name or a word from another tongue has some


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [span for span in evidence.tricks(message, _NAMES) if _marks_in(span.quote) >= _ENOUGH]
    dotted = evidence.tricks(message, _DOTTED)
    if len(dotted) >= _MANY:
        found += dotted
    if found:
        yield Seen(tuple(found[:6]), (("words", evidence.visible(found[0].quote)),))


def _marks_in(word: str) -> int:
    return sum(unicodedata.combining(letter) > 0 for letter in unicodedata.normalize("NFC", word))


INDICATOR = Indicator(
    id="stacked-marks",
    sentence="{words} is written with marks piled on its letters, so that filters read something else.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your Aܿmܿaܿzܿoܿn order is on hold.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Yoụr ạccọunt hạs beeṇ suspeṇdeḍ. Pleạse coṇfịrm youṛ passwọrḍ iṃmeḍiately aṇd upḍate the ịṇfọrmạtioṇ.
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

Café, naïve, Ångström, Dvořák, Việt Nam.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

שָׁלוֹם וברכה
"""
        ),
    ),
    source="Unicode TS 39 section 5.4 (optional detection); seen in reported mail since 2022",
)

"""Words whose letters stand apart, so that only people read them."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"spelt-apart"})
_ENOUGH = 3  # a heading or two may be spaced out for their looks


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if len(found) >= _ENOUGH or any(span.part == "subject" for span in found):
        yield Seen(found[:6], (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="words-spelt-apart",
    sentence="The letters of words stand apart, so that only people read them: {words}.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Please v e r i f y your a.c.c.o.u.n.t before t-o-n-i-g-h-t.
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

N E W S L E T T E R

Rooms A B C D are free. See U.S.A. and J. R. R. T. on the list, i. d. R. at noon.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Our motto: t a k e your time.
"""
        ),
    ),
    source="LureBench character attacks (2026); SpamAssassin GAPPY_SUBJECT",
)

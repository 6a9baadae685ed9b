"""Words torn in two by a blank, so that no program finds them."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"torn-words"})
_ENOUGH = 4  # some are slips of the finger


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if len(found) >= _ENOUGH:
        yield Seen(found[:6], (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="words-torn",
    sentence="Words are torn in two by blanks, again and again: {words}.",
    weight=1.0,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your acc ount will be susp ended tomo rrow unl ess you con firm your pass word and your iden tity today.
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

Any one may log in. May be we go on line some time; there is a pass in the hills, and a word with in a word.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your acc ount is ready, and the invoice too. Please have a look at it when you find the time.
"""
        ),
    ),
    source="LureBench whitespace attack (2026)",
)

"""Letters of mathematics and of other styles among ordinary ones."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"styled-letters"})
_STYLED = "\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189"
_MIXED = re.compile(f"[A-Za-z][{_STYLED}]|[{_STYLED}][A-Za-z]")
_ENOUGH = 3


def look(message: Message, known: Known) -> Iterator[Seen]:
    """Whole words in another style are a fashion of advertising; words half in one and half in another are none."""
    found = [span for span in evidence.tricks(message, _NAMES) if _MIXED.search(span.quote)]
    if len(found) >= _ENOUGH:
        yield Seen(tuple(found[:6]), (("words", evidence.visible(found[0].quote)),))


INDICATOR = Indicator(
    id="styled-letters",
    sentence="Words mix ordinary letters with letters from elsewhere that look almost the same: {words}.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your p𝗮𝘀𝘀word for the acｃｏｕnt ends, ⓥⓔrify it t𝗼𝗱ay.
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

𝗡𝗲𝘄: ten books for the summer, 𝗮𝗹𝗹 𝗶𝗻 𝘀𝘁𝗼𝗰𝗸, with love.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

ご注文ありがとうございます。ＡＢＣ株式会社　Ｗｅｂ担当
"""
        ),
    ),
    source="Unicode UAX 15 (compatibility characters); LureBench (2026)",
)

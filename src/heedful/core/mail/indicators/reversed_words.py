"""A hidden mark that makes text run backwards."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMES = frozenset({"reversed-text"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = evidence.tricks(message, _NAMES)
    if found:
        yield Seen(found[:4])


INDICATOR = Indicator(
    id="reversed-words",
    sentence="A hidden mark makes part of the text run backwards, so that it reads differently from how it is written.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your ‮drowssap‬ ends today.
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

‏שלום‏, see you ⁦on Sunday⁩.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Password spelled backwards is drowssap.
"""
        ),
    ),
    source="Unicode TR 36 section 3.1; MITRE ATT&CK T1036.002",
)

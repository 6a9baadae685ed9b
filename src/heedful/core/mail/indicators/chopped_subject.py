"""A subject cut into pieces of a letter or two."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        if part.name in ("subject", "from") and part.packing == "chopped":
            yield Seen(evidence.header(message, part.name), (("words", evidence.visible(part.text)),))
            return


INDICATOR = Indicator(
    id="chopped-subject",
    sentence="The line “{words}” is packed letter by letter, which only hides it from programs.",
    weight=1.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: =?utf-8?q?Y?= =?utf-8?b?b3U=?= =?utf-8?q?r_?= =?utf-8?q?p?=
 =?utf-8?b?YXM=?= =?utf-8?q?s?= =?utf-8?q?wo?= =?utf-8?q?rd?=
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
Subject: =?utf-8?Q?Stra=C3=9Fenfest_am?= =?utf-8?Q?_Samstag_mit_Musik?=
Content-Type: text/plain; charset=utf-8

Hello
"""
        ),
    ),
    source="RFC 2047 section 2; SpamAssassin SUBJ_ILLEGAL_CHARS",
)

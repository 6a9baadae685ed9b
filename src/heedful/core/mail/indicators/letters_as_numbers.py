"""Plain letters written as numbers."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_LETTER = re.compile(r"&#(?:6[5-9]|[78]\d|90|9[7-9]|1[01]\d|12[0-2]|x(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]));?", re.I)
_ENOUGH = 60  # an address may be written so, to keep it from robots
_LONGEST = 300_000


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        if part.packing == "coded-letters":
            yield Seen((evidence.source(part, 0, min(80, len(part.text)), part.text[:80]),))
            return
        if part.kind == "html":
            found = [each.span() for each in _LETTER.finditer(part.text[:_LONGEST])]
            if len(found) >= _ENOUGH:
                yield Seen(tuple(evidence.source(part, *place, part.text[slice(*place)]) for place in found[:3]))
                return


INDICATOR = Indicator(
    id="letters-as-numbers",
    sentence="Plain letters are written as numbers, which only hides them from programs.",
    weight=1.2,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>&#89;&#111;&#117;&#114;&#32;&#109;&#97;&#105;&#108;&#98;&#111;&#120;&#32;&#105;&#115;&#32;&#102;&#117;
&#108;&#108;&#46;
&#80;&#108;&#101;&#97;&#115;&#101;&#32;&#115;&#105;&#103;&#110;&#32;&#105;&#110;&#32;&#116;&#111;&#32;
&#107;&#101;&#101;&#112;&#32;&#105;&#116;&#46;
&#84;&#104;&#105;&#115;&#32;&#116;&#97;&#107;&#101;&#115;&#32;&#116;&#119;&#111;&#32;&#109;&#105;&#110;
&#117;&#116;&#101;&#115;&#46;
&#89;&#111;&#117;&#114;&#32;&#116;&#101;&#97;&#109;</p>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Caf&#233;, Stra&#223;e, &#8364; 20. Write to
&#105;&#110;&#102;&#111;&#64;&#108;&#105;&#98;&#114;&#97;&#114;&#121;.example</p>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Gr=C3=BC=C3=9Fe aus K=C3=B6ln: die Rechnung =E2=82=AC 20 ist bezahlt =3D erledigt.
"""
        ),
    ),
    source="SpamAssassin OBFUSCATING_COMMENT and MIME rules; RFC 2045 section 6.7",
)

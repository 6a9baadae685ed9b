"""Plain letters written as numbers."""

import html
import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_ADDRESS = re.compile(r"@|mailto|^[\w.-]+\.[a-z]{2,}$")
_RUN = re.compile(r"(?:&#(?:\d{1,4}|[xX][0-9a-fA-F]{1,3});?){4,500}")
_ENOUGH = 40
_LONGEST = 300_000


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        if part.packing == "coded-letters":
            yield Seen((evidence.source(part, 0, min(80, len(part.text)), part.text[:80]),))
            return
        if part.kind == "html":
            runs = [(found, html.unescape(found[0])) for found in _RUN.finditer(part.text[:_LONGEST])]
            # An address may be written so, to keep it from robots; words need it never.
            told = [(found, words) for found, words in runs if not _ADDRESS.search(words)]
            if sum(letter.isascii() and letter.isalpha() for _, words in told for letter in words) >= _ENOUGH:
                yield Seen(tuple(evidence.source(part, *found.span(), words) for found, words in told[:3]))
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

"""Words cut by markup or by hidden letters that nobody sees."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.text.page import Page

_COMMENT = re.compile(r"[^\W\d_]<!--[^<>]{0,80}-->[^\W\d_]")
_EMPTY = re.compile(r"[^\W\d_]<([A-Za-z][\w-]{0,20})[^<>]{0,120}></\1>[^\W\d_]")
_FILLED = re.compile(r"[^\W\d_]<([A-Za-z][\w-]{0,20})[^<>]{1,200}>([^<>]{1,40})</\1>[^\W\d_]")
_ENOUGH = 3
_LONGEST = 300_000


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part, page in evidence.pages(message):
        source = part.text[:_LONGEST]
        places = [found.span() for pattern in (_COMMENT, _EMPTY) for found in pattern.finditer(source)]
        places += _hidden_inside(source, page)
        if len(places) >= _ENOUGH:
            spans = tuple(
                evidence.source(part, start, end, page.shown_between(start, end)) for start, end in sorted(places)[:6]
            )
            yield Seen(spans, (("count", str(len(places))),))
            return


def _hidden_inside(source: str, page: Page) -> list[tuple[int, int]]:
    unseen = {hidden.start for hidden in page.hidden}
    return [found.span() for found in _FILLED.finditer(source) if found.start(2) in unseen] if unseen else []


INDICATOR = Indicator(
    id="words-cut-apart",
    sentence="Inside {count} words stands something that nobody sees, so that a program reads other words.",
    weight=2.0,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Your pass<span></span>word for the acc<!-- x -->ount ends, con<i></i>firm it.</p>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Your pass<b style="display:none">tree</b>word for the acc<b style="display:none">bird</b>ount ends,
con<b style="font-size:0">lake</b>firm it.</p>
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

<p><b>W</b>elcome to the <a href="https://library.example/">librar</a>y. <span>Th</span><span>is</span> is
<font color="red">r</font>ed.<!-- end --> Bye</p>
"""
        ),
    ),
    source="MITRE ATT&CK T1027; Sublime open rules: HTML obfuscation",
)

"""Text that is in the message but kept from the reader's eyes."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_LETTERS = 60  # fewer are the leftovers of templates
_TEASER = 300  # what newsletters hide at the top, to be shown in the list of messages


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part, page in evidence.pages(message):
        first_seen = page.starts[0] if page.text.strip() else len(part.text)
        found = []
        for hidden in page.hidden:
            letters = sum(letter.isalnum() for letter in hidden.text)
            is_teaser = hidden.start <= first_seen and letters <= _TEASER
            if letters >= _LETTERS and not is_teaser:
                found.append(hidden)
        if found:
            words = " ".join(found[0].text.split())
            shown = words if len(words) <= 80 else words[:79].rstrip() + "…"
            spans = tuple(evidence.source(part, hidden.start, hidden.end, hidden.text) for hidden in found[:4])
            yield Seen(spans, (("why", found[0].why), ("words", shown)))
            return


INDICATOR = Indicator(
    id="hidden-text",
    sentence="The message carries text that its reader cannot see ({why}): “{words}”.",
    weight=0.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Your parcel waits. <a href="https://collect.test/">Pay the fee</a></p><div style="display:none">The
committee met on Tuesday to approve the minutes of the spring meeting and to plan the garden party with all
members.</div>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Your parcel waits.</p><p style="font-size:0px">quarterly meeting garden minutes members approve committee
spring planning library chapter reading</p>
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

<div style="display:none;max-height:0">Ten new books, two readings and a walk along the river: what awaits you
at the library this spring.</div><h1>Spring list</h1><p>Come in.</p>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>Seen by all.</p><span style="display:none">ref 4471</span>
"""
        ),
    ),
    source="Sublime open rules: hidden text and filter poisoning; MITRE ATT&CK T1027",
)

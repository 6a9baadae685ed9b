"""Text so far below the rest that nobody scrolls to it."""

from collections.abc import Iterator

from heedful.core.mail import evidence, thread
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.thread import Told

_LETTERS = 200  # fewer are a footer that slipped


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        if part.kind not in ("plain", "html"):
            continue
        body, lines = thread.lines_of(part)
        if (gap := thread.gap(lines)) is None:
            continue
        start, end = lines[gap[1]].start, min(lines[gap[1]].end, lines[gap[1]].start + 80)
        if sum(letter.isalpha() for letter in body.text[start : start + 4 * _LETTERS]) >= _LETTERS:
            span = evidence.stretch(Told(part.name, body), start, end)
            facts = (("count", str(gap[1] - gap[0])), ("words", evidence.visible(span.quote)))
            yield Seen((span,), facts)
            return


_TALE = """\
The committee met on Tuesday in the small hall and approved the minutes of the spring meeting. The garden party will
take place in June if the weather holds, and everybody brings a salad or a cake. The choir sings at four, and the
children's reading group meets under the old lime tree as it did last year."""
_HEAD = """\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your mailbox is full.
"""


INDICATOR = Indicator(
    id="text-far-below",
    sentence="After {count} empty lines, where nobody scrolls to, more text follows: “{words}”.",
    weight=0.7,
    look=look,
    present_in=(Example(raw=_HEAD + "\n" * 60 + _TALE),),
    absent_from=(Example(raw=_HEAD + "\n" * 10 + _TALE), Example(raw=_HEAD + "\n" * 60 + "Sent from a phone")),
    source="SpamAssassin (long runs of blank lines before Bayes poison); MITRE ATT&CK T1027",
)

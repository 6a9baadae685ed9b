"""Words that a person quoted from a message, found again in it, so that they can be held against spans of ours.

Blanks do not count, nor case, accents or disguises: a quote was copied from what was shown, a span points into what was
written.
"""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from heedful.core.mail import evidence, thread, words
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span
from heedful.core.text import hypertext, passage


@dataclass(frozen=True, slots=True)
class Letters:
    """Every letter a message shows, blanks left out, with the part it stands in and its place there."""

    text: str
    parts: tuple[str, ...]
    places: tuple[int, ...]

    def of_quote(self, quote: str) -> tuple[int, int] | None:
        """From which letter up to which a quote stands here first; None where it does not."""
        wanted = _letters(words.fold(passage.of(quote).text))
        start = self.text.find(wanted) if wanted else -1
        return (start, start + len(wanted)) if start >= 0 else None

    def of_span(self, span: Span) -> Iterator[tuple[int, int]]:
        """The runs of letters that a span covers; more than one where other text lies between."""
        start = None
        for index, (part, place) in enumerate(zip(self.parts, self.places, strict=True)):
            inside = part == span.part and span.start <= place < span.end
            if inside and start is None:
                start = index
            elif not inside and start is not None:
                yield start, index
                start = None
        if start is not None:
            yield start, len(self.parts)


def letters_of(message: Message) -> Letters:
    """The letters of all that a message tells, what it repeats from before included."""
    shown: list[tuple[str, str, int]] = []
    for told in (*thread.told(message), *thread.earlier(message)):
        folded = words.fold(told.passage.text)
        shown += [
            (letter, told.part, told.passage.origin(index, index + 1)[0])
            for index, letter in enumerate(folded)
            if not letter.isspace()
        ]
    return Letters("".join(one[0] for one in shown), tuple(one[1] for one in shown), tuple(one[2] for one in shown))


def spans_that_miss(message: Message, spans: Sequence[Span]) -> list[Span]:
    """Those spans whose quote is not what stands at their place: evidence that points at nothing."""
    return [span for span in spans if not _stands(message, span)]


def _stands(message: Message, span: Span) -> bool:
    text = evidence.text_at(message, span.part)
    if text is None or not 0 <= span.start <= span.end <= len(text):
        return False
    there, quote = text[span.start : span.end], _letters(span.quote)
    # In a page, what is read there is not what is written there: tags go, entities are letters, a picture has no words.
    readings = (there, html.unescape(there), hypertext.read(there).text)
    return any(_letters(reading) == quote for reading in readings)


def _letters(text: str) -> str:
    return "".join(text.split())

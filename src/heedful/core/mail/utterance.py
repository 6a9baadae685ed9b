"""What a message says, sentence by sentence, with the way back to where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.text import sentence
from heedful.core.text.passage import Passage

MOST = 40
"""Sentences of one message that are weighed: of a longer one the opening and the close."""
_CLOSE = 8


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence of a message: `passage.text[start:end]` of the part named `part`."""

    part: str
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as it is compared: normalised, on one line."""
        return " ".join(self.passage.text[self.start : self.end].split())

    @property
    def span(self) -> Span:
        """Where it stands in the message as it was written."""
        return self.at(self.start, self.end)

    def at(self, start: int, end: int) -> Span:
        """Where `passage.text[start:end]` stands in the message as it was written."""
        first, last = self.passage.origin(start, end)
        return Span(self.part, first, last, self.passage.quote(start, end))


def of(told: Iterable[Told]) -> tuple[Utterance, ...]:
    """The sentences of what a message tells, in order; of a long message the first and the last ones."""
    found = [
        Utterance(each.part, each.passage, start, end)
        for each in told
        for start, end in sentence.split(each.passage.text[:100_000], 400)
    ]
    return tuple(found if len(found) <= MOST else found[: MOST - _CLOSE] + found[-_CLOSE:])

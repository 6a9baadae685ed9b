"""What a message says, sentence by sentence, with the way back to where each stands."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.text import sentence
from heedful.core.text.passage import Passage

MOST = 40
"""Sentences of one message that are weighed: of a longer one the opening and the close."""
_CLOSE = 8
_FILLING = 3
"""Times a sentence is said from which on it fills room: nobody reads it so often."""


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
    """The sentences of what a message tells, in order, each once; of a long message the first and the last ones."""
    return once(every(told))


def every(told: Iterable[Told]) -> tuple[Utterance, ...]:
    """All sentences of what a message tells, in order, as often as they are said."""
    return tuple(
        Utterance(each.part, each.passage, start, end)
        for each in told
        for start, end in sentence.split(each.passage.text[:100_000], 400)
    )


def once(uttered: Iterable[Utterance]) -> tuple[Utterance, ...]:
    """Each sentence where it is first said; of many the first and the last ones."""
    found: dict[str, Utterance] = {}
    for each in uttered:
        found.setdefault(each.text, each)
    return _some(tuple(found.values()))


def without_filling(uttered: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Only what is not said again and again; of much the first and the last."""
    times = Counter(each.text for each in uttered)
    return once(each for each in uttered if times[each.text] < _FILLING)


def _some(found: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
    return found if len(found) <= MOST else found[: MOST - _CLOSE] + found[-_CLOSE:]

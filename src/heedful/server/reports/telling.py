"""Which sentences and words of a message the trained reader is shown to have gone by."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from heedful.core.mail.reading import Reading
from heedful.core.mail.span import Span
from heedful.core.text import language

MOST_SENTENCES, MOST_WORDS = 3, 4
LEAST, BESIDE = 0.1, 0.2
"""Log-odds below which a sentence says too little to be shown, and the share of the loudest one that it must have."""
_SPEAKING = {
    "account",
    "action",
    "click",
    "required",
    "konto",
    "klicken",
    "sicherheit",
    "compte",
    "cliquez",
    "cuenta",
    "clic",
}
"""Of the most ordinary words those that a person recognises a lure by all the same."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that told much: `sounds` is `against`, as deceit does, or `for`, as honest mail does; with the words
    of it that weighed most that way. `anchor` is its id on the page."""

    anchor: str
    span: Span
    sounds: str
    words: tuple[Span, ...]


def sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences that told most, the weightiest first."""
    heard = reading.worded.sentences if reading.worded else ()
    least = max(LEAST, BESIDE * max((abs(one.tells) for one in heard), default=0.0))
    loud = sorted((one for one in heard if abs(one.tells) >= least), key=lambda one: -abs(one.tells))
    for number, one in enumerate(loud[:MOST_SENTENCES]):
        same = [span for span, adds in one.words if adds * one.tells > 0 and _speaks(span.quote)]
        yield Sentence(f"told-{number}", one.span, "against" if one.tells > 0 else "for", tuple(same[:MOST_WORDS]))


def _speaks(word: str) -> bool:
    """Whether a word tells a person anything: "and" or "0000" may weigh, but nobody knows a lure again by them."""
    return len(word) > 2 and word.isalpha() and word.casefold() not in _ordinary()


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(language.ordinary("en", "de", "fr", "es")) - _SPEAKING

"""What the trained reader hears, joined with what the named cues found: one ask, one list of levers, one more voice
among the reasons."""

from collections.abc import Sequence
from dataclasses import replace

from heedful.core.mail.ask import Asked
from heedful.core.mail.asking import every as every_ask
from heedful.core.mail.combiner import Reason
from heedful.core.mail.lever import Pull
from heedful.core.mail.span import Span
from heedful.core.mail.worded import Worded

TELLTALE = 2.1
"""Contrast from which on words count as proof: on no development source do 1 in 20 harmless messages reach it."""
WRONG, WRONG_ALTHOUGH_VOUCHED = 0.3, 1.5
"""Malice from which on a message is not told safe: where nothing speaks for its sender, and where something does."""
ALONE = 0.5
"""How much of their malice the words of a short question keep where nothing else speaks against it."""
_ONLY_ANSWERS = frozenset({"none", "reply"})
_BESIDES = 0.25
"""Share from which on something besides an answer may be wanted."""
_CUE = 0.25
"""What a named cue adds to the share of the ask it found."""
_KEPT = frozenset({"change_payment_details", "buy_gift_cards"})
"""Asks that a cue alone is enough for, since missing them costs most."""
AGAINST = "Its words do what deceit does and honest senders of such messages hardly ever do, most of all: “{words}”"
FOR = "Its words are those of honest senders of such messages, most of all: “{words}”"
_SHOWN = 100
"""Characters of a sentence that are quoted."""


def ask(cued: Asked, told: Worded | None) -> Asked:
    """The one thing that is wanted, by cues and by the trained reader together."""
    if told is None or not told.asks or cued.name in _KEPT:
        return cued
    shares = {name: share + (_CUE if name == cued.name else 0.0) for name, share in told.asks.items()}
    name = max(shares, key=lambda each: shares[each])
    if name == cued.name:
        return cued
    if name == "none":
        return Asked("none", besides=(cued.name, *cued.besides))
    spans = (told.asking,) if told.asking else ()
    return replace(
        cued,
        name=every_ask()[name].name,
        spans=spans,
        besides=tuple(each for each in (cued.name, *cued.besides) if each not in ("none", name)),
        prominence=min(1.0, told.asks[name]),
    )


def pulls(cued: Sequence[Pull], told: Worded | None) -> tuple[Pull, ...]:
    """The levers that cues or the trained reader found, each with its places, in order of strength."""
    if told is None:
        return tuple(cued)
    found = {each.name: each for each in cued}
    for heard in told.levers:
        known = found.get(heard.name)
        if known is None:
            found[heard.name] = heard
        else:
            more = tuple(span for span in heard.spans if not any(_meet(span, other) for other in known.spans))
            found[heard.name] = Pull(heard.name, max(known.score, heard.score), known.spans + more)
    return tuple(sorted(found.values(), key=lambda each: (-each.score, each.name)))


def reasons(told: Worded | None, *, alone: bool = False) -> list[Reason]:
    """What the words say as one reason, for or against. alone: see `stands_alone`."""
    if told is None:
        return []
    amount = told.malice * (ALONE if alone else 1.0) + told.taught
    if amount > 0:
        words = _most_telling(told, 1)
        return [Reason("words", "words", AGAINST.format(words=words), amount, proof=told.contrast >= TELLTALE)]
    return [Reason("calm", "words", FOR.format(words=_most_telling(told, -1)), -amount)]


def sounds_wrong(told: Worded | None, *, vouched: bool, alone: bool = False) -> bool:
    """Whether the words alone forbid to call a message safe. vouched: something speaks for its sender; alone: see
    `stands_alone`."""
    if told is None:
        return False
    heard = told.contrast + told.topic / 2 + told.taught
    return heard >= (WRONG_ALTHOUGH_VOUCHED if vouched or alone else WRONG)


def stands_alone(told: Worded | None, asked: Asked, cued: Sequence[Pull]) -> bool:
    """Whether a short text puts a question and wants an answer at most, and no named cue hears it press: what first
    letters to a house look like. Answering lets nobody in, and so few words, all of them spent on asking, sound much
    like any plea; so that alone they are no reason to let a person wait. Who tells instead of asking is not meant."""
    if told is None or not told.question or cued or asked.name not in _ONLY_ANSWERS:
        return False
    return all(share < _BESIDES for name, share in told.asks.items() if name not in _ONLY_ANSWERS)


def _most_telling(told: Worded, side: int) -> str:
    """The sentence that told most for this side, on one line and not too long; there is one for every text judged."""
    most = max(told.sentences, key=lambda each: side * each.tells)
    words = " ".join(most.span.quote.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _meet(one: Span, other: Span) -> bool:
    return one.part == other.part and one.start < other.end and other.start < one.end

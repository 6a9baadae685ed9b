"""What the trained reader hears, joined with what the named cues found: one ask, one list of levers, one more voice
among the reasons."""

from collections.abc import Sequence
from dataclasses import replace

from heedful.core.learned import reader
from heedful.core.mail.ask import Asked
from heedful.core.mail.asking import every as every_ask
from heedful.core.mail.combiner import Reason
from heedful.core.mail.hierarchy import ABOUT_MONEY
from heedful.core.mail.lever import Pull
from heedful.core.mail.span import Span
from heedful.core.mail.worded import Worded

TELLTALE, TELLTALE_OF_MONEY = 2.1, 1.0
"""Contrast from which on words count as proof: no development source has more than 1 in 20 of its harmless messages
accused. Honest services ask for a sign-in with many of the words of deceit; hardly anyone honest asks for money so."""
OF_MONEY = 1.4
"""How much more the malice of words counts that ask for money."""
WRONG, WRONG_IN_A_LINE, WRONG_ALTHOUGH_VOUCHED = -0.3, 0.3, 1.5
"""Malice from which on a message is not told safe. Where nothing speaks for its sender, a text of some length has to
sound honest, while a line, which says little either way, must not sound wrong; where something does, it takes more."""
ALONE = 0.5
"""How much of their malice the words of a short question keep where nothing else speaks against it."""
ONLY_ANSWERS = frozenset({"none", "reply"})
"""What a message may want and let nobody in: where it wants more, something has to speak for its sender."""
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


def reasons(told: Worded | None, asked: Asked, *, alone: bool = False) -> list[Reason]:
    """What the words say as one reason, for or against. alone: see `stands_alone`."""
    if told is None:
        return []
    money = asked.name in ABOUT_MONEY
    counts = ALONE if alone else OF_MONEY if money and told.malice > 0 else 1.0
    amount = told.malice * counts + told.taught
    if amount > 0:
        words, proof = _most_telling(told, 1), told.contrast >= (TELLTALE_OF_MONEY if money else TELLTALE)
        return [Reason("words", "words", AGAINST.format(words=words), amount, proof=proof)]
    return [Reason("calm", "words", FOR.format(words=_most_telling(told, -1)), -amount)]


def sounds_wrong(told: Worded | None, *, vouched: bool, alone: bool = False) -> bool:
    """Whether the words alone forbid to call a message safe. vouched: something speaks for its sender; alone: see
    `stands_alone`."""
    if told is None:
        return False
    heard = told.contrast + told.topic / 2 + told.taught
    if vouched or alone:
        return heard >= WRONG_ALTHOUGH_VOUCHED
    share = min(1.0, told.length / reader.ENOUGH)
    return heard >= WRONG_IN_A_LINE + share * (WRONG - WRONG_IN_A_LINE)


def stands_alone(told: Worded | None, asked: Asked, cued: Sequence[Pull]) -> bool:
    """Whether a short text puts a question and wants an answer at most, and no named cue hears it press: what first
    letters to a house look like. Answering lets nobody in, and so few words, all of them spent on asking, sound much
    like any plea; so that alone they are no reason to let a person wait. Who tells instead of asking is not meant."""
    if told is None or not told.question or cued or asked.name not in ONLY_ANSWERS:
        return False
    return all(share < _BESIDES for name, share in told.asks.items() if name not in ONLY_ANSWERS)


def _most_telling(told: Worded, side: int) -> str:
    """The sentence that told most for this side, on one line and not too long; there is one for every text judged."""
    most = max(told.sentences, key=lambda each: side * each.tells)
    words = " ".join(most.span.quote.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _meet(one: Span, other: Span) -> bool:
    return one.part == other.part and one.start < other.end and other.start < one.end

"""Advertising: how much a message is an offer nobody asked for."""

import re
from collections.abc import Sequence
from functools import cache

from heedful.core.mail import cue, offers
from heedful.core.mail.message import Message
from heedful.core.mail.words import Words

_COUNTER = re.compile(r"\s{3,}\S{3,20}$|[\s(\[][A-Za-z]{0,8}\d{2,9}[A-Za-z0-9-]{2,12}[)\]]?$")


def strength(message: Message, said: Sequence[Words], language: str) -> float:
    """How far the message is advertising, in 0..1: offers, the goods of junk mail, the talk of those who sell to
    strangers, and the talk of leaving a list."""
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, set[str]] = {}
    for part in said:
        for hit in matcher.hits(part):
            hits.setdefault(hit.label, set()).add(hit.cue)
    offered, goods, cold, leaving = (min(3, len(hits.get(label, ()))) for label in ("offer", "goods", "cold", "list"))
    steps = offered + 1.5 * goods + 0.75 * cold + min(1, leaving) + 0.75 * _loudness(message, said)
    return round(1 - float(0.75**steps), 3)


def _loudness(message: Message, said: Sequence[Words]) -> int:
    """How loud it is, 0..3: a subject that shouts or ends in a counter, capitals in rows, exclamation marks in "
    "heaps."""
    subject = message.subject.strip()
    text = "".join(part.passage.text[:8000] for part in said if part.part != "subject")
    letters = sum(map(str.isalpha, text))
    shouting = sum(map(str.isupper, text)) > 0.25 * letters > 10
    marks = text.count("!") >= 3 and text.count("!") * 200 > len(text)
    loud_subject = "!" in subject or (len(subject) > 12 and subject.isupper()) or bool(_COUNTER.search(subject))
    return int(shouting) + int(marks) + int(loud_subject)


def orderly(message: Message) -> bool:
    """Whether the message comes as lists do that let people leave: List-Unsubscribe, List-Id or a bulk precedence."""
    return bool(
        message.header("list-unsubscribe")
        or message.header("list-id")
        or message.header("precedence").lower() in ("bulk", "list")
    )


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (name, phrase)
        for name, cues in offers.CUES.items()
        for language in languages
        for phrase in cues.get(language, ())
    )

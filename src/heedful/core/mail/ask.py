"""The ask: what a message finally wants a person to do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from heedful.core.mail import asking, cue, denial, words
from heedful.core.mail.asking import Ask
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.mail.words import Words

BY_CONSEQUENCE: tuple[Ask, ...] = (
    "change_payment_details",
    "buy_gift_cards",
    "pay",
    "credentials",
    "data",
    "install",
    "open_attachment",
    "call_back",
    "open_link",
    "reply",
)
"""Worst to undo first."""
LONG = 300
"""Words from which on a text may mention much in passing."""
FOOTER = 3
"""Links that the foot of a mail has: to leave, to read the small print, to write."""
_CLICKED = ("a", "area", "text", "form")

_LEAVING = frozenset(
    {
        "unsubscribe",
        "preferences",
        "abmelden",
        "abbestellen",
        "abmeldung",
        "desabonner",
        "desinscrire",
        "desinscription",
    }
    | {"baja", "suscripcion", "browser", "navigateur", "navegador", "privacy", "uitschrijven", "removed"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The most consequential thing a message asks for, where it does, and everything else it asks for besides.

    prominence, in 0..1: 1 where the message is about this; less where a long text mentions it in passing.
    """

    name: Ask
    spans: tuple[Span, ...] = ()
    besides: tuple[Ask, ...] = ()
    prominence: float = 1.0


def of(message: Message, told: Iterable[Told], language: str) -> Asked:
    """The single most consequential ask of a message; "none" where nothing is asked."""
    return heard_in(message, words.heard(told), language)


def heard_in(message: Message, said: Sequence[Words], language: str) -> Asked:
    """`of`, for a message already split into words."""
    found = _spoken(said, language)
    found = {name: spans for name, spans in found.items() if _possible(name, message)}
    for name, spans in _shown(message, said):
        found.setdefault(name, spans)
    asks = [name for name in BY_CONSEQUENCE if name in found]
    if not asks:
        return Asked("none")
    spans = found[asks[0]]
    return Asked(asks[0], spans[:5], tuple(asks[1:]), _prominence(message, spans, said))


def _prominence(message: Message, spans: Sequence[Span], said: Sequence[Words]) -> float:
    length = sum(len(part.forms) for part in said)
    if length <= LONG or any(span.part == "subject" for span in spans):
        return 1.0
    if _on_first_page(message, spans, said):
        return 1.0
    return max(0.35, min(1.0, LONG * len(spans) / length))


def _on_first_page(message: Message, spans: Sequence[Span], said: Sequence[Words]) -> bool:
    """Whether it is asked where everybody reads, and the rest leads nowhere, as filling does and a newsletter not."""
    first = said[: next((place for place, part in enumerate(said) if part.part != "subject"), 0) + 1]
    ends = {part.part: part.span(0, min(len(part.forms), words.PAGE)).end for part in first if part.forms}
    beyond = sum(link.start > ends.get(link.part, link.start) for link in message.links if link.element in _CLICKED)
    return beyond <= FOOTER and any(span.end <= ends.get(span.part, -1) for span in spans)


def _spoken(said: Sequence[Words], language: str) -> dict[Ask, tuple[Span, ...]]:
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, list[cue.Hit]] = {}
    for part in said:
        for hit in matcher.hits(part):
            if not denial.denied(hit) and not (hit.label == "open_link" and _leads_away(hit)):
                hits.setdefault(hit.label, []).append(hit)
    return {name: cue.spans(hits[name]) for name in BY_CONSEQUENCE if name in hits}


def _leads_away(hit: cue.Hit) -> bool:
    """Whether the link is the one for leaving a list or reading in a browser."""
    said = hit.words
    return any(said.forms[index] in _LEAVING for index in said.sentence_of(hit.first))


def _possible(name: Ask, message: Message) -> bool:
    """A file can be asked to be opened only where one came along; in a bare text we cannot know, so we believe it."""
    return name != "open_attachment" or bool(message.attachments) or message.kind == "text" or not message.headers


def _shown(message: Message, said: Sequence[Words]) -> Iterable[tuple[Ask, tuple[Span, ...]]]:
    """What is asked without words: a field for a password, a file or a link with hardly a word around it."""
    for part in message.parts:
        if part.kind == "html" and (field := _PASSWORD_FIELD.search(part.text)):
            yield "credentials", (Span(part.name, field.start(), field.end(), ""),)
    if sum(len(part.forms) for part in said if part.part != "subject") > 40:
        return
    if any(not attachment.inline for attachment in message.attachments):
        yield "open_attachment", ()
    for link in message.links:
        if link.element in ("a", "area", "text", "qr", "pdf", "form"):
            yield "open_link", (Span(link.part, link.start, link.end, link.shown),)
            return


_PASSWORD_FIELD = re.compile(r"<input[^<>]{0,300}type\s{0,3}=\s{0,3}[\"']?password", re.IGNORECASE)


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (each.name, phrase)
        for each in asking.every().values()
        for language in languages
        for phrase in each.cues.get(language, ())
    )

"""A message and what we found in it, arranged for a page: claims beside their evidence, nothing to click, no names."""

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from heedful.core.mail import statement, url
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.reading import Reading
from heedful.core.voice import sentences
from heedful.server.people import pseudonyms
from heedful.server.reports import labels, marked, telling

_TELLS_WHO = {
    "to",
    "cc",
    "bcc",
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-rcpt-to",
    "apparently-to",
    "resent-to",
}
_TELLS_WHO_IS_PLAYED = {"name-of-colleague", "hierarchy-conflict"}
_SOUNDS = ((0.9, "deceit"), (0.65, "rather_deceit"), (0.35, "either"), (0.1, "rather_honest"), (0.0, "honest"))
MOST_ROWS = 200
MOST_QUOTES = 4


@dataclass(frozen=True, slots=True)
class Lever:
    """A lever with its words: what it is called, how it feels, where it stands on the page."""

    name: str
    called: str
    feels: str
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One finding: its sentence, whether it speaks against or for the message, and its quotes with their places.

    `language` is the one the sentence is in: English, where we have no words for it in the language of the page.
    """

    anchor: str
    id: str
    sentence: str
    language: str
    direction: str
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence the trained reader went by: its quote, its place on the page, how it sounds, and its weighty words."""

    quote: str
    anchor: str
    sounds: str
    weighed: str


@dataclass(frozen=True, slots=True)
class Words:
    """What the words alone say, and with how much doubt; `taught` says what this desk's corrections changed in it."""

    said: str
    phrases: tuple[Phrase, ...]
    taught: str


@dataclass(frozen=True, slots=True)
class File:
    """An attachment by name and fingerprint. It is never handed out for opening."""

    name: str
    kind: str
    size: str
    sha256: str
    members: tuple[str, ...]
    encrypted: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a page says about one message."""

    parts: dict[str, marked.Marked]
    body: marked.Marked | None
    levers: tuple[Lever, ...]
    words: Words | None
    against: tuple[Evidence, ...]
    context: tuple[Evidence, ...]
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    innocent: str
    relation: tuple[tuple[str, str, str], ...]
    ask: str
    links: tuple[tuple[str, str], ...]
    files: tuple[File, ...]
    headers: tuple[tuple[str, str], ...]
    difficulty: tuple[tuple[str, str], ...]
    unread: tuple[tuple[str, str], ...]
    has_original: bool


def sheet(message: Message, reading: Reading, *, known: Known, reporter: str = "") -> Sheet:
    """Arrange a message. `reporter` is the pseudonym whose address must not be seen."""
    veil = veil_for(message, known=known, reporter=reporter)
    told = teller(message, reading, known=known, veil=veil)
    shown = {part.part: part for part in marked.parts_of(message, reading, veil=veil)}
    anchors = {mark.anchor for part in shown.values() for one in part.segments for mark in one.begins}
    evidence = tuple(_evidence(reading, veil, told, anchors))
    return Sheet(
        parts=shown,
        body=next((part for name, part in shown.items() if name not in {"from", "subject"}), None),
        levers=tuple(_levers(reading, veil, anchors)),
        words=_words(reading, veil, anchors),
        against=tuple(one for one in evidence if one.direction == "against"),
        context=tuple(one for one in evidence if one.direction != "against"),
        reasons=tuple(told(reason) for reason in reading.reasons),
        missing=reading.missing,
        innocent=told(reading.innocent),
        relation=tuple(_relation(reading, told)),
        ask=sentences.say(f"ask.{reading.ask}", _speaking()),
        links=tuple(_links(message, veil)),
        files=tuple(_files(message, veil)),
        headers=tuple(_headers(message, veil)),
        difficulty=_difficulty(reading),
        unread=tuple((shortly(one.part), one.why) for one in reading.unread[:MOST_ROWS]),
        has_original=any(part.kind == "html" for part in message.parts),
    )


def veil_for(message: Message, *, known: Known, reporter: str) -> Callable[[str], str | None]:
    """What stands for an address: the reporter is never shown, a colleague only as the claimed sender."""
    claimed = {one.email.lower() for one in (message.sender, message.return_path, *message.reply_to) if one is not None}
    meant = {one.email.lower() for one in (*message.to, *message.cc)}

    def veil(address: str) -> str | None:
        plain = address.strip(".").lower()
        local, _at, domain = plain.rpartition("@")
        # Where words stick to an address, as in "ann@example.orgHello", the address is still in there.
        within = {plain}
        within |= {one for one in meant if one and plain.startswith(one)}
        within |= {f"{local}@{own}" for own in known.own_domains if domain.startswith(own)}
        if reporter and any(pseudonyms.of(one) == reporter for one in within):
            return _("[the reporter]")
        if not within & claimed and any(known.is_own(one.rpartition("@")[2]) for one in within):
            return _("[a colleague]")
        return None

    return veil


def teller(
    message: Message, reading: Reading, *, known: Known, veil: Callable[[str], str | None]
) -> Callable[[str], str]:
    """How a sentence of ours is shown: nothing in it to click, and no colleague named but the one the sender plays."""
    files = {name for one in message.attachments for name in (one.name, *one.members)}
    everything = "\n".join((*(one.sentence for one in reading.indicators), *reading.reasons, reading.innocent))
    played = {message.sender.name.casefold()} if message.sender else set()
    played |= {
        value.casefold()
        for finding in reading.indicators
        if finding.id in _TELLS_WHO_IS_PLAYED
        for name, value in finding.facts
        if name == "name"
    }
    names = {one.name for one in known.directory or () if one.name and one.name in everything}
    hidden = sorted((one for one in names if one.casefold() not in played), key=len, reverse=True)
    colleague = _("[a colleague]")

    def told(text: str) -> str:
        for name in hidden:
            text = text.replace(name, colleague)
        return marked.said(text, veil, files=files).replace(f"{colleague} at {colleague}", colleague)

    return told


def _speaking() -> str:
    return (get_language() or "en")[:2]


def _relation(reading: Reading, told: Callable[[str], str]) -> Iterable[tuple[str, str, str]]:
    """What we know of the sender: how each question stands, the word for that, and the sentence."""
    for fact in reading.relation.told:
        word = sentences.say(f"relation.state.{fact.state}", _speaking())
        yield fact.state, word, told(fact.sentence(_speaking()))


def _levers(reading: Reading, veil: Callable[[str], str | None], anchors: set[str]) -> list[Lever]:
    return [
        Lever(
            name=pull.name,
            called=sentences.say(f"lever.{pull.name}.name", _speaking()),
            feels=sentences.say(f"lever.{pull.name}.feels", _speaking()),
            quotes=tuple(
                (marked.veiled(shortly(span.quote), veil), _there(f"{pull.name}-{number}", anchors))
                for number, span in enumerate(pull.spans[:MOST_QUOTES])
            ),
        )
        for pull in sorted(reading.levers, key=lambda pull: -pull.score)
    ]


def _words(reading: Reading, veil: Callable[[str], str | None], anchors: set[str]) -> Words | None:
    heard = reading.worded
    if heard is None:
        return None
    language = _speaking()
    chance = 1 / (1 + math.exp(-max(-50.0, min(50.0, heard.malice + heard.taught))))
    phrases = tuple(
        Phrase(
            quote=marked.veiled(shortly(one.span.quote), veil),
            anchor=_there(one.anchor, anchors),
            sounds=sentences.say(f"worded.sounds.{one.sounds}", language),
            weighed=_weighed([marked.veiled(shortly(word.quote, 40), veil) for word in one.words], language),
        )
        for one in telling.sentences(reading)
    )
    moved = "" if abs(heard.taught) < telling.LEAST else "more" if heard.taught > 0 else "less"
    return Words(
        said=sentences.say(f"worded.said.{next(name for least, name in _SOUNDS if chance >= least)}", language),
        phrases=phrases,
        taught=sentences.say(f"worded.taught.{moved}", language) if moved else "",
    )


def _weighed(words: list[str], language: str) -> str:
    if not words:
        return ""
    quoted = ", ".join(sentences.say("worded.quoted", language, quote=word) for word in dict.fromkeys(words))
    return sentences.say("worded.weighed", language, words=quoted)


def _evidence(
    reading: Reading, veil: Callable[[str], str | None], told: Callable[[str], str], anchors: set[str]
) -> list[Evidence]:
    language = _speaking()
    worded = [
        statement.worded(finding, language, shown=told) if language != "en" else "" for finding in reading.indicators
    ]
    return [
        Evidence(
            anchor=f"why-{position}",
            id=finding.id,
            sentence=words or told(finding.sentence),
            language=language if words else "en",
            direction=finding.direction,
            quotes=_once(
                (marked.veiled(shortly(span.quote), veil), _there(f"seen-{position}-{number}", anchors))
                for number, span in enumerate(finding.evidence[:MOST_QUOTES])
            ),
        )
        for position, (finding, words) in enumerate(zip(reading.indicators, worded, strict=True))
    ]


def _once(quotes: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each quote once, at a place that can be seen on the page where there is one."""
    places: dict[str, str] = {}
    for quote, anchor in quotes:
        places[quote] = places.get(quote) or anchor
    return tuple(places.items())


def _there(anchor: str, anchors: set[str]) -> str:
    return anchor if anchor in anchors else ""


def _links(message: Message, veil: Callable[[str], str | None]) -> list[tuple[str, str]]:
    """What is shown and where it leads, each once, harmless."""
    seen: dict[tuple[str, str], None] = {}
    for link in message.links:
        end = url.destination(link.target)
        target = marked.veiled(url.defang(shortly(end.raw or link.target, 300)), veil)
        seen.setdefault((marked.veiled(shortly(link.shown), veil), target))
    return list(seen)[:MOST_ROWS]


def _files(message: Message, veil: Callable[[str], str | None]) -> list[File]:
    return [
        File(
            name=marked.veiled(shortly(one.name), veil) or _("without a name"),
            kind=shortly(one.content_type),
            size=filesizeformat(len(one.data)),
            sha256=hashlib.sha256(one.data).hexdigest(),
            members=tuple(marked.veiled(shortly(member), veil) for member in one.members[:20]),
            encrypted=one.encrypted,
        )
        for one in message.attachments[:MOST_ROWS]
    ]


def _headers(message: Message, veil: Callable[[str], str | None]) -> list[tuple[str, str]]:
    rows = []
    for header in message.headers[:MOST_ROWS]:
        value = marked.veiled(shortly(header.value, 1000), veil)
        if header.name.lower() in _TELLS_WHO:
            count = max(1, header.value.count("@"))
            value = ngettext("%(n)d address, not shown", "%(n)d addresses, not shown", count) % {"n": count}
        rows.append((header.name[:80], value))
    return rows


def _difficulty(reading: Reading) -> tuple[tuple[str, str], ...]:
    hard = reading.difficulty
    return (
        (_("Rating"), _(" or ").join(_hard(one) for one in hard.rating.split(" or "))),
        (_("Cues a reader could notice"), str(hard.cues)),
        (_("Fit with the reader's work"), _hard(hard.alignment)),
        (_("Facts known"), _("%(n)d of 28") % {"n": hard.known}),
    )


def _hard(word: str) -> str:
    return str(labels.DIFFICULTY.get(word, word))


def shortly(text: str, longest: int = 200) -> str:
    """One line of a text, cut where it grows long."""
    line = " ".join(text[: longest * 4].split())
    return line if len(line) <= longest else line[: longest - 1] + "…"

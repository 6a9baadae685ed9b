"""What an answer states about a message: facts with their place, so that one can look again before saying them."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from heedful.core.mail import indicator, thread, url
from heedful.core.mail.band import Band
from heedful.core.mail.indicator import Finding, Indicator
from heedful.core.mail.known import NOTHING
from heedful.core.mail.message import Message, Part
from heedful.core.mail.reading import Reading
from heedful.core.mail.span import Span
from heedful.core.text import hypertext
from heedful.core.voice import sentences

LONGEST = 120
"""Characters of a quotation; the rest is an ellipsis."""
TELLS = 0.3
"""Log-odds from which on a sentence is worth knowing again."""

_MOST: dict[Band, int] = {"malicious": 3, "unsure": 2, "unwanted": 2, "legitimate": 2}
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.)[^\s<>\"“”«»]{1,300}"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])",
    re.IGNORECASE,
)

_CLICKABLE = re.compile(r"htt(ps?://)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something seen in one message.

    kind: `sender`, `link`, `words`, `phrase`, `quote`, `subject`, `unread`, `empty`, or the id of an indicator; seen:
    the words and addresses the sentence rests on, as they stand in the message; spans: where; sentence: how the answer
    says it.
    """

    kind: str
    seen: tuple[str, ...]
    spans: tuple[Span, ...]
    sentence: str


def about(reading: Reading, message: Message, band: Band, language: str) -> tuple[Fact, ...]:
    """The facts worth stating, weightiest first: at least one, and each of them holds."""
    most = _MOST[band]
    direction = "for" if band == "legitimate" else "against"
    chosen = _first(most, _from_findings(reading, message, direction, language), message)
    if band == "malicious":
        chosen += _first(1, _from_levers(reading, language), message)
    if band in ("malicious", "unsure"):
        chosen += _first(1, _from_words(reading, band, chosen, language), message)
    if band == "legitimate" or not chosen:
        chosen += _first(most - len(chosen), _from_the_rest(message, language), message)
    return chosen


def holds(fact: Fact, message: Message) -> bool:
    """Look again: whether everything this fact rests on still stands in the message."""
    if fact.kind == "empty":
        return not any(thread.whole(part).text.strip() for part in message.parts if part.kind != "header")
    if not fact.seen and fact.kind in _indicators():
        # It names nothing that could be found again, such as a recipient who is missing: its indicator looks again.
        return any(True for _ in _indicators()[fact.kind].look(message, NOTHING))
    stands = list(_everything(message))
    return all(_reads(message, span) for span in fact.spans) and all(
        any(value in text for text in stands) for value in fact.seen
    )


def worded(finding: Finding, language: str, *, shown: Callable[[str], str] = lambda value: value) -> str:
    """How we say a finding in this language, its values made harmless; empty where we have no words for it.

    `shown` may put something else in the place of a value, such as of an address that nobody should see.
    """
    key = f"fact.indicator.{finding.id}"
    if not sentences.knows(key):
        return ""
    values = {"quote": finding.evidence[0].quote} if finding.evidence else {}
    values |= dict(finding.facts)
    try:
        return sentences.say(key, language, **{name: harmless(shown(value)) for name, value in values.items()})
    except KeyError:
        # Read by an earlier version of ours, which noted less.
        return ""


def harmless(text: str, longest: int = LONGEST) -> str:
    """Foreign words made fit for one line of ours: no control characters, no clickable address, not too long."""
    line = " ".join("".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text[: 4 * longest]).split())
    short = line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
    return _CLICKABLE.sub(r"hxx\1", _ADDRESS.sub(lambda found: url.defang(found[0]), short))


@cache
def _indicators() -> dict[str, Indicator]:
    return {one.id: one for one in indicator.every()}


def _first(most: int, facts: Iterator[Fact], message: Message) -> tuple[Fact, ...]:
    """The first facts that hold, one of a kind."""
    kinds: set[str] = set()
    chosen: list[Fact] = []
    for fact in facts:
        if len(chosen) == most:
            break
        if fact.kind not in kinds and holds(fact, message):
            kinds.add(fact.kind)
            chosen.append(fact)
    return tuple(chosen)


def _from_findings(reading: Reading, message: Message, direction: str, language: str) -> Iterator[Fact]:
    stands = list(_everything(message))
    for finding in reading.indicators:
        if finding.direction != direction or not finding.evidence:
            continue
        if sentence := worded(finding, language):
            seen = tuple(value for _, value in finding.facts if any(value in text for text in stands))
            yield Fact(finding.id, seen, finding.evidence, sentence)


def _from_levers(reading: Reading, language: str) -> Iterator[Fact]:
    for pull in sorted(reading.levers, key=lambda pull: -pull.score):
        for span in pull.spans:
            feels = sentences.say(f"lever.{pull.name}.feels", language)
            sentence = sentences.say("fact.words", language, quote=_quoted(span.quote), feels=feels)
            yield Fact("words", (), (span,), sentence)


def _from_words(reading: Reading, band: Band, chosen: Sequence[Fact], language: str) -> Iterator[Fact]:
    """The sentence that sounds most like a deceit, where the words as a whole do and it is not quoted already."""
    heard = reading.worded
    if heard is None or heard.malice + heard.taught <= 0:
        return
    quoted = [span for fact in chosen for span in fact.spans]
    for one in sorted(heard.sentences, key=lambda each: -each.tells):
        if one.tells >= TELLS and not any(_overlap(one.span, other) for other in quoted):
            span = _without_link(one.span)
            yield Fact("phrase", (), (span,), sentences.say(f"fact.phrase.{band}", language, quote=_quoted(span.quote)))


def _without_link(span: Span) -> Span:
    """A sentence of plain text without the address on the line above it, which nobody would know again."""
    link = re.match(r"(?:https?://|www\.)\S{1,2000}\s+(?=\S)", span.quote)
    if link is None or len(span.quote) != span.end - span.start:
        return span
    return Span(span.part, span.start + link.end(), span.end, span.quote[link.end() :])


def _overlap(one: Span, other: Span) -> bool:
    return one.part == other.part and one.start < other.end and other.start < one.end


def _from_the_rest(message: Message, language: str) -> Iterator[Fact]:
    """What any message offers, from the most telling to the least."""
    if message.sender and message.sender.email:
        address = message.sender.email
        yield Fact("sender", (address,), (), sentences.say("fact.sender", language, address=harmless(address)))
    for link in message.links:
        if host := url.destination(link.target).host:
            yield Fact("link", (link.target,), (), sentences.say("fact.link", language, target=harmless(host)))
    subject = message.part("subject")
    if subject and subject.text.strip():
        span = Span("subject", 0, len(subject.text), subject.text)
        sentence = sentences.say("fact.subject", language, quote=harmless(subject.text))
        yield Fact("subject", (), (span,), sentence)
    for part in thread.bodies(message):
        if opening := _opening(part):
            sentence = sentences.say("fact.quote", language, quote=_quoted(opening.quote))
            yield Fact("quote", (), (opening,), sentence)
    for unread in message.unread:
        yield Fact("unread", (unread.part,), (), sentences.say("fact.unread", language, part=harmless(unread.part)))
    yield Fact("empty", (), (), sentences.say("fact.empty", language))


def _opening(part: Part) -> Span | None:
    """The first words a person reads in a body."""
    passage = thread.whole(part)
    words = re.search(rf"\S[^\n]{{0,{LONGEST}}}", passage.text)
    if words is None:
        return None
    return Span(part.name, *passage.origin(*words.span()), passage.quote(*words.span()))


def _quoted(text: str) -> str:
    """Foreign words for the middle of a sentence of ours, which has its own full stop."""
    return harmless(text).rstrip(" .,;:")


def _reads(message: Message, span: Span) -> bool:
    part = message.part(span.part)
    if part is None:
        return False
    written = part.text[span.start : span.end]
    if _same(written, span.quote):
        return True
    if part.kind != "html":
        return False
    return _same(html.unescape(re.sub(r"<[^<>]*>", "", written)), span.quote) or _same(
        hypertext.read(written).text, span.quote
    )


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _everything(message: Message) -> Iterator[str]:
    """Every stretch of the message a value can stand in: as written, and where its links lead in the end."""
    for part in message.parts:
        yield part.text
    for header in message.headers:
        yield header.value
    for address in (message.sender, message.return_path, *message.reply_to, *message.to, *message.cc):
        if address:
            yield address.name
            yield address.email
    for link in message.links:
        yield link.target
        yield link.shown
        end = url.destination(link.target)
        yield end.host
    for attachment in message.attachments:
        yield attachment.name
        yield from attachment.members
    for unread in message.unread:
        yield unread.part

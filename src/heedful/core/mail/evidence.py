"""Pointing at what was seen: spans for a header, a link, a file's name, or words in the body.

A file that came along is no part of the text; spans in its name are said to be in `attachment:NAME`."""

import html
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from heedful.core.mail import thread, url
from heedful.core.mail.message import Attachment, Header, Link, Message, Part
from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.text import disguise, hypertext
from heedful.core.text.page import Page

_FILE = "attachment:"
MOST_LINKS = 300  # looked at in one message
_MOST_SPANS = 6
_MOST_TRICKS = 60
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Lead:
    """A link of the message with the journey behind it."""

    link: Link
    journey: url.Journey

    @property
    def host(self) -> str:
        """The last host we can see behind the link."""
        return self.journey.end.host


def travelled(message: Message) -> bool:
    """Whether the marks of the journey are still there. What was pasted into another message has lost its headers, and
    what is then missing says nothing about its sender."""
    return bool(message.header("received"))


def leads(message: Message) -> list[Lead]:
    """The links that open a page when a person follows them, in order."""
    found = []
    for link in message.links[:MOST_LINKS]:
        journey = url.follow(link.target)
        if journey.end.leads_somewhere and link.element != "base":
            found.append(Lead(link, journey))
    return found


def said(message: Message) -> list[Told]:
    """Everything a person can read, quoted rest included: the subject and each body."""
    return [
        Told(part.name, thread.whole(part))
        for part in message.parts
        if part.name == "subject" or part.kind in {"plain", "html"}
    ]


def stretch(told: Told, start: int, end: int) -> Span:
    """Where `told.passage.text[start:end]` stands in its part."""
    return Span(told.part, *told.passage.origin(start, end), told.passage.quote(start, end))


def pages(message: Message) -> list[tuple[Part, Page]]:
    """The HTML bodies with what can be seen in them and what cannot."""
    return [(part, hypertext.read(part.text)) for part in message.parts if part.kind == "html"]


def header(message: Message, name: str, quote: str = "") -> tuple[Span, ...]:
    """Where `quote` stands in the header part `name` (`from`, `header:reply-to`); the whole of it if unsaid."""
    for part in message.parts:
        if part.name != name and not part.name.startswith(name + "."):
            continue
        at = part.text.lower().find(quote.lower())
        if at >= 0:
            end = at + len(quote) if quote else len(part.text)
            return (Span(part.name, at, end, part.text[at:end]),)
    return ()


def value(message: Message, found: Header) -> tuple[Span, ...]:
    """The value of one particular header, where the message has several of its name."""
    return header(message, f"header:{found.name.lower()}", found.value)


def link(message: Message, found: Link) -> tuple[Span, ...]:
    """The words that are shown, and the address behind them where the source spells it out."""
    if found.part.startswith(_FILE):
        name = found.part.removeprefix(_FILE)
        return (Span(found.part, 0, len(name), name),)
    part = message.part(found.part)
    if part is None:
        return ()
    spans = []
    if found.shown and part.kind == "html":
        spans.append(Span(part.name, found.start, found.end, found.shown))
    elif found.start < found.end and part.kind != "html":
        spans.append(Span(part.name, found.start, found.end, part.text[found.start : found.end]))
    if part.kind == "html":
        for written in dict.fromkeys((found.target, html.escape(found.target))):
            at = part.text.rfind(written, 0, found.start) if written else -1
            at = at if at >= 0 else part.text.find(written, found.start, found.end + 1) if written else -1
            if at >= 0:
                spans.append(Span(part.name, at, at + len(written), found.target))
                break
        if not spans:
            spans.append(Span(part.name, found.start, found.end, found.shown))
    return tuple(spans)


def links(message: Message, found: Iterable[Lead]) -> tuple[Span, ...]:
    """The evidence of several links, the first few of them."""
    return tuple(span for lead in found for span in link(message, lead.link))[:_MOST_SPANS]


def file(attachment: Attachment, quote: str = "") -> tuple[Span, ...]:
    """Where `quote` stands in the name of a file; the whole name if unsaid."""
    name = part_of(attachment)
    at = attachment.name.lower().rfind(quote.lower())
    if not quote or at < 0:
        return (Span(name, 0, len(attachment.name), attachment.name),)
    return (Span(name, at, at + len(quote), attachment.name[at : at + len(quote)]),)


def part_of(attachment: Attachment) -> str:
    """How spans name this file."""
    return _FILE + attachment.name


def text_at(message: Message, name: str) -> str | None:
    """The text that spans named `name` point into: a part's, or a file's name. None if there is no such place."""
    if name.startswith(_FILE):
        return name.removeprefix(_FILE)
    part = message.part(name)
    return part.text if part else None


def tag(part: Part, start: int) -> Span:
    """The tag that begins at `start` in the source of a part, itself as its quote."""
    end = part.text.find(">", start, start + 2000) + 1 or min(len(part.text), start + 80)
    return Span(part.name, start, end, part.text[start:end])


def source(part: Part, start: int, end: int, words: str) -> Span:
    """A stretch of the source of a part, with the words that stand in it."""
    return Span(part.name, start, end, words)


def tricks(message: Message, names: frozenset[str]) -> tuple[Span, ...]:
    """Every word in which letters are disguised in one of these ways (`disguise.Trick.name`), as it was written."""
    spans: dict[tuple[str, int], Span] = {}
    for told in said(message):
        wanted = [trick for trick in told.passage.tricks if trick.name in names]
        for trick in wanted[:_MOST_TRICKS]:
            span = _word_around(told, trick)
            spans.setdefault((span.part, span.start), span)
    return tuple(spans.values())


def _word_around(told: Told, trick: disguise.Trick) -> Span:
    seen, starts, ends = told.passage.seen, told.passage.starts, told.passage.ends
    first = trick.start if starts is None else bisect_left(starts, trick.start)
    last = trick.end if ends is None else bisect_left(ends, trick.end) + 1
    while first > 0 and trick.start - first < _LONGEST_WORD and not seen[first - 1].isspace():
        first -= 1
    while last < len(seen) and last - first < _LONGEST_WORD and not seen[last].isspace():
        last += 1
    if starts is None or ends is None:
        return Span(told.part, first, last, seen[first:last])
    return Span(told.part, starts[first], ends[min(last, len(ends)) - 1], seen[first:last])


def visible(quote: str) -> str:
    """A quote on one line, with its invisible characters shown as dots, no longer than 60 characters."""
    shown = "".join("·" if unicodedata.category(letter) == "Cf" else letter for letter in " ".join(quote.split()))
    return shown if len(shown) <= 60 else shown[:59] + "…"

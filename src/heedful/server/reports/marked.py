"""The words of a message as their reader saw them, cut where a lever or a piece of evidence begins and ends.

Addresses of the reporter are veiled and web addresses made harmless, so that nothing on our pages can be clicked or
tells who reported.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from heedful.core.mail import message as mail
from heedful.core.mail import url
from heedful.core.mail.reading import Reading
from heedful.core.mail.span import Span
from heedful.core.text import hypertext
from heedful.server.reports import telling

LONGEST = 60_000
_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WEB = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"']{1,2000}")
_HOST = re.compile(r"(?i)(?<![\w@.\[/-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w\[-])")


@dataclass(frozen=True, slots=True)
class Mark:
    """One sighting on the page: `anchor` is its id, `lever` holds one name, or `evidence` the indicator's id, or `told`
    says how a sentence sounds, or `weighs` that a word in it weighed much."""

    anchor: str
    lever: str = ""
    evidence: str = ""
    told: str = ""
    weighs: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Words under the same marks. `begins` are the marks that start here, and so carry their id here."""

    text: str
    lever: str = ""
    evident: bool = False
    begins: tuple[Mark, ...] = ()
    also: tuple[str, ...] = ()
    told: Mark | None = None
    weighs: bool = False

    @property
    def classes(self) -> str:
        """How it is drawn; empty where it is plain text."""
        names = [f"lever lever-{self.lever}"] if self.lever else []
        names += ["evident"] if self.evident else []
        names += [f"told told-{self.told.told} {self.told.anchor}"] if self.told else []
        names += ["begins"] if self.told in self.begins and self.told else []
        names += ["weighs"] if self.weighs else []
        return " ".join(names)


@dataclass(frozen=True, slots=True)
class Marked:
    """One part of a message, ready to be read: its name and its words in segments."""

    part: str
    segments: tuple[Segment, ...]
    cut: bool = False


def parts_of(message: mail.Message, reading: Reading, *, veil: Callable[[str], str | None]) -> tuple[Marked, ...]:
    """Sender, subject and the words of the message. `veil` gives the word that stands for an address, or None."""
    marks = list(_marks(reading))
    shown = [part for name in ("from", "subject") if (part := message.part(name))]
    body = best_body(message)
    return tuple(_trimmed(marked(part, marks, veil=veil)) for part in (*shown, *([body] if body else ())))


def best_body(message: mail.Message) -> mail.Part | None:
    """The part most readers see: HTML, unless there is none or it shows nothing."""
    pages = [part for part in message.parts if part.kind == "html" and hypertext.read(part.text[:LONGEST]).text.strip()]
    words = [part for part in message.parts if part.kind == "plain" and part.text.strip()]
    return next(iter(pages + words), None)


def marked(part: mail.Part, marks: Iterable[tuple[Mark, Span]], *, veil: Callable[[str], str | None]) -> Marked:
    """One part in segments."""
    source = part.text[: LONGEST * 4]
    if part.kind == "html":
        page = hypertext.read(source)
        text, places = page.text, (page.starts, page.ends)
    else:
        text, places = source, None
    cut = len(text) > LONGEST or len(part.text) > len(source)
    text = text[:LONGEST]
    stretches = [
        (start, end, mark)
        for mark, span in marks
        if span.part == part.name
        for start, end in [_seen(span, places, len(text))]
        if start < end
    ]
    return Marked(part.name, tuple(_segments(text, stretches, list(_replacements(text, veil)))), cut)


def veiled(text: str, veil: Callable[[str], str | None]) -> str:
    """A text with the reporter's addresses veiled and web addresses made harmless."""
    pieces, at = [], 0
    for start, end, words in _replacements(text, lambda address: veil(address) or url.defang(address)):
        pieces += [text[at:start], words]
        at = end
    return "".join([*pieces, text[at:]])


def said(text: str, veil: Callable[[str], str | None], *, files: Collection[str] = ()) -> str:
    """A sentence of ours: as `veiled`, and the bare hosts in it harmless too; a name of a file stays as it is."""
    return _HOST.sub(lambda hit: hit[0] if hit[0] in files else url.defang(hit[0]), veiled(text, veil))


def _trimmed(whole: Marked) -> Marked:
    """Without the empty lines that a layout leaves before and after the words."""
    segments = list(whole.segments)
    if segments:
        segments[0] = replace(segments[0], text=segments[0].text.lstrip())
        segments[-1] = replace(segments[-1], text=segments[-1].text.rstrip())
    return replace(whole, segments=tuple(segments))


def _marks(reading: Reading) -> Iterable[tuple[Mark, Span]]:
    for pull in reading.levers:
        for number, span in enumerate(pull.spans):
            yield Mark(f"{pull.name}-{number}", lever=pull.name), span
    for position, finding in enumerate(reading.indicators):
        for number, span in enumerate(finding.evidence):
            yield Mark(f"seen-{position}-{number}", evidence=f"why-{position}"), span
    for sentence in telling.sentences(reading):
        yield Mark(sentence.anchor, told=sentence.sounds), sentence.span
        for number, span in enumerate(sentence.words):
            yield Mark(f"{sentence.anchor}-{number}", weighs=True), span


def _seen(span: Span, places: tuple[Sequence[int], Sequence[int]] | None, length: int) -> tuple[int, int]:
    """A span of the source as a stretch of what is visible."""
    if places is None:
        return min(span.start, length), min(span.end, length)
    starts, ends = places
    return min(bisect_right(ends, span.start), length), min(bisect_left(starts, span.end), length)


def _replacements(text: str, veil: Callable[[str], str | None]) -> list[tuple[int, int, str]]:
    found = [(hit.start(), hit.end(), url.defang(hit.group())) for hit in _WEB.finditer(text)]
    for hit in _ADDRESS.finditer(text):
        word = veil(hit.group())
        if word is not None:
            found.append((hit.start(), hit.end(), word))
    found.sort()
    apart: list[tuple[int, int, str]] = []
    for start, end, words in found:
        if apart and start < apart[-1][1]:
            # The reporter's address inside a link: the link stays harmless, the address goes.
            before = apart[-1]
            apart[-1] = (before[0], max(before[1], end), _without(before[2], text[start:end], words))
        else:
            apart.append((start, end, words))
    return apart


def _without(shown: str, address: str, words: str) -> str:
    for writing in (address, url.defang(address), address.replace(".", "[.]")):
        shown = shown.replace(writing, words)
    return shown


def _segments(
    text: str, stretches: Sequence[tuple[int, int, Mark]], instead: Sequence[tuple[int, int, str]]
) -> Iterable[Segment]:
    """Cut the text at every edge; what is replaced is never cut inside."""
    inside = [(start, end) for start, end, _ in instead]
    firsts = [start for start, _ in inside]

    def snapped(edge: int) -> int:
        at = bisect_right(firsts, edge) - 1
        return inside[at][0] if at >= 0 and inside[at][0] < edge < inside[at][1] else edge

    covers = [
        (snapped(start), max(snapped(end), _whole(inside, firsts, start, end)), mark) for start, end, mark in stretches
    ]
    edges = sorted({0, len(text), *(e for s, n, _ in covers for e in (s, n)), *(e for pair in inside for e in pair)})
    begun: set[str] = set()
    opening = sorted(covers, key=lambda cover: cover[0])
    active: list[tuple[int, int, Mark]] = []
    following = 0
    words = {start: shown for start, _end, shown in instead}
    for start, end in pairwise(edges):
        active = [cover for cover in active if cover[1] > start]
        while following < len(opening) and opening[following][0] <= start:
            active.append(opening[following])
            following += 1
        here = [mark for _s, _e, mark in active]
        begins = tuple(mark for mark in here if mark.anchor not in begun)
        begun.update(mark.anchor for mark in begins)
        levers = list(dict.fromkeys(mark.lever for mark in here if mark.lever))
        yield Segment(
            text=words.get(start, text[start:end]),
            lever=levers[0] if levers else "",
            evident=any(mark.evidence for mark in here),
            begins=begins,
            also=tuple(levers[1:]),
            told=next((mark for mark in here if mark.told), None),
            weighs=any(mark.weighs for mark in here),
        )


def _whole(inside: Sequence[tuple[int, int]], firsts: Sequence[int], start: int, end: int) -> int:
    """The end of a stretch, moved out of a replacement it ends in."""
    at = bisect_right(firsts, end - 1) - 1
    return inside[at][1] if at >= 0 and inside[at][0] <= end - 1 < inside[at][1] else max(start, end)

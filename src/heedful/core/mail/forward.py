"""A mail somebody forwarded inside their own: where it begins, what its head says, and the mail itself recovered.

Mail programs keep four or five lines of the original's head and its body; the rest is lost, and the recovered message
says so.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime

from heedful.core.mail import message as reader
from heedful.core.mail import quoted, rebuilt, thread, written_date
from heedful.core.mail.message import Link, Message, Part
from heedful.core.text import passage
from heedful.core.text.passage import Passage

LOST = (
    "The forward kept only a few lines of the original's head. Which way the message came, and whether its sender "
    "was checked on the way, can no longer be told."
)
_PREFIX = re.compile(
    r"\s*(?:\[[^\]]{0,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst|doorgest|rif|vs|weitergeleitet|weiterl|res)\s?"
    r"(?:\[\d{1,2}\])?\s?:",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\s*(?:re|aw|antw|sv|r|res|ref|odp)\s?(?:\[\d{1,2}\])?\s?:", re.IGNORECASE)
_LONGEST_COMMENT = 1500


@dataclass(frozen=True, slots=True)
class Forward:
    """An inline forward taken apart: the recovered original, and the words above it."""

    original: Message
    words: str


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the forward begins in one body: `head` in `lines` of `body`."""

    part: Part
    body: Passage
    lines: list[quoted.Line]
    head: quoted.Head


def recover(message: Message) -> Forward | None:
    """The original inside an inline forward, or None where the message is none."""
    found = [place for part in _bodies(message) if (place := _beginning(part, message.subject)) is not None]
    if not found:
        return None
    first = found[0]
    said = _head_of(first)
    words = thread.comment_above(first.body, first.lines, first.head.first)
    if len(words) > _LONGEST_COMMENT:
        return None
    entire = next((raw for place in found if (raw := _entire(place))), b"")
    if entire:
        return Forward(reader.parse(entire), words)
    plain = next((_text_after(place) for place in found if place.part.kind == "plain"), "")
    html = next((_html_after(place) for place in found if place.part.kind == "html"), "")
    original = rebuilt.of(
        _headers(said, message.subject),
        plain=plain,
        html=html,
        attachments=message.attachments,
        links=_links_outside(message),
        lost=LOST,
    )
    return Forward(original, words)


def subject_of(forwarded: str) -> str:
    """A subject without the marks of forwarding in front."""
    previous = None
    while previous != forwarded and (match := _PREFIX.match(forwarded)):
        previous, forwarded = forwarded, forwarded[match.end() :].strip()
    return forwarded.strip()


def _bodies(message: Message) -> list[Part]:
    """HTML first: it is what the forwarding program kept best."""
    rich = [part for part in message.parts if part.kind == "html"]
    return rich + [part for part in message.parts if part.kind == "plain"]


def _beginning(part: Part, subject: str) -> _Found | None:
    body = thread.whole(part)
    lines = quoted.lines_of(body.plain)
    for head in quoted.heads_in(lines):
        if head.how == "reply":
            return None
        if not head.forwards and (_ANSWER.match(subject) or not (_PREFIX.match(subject) or _says_little(lines, head))):
            return None
        if head.how == "separator" or head.last > head.first:
            return _Found(part, body, lines, head)
    return None


def _says_little(lines: Sequence[quoted.Line], head: quoted.Head) -> bool:
    """Whether so little stands above the head that the message is only a cover for what follows."""
    return sum(len(line.plain.strip()) for line in lines[: head.first]) < 200


def _head_of(place: _Found) -> dict[quoted.Label, str]:
    """Label -> value, as written, of the lines that belong to the forward's head."""
    said: dict[quoted.Label, str] = {}
    current: quoted.Label | None = None
    for line in place.lines[place.head.first : place.head.last]:
        label = quoted.label_of(line)
        written = place.body.quote(line.start, line.end).strip()
        if label:
            current = label if label not in said else None
            if current:
                said[current] = written.partition(":")[2].strip("* \t\xa0")
        elif current and written and not line.is_blank:
            said[current] = f"{said[current]} {written.lstrip('> ')}".strip()
    return said


_IN_BRACKETS = re.compile(
    r"[<\[(]\s{0,3}(?:mailto:)?([^\s<>\[\]()\"',;]{1,120}@[^\s<>\[\]()\"',;]{1,190})\s{0,3}[>\])]"
)
_BARE = re.compile(r"(?:mailto:)?([^\s<>\[\]()\"',;:]{1,120}@[^\s<>\[\]()\"',;:]{1,190})")


def _address(written: str) -> str:
    """`Name <a@b>`, `Name [mailto:a@b]`, `"Name" a@b` or a name alone, as a header value."""
    match = _IN_BRACKETS.search(written) or _BARE.search(written)
    if match is None:
        return rebuilt.address(written.strip(" \"'*"), "")
    name = written[: match.start()].strip(" \"'*<>[]\xa0\t") or ""
    if "@" in name and name.lower() == match[1].lower():
        name = ""
    return rebuilt.address(name, match[1].strip("."))


def _headers(said: dict[quoted.Label, str], subject: str) -> list[tuple[str, str]]:
    headers = [("Subject", said.get("subject", "") or subject_of(subject))]
    if "from" in said:
        headers.append(("From", _address(said["from"])))
    others: tuple[tuple[quoted.Label, str], ...] = (("to", "To"), ("cc", "Cc"), ("reply-to", "Reply-To"))
    for label, name in others:
        written = said.get(label, "")
        people = re.split(r";\s{0,3}|,\s{0,3}(?=[^,@]{0,80}[<@])", written)[:50]
        joined = ", ".join(value for person in people if (value := _address(person)))
        headers.append((name, joined))
    sent = written_date.read(passage.of(said.get("sent", "")).plain)
    if sent:
        headers.append(("Date", format_datetime(sent)))
    return headers


_ENDS = re.compile(
    r"[ \t>]{0,8}-{2,10} ?(?:end (?:of )?forwarded message|ende der weitergeleiteten nachricht)[ \w]{0,20}-{0,10}\s*$"
)


_TELLING = ("mime-version:", "message-id:", "received:", "content-type:")


def _entire(place: _Found) -> bytes:
    """The whole original with all its headers, as nmh and s-nail write it out below their mark; else nothing."""
    if place.part.kind != "plain" or place.head.how != "separator":
        return b""
    lines = place.lines[place.head.first + 1 :]
    while lines and lines[0].is_blank:
        lines = lines[1:]
    head = list(itertools.takewhile(lambda line: not line.is_blank, lines[:200]))
    if sum(line.plain.startswith(_TELLING) for line in head) < 2:
        return b""
    end = next((number for number, line in enumerate(lines) if _ENDS.match(line.plain)), len(lines))
    written = [place.body.quote(line.start, line.end) for line in lines[:end]]
    if any(line.startswith("- -") for line in written):
        # RFC 934: a dash at the beginning of a line was escaped by another.
        written = [line.removeprefix("- ") for line in written]
    return _one_body("\n".join(written)).encode("utf-8", "replace")


_BOUNDARY = re.compile(r"boundary=\"?([^\"\s;]{1,80})", re.IGNORECASE)
_MIME_LINE = re.compile(r"^(?:content-type|mime-version):.*\n(?:[ \t].*\n){0,5}", re.IGNORECASE | re.MULTILINE)


def _one_body(raw: str) -> str:
    """s-nail writes the head of a mail in parts, but of its parts only the first one it can show: that is the body."""
    head, _, rest = raw.partition("\n\n")
    boundary = _BOUNDARY.search(head)
    if boundary is None or f"--{boundary[1]}" in rest:
        return raw
    rest = rest.lstrip("\n")
    return _MIME_LINE.sub("", head + "\n") + ("" if rest.lower().startswith("content-type:") else "\n") + rest


def _text_after(place: _Found) -> str:
    lines = place.lines[place.head.last :]
    kept = []
    all_quoted = _mostly_quoted(lines)
    for line in lines:
        if _ENDS.match(line.plain):
            break
        written = place.body.quote(line.start, line.end)
        kept.append(re.sub(r"^>[ \t]?", "", written) if all_quoted else written)
    return "\n".join(kept).strip("\n") + "\n"


def _mostly_quoted(lines: Sequence[quoted.Line]) -> bool:
    filled = [line for line in lines if not line.is_blank]
    return bool(filled) and 10 * sum(line.is_quote for line in filled) >= 8 * len(filled)


def _html_after(place: _Found) -> str:
    source = place.part.text
    last = place.lines[place.head.last - 1]
    _, offset = place.body.origin(last.start, last.end)
    styles = "".join(re.findall(r"<style\b[^<>]{0,200}>[^<]{0,20000}</style>", source[:offset], re.IGNORECASE)[:5])
    return styles + source[offset:]


def _links_outside(message: Message) -> list[Link]:
    """Links found in what was attached: they stay with the attachments."""
    bodies = {part.name for part in message.parts}
    return [link for link in message.links if link.part not in bodies]

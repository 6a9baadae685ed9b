"""The bodies of a message: plain words, pages and invitations, each with the places it leads to."""

import bisect
import re

from heedful.core.mail import charset, enclosure, headers, mention
from heedful.core.mail.draft import Draft
from heedful.core.mail.letter import Link
from heedful.core.text import hypertext

_LONGEST = 1_000_000
_SOFT_RETURN = re.compile(r"\r\n?")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)


def plain(draft: Draft, content: bytes, label: str = "", packing: str = "") -> None:
    """Plain words, and the addresses a mail program would make clickable."""
    text, used = _text(draft, content, label, "text")
    name = draft.part("text", "plain", text, used, packing)
    if "-----BEGIN PGP MESSAGE-----" in text:
        draft.miss(name, "encrypted", "This text is encrypted; only its recipient can open it.")
    for start, end, target in mention.found_in(text, bare=draft.kind == "text"):
        draft.link(Link(target, target, name, start, end, "text"))


def page(draft: Draft, content: bytes, label: str = "", packing: str = "") -> None:
    """An HTML page: its source as a part, its links with the words they show, its pictures."""
    if not label and (found := _META_CHARSET.search(content[:2_048])):
        label = found.group(1).decode("ascii")
    text, used = _text(draft, content, label, "html")
    name = draft.part("html", "html", text, used, packing)
    seen = hypertext.read(text)
    if seen.cut:
        draft.miss(name, "too-many", "This page holds more than 5,000 links and pictures; we read the first 5,000.")
    for anchor in seen.links:
        shown = anchor.shown[:2_000]
        draft.link(Link(anchor.href, shown, name, anchor.start, anchor.end, anchor.element, anchor.hidden))
    taken = sorted((anchor.start, anchor.end) for anchor in seen.links if anchor.element == "a" and anchor.shown)
    starts = [start for start, _ in taken]
    for first, last, target in mention.found_in(seen.text):
        start, end = seen.source_span(first, last)
        before = bisect.bisect_right(starts, start) - 1
        if before < 0 or taken[before][1] <= start:
            draft.link(Link(target, seen.text[first:last], name, start, end, "text"))
    for image in seen.images:
        if image.src.lower().startswith(("http:", "https:", "//")):
            draft.link(Link(image.src, "", name, image.start, image.end, "img", image.hidden))
        elif image.src.lower().startswith("data:image/") and (data := _data_of(image.src)):
            enclosure.picture_seen(draft, data, name)


def calendar(draft: Draft, content: bytes, label: str = "") -> None:
    """An invitation, its folded lines put together, and the addresses in it."""
    text, used = _text(draft, content, label, "calendar")
    text = text.replace("\n ", "").replace("\n\t", "")
    name = draft.part("calendar", "plain", text, used)
    for start, _, target in mention.found_in(text):
        target = target.partition("\\n")[0]
        draft.link(Link(target, target, name, start, start + len(target), "calendar"))


def _text(draft: Draft, content: bytes, label: str, part: str) -> tuple[str, str]:
    longest = min(_LONGEST, draft.purse.letters)
    text, used, understood = charset.text_of(content[: 4 * longest], label)
    if not understood:
        why = f"This part names an alphabet that we do not know ({label[:40]!r}); some letters may be wrong."
        draft.miss(part, "alphabet", why)
    if len(text) > longest or len(content) > 4 * longest:
        draft.miss(part, "too-large", f"This text is very long; we read its first {longest:,} letters.")
    text = _SOFT_RETURN.sub("\n", text[:longest])
    draft.purse.letters -= len(text)
    return text, used


def _data_of(address: str) -> bytes:
    described, _, content = address.partition(",")
    return headers.from_base64(content.encode("ascii", "ignore"))[0] if ";base64" in described.lower() else b""

"""A message under way: what has been read of it so far, and what the reading may still spend."""

from dataclasses import dataclass
from typing import Literal

from heedful.core.mail import headers, mime
from heedful.core.mail.letter import Address, Attachment, Header, Link, Message, Part, PartKind, Unread

MOST_PARTS = 1_000
_MOST_LINKS = 5_000
_PEOPLE = ("from", "reply-to", "return-path", "to", "cc")


@dataclass(slots=True)
class Purse:
    """What one reading may still spend, shared with every mail inside the mail."""

    parts: int = MOST_PARTS
    pictures: int = 20
    documents: int = 5
    letters: int = 3_000_000
    depth: int = 0


class Draft:
    """What has been gathered of one message."""

    def __init__(self, purse: Purse, size: int = 0) -> None:
        self.purse = purse
        self.size = size
        self.fields: list[tuple[str, str]] = []
        self.decoded: list[str] = []
        self.parts: list[Part] = []
        self.links: list[Link] = []
        self.attachments: list[Attachment] = []
        self.enclosed: list[Message] = []
        self.unread: list[Unread] = []
        self.kind: Literal["mail", "text"] = "mail"
        self.names: dict[str, int] = {}

    def header(self, raw: list[mime.Field]) -> None:
        """The header fields of the mail itself, each also a part into which a span can point."""
        for one in raw:
            written = headers.unfolded(one.raw)
            self.fields.append((one.name, written))
            value = headers.decoded(written)
            self.decoded.append(value)
            low = one.name.lower()
            name = low if low in ("subject", "from") else f"header:{low}"
            self.part(name, "header", value, packing=headers.packing(written, value))
            if len(one.raw) > headers.LONGEST:
                self.miss(f"header:{low}", "too-large", "This header line is longer than 64 kB; we read its beginning.")

    def message(self) -> Message:
        """What has been gathered, as one value."""
        first: dict[str, str] = {}
        for name, value in self.fields:
            first.setdefault(name.lower(), value)
        people = {name: headers.addresses(first.get(name, "")) for name in _PEOPLE}
        ids = headers.message_ids(first.get("message-id", ""))
        answered = headers.message_ids(first.get("in-reply-to", ""))
        return Message(
            headers=tuple(Header(name, value) for (name, _), value in zip(self.fields, self.decoded, strict=True)),
            sender=_sender(people["from"]),
            reply_to=people["reply-to"],
            return_path=next(iter(people["return-path"]), None),
            to=people["to"],
            cc=people["cc"],
            subject=headers.decoded(first.get("subject", "")),
            sent_at=headers.sent_at(first.get("date", "")),
            message_id=ids[0] if ids else first.get("message-id", "")[:998],
            in_reply_to=answered[0] if answered else "",
            references=headers.message_ids(first.get("references", "")),
            parts=tuple(self.parts),
            links=tuple(self.links),
            attachments=tuple(self.attachments),
            enclosed=tuple(self.enclosed),
            unread=tuple(self.unread),
            kind=self.kind,
            size=self.size,
        )

    def part(self, name: str, kind: PartKind, text: str, label: str = "utf-8", packing: str = "") -> str:
        """Keep a text under this name, or the next free one (`text.2`), and return the name."""
        self.names[name] = count = self.names.get(name, 0) + 1
        name = name if count == 1 else f"{name}.{count}"
        self.parts.append(Part(name, kind, text, label, packing))
        return name

    def miss(self, part: str, kind: str, why: str) -> None:
        """Name a part that could not be read; the same sentence about the same part only once."""
        missed = Unread(part, why, kind)
        if missed not in self.unread[-50:] and len(self.unread) < MOST_PARTS:
            self.unread.append(missed)

    def link(self, link: Link) -> None:
        """Keep a link, up to 5,000."""
        if len(self.links) < _MOST_LINKS:
            self.links.append(link)
        elif len(self.links) == _MOST_LINKS:
            self.miss(link.part, "too-many", "This message holds more than 5,000 links; we read the first 5,000.")

    def begun(self) -> bool:
        """Whether a body or a file was met already."""
        return bool(self.attachments) or any(part.kind != "header" for part in self.parts)


def _sender(named: tuple[Address, ...]) -> Address | None:
    """The first address with its name. A comma that a name forgot to quote cuts the name but hides no address."""
    for place, address in enumerate(named):
        if "@" in address.email:
            return Address(", ".join(one.name for one in named[: place + 1] if one.name), address.email)
    return named[0] if named else None

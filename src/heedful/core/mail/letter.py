"""The values of a mail: what could be read of it, and a sentence for each part that could not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Address:
    """A name and an address as a header gives them; the address has its domain in lower case."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        return self.email.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True)
class Header:
    """One header field, in the order it stands in the mail. `value` is decoded and unfolded."""

    name: str
    value: str


PartKind = Literal["header", "plain", "html"]


@dataclass(frozen=True, slots=True)
class Part:
    """A decoded text of the message, into which spans point.

    Names: `subject`, `from`, `header:reply-to` (any header, lower case), `text`, `html`, and for further ones
    `text.2`, `html.2`. `text` of an HTML part is its source. `packing` tells how it travelled where that tells
    something: `base64`, `coded-letters` (plain letters as codes of quoted-printable), `chopped` (a header packed letter
    by letter), else nothing.
    """

    name: str
    kind: PartKind
    text: str
    charset: str = "utf-8"
    packing: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere the message can lead a person.

    `target` is the address as written there, entities decoded; `shown` the words a person sees, empty for a picture.
    `part`, `start`, `end` locate the shown words (or the bare address, or the tag of a picture) in the part; for a
    code in a picture or a link in a file, `part` is `attachment:NAME` and both offsets are 0. `hidden` says that the
    place is kept from view.
    """

    target: str
    shown: str
    part: str
    start: int
    end: int
    element: Literal["a", "area", "form", "base", "meta", "text", "img", "qr", "pdf", "calendar"] = "a"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came along. `members` are the names inside an archive, as far as the bomb guards allow."""

    name: str
    content_type: str
    data: bytes
    inline: bool = False
    content_id: str = ""
    members: tuple[str, ...] = ()
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that could not be read (or not wholly), and why, in one sentence for a person.

    `kind` names the reason for machines and translations: `alphabet`, `encoding`, `boundary`, `too-deep`, `too-many`,
    `too-large`, `bomb`, `encrypted`, `password`, `damaged`, `outlook-pack`, `elsewhere`,
    `unexpected`.
    """

    part: str
    why: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as far as it could be read. Every field has a quiet default: nothing here is ever guessed."""

    headers: tuple[Header, ...] = ()
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    return_path: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    sent_at: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    enclosed: tuple["Message", ...] = ()
    unread: tuple[Unread, ...] = ()
    kind: Literal["mail", "text"] = "mail"
    size: int = 0

    def part(self, name: str) -> Part | None:
        """The part of this name, or None."""
        return next((part for part in self.parts if part.name == name), None)

    def header(self, name: str) -> str:
        """The first header of this name, decoded, or an empty string."""
        wanted, length = name.lower(), len(name)
        # The length first: it spares most of the names being lowered.
        return next((one.value for one in self.headers if len(one.name) == length and one.name.lower() == wanted), "")

    def headers_named(self, name: str) -> list[str]:
        """Every header of this name, topmost first."""
        wanted = name.lower()
        return [one.value for one in self.headers if one.name.lower() == wanted]

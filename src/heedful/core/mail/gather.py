"""Gather one message from its bytes: walk its parts, read each, and name what could not be read."""

import binascii
import bisect
import itertools
import re
from dataclasses import dataclass
from typing import Literal

from heedful.core.mail import archive, charset, headers, mention, mime, outlook, pdf, picture
from heedful.core.mail.letter import Attachment, Header, Link, Message, Part, PartKind, Unread
from heedful.core.text import hypertext

LARGEST = 100_000_000
LONGEST_TEXT = 2_000_000
_MOST_PARTS = 1_000
_MOST_LINKS = 5_000
_DEEPEST_NEST = 20
_DEEPEST_MAIL = 6
_MOST_PICTURES = 20
_FIELD_OF_MAIL = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|"
    rb"x-[a-z0-9-]{2,40}|dkim-signature|authentication-results|arc-seal|sender|envelope-to)[ \t]*:",
    re.I | re.M,
)
_FIRST_FIELD = re.compile(rb"\s*(?:>?From [^\n]*\n)?[!-9;-~]{1,100}[ \t]*:")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_PAGE = re.compile(rb"\s*(?:<!doctype\s+html|<html|<head|<body|<table|<div|<meta)", re.I)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
_PEOPLE = ("from", "reply-to", "return-path", "to", "cc")
_SEALED = frozenset(
    {
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/pgp-encrypted",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp",
    }
)
_SOFT_RETURN = re.compile(r"\r\n?")


@dataclass(slots=True)
class Purse:
    """What one reading may still spend, shared with every mail inside the mail."""

    parts: int = _MOST_PARTS
    pictures: int = _MOST_PICTURES
    documents: int = 5
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the header of one part says about it."""

    kind: str
    label: str = ""
    name: str = ""
    disposition: str = ""
    content_id: str = ""
    smime: str = ""

    @property
    def told(self) -> str:
        """How we speak of this part."""
        return f"attachment:{self.name}" if self.name else self.kind

    def is_body(self, *, first: bool) -> bool:
        """Whether a mail program would show this part as the message itself rather than as a file."""
        if self.disposition == "attachment" or self.kind not in (
            "text/plain",
            "text/html",
            "text/calendar",
            "text/enriched",
            "text",
            "plain",
        ):
            return False
        return not self.name or first or (self.disposition == "inline" and self.kind == "text/plain")


def everything(data: bytes, *, name: str = "", purse: Purse | None = None) -> Message:
    """A message from bytes of any kind: a mail, a page, a plain text."""
    purse = purse or Purse()
    size = len(data)
    gathering = Gathering(purse, size)
    if data.startswith(outlook.MAGIC):
        gathering.container(data, name)
        return gathering.message()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[:LARGEST].decode("utf-16", "replace").encode()
    elif data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if b"\n" not in data[:10_000] and b"\r" in data[:10_000]:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if is_mail(data):
        gathering.entity(data, _start(data), min(len(data), LARGEST))
        if len(data) > LARGEST:
            gathering.miss("message", "too-large", "This mail is larger than 100 MB; we read its first 100 MB.")
    else:
        gathering.bare(data[:LARGEST], name)
    return gathering.message()


def is_mail(data: bytes) -> bool:
    """Whether these bytes begin with the header of a mail."""
    if not _FIRST_FIELD.match(data[:4_096]):
        return False
    return bool(_FIELD_OF_MAIL.search(_BLANK_LINE.split(data[:65_536].lstrip(), maxsplit=1)[0]))


class Gathering:
    """One message under way."""

    def __init__(self, purse: Purse, size: int) -> None:
        self.purse = purse
        self.size = size
        self.fields: list[tuple[str, str]] = []
        self.parts: list[Part] = []
        self.links: list[Link] = []
        self.attachments: list[Attachment] = []
        self.enclosed: list[Message] = []
        self.unread: list[Unread] = []
        self.kind: Literal["mail", "text"] = "mail"
        self.names: dict[str, int] = {}

    def entity(self, data: bytes, start: int, end: int) -> None:
        """A whole mail: its header, then its body with all that it holds."""
        raw, body = mime.fields(data, start, end)
        self.header(raw)
        self._body(data, body, end, raw, nest=0)

    def header(self, raw: list[mime.Field]) -> None:
        """The header fields of the mail itself, each also a part into which a span can point."""
        for one in raw:
            written = headers.unfolded(one.raw)
            self.fields.append((one.name, written))
            value = headers.decoded(written)
            low = one.name.lower()
            self.part(low if low in ("subject", "from") else f"header:{low}", "header", value)
            if len(one.raw) > headers.LONGEST:
                self.miss(f"header:{low}", "too-large", "This header line is longer than 64 kB; we read its beginning.")

    def bare(self, data: bytes, name: str) -> None:
        """Bytes without a header of a mail: a page or a plain text."""
        self.kind = "text"
        if b"\x00" in data[:1_000] and not data[:1_000].replace(b"\x00", b"").isascii():
            self.miss(name or "message", "damaged", "This is neither a mail nor a text, so we could not read it.")
            return
        if _PAGE.match(data):
            self._html(data, "", "html")
        else:
            self._plain(data, "", "text")

    def container(self, data: bytes, name: str) -> None:
        """A file of Outlook (.msg)."""
        try:
            self.from_outlook(outlook.read(data))
        except outlook.Damaged:
            self.miss(
                name or "message", "damaged", "This Outlook file is damaged or holds no mail, so we could not read it."
            )

    def from_outlook(self, mail: outlook.OutlookMail) -> None:
        """A mail that Outlook kept in its own form."""
        raw, _ = mime.fields(mail.transport.lstrip().encode(), 0, len(mail.transport.lstrip().encode()))
        self.header(raw)
        have = {name.lower() for name, _ in self.fields}
        self.header([mime.Field(name, value.encode()) for name, value in mail.fields if name.lower() not in have])
        if mail.plain.strip() or not mail.page:
            self._plain(mail.plain.encode(), "utf-8", "text")
        if mail.page:
            self._html(mail.page.encode(), "utf-8", "html")
        for file in mail.files:
            self.file(Leaf(file.kind, name=_file_name(file.name), content_id=file.content_id), file.data)
        for part, kind, why in mail.missed:
            self.miss(part, kind, why)
        for inner in mail.inside:
            gathering = Gathering(self.purse, 0)
            gathering.from_outlook(inner)
            self.enclosed.append(gathering.message())

    def message(self) -> Message:
        """What has been gathered, as one value."""
        first: dict[str, str] = {}
        for name, value in self.fields:
            first.setdefault(name.lower(), value)
        people = {name: headers.addresses(first.get(name, "")) for name in _PEOPLE}
        ids = headers.message_ids(first.get("message-id", ""))
        answered = headers.message_ids(first.get("in-reply-to", ""))
        return Message(
            headers=tuple(Header(name, headers.decoded(value)) for name, value in self.fields),
            sender=next(iter(people["from"]), None),
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

    def part(self, name: str, kind: PartKind, text: str, label: str = "utf-8") -> str:
        """Keep a text under this name, or the next free one (`text.2`), and return the name."""
        self.names[name] = count = self.names.get(name, 0) + 1
        name = name if count == 1 else f"{name}.{count}"
        self.parts.append(Part(name, kind, text, label))
        return name

    def miss(self, part: str, kind: str, why: str) -> None:
        """Name a part that could not be read; the same sentence about the same part only once."""
        missed = Unread(part, why, kind)
        if missed not in self.unread[-50:] and len(self.unread) < _MOST_PARTS:
            self.unread.append(missed)

    def link(self, link: Link) -> None:
        """Keep a link, up to 5,000."""
        if len(self.links) < _MOST_LINKS:
            self.links.append(link)
        elif len(self.links) == _MOST_LINKS:
            self.miss(link.part, "too-many", "This message holds more than 5,000 links; we read the first 5,000.")

    def _body(self, data: bytes, start: int, end: int, raw: list[mime.Field], nest: int) -> None:
        said: dict[str, bytes] = {}
        for one in raw:
            said.setdefault(one.name.lower(), one.raw)
        kind, given = headers.parameters(headers.unfolded(said.get("content-type", b"")[:8_192]))
        if kind.startswith("multipart/"):
            self._multipart(data, start, end, kind, given, nest)
            return
        if self.purse.parts <= 0:
            self.miss("message", "too-many", "This message has more than 1,000 parts; we read the first 1,000.")
            return
        self.purse.parts -= 1
        disposition, more = headers.parameters(headers.unfolded(said.get("content-disposition", b"")[:8_192]))
        leaf = Leaf(
            kind=kind or "text/plain",
            label=given.get("charset", ""),
            name=_file_name(more.get("filename") or given.get("name") or ""),
            disposition=disposition,
            content_id=headers.unfolded(said.get("content-id", b"")[:998]).strip("<> "),
            smime=given.get("smime-type", ""),
        )
        self.leaf(leaf, self._unwrapped(data, start, end, said, leaf))

    def _multipart(self, data: bytes, start: int, end: int, kind: str, given: dict[str, str], nest: int) -> None:
        if nest >= _DEEPEST_NEST:
            self.miss("message", "too-deep", "Parts lie in parts here, deeper than we follow.")
            return
        if kind == "multipart/encrypted":
            self.miss("message", "encrypted", "This message is encrypted; only its recipient can open it.")
        boundary = given.get("boundary", "").encode("utf-8", "replace").rstrip()
        places = list(itertools.islice(mime.parts(data, start, end, boundary), _MOST_PARTS + 1)) if boundary else []
        if not places and (guess := mime.guessed_boundary(data, start, end)):
            places = list(itertools.islice(mime.parts(data, start, end, guess), _MOST_PARTS + 1))
        if not places:
            if data[start:end].strip():
                self.miss("message", "boundary", "The parts of this message are not marked off, so we read it as one.")
                self._plain(data[start:end], "", "text")
            return
        for first, last in places:
            if self.purse.parts <= 0:
                self.miss("message", "too-many", "This message has more than 1,000 parts; we read the first 1,000.")
                return
            raw, body = mime.fields(data, first, last)
            if kind == "multipart/digest" and not any(one.name.lower() == "content-type" for one in raw):
                raw = [mime.Field("Content-Type", b"message/rfc822")]
            self._body(data, body, last, raw, nest + 1)

    def _unwrapped(self, data: bytes, start: int, end: int, said: dict[str, bytes], leaf: Leaf) -> bytes:
        encoding = headers.unfolded(said.get("content-transfer-encoding", b"")[:200]).lower().split(";")[0].strip()
        if encoding == "base64":
            content, whole = headers.from_base64(memoryview(data)[start:end])
            if not whole:
                self.miss(leaf.told, "encoding", "The end of this part is missing or damaged; we read what is there.")
            return content
        if encoding == "quoted-printable":
            return binascii.a2b_qp(data[start:end])
        if encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
            return _from_uu(data[start:end])
        if encoding not in ("", "7bit", "8bit", "binary", "7-bit", "8-bit"):
            self.miss(leaf.told, "encoding", "This part is packed in a way that we do not know; we read it as it is.")
        return data[start:end]

    def leaf(self, leaf: Leaf, content: bytes) -> None:
        """One part without parts: a body, a mail inside the mail, or a file."""
        if leaf.kind in ("message/rfc822", "message/global", "message/news"):
            self.mail_inside(content, leaf.told)
        elif leaf.kind in ("message/partial", "message/external-body"):
            self.miss(leaf.told, "elsewhere", "The rest of this message is kept elsewhere, so we could not read it.")
        elif leaf.is_body(first=not self.purse_used()):
            if leaf.kind == "text/html":
                self._html(content, leaf.label, "html")
            elif leaf.kind == "text/calendar":
                self._calendar(content, leaf.label)
            else:
                self._plain(content, leaf.label, "text")
        else:
            self.file(leaf, content)

    def purse_used(self) -> bool:
        """Whether a body or a file was met already."""
        return bool(self.attachments) or any(part.kind != "header" for part in self.parts)

    def mail_inside(self, content: bytes, told: str) -> None:
        """A mail that came inside this one."""
        if self.purse.depth >= _DEEPEST_MAIL:
            self.miss(told, "too-deep", "Mails lie in mails here, deeper than we follow.")
            return
        self.purse.depth += 1
        inner = everything(content, purse=self.purse)
        self.purse.depth -= 1
        if inner.kind == "mail" or inner.parts:
            self.enclosed.append(inner)
        else:
            self.miss(told, "damaged", "A mail was enclosed here, but it is damaged and we could not read it.")

    def file(self, leaf: Leaf, content: bytes) -> None:
        """A file that came along, and what can be told from it without opening it for real."""
        told = leaf.told
        members: tuple[str, ...] = ()
        encrypted = False
        if archive.is_archive(content, leaf.name):
            inside = archive.contents(content)
            members, encrypted = inside.members, inside.encrypted
            if inside.why:
                self.miss(told, inside.kind, inside.why)
            if encrypted:
                self.miss(told, "password", "This archive is locked with a password, so we could not look inside.")
        elif pdf.is_pdf(content):
            encrypted = b"/Encrypt" in content
        kept = Attachment(
            leaf.name, leaf.kind, content, leaf.disposition == "inline" or bool(leaf.content_id), leaf.content_id,
            members, encrypted,
        )  # fmt: skip
        self.attachments.append(kept)
        if members and not encrypted:
            for name, mail in inside.mails:
                self.mail_inside(mail, f"attachment:{name}")
        if leaf.kind == "text/calendar" or leaf.name.lower().endswith(".ics"):
            self._calendar(content, leaf.label)
        elif _is_mail_file(leaf.name, content):
            self.mail_inside(content, told)
        elif picture.is_picture(content):
            self.picture(content, told)
        elif pdf.is_pdf(content):
            self.document(content, told)
        elif leaf.kind in _SEALED or leaf.name.lower().endswith((".p7m", ".pgp", ".gpg", ".asc")):
            self._sealed(leaf, content)

    def picture(self, content: bytes, told: str) -> None:
        """The QR codes in a picture become links."""
        if self.purse.pictures <= 0:
            self.miss(told, "too-many", "There are more than 20 pictures here; we looked for codes in the first 20.")
            return
        self.purse.pictures -= 1
        try:
            for code in picture.codes(content):
                self.link(Link(code, "", told, 0, 0, "qr"))
        except picture.TooLarge:
            self.miss(told, "too-large", "This picture is too large, so we did not look for codes in it.")

    def document(self, content: bytes, told: str) -> None:
        """The links and codes of a PDF."""
        if self.purse.documents <= 0:
            self.miss(told, "too-many", "There are more than five PDFs here; we looked into the first five.")
            return
        self.purse.documents -= 1
        found = pdf.contents(content)
        for target in found.links:
            self.link(Link(target, "", told, 0, 0, "pdf"))
        for target in found.codes:
            self.link(Link(target, "", told, 0, 0, "qr"))
        if found.why:
            self.miss(told, found.kind, found.why)

    def _sealed(self, leaf: Leaf, content: bytes) -> None:
        if leaf.smime == "signed-data" or leaf.kind == "application/pgp-signature" or "signature" in leaf.kind:
            if leaf.kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
                self.miss(
                    leaf.told, "encrypted", "This message is sealed with a signature in a way that we cannot open."
                )
        elif leaf.kind != "application/pgp-keys" and b"PUBLIC KEY BLOCK" not in content[:200]:
            self.miss(leaf.told, "encrypted", "This message is encrypted; only its recipient can open it.")

    def _text(self, content: bytes, label: str, part: str) -> tuple[str, str]:
        text, used, understood = charset.text_of(content[: 4 * LONGEST_TEXT], label)
        if not understood:
            why = f"This part names an alphabet that we do not know ({label[:40]!r}); some letters may be wrong."
            self.miss(part, "alphabet", why)
        if len(text) > LONGEST_TEXT or len(content) > 4 * LONGEST_TEXT:
            self.miss(part, "too-large", "This text is very long; we read its first two million letters.")
        return _SOFT_RETURN.sub("\n", text[:LONGEST_TEXT]), used

    def _plain(self, content: bytes, label: str, part: str) -> None:
        text, used = self._text(content, label, part)
        name = self.part(part, "plain", text, used)
        if "-----BEGIN PGP MESSAGE-----" in text:
            self.miss(name, "encrypted", "This text is encrypted; only its recipient can open it.")
        for start, end, target in mention.found_in(text, bare=self.kind == "text"):
            self.link(Link(target, target, name, start, end, "text"))

    def _html(self, content: bytes, label: str, part: str) -> None:
        if not label and (found := _META_CHARSET.search(content[:2_048])):
            label = found.group(1).decode("ascii")
        text, used = self._text(content, label, part)
        name = self.part(part, "html", text, used)
        page = hypertext.read(text)
        if page.cut:
            self.miss(name, "too-many", "This page holds more than 5,000 links and pictures; we read the first 5,000.")
        for anchor in page.links:
            shown = anchor.shown[:2_000]
            self.link(Link(anchor.href, shown, name, anchor.start, anchor.end, anchor.element, anchor.hidden))
        taken = sorted((anchor.start, anchor.end) for anchor in page.links if anchor.element == "a" and anchor.shown)
        starts = [start for start, _ in taken]
        for first, last, target in mention.found_in(page.text):
            start, end = page.source_span(first, last)
            before = bisect.bisect_right(starts, start) - 1
            if before < 0 or taken[before][1] <= start:
                self.link(Link(target, page.text[first:last], name, start, end, "text"))
        for image in page.images:
            if image.src.lower().startswith(("http:", "https:", "//")):
                self.link(Link(image.src, "", name, image.start, image.end, "img", image.hidden))
            elif image.src.lower().startswith("data:image/") and (data := _data_of(image.src)):
                self.picture(data, name)

    def _calendar(self, content: bytes, label: str) -> None:
        text, used = self._text(content, label, "calendar")
        text = text.replace("\n ", "").replace("\n\t", "")
        name = self.part("calendar", "plain", text, used)
        for start, _, target in mention.found_in(text):
            target = target.partition("\\n")[0]
            self.link(Link(target, target, name, start, start + len(target), "calendar"))


def _is_mail_file(name: str, content: bytes) -> bool:
    if name.lower().endswith(".msg") and content.startswith(outlook.MAGIC):
        return True
    return name.lower().endswith((".eml", ".msg")) and is_mail(content)


def _file_name(name: str) -> str:
    return "".join(letter for letter in name[:500] if letter >= " ").strip()


def _data_of(address: str) -> bytes:
    described, _, content = address.partition(",")
    return headers.from_base64(content.encode("ascii", "ignore"))[0] if ";base64" in described.lower() else b""


def _from_uu(content: bytes) -> bytes:
    decoded = []
    for line in content.splitlines():
        if line.startswith((b"begin ", b"end")):
            continue
        try:
            decoded.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(decoded)


def _start(data: bytes) -> int:
    head = data[:4_096]
    return len(head) - len(head.lstrip())

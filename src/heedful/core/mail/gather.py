"""Gather one message from its bytes: walk its parts, read each, and name what could not be read."""

import binascii
import itertools
import re

from heedful.core.mail import archive, body, enclosure, headers, mime, outlook, pdf, picture
from heedful.core.mail.draft import MOST_PARTS, Draft, Purse
from heedful.core.mail.enclosure import Leaf
from heedful.core.mail.letter import Message

_LARGEST = 100_000_000
_DEEPEST_NEST = 20
_DEEPEST_MAIL = 6
_FIELD_OF_MAIL = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|"
    rb"x-[a-z0-9-]{2,40}|dkim-signature|authentication-results|arc-seal|sender|envelope-to)[ \t]*:",
    re.I | re.M,
)
_FIRST_FIELD = re.compile(rb"\s*(?:>?From [^\n]*\n)?[!-9;-~]{1,100}[ \t]*:")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_PAGE = re.compile(rb"\s*(?:<!doctype\s+html|<html|<head|<body|<table|<div|<meta)", re.I)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
_CODED_LETTER = re.compile(rb"=(?:[46][1-9A-Fa-f]|[57][0-9Aa])")
_MANY_CODED, _LOOKED_AT = 60, 20_000
_UNREADABLE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TOO_MANY = "This message has more than 1,000 parts; we read the first 1,000."


def everything(data: bytes, *, name: str = "", purse: Purse | None = None) -> Message:
    """A message from bytes of any kind: a mail, a file of Outlook, a page, a plain text."""
    draft = Draft(purse or Purse(), len(data))
    if data.startswith(outlook.MAGIC):
        _container(draft, data, name)
        return draft.message()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[:_LARGEST].decode("utf-16", "replace").encode()
    elif data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if b"\n" not in data[:10_000] and b"\r" in data[:10_000]:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if is_mail(data):
        raw, start = mime.fields(data, _start(data), min(len(data), _LARGEST))
        draft.header(raw)
        _part(draft, data, start, min(len(data), _LARGEST), raw, nest=0)
    else:
        _bare(draft, data[:_LARGEST], name)
    if len(data) > _LARGEST:
        draft.miss("message", "too-large", "This mail is larger than 100 MB; we read its first 100 MB.")
    return draft.message()


def is_mail(data: bytes) -> bool:
    """Whether these bytes begin with the header of a mail."""
    if not _FIRST_FIELD.match(data[:4_096]):
        return False
    return bool(_FIELD_OF_MAIL.search(_BLANK_LINE.split(data[:65_536].lstrip(), maxsplit=1)[0]))


def _bare(draft: Draft, data: bytes, name: str) -> None:
    """Bytes without a header of a mail: a page, a plain text, or a file on its own."""
    draft.kind = "text"
    if archive.is_archive(data) or picture.is_picture(data) or pdf.is_pdf(data):
        _file(draft, Leaf("application/octet-stream", name=_file_name(name)), data)
    elif len(_UNREADABLE.findall(data[:2_000])) > 20:
        draft.miss(name or "message", "damaged", "This is neither a mail nor a text, so we could not read it.")
    elif _PAGE.match(data):
        body.page(draft, data)
    else:
        body.plain(draft, data)


def _container(draft: Draft, data: bytes, name: str) -> None:
    try:
        _from_outlook(draft, outlook.read(data))
    except outlook.Damaged:
        why = "This Outlook file is damaged or holds no mail, so we could not read it."
        draft.miss(name or "message", "damaged", why)


def _from_outlook(draft: Draft, mail: outlook.OutlookMail) -> None:
    """A mail that Outlook kept in its own form. What its SMTP header says comes before what its properties say."""
    transport = mail.transport.lstrip().encode("utf-8", "replace")
    draft.header(mime.fields(transport, 0, len(transport))[0])
    have = {name.lower() for name, _ in draft.fields}
    draft.header([mime.Field(name, value.encode()) for name, value in mail.fields if name.lower() not in have])
    if mail.plain.strip() or not mail.page:
        body.plain(draft, mail.plain.encode("utf-8", "replace"), "utf-8")
    if mail.page:
        body.page(draft, mail.page.encode("utf-8", "replace"), "utf-8")
    for file in mail.files:
        _file(draft, Leaf(file.kind, name=_file_name(file.name), content_id=file.content_id), file.data)
    for part, kind, why in mail.missed:
        draft.miss(part, kind, why)
    for inner in mail.inside:
        inside = Draft(draft.purse)
        _from_outlook(inside, inner)
        draft.enclosed.append(inside.message())


def _part(draft: Draft, data: bytes, start: int, end: int, raw: list[mime.Field], nest: int) -> None:
    said: dict[str, bytes] = {}
    for one in raw:
        said.setdefault(one.name.lower(), one.raw)
    kind, given = headers.parameters(headers.unfolded(said.get("content-type", b"")[:8_192]))
    if kind.startswith("multipart/"):
        _multipart(draft, data, start, end, kind, given, nest)
        return
    if draft.purse.parts <= 0:
        draft.miss("message", "too-many", _TOO_MANY)
        return
    draft.purse.parts -= 1
    disposition, more = headers.parameters(headers.unfolded(said.get("content-disposition", b"")[:8_192]))
    leaf = Leaf(
        kind=kind or "text/plain",
        label=given.get("charset", ""),
        name=_file_name(more.get("filename") or given.get("name") or ""),
        disposition=disposition,
        content_id=headers.unfolded(said.get("content-id", b"")[:998]).strip("<> "),
        smime=given.get("smime-type", ""),
        packing=_packing(data, start, end, said) if kind in ("", "text/plain", "text/html") else "",
    )
    try:
        _leaf(draft, leaf, _unwrapped(draft, data, start, end, said, leaf))
    except Exception:  # one part that breaks a decoder in a way nobody foresaw must not take the others with it
        draft.miss(leaf.told, "unexpected", "Something in this part is built in a way that we could not read.")


def _multipart(draft: Draft, data: bytes, start: int, end: int, kind: str, given: dict[str, str], nest: int) -> None:
    if nest >= _DEEPEST_NEST:
        draft.miss("message", "too-deep", "Parts lie in parts here, deeper than we follow.")
        return
    if kind == "multipart/encrypted":
        draft.miss("message", "encrypted", "This message is encrypted; only its recipient can open it.")
    boundary = given.get("boundary", "").encode("utf-8", "replace").rstrip()
    places = list(itertools.islice(mime.parts(data, start, end, boundary), MOST_PARTS + 1)) if boundary else []
    if not places and (guess := mime.guessed_boundary(data, start, end)):
        places = list(itertools.islice(mime.parts(data, start, end, guess), MOST_PARTS + 1))
    if not places:
        if data[start:end].strip():
            draft.miss("message", "boundary", "The parts of this message are not marked off, so we read it as one.")
            body.plain(draft, data[start:end])
        return
    for first, last in places:
        if draft.purse.parts <= 0:
            draft.miss("message", "too-many", _TOO_MANY)
            return
        raw, inner = mime.fields(data, first, last)
        if kind == "multipart/digest" and not any(one.name.lower() == "content-type" for one in raw):
            raw = [mime.Field("Content-Type", b"message/rfc822")]
        _part(draft, data, inner, last, raw, nest + 1)


def _encoding(said: dict[str, bytes]) -> str:
    return headers.unfolded(said.get("content-transfer-encoding", b"")[:200]).lower().split(";")[0].strip()


def _packing(data: bytes, start: int, end: int, said: dict[str, bytes]) -> str:
    """How a body travelled, where that tells something (`Part.packing`)."""
    encoding = _encoding(said)
    if encoding != "quoted-printable":
        return "base64" if encoding == "base64" else ""
    looked_at = data[start : min(end, start + _LOOKED_AT)]
    coded = len(_CODED_LETTER.findall(looked_at))
    return "coded-letters" if coded > _MANY_CODED and 10 * coded > len(looked_at) else ""


def _unwrapped(draft: Draft, data: bytes, start: int, end: int, said: dict[str, bytes], leaf: Leaf) -> bytes:
    encoding = _encoding(said)
    if encoding == "base64":
        content, whole = headers.from_base64(memoryview(data)[start:end])
        if not whole:
            draft.miss(leaf.told, "encoding", "The end of this part is missing or damaged; we read what is there.")
        return content
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data[start:end])
    if encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return _from_uu(data[start:end])
    if encoding not in ("", "7bit", "8bit", "binary", "7-bit", "8-bit"):
        draft.miss(leaf.told, "encoding", "This part is packed in a way that we do not know; we read it as it is.")
    return data[start:end]


def _leaf(draft: Draft, leaf: Leaf, content: bytes) -> None:
    """One part without parts: a body, a mail inside the mail, or a file."""
    if leaf.kind in ("message/rfc822", "message/global", "message/news"):
        _mail_inside(draft, content, leaf.told)
    elif leaf.kind in ("message/partial", "message/external-body"):
        draft.miss(leaf.told, "elsewhere", "The rest of this message is kept elsewhere, so we could not read it.")
    elif not leaf.is_body(first=not draft.begun()):
        _file(draft, leaf, content)
    elif leaf.kind == "text/html":
        body.page(draft, content, leaf.label, leaf.packing)
    elif leaf.kind == "text/calendar":
        body.calendar(draft, content, leaf.label)
    else:
        body.plain(draft, content, leaf.label, leaf.packing)


def _file(draft: Draft, leaf: Leaf, content: bytes) -> None:
    """A file that came along, and the mails and invitations that it is or holds."""
    for name, mail in enclosure.file(draft, leaf, content):
        _mail_inside(draft, mail, f"attachment:{name}")
    name = leaf.name.lower()
    if leaf.kind == "text/calendar" or name.endswith(".ics"):
        body.calendar(draft, content, leaf.label)
    elif name.endswith((".eml", ".msg")) and (content.startswith(outlook.MAGIC) or is_mail(content)):
        _mail_inside(draft, content, leaf.told)


def _mail_inside(draft: Draft, content: bytes, told: str) -> None:
    if draft.purse.depth >= _DEEPEST_MAIL:
        draft.miss(told, "too-deep", "Mails lie in mails here, deeper than we follow.")
        return
    draft.purse.depth += 1
    inner = everything(content, purse=draft.purse)
    draft.purse.depth -= 1
    if inner.kind == "mail" or inner.parts:
        draft.enclosed.append(inner)
    else:
        draft.miss(told, "damaged", "A mail was enclosed here, but it is damaged and we could not read it.")


def _file_name(name: str) -> str:
    return "".join(letter for letter in name[:500] if letter >= " ").strip()


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

"""Outlook's own file of one mail (.msg): an OLE container of MAPI properties (MS-OXMSG), read without its program."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import olefile

from heedful.core.mail import charset, rtf

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_FILES = 500
_DEEPEST = 5
_LARGEST_IN_ALL = 150_000_000
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_ADDRESS = ("39FE", "3003")
_RECIPIENT = {1: "To", 2: "Cc"}


@dataclass(frozen=True, slots=True)
class File:
    """A file that came along, as the properties of its attachment tell it."""

    name: str
    kind: str
    content_id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class OutlookMail:
    """One mail out of a .msg file.

    `transport`: its header as it came by SMTP, empty if it never did; `fields`: the same said by properties; `plain`
    and `page`: its text and its HTML source; `inside`: mails attached to it; `missed`: (part, kind, why) of what
    could not be read.
    """

    transport: str
    fields: tuple[tuple[str, str], ...]
    plain: str
    page: str
    files: tuple[File, ...]
    inside: tuple["OutlookMail", ...]
    missed: tuple[tuple[str, str, str], ...] = ()


class Damaged(ValueError):
    """The container could not be opened, or holds no mail."""


def read(data: bytes) -> OutlookMail:
    """Read a .msg file. Raises Damaged."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return _Container(container).mail((), 0)
    except Damaged:
        raise
    except Exception as problem:  # olefile raises whatever a forged sector table leads it to
        raise Damaged from problem


class _Container:
    def __init__(self, container: olefile.OleFileIO) -> None:
        self.container = container
        self.left = _LARGEST_IN_ALL
        self.streams: dict[tuple[str, ...], list[str]] = {}
        for path in container.listdir(streams=True, storages=False)[:20_000]:
            for depth in range(len(path)):
                self.streams.setdefault(tuple(part.lower() for part in path[:depth]), []).append(path[depth])
        if not any(name.lower().startswith("__properties") for name in self.streams.get((), [])):
            raise Damaged

    def mail(self, place: tuple[str, ...], depth: int) -> OutlookMail:
        numbers = self._numbers(place, 32 if not place else 24)
        page_of_codes = _codepage(numbers.get("3FDE") or numbers.get("3FFD"))
        missed: list[tuple[str, str, str]] = []
        plain = self._text(place, "1000", page_of_codes)
        page = self._page(place, page_of_codes)
        if not page and (packed := self._bytes(place, "1009", "0102")):
            try:
                wrapped, is_page = rtf.page_or_words(rtf.unpacked(packed))
                page, plain = (wrapped, plain) if is_page else ("", plain or wrapped)
            except rtf.Broken:
                missed.append(
                    ("text", "damaged", "The formatted text of this mail is damaged; we read what is beside it.")
                )
        files: list[File] = []
        inside: list[OutlookMail] = []
        for folder in self._folders(place, "__attach"):
            self._attachment((*place, folder), page_of_codes, depth, files, inside, missed)
        return OutlookMail(
            transport=self._text(place, "007D", page_of_codes),
            fields=tuple(self._fields(place, numbers, page_of_codes)),
            plain=plain,
            page=page,
            files=tuple(files),
            inside=tuple(inside),
            missed=tuple(missed),
        )

    def _fields(self, place: tuple[str, ...], numbers: dict[str, int], codes: str) -> list[tuple[str, str]]:
        name = self._text(place, "0C1A", codes) or self._text(place, "0042", codes)
        email = next(
            (found for tag in ("5D01", "0C1F", "5D02", "0065") if "@" in (found := self._text(place, tag, codes))), ""
        )
        fields = [("From", _mailbox(name, email)), ("Subject", self._text(place, "0037", codes))]
        people: dict[str, list[str]] = {}
        for folder in self._folders(place, "__recip"):
            here = (*place, folder)
            role = _RECIPIENT.get(self._numbers(here, 8).get("0C15", 1))
            email = next((found for tag in _ADDRESS if "@" in (found := self._text(here, tag, codes))), "")
            if role:
                people.setdefault(role, []).append(_mailbox(self._text(here, "3001", codes), email))
        fields += [(role, ", ".join(mailboxes)) for role, mailboxes in people.items()]
        if moment := numbers.get("0039") or numbers.get("0E06"):
            fields.append(("Date", _date(moment)))
        for tag, title in (("1035", "Message-ID"), ("1042", "In-Reply-To"), ("1039", "References")):
            fields.append((title, self._text(place, tag, codes)))
        return [(title, " ".join(value.split())) for title, value in fields if value]

    def _attachment(
        self,
        place: tuple[str, ...],
        codes: str,
        depth: int,
        files: list[File],
        inside: list[OutlookMail],
        missed: list[tuple[str, str, str]],
    ) -> None:
        name = self._text(place, "3707", codes) or self._text(place, "3704", codes) or self._text(place, "3001", codes)
        embedded = next((one for one in self._folders(place, "__substg1.0_3701000d")), None)
        if embedded is not None:
            if depth + 1 >= _DEEPEST:
                missed.append((f"attachment:{name}", "too-deep", "Mails lie in mails here, deeper than we follow."))
            elif self.streams.get((*(part.lower() for part in place), embedded.lower())):
                inside.append(self.mail((*place, embedded), depth + 1))
            return
        data = self._bytes(place, "3701", "0102")
        if data is None:
            why = "This file is only linked to and did not come along, so we could not read it."
            missed.append((f"attachment:{name}", "elsewhere", why))
            return
        kind = self._text(place, "370E", codes) or "application/octet-stream"
        files.append(File(name, kind.lower(), self._text(place, "3712", codes).strip("<> "), data))

    def _page(self, place: tuple[str, ...], codes: str) -> str:
        source = self._bytes(place, "1013", "0102")
        return charset.text_of(source, codes)[0] if source else self._text(place, "1013", codes)

    def _folders(self, place: tuple[str, ...], prefix: str) -> list[str]:
        names = self.streams.get(tuple(part.lower() for part in place), [])
        return [name for name in dict.fromkeys(names) if name.lower().startswith(prefix)][:_MOST_FILES]

    def _text(self, place: tuple[str, ...], tag: str, codes: str) -> str:
        if (wide := self._bytes(place, tag, "001F")) is not None:
            return charset.text_of(wide, "utf-16-le")[0].rstrip("\ufffd")
        if (narrow := self._bytes(place, tag, "001E")) is not None:
            return charset.text_of(narrow, codes)[0].rstrip("\ufffd")
        return ""

    def _bytes(self, place: tuple[str, ...], tag: str, kind: str) -> bytes | None:
        path = "/".join((*place, f"__substg1.0_{tag}{kind}"))
        if not self.container.exists(path) or self.container.get_type(path) != olefile.STGTY_STREAM:
            return None
        size = self.container.get_size(path)
        if size > self.left:
            return None
        self.left -= size
        with self.container.openstream(path) as stream:
            return bytes(stream.read())

    def _numbers(self, place: tuple[str, ...], header: int) -> dict[str, int]:
        path = "/".join((*place, "__properties_version1.0"))
        if not self.container.exists(path):
            return {}
        with self.container.openstream(path) as stream:
            data = stream.read()[:64_000]
        return {
            f"{int.from_bytes(data[at + 2 : at + 4], 'little'):04X}": int.from_bytes(data[at + 8 : at + 16], "little")
            for at in range(header, len(data) - 15, 16)
            if data[at] in (0x02, 0x03, 0x0B, 0x14, 0x40)
        }


def _mailbox(name: str, email: str) -> str:
    name = name.strip().strip("'\"")
    if not email:
        return '"' + name.replace("\\", "").replace('"', "") + '"' if name else ""
    return f'"{name.replace(chr(92), "").replace(chr(34), "")}" <{email}>' if name and name != email else email


def _date(filetime: int) -> str:
    try:
        return (_EPOCH + timedelta(microseconds=filetime // 10)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    except OverflowError:
        return ""


def _codepage(number: int | None) -> str:
    number = (number or 0) & 0xFFFF_FFFF
    named = {65001: "utf-8", 20127: "us-ascii", 28591: "iso-8859-1", 1200: "utf-16-le", 50220: "iso-2022-jp"}
    if number in named:
        return named[number]
    if 28592 <= number <= 28605:
        return f"iso-8859-{number - 28590}"
    return f"cp{number}" if 437 <= number <= 1361 else ""

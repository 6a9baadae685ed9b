"""What lies in an archive: names, whether it is locked, and the mails inside. Nothing is unpacked without a bound."""

import io
import tarfile
import zipfile
import zlib
from dataclasses import dataclass

_MOST_MEMBERS = 1_000
_LARGEST_MEMBER = 20_000_000
_LARGEST_IN_ALL = 50_000_000
_STEEPEST = 150
_DEEPEST = 3
_MAIL = (".eml", ".msg")
_DAMAGED = "This archive is damaged, so we could not look into it."


@dataclass(frozen=True, slots=True)
class Contents:
    """What could be told about an archive without trusting it.

    `members` are names with folders, those of archives inside an archive joined by `/`; `mails` are (name, bytes) of
    mails inside; `why` and `kind` say what could not be read, empty if all was.
    """

    members: tuple[str, ...] = ()
    mails: tuple[tuple[str, bytes], ...] = ()
    encrypted: bool = False
    why: str = ""
    kind: str = ""


def is_archive(data: bytes, name: str = "") -> bool:
    """Whether these bytes are an archive of a kind that we know, by their content first."""
    return (
        data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh"))
        or data.startswith(b"\xfd7zXZ\x00")
        or data[257:262] == b"ustar"
        or name.lower().endswith((".zip", ".7z", ".rar"))
    )


def contents(data: bytes) -> Contents:
    """Look into an archive. Never raises."""
    if data.startswith(b"7z\xbc\xaf\x27\x1c"):
        return Contents(
            why="This is a 7z archive; we do not unpack those, so nothing inside was read.", kind="elsewhere"
        )
    if data.startswith(b"Rar!\x1a\x07"):
        return Contents(
            why="This is a RAR archive; we do not unpack those, so nothing inside was read.", kind="elsewhere"
        )
    try:
        if data[257:262] == b"ustar":
            return _tar(data)
        if data.startswith(b"\x1f\x8b"):
            return _gzip(data)
        if data.startswith((b"BZh", b"\xfd7zXZ\x00")):
            return Contents(
                why="This is packed in a way that we do not unpack, so nothing inside was read.", kind="elsewhere"
            )
        return _Zip().read(data)
    except Exception:  # zipfile and tarfile raise whatever a forged directory leads them to
        return Contents(why=_DAMAGED, kind="damaged")


class _Zip:
    """One walk through a zip and the zips inside it, with one purse for all of them."""

    def __init__(self) -> None:
        self.left = _LARGEST_IN_ALL
        self.members: list[str] = []
        self.mails: list[tuple[str, bytes]] = []
        self.encrypted = False
        self.why = self.kind = ""

    def read(self, data: bytes) -> Contents:
        self._walk(data, "", 0)
        return Contents(tuple(self.members), tuple(self.mails), self.encrypted, self.why, self.kind)

    def _walk(self, data: bytes, folder: str, depth: int) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            for info in opened.infolist():
                if len(self.members) >= _MOST_MEMBERS:
                    self._refuse("This archive holds more than 1,000 files; we read the first 1,000 names.", "too-many")
                    return
                name = folder + info.filename.replace("\x00", "")[:500]
                self.members.append(name)
                locked = bool(info.flag_bits & 1)
                self.encrypted = self.encrypted or locked
                inner = name.lower().endswith(".zip")
                if locked or not (inner or name.lower().endswith(_MAIL)):
                    continue
                if inner and depth + 1 >= _DEEPEST:
                    self._refuse("Archives lie in archives here, deeper than we follow.", "bomb")
                elif (content := self._unpacked(opened, info)) is None:
                    continue
                elif inner:
                    self._walk_inside(content, name + "/", depth + 1)
                else:
                    self.mails.append((name, content))

    def _walk_inside(self, data: bytes, folder: str, depth: int) -> None:
        try:
            self._walk(data, folder, depth)
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
            self._refuse("An archive inside this archive is damaged, so we could not look into it.", "damaged")

    def _unpacked(self, opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
        steep = info.file_size > 1_000_000 and info.file_size > _STEEPEST * max(info.compress_size, 1)
        if steep or info.file_size > min(_LARGEST_MEMBER, self.left):
            self._refuse("Something in this archive would grow enormous when unpacked, so we left it packed.", "bomb")
            return None
        try:
            with opened.open(info) as stream:
                content = stream.read(min(_LARGEST_MEMBER, self.left) + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
            self._refuse("A file inside this archive is damaged, so we could not read it.", "damaged")
            return None
        self.left -= len(content)
        if self.left < 0 or len(content) > _LARGEST_MEMBER:
            self._refuse("Something in this archive would grow enormous when unpacked, so we left it packed.", "bomb")
            return None
        return content

    def _refuse(self, why: str, kind: str) -> None:
        if not self.why or kind == "bomb":
            self.why, self.kind = why, kind


def _tar(data: bytes) -> Contents:
    members: list[str] = []
    mails: list[tuple[str, bytes]] = []
    left = _LARGEST_IN_ALL
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as opened:
        for info in opened:
            if len(members) >= _MOST_MEMBERS:
                why = "This archive holds more than 1,000 files; we read the first 1,000 names."
                return Contents(tuple(members), tuple(mails), why=why, kind="too-many")
            members.append(info.name[:500].replace("\x00", ""))
            if info.isreg() and info.name.lower().endswith(_MAIL) and info.size <= min(_LARGEST_MEMBER, left):
                stream = opened.extractfile(info)
                content = stream.read(_LARGEST_MEMBER) if stream else b""
                left -= len(content)
                mails.append((info.name, content))
    return Contents(tuple(members), tuple(mails))


def _gzip(data: bytes) -> Contents:
    unpacker = zlib.decompressobj(wbits=31)
    content = unpacker.decompress(data, _LARGEST_MEMBER)
    if unpacker.unconsumed_tail:
        why = "This would grow enormous when unpacked, so we left it packed."
        return Contents(why=why, kind="bomb")
    return _tar(content) if content[257:262] == b"ustar" else Contents()

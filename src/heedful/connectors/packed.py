"""Archives, opened member by member: zip, tar, gzip and xz, with guards against those that unfold without end."""

import gzip
import lzma
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Protocol

LARGEST_UNPACKED = 4 * 2**30
"""Bytes that one archive may become."""
_MOST_MEMBERS = 50_000
_WORST_RATIO = 200
_SMALL = 20 * 2**20
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_GZIP = b"\x1f\x8b"
_XZ = b"\xfd7zXZ\x00"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, laid out as an open file that lives until the next member is asked for; or the problem."""

    name: str
    content: IO[bytes] | None = None
    size: int = 0
    problem: str = ""


class _Source(Protocol):
    def read(self, size: int, /) -> bytes: ...


def is_archive(beginning: bytes) -> bool:
    """Whether these first bytes (at least 262) are those of an archive."""
    return beginning.startswith((*_ZIP, _GZIP, _XZ)) or beginning[257:262] == b"ustar"


def members(file: IO[bytes], name: str, size: int) -> Iterator[Member]:
    """Every file in an archive, in its own order. Damage, locks and bombs become a member with its problem."""
    beginning = file.read(262)
    file.seek(0)
    try:
        if beginning.startswith(_ZIP):
            yield from _in_zip(file, name)
        elif beginning.startswith((_GZIP, _XZ)):
            yield from _in_stream(file, name, size, is_gzip=beginning.startswith(_GZIP))
        else:
            yield from _in_tar(file, name)
    except (zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, NotImplementedError, OSError, EOFError) as trouble:
        yield Member(name, problem=_damaged(trouble))
    except ValueError as trouble:
        yield Member(name, problem=_damaged(trouble))


def _in_zip(file: IO[bytes], name: str) -> Iterator[Member]:
    with zipfile.ZipFile(file) as archive:
        inside = [member for member in archive.infolist() if not member.is_dir()]
        if any(member.filename == "[Content_Types].xml" for member in inside[:50]):
            yield Member(name, problem="This is an Office document, not a mail.")
            return
        if not inside:
            yield Member(name, problem="This archive is empty.")
        budget = _Budget()
        for member in inside:
            called = f"{name}/{_shown(member.filename)}"
            problem = budget.refusal(member.file_size, member.compress_size)
            if member.flag_bits & 1:
                problem = "This file is locked with a password."
            if problem:
                yield Member(called, problem=problem)
                continue
            try:
                with archive.open(member) as source, _laid_out(source, called, member.file_size) as laid_out:
                    yield laid_out
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as trouble:
                yield Member(called, problem=_damaged(trouble))


def _in_tar(file: IO[bytes], name: str) -> Iterator[Member]:
    budget = _Budget()
    with tarfile.open(fileobj=file, mode="r:") as archive:
        for member in archive:
            source = archive.extractfile(member) if member.isfile() else None
            if source is None:
                continue
            called = f"{name}/{_shown(member.name)}"
            problem = budget.refusal(member.size, member.size)
            if problem:
                yield Member(called, problem=problem)
                return
            with _laid_out(source, called, member.size) as laid_out:
                yield laid_out


def _in_stream(file: IO[bytes], name: str, size: int, *, is_gzip: bool) -> Iterator[Member]:
    most = min(LARGEST_UNPACKED, max(_SMALL, _WORST_RATIO * size))
    with (
        gzip.GzipFile(fileobj=file) if is_gzip else lzma.LZMAFile(file) as source,
        _laid_out(source, name, most) as laid_out,
    ):
        yield laid_out


class _Budget:
    """What an archive may still become: a small file that unfolds into gigabytes is refused, by name."""

    def __init__(self) -> None:
        self.left = LARGEST_UNPACKED
        self.files = _MOST_MEMBERS

    def refusal(self, size: int, packed: int) -> str:
        self.files -= 1
        if self.files < 0:
            return f"Only the first {_MOST_MEMBERS:,} files of an archive are read."
        if size > _SMALL and size > _WORST_RATIO * max(packed, 1):
            return "This file would unfold to more than two hundred times its size, so it is not opened."
        if size > self.left:
            return "The archive would unfold to more than 4 GB; this file of it is not opened."
        self.left -= size
        return ""


@contextmanager
def _laid_out(source: _Source, name: str, most: int) -> Iterator[Member]:
    """The member as a nameless file; or a refusal, if it holds more than `most` bytes."""
    with tempfile.TemporaryFile() as file:
        copied = 0
        while copied <= most and (block := source.read(2**20)):
            file.write(block)
            copied += len(block)
        file.flush()
        file.seek(0)
        if copied > most:
            yield Member(name, problem="This file would unfold to far more than its archive says; it is not opened.")
        else:
            yield Member(name, file, copied)


def _shown(member: str) -> str:
    """A member's name for display alone: never a path that leads out of the archive, no control characters."""
    parts = [part for part in member.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in "/".join(parts))[:300] or "unnamed"


def _damaged(trouble: Exception) -> str:
    return f"This archive is damaged here and could not be read ({trouble})."

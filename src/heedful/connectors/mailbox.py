"""Mail as people have it lying about: files, folders, mbox, Maildir, archives. What it is, its content decides."""

import mmap
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from heedful.connectors import mbox, packed

LARGEST_MESSAGE = 64 * 2**20
"""Bytes of one message; larger ones are named and left aside."""
_PAGES_KEPT = 32 * 2**20
"""Bytes of a large mailbox, already read, that stay in memory before they are let go."""
_DEEPEST = 3
"""How many archives may lie in one another; a .tar.gz counts as two."""


@dataclass(frozen=True, slots=True)
class Found:
    """One message as bytes, under a name a person can find it by; or, with no data, the problem in one sentence."""

    name: str
    data: bytes = b""
    problem: str = ""


def messages_in(path: str | os.PathLike[str]) -> Iterator[Found]:
    """Every message at a path, one after the other, in the order of names or of the mailbox.

    A file that cannot be read becomes a `Found` with its problem, and the rest goes on. Nothing is held in memory but
    the message at hand.
    """
    yield from _at(Path(path), str(path))


def _at(path: Path, name: str) -> Iterator[Found]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _in_folder(path)
        elif stat.S_ISREG(mode):
            yield from _in_file(path, name)
        else:
            yield Found(name, problem="This is neither a file nor a folder, so there is nothing to read.")
    except (OSError, ValueError) as trouble:
        yield Found(name, problem=_told(trouble))


def _in_folder(folder: Path) -> Iterator[Found]:
    if (folder / "cur").is_dir() and (folder / "new").is_dir():
        # A Maildir; what lies in tmp is still being written.
        yield from _each(sorted([*(folder / "cur").iterdir(), *(folder / "new").iterdir()], key=_maildir_order))
        yield from _each(sorted(child for child in folder.iterdir() if child.is_dir() and _is_maildir(child)))
        return
    yield from _each(sorted(child for child in folder.iterdir() if not child.name.startswith(".")))


def _each(paths: list[Path]) -> Iterator[Found]:
    for path in paths:
        if not (path.is_symlink() and path.is_dir()):
            yield from _at(path, str(path))


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def _maildir_order(path: Path) -> tuple[int, str]:
    """Names in a Maildir begin with the second of delivery."""
    second = path.name.partition(".")[0]
    return (int(second) if second.isascii() and second.isdigit() and len(second) < 16 else 0, path.name)


def _in_file(path: Path, name: str) -> Iterator[Found]:
    with path.open("rb") as file:
        yield from _in_stream(file, name, os.fstat(file.fileno()).st_size, depth=0)


def _in_stream(file: IO[bytes], name: str, size: int, *, depth: int) -> Iterator[Found]:
    """Whatever an open, seekable file with a descriptor of its own holds."""
    beginning = file.read(1024)
    file.seek(0)
    if not beginning:
        yield Found(name, problem="This file is empty.")
    elif packed.is_archive(beginning) and depth >= _DEEPEST:
        yield Found(name, problem="This archive lies too deep inside other archives, so it is not opened.")
    elif packed.is_archive(beginning):
        for member in packed.members(file, name, size):
            if member.content is None:
                yield Found(member.name, problem=member.problem)
            else:
                yield from _in_stream(member.content, member.name, member.size, depth=depth + 1)
    else:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield from _in_content(content, name)


def _in_content(content: mbox.Buffer, name: str) -> Iterator[Found]:
    if mbox.is_mbox(content[:4096]):
        yield from _in_mbox(content, name)
        return
    problem = _why_no_mail(content[:4096], content)
    if problem:
        yield Found(name, problem=problem)
    elif len(content) > LARGEST_MESSAGE:
        yield Found(name, problem=_too_large(len(content)))
    else:
        yield Found(name, bytes(content[:]))


def _in_mbox(content: mbox.Buffer, name: str) -> Iterator[Found]:
    """Message after message; a mailbox with one single message keeps its plain name."""
    let_go = 0
    for number, (start, end) in enumerate(mbox.places_in(content), 1):
        if start - let_go > _PAGES_KEPT and isinstance(content, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            let_go = start - start % mmap.PAGESIZE
            content.madvise(mmap.MADV_DONTNEED, 0, let_go)
        called = name if number == 1 and end >= len(content) else f"{name}#{number}"
        if end - start > LARGEST_MESSAGE:
            yield Found(called, problem=_too_large(end - start))
        else:
            yield Found(called, mbox.message_in(bytes(content[start:end])))


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_MAIL = "__substg1.0_".encode("utf-16-le")
_OTHERS = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"!BDN", "an Outlook data file (.pst)"),
)
_READS = "Heedful reads .eml, .msg and .txt files, mbox and Maildir mailboxes, and zip or tar archives of them."


def _why_no_mail(beginning: bytes, content: mbox.Buffer) -> str:
    """A sentence if this is clearly something else than a mail or a text; empty if it may be one."""
    if beginning.startswith(_OLE):
        return "" if content.find(_OLE_MAIL) >= 0 else f"This is an Office document, not a mail. {_READS}"
    for magic, what in _OTHERS:
        if beginning.startswith(magic):
            return f"This is {what}, not a mail. {_READS}"
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in beginning)
    if 50 * controls > len(beginning) and not mbox.is_header(beginning):
        return f"This does not look like a mail or a text. {_READS}"
    return ""


def _too_large(size: int) -> str:
    return f"This message has {size / 2**20:,.0f} MB; messages up to {LARGEST_MESSAGE // 2**20} MB are read."


def _told(trouble: Exception) -> str:
    if isinstance(trouble, FileNotFoundError):
        return "There is no file or folder of this name."
    if isinstance(trouble, PermissionError):
        return "This file may not be read with the present permissions."
    return f"This file could not be read ({trouble})."

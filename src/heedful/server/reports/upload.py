"""An upload, looked at in memory and forgotten: what it holds, what belongs together, and what we would answer."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from heedful.connectors import mailbox
from heedful.core.mail import pile, reading, report
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

MOST_BYTES = 60 * 1024 * 1024
MOST_MESSAGES = 200
SAMPLES = ("invoice", "parcel", "notice")


@dataclass(frozen=True, slots=True)
class Contents:
    """What an upload held.

    single: the one message and its reading, if it was only one; problems: names and why they could not be read;
    more: whether there was more than this page reads.
    """

    pile: pile.Pile
    single: tuple[Message, reading.Reading] | None
    problems: tuple[tuple[str, str], ...]
    more: bool


def sample(name: str) -> tuple[str, bytes]:
    """One of our own sample messages. Raises KeyError for any other name."""
    if name not in SAMPLES:
        raise KeyError(name)
    return f"{name}.eml", resources.files(__package__).joinpath(f"samples/{name}.eml").read_bytes()


def messages(files: Iterable[tuple[str, bytes]]) -> Iterator[mailbox.Found]:
    """Every message in what was uploaded, or why there is none. The files lie on the disk only while they are read."""
    for given_as, data in files:
        with _on_disk(given_as, data) as path:
            for found in mailbox.messages_in(path):
                yield replace(found, name=found.name.removeprefix(str(path.parent)).lstrip("/"))


def opened(files: Iterable[tuple[str, bytes]], *, known: Known) -> Contents:
    """Read what was uploaded; nothing of it is left when this returns."""
    items: list[pile.Item] = []
    problems: list[tuple[str, str]] = []
    last: tuple[Message, reading.Reading] | None = None
    more = False
    for found in messages(files):
        if found.problem or not found.data:
            problems.append((found.name, found.problem))
            continue
        if len(items) >= MOST_MESSAGES:
            more = True
            break
        unwrapped = report.unwrap(found.data, name=found.name)
        read = reading.of_report(unwrapped, known)
        last = (unwrapped.original, read)
        items.append(pile.item_of(found.name, unwrapped, read, known=known))
    return Contents(pile.of(items), last if len(items) == 1 else None, tuple(problems), more)


def given(files: Iterable[UploadedFile[bytes]]) -> Iterator[tuple[str, bytes]]:
    """The uploaded files by their bare names."""
    for one in files:
        yield safe_name(one.name or ""), one.read()


def safe_name(name: str) -> str:
    """The last piece of a name, without anything a path or a terminal could take for a command."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign if sign.isalnum() or sign in "._- " else "_" for sign in last).strip(". ")
    return plain[-120:] or "message"


@contextmanager
def _on_disk(name: str, data: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="heedful-") as folder:
        path = Path(folder) / safe_name(name)
        path.write_bytes(data)
        yield path

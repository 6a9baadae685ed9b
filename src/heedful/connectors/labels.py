"""Messages that somebody labelled: what each one is said to be, and the folders of them that are understood.

A format is a file in `labelled/`. The folder is walked, so adding one is adding one file.
"""

import hashlib
import importlib
import pkgutil
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, Protocol, cast

from heedful.core.mail.known import Known

Truth = Literal["attack", "unwanted", "harmless", ""]
TRUTHS: tuple[Truth, ...] = ("attack", "unwanted", "harmless")
Half = Literal["development", "held", "all"]
HALVES: tuple[Half, ...] = ("development", "held", "all")


@dataclass(frozen=True, slots=True)
class Marked:
    """A lever that a person saw, and the words that carry it; "" where they only said that it is there.

    A name such as "urgency/scarcity" is that of a scheme which does not part the two.
    """

    name: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One message and what a person says of it.

    source: the set, and after a slash its part; group: what is alike belongs to one group and never to two halves;
    name: to find it again; truth: "" where nobody judged it; kind: its class, "" if nobody said; ask: "" if nobody
    said; levers: None if nobody looked; known: what its organisation has on record, None if that is not told.
    """

    source: str
    group: str
    name: str
    raw: bytes
    truth: Truth
    kind: str = ""
    ask: str = ""
    levers: tuple[Marked, ...] | None = None
    language: str = ""
    known: Known | None = None

    @property
    def family(self) -> str:
        """The set it comes from, whatever the part."""
        return self.source.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Unusable:
    """A row or file that could not be used: where it stands, and why, in one sentence."""

    where: str
    problem: str


class NotUnderstood(ValueError):
    """Labels we cannot read at all; the message names the file and the way out."""


class Format(Protocol):
    """What each file in `labelled/` has: a name, whether a folder is of its kind, and the messages in one."""

    NAME: str

    def recognises(self, folder: Path) -> bool: ...

    def messages(self, folder: Path) -> Iterator[Labelled | Unusable]: ...


@cache
def every() -> tuple[Format, ...]:
    """All formats, by walking the folder, in the order of their names."""
    # By name, not by import: the files in the folder import this one.
    formats = importlib.import_module("heedful.connectors.labelled")
    return tuple(
        cast(Format, importlib.import_module(f"{formats.__name__}.{module.name}"))
        for module in sorted(pkgutil.iter_modules(formats.__path__), key=lambda module: module.name)
    )


def sets_in(folder: Path) -> list[tuple[Format, Path]]:
    """The labelled sets at a path: the folder itself, or else those right below it. Raises NotUnderstood if none."""
    if not folder.is_dir():
        raise NotUnderstood(f"There is no folder {folder}. --data wants a folder of labelled messages.")
    below = [child for child in sorted(folder.iterdir()) if child.is_dir() and not child.name.startswith(".")]
    found = _formats_of(folder) or [each for child in below for each in _formats_of(child)]
    if not found:
        raise NotUnderstood(
            f"{folder} holds no labelled messages in a form we know. The simplest one: two folders in it, `attack` and "
            "`harmless`, with the messages of each kind; or a file `labels.csv` with the columns file,truth."
        )
    return found


def _formats_of(folder: Path) -> list[tuple[Format, Path]]:
    return [(each, folder) for each in every() if each.recognises(folder)][:1]


def is_in(one: Labelled, half: Half) -> bool:
    """Whether a message belongs to a half, by a hash of its group, which has nothing to do with what it looks like."""
    held = hashlib.sha256(one.group.encode()).digest()[0] % 2 == 1
    return half == "all" or held == (half == "held")


def thinned(some: Sequence[Labelled], most: int) -> list[Labelled]:
    """At most so many of them, taken evenly from the whole."""
    step = max(1.0, len(some) / most)
    return [some[int(index * step)] for index in range(min(len(some), most))]


def letter(sender: str, subject: str, body: str, *, html: bool = False) -> bytes:
    """A mail made from the columns of a table: what was not in the table is not in the mail."""
    head = (
        f"From: {' '.join(sender.split())}\nTo: Reader <reader@firm.example>\nSubject: {' '.join(subject.split())}\n"
        f"Content-Type: text/{'html' if html else 'plain'}; charset=utf-8\n\n"
    )
    return (head + body).encode()


def unpacked(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Every file in an archive, by its name there. Raises NotUnderstood for what is no archive."""
    try:
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.isfile() and (stream := tar.extractfile(member)):
                    yield member.name, stream.read()
    except (tarfile.TarError, EOFError) as problem:
        raise NotUnderstood(f"{archive} could not be unpacked ({problem}). Fetching it anew may help.") from problem

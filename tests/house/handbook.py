"""The handbook as a thing that can be tried: its pages, the blocks of text in them, and a folder to run them in.

A block that begins with ```eml one.eml is a file of that name. ```console shows commands after "$ " and, below each,
lines that its output contains in this order; "..." stands for lines left out. ```python is run as it stands.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOW_TO = sorted((ROOT / "docs" / "how-to").glob("*.md"))
PAGES = sorted(
    path for place in ("*.md", "docs/**/*.md", "src/**/*.md", "training/**/*.md") for path in ROOT.glob(place)
)
_BLOCK = re.compile(r"^```(\w*)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the file it is, if it is one, and its text."""

    language: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A command, and the lines that the page shows of its answer."""

    command: str
    lines: tuple[str, ...]


def blocks(page: Path) -> list[Block]:
    return [Block(*match.groups(default="")) for match in _BLOCK.finditer(page.read_text(encoding="utf-8"))]


def prose(page: Path) -> str:
    """A page without its blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def console(block: Block) -> Iterator[Shown]:
    for piece in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, *lines = piece.replace("\\\n", " ").splitlines()
        yield Shown(command, tuple(line.strip() for line in lines if line.strip() not in ("", "...")))


def follow(page: Path, folder: Path) -> Iterator[tuple[str, subprocess.CompletedProcess[str], tuple[str, ...]]]:
    """Do what a page says in a folder: write its files, run its Python and its `heedful` commands, in its order."""
    for block in blocks(page):
        if block.file:
            (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            yield "python", python(["-c", block.text], folder), ()
        elif block.language == "console":
            for shown in console(block):
                yield shown.command, _heedful(shown.command, folder), shown.lines


def _heedful(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    word, *arguments = command.split()
    assert word == "heedful", f"A console block shows heedful alone: {command}"
    return python(["-m", "heedful.cli.main", *arguments], folder)


def python(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Python with these arguments in a folder, which knows Heedful and nothing of this installation."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "120", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, timeout=60, check=False
    )

"""Calm text on any terminal: its width, its letters, its colours, and nothing a message could smuggle in."""

import os
import re
import shutil
import sys
import textwrap
import unicodedata
from typing import Literal, TextIO

Ink = Literal["plain", "strong", "soft", "teal", "amber"]

_INKS = {"plain": "", "strong": "1", "soft": "2", "teal": "36", "amber": "33"}
_WIDEST, _NARROWEST = 92, 40
_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = "_.:-=+*#"
_PLAIN_LETTERS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "«": '"',
        "»": '"',
        "…": "...",
        "•": "*",
        "·": "-",
        "–": "-",
        "—": "-",
        "×": "x",
        "→": "->",
        "\u00a0": " ",
    }
    | dict(zip(_BARS, _PLAIN_BARS, strict=True))
)
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|[\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?|.)", re.DOTALL)


class Terminal:
    """Somewhere to write to. Colour only where a person reads, and never when NO_COLOR is set."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = sys.stdout if out is None else out
        interactive = self.out.isatty()
        self.coloured = interactive and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self.width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))
        self.encoding = self.out.encoding or "ascii"

    def say(self, text: str = "", *, indent: int = 0, ink: Ink = "plain", hang: int = 0, mark: str = "") -> None:
        """Write a paragraph of our own or foreign words, wrapped and made harmless."""
        first = " " * indent + mark
        lines = textwrap.wrap(
            clean(text),
            width=self.width,
            initial_indent=first,
            subsequent_indent=" " * (len(first) + hang),
            break_on_hyphens=False,
        )
        for line in lines or [""]:
            self._write(line, ink)

    def row(self, text: str, *, indent: int = 0, ink: Ink = "plain") -> None:
        """Write one line as it is, blanks kept, cut at the edge."""
        self._write((" " * indent + clean(text))[: self.width], ink)

    def lines(self, text: str, *, indent: int = 0, ink: Ink = "plain") -> None:
        """Write each line of a text as a paragraph of its own, as in a letter."""
        for line in text.splitlines():
            self.say(line, indent=indent, ink=ink, hang=2 if line.startswith("- ") else 0)

    def heading(self, text: str) -> None:
        self._write("", "plain")
        self._write(clean(text), "strong")

    def _write(self, line: str, ink: Ink) -> None:
        try:
            line.encode(self.encoding)
        except UnicodeEncodeError:
            line = line.translate(_PLAIN_LETTERS).encode(self.encoding, "replace").decode(self.encoding)
        code = _INKS[ink] if self.coloured and line else ""
        self.out.write(f"\x1b[{code}m{line}\x1b[0m\n" if code else line + "\n")


def clean(text: str) -> str:
    """The text without anything a terminal obeys: escape sequences, controls, and marks that turn text around."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(filter(None, map(_shown, _ESCAPES.sub("", text))))


def _shown(letter: str) -> str:
    if letter in "\n\r\t\x85" or unicodedata.category(letter)[0] == "Z":
        return " "
    return "" if unicodedata.category(letter)[0] == "C" else letter


def sparkline(counts: tuple[int, ...]) -> str:
    """Counts as a row of bars, the highest full; an empty slice is a gap."""
    top = max(counts, default=0)
    return "".join(_BARS[-(-count * len(_BARS) // top) - 1] if count else " " for count in counts) if top else ""


class Progress:
    """How far we are, on one line of the error stream; silent where no person watches."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = sys.stderr if out is None else out
        self.shown = self.out.isatty()
        self.count = 0

    def step(self, what: str) -> None:
        """One more done."""
        self.count += 1
        if self.shown and (self.count < 10 or self.count % 10 == 0):
            name = clean(what)[-40:]
            line = f"Reading {self.count:,}  {name}".encode(self.out.encoding or "ascii", "replace")
            self.out.write(f"\r\x1b[K{line.decode(self.out.encoding or 'ascii', 'replace')}")
            self.out.flush()

    def done(self) -> None:
        """Take the line away."""
        if self.shown and self.count:
            self.out.write("\r\x1b[K")
            self.out.flush()

"""What we write is calm on any terminal, and nothing in a message can take hold of it."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.cli import terminal


class Screen(io.TextIOWrapper):
    """A terminal of any encoding that remembers what was written."""

    def __init__(self, encoding: str = "utf-8", *, watched: bool = True) -> None:
        self.raw_bytes = io.BytesIO()
        super().__init__(self.raw_bytes, encoding=encoding, write_through=True, newline="")
        self.watched = watched

    def isatty(self) -> bool:
        return self.watched

    @property
    def text(self) -> str:
        return self.raw_bytes.getvalue().decode(self.encoding)


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("\x1b[2J\x1b[1;1HAll is well", "All is well"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("gnp.\u202egpj", "gnp.gpj"),
        ("zero\u200bwidth", "zerowidth"),
        ("\x9b31mred", "31mred"),
        ("half \ud800 letter", "half  letter"),
        ("Straße, naïve, ¿qué?", "Straße, naïve, ¿qué?"),
    ],
)
def test_what_a_terminal_would_obey_is_taken_out(foreign: str, shown: str) -> None:
    assert terminal.clean(foreign) == shown


@given(st.text(max_size=300))
def test_nothing_that_a_terminal_obeys_is_left(foreign: str) -> None:
    assert all(letter.isprintable() or letter == " " for letter in terminal.clean(foreign))


def test_a_megabyte_of_escapes_is_cleaned_in_time() -> None:
    terminal.clean("\x1b]" * 300_000 + "\x1b[" * 300_000)


@given(st.text(max_size=300), st.integers(min_value=0, max_value=20))
def test_a_paragraph_stays_within_the_width(text: str, indent: int) -> None:
    screen = Screen()
    out = terminal.Terminal(screen)
    out.coloured = False
    out.say(text, indent=indent)
    assert all(len(line) <= out.width for line in screen.text.split("\n"))


def test_a_console_without_our_letters_gets_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    screen = Screen("ascii")
    terminal.Terminal(screen).say("It says “pay” … • Größe ▁█")
    assert screen.text == 'It says "pay" ... * Gr??e _#\n'


def test_colour_is_for_people_and_never_against_their_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert terminal.Terminal(Screen()).coloured
    assert not terminal.Terminal(Screen(watched=False)).coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert not terminal.Terminal(Screen()).coloured


@pytest.mark.parametrize(
    ("counts", "drawn"),
    [((), ""), ((0, 0), ""), ((5,), "█"), ((0, 1, 8), " ▁█"), ((1, 2, 4), "▂▄█")],
)
def test_a_spread_is_drawn_with_its_highest_full(counts: tuple[int, ...], drawn: str) -> None:
    assert terminal.sparkline(counts) == drawn


def test_progress_is_shown_to_people_only() -> None:
    watched, piped = Screen(), Screen(watched=False)
    for screen in (watched, piped):
        progress = terminal.Progress(screen)
        progress.step("abuse.mbox#1\x1b[2J")
        progress.done()
    assert "abuse.mbox#1" in watched.text
    assert "\x1b[2J" not in watched.text
    assert piped.text == ""

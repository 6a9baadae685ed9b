"""Attacks that make a lure unreadable for programs and leave it readable for people, and what the reading makes of it.

    python training/levers/attacks.py                     the contrast corpus, and other sources where they are at hand
    python training/levers/attacks.py --most 60           so many deceitful and so many genuine messages of each source
    python training/levers/attacks.py --attack leet       this attack alone

A table a source: how many messages an attack changed, how many of the deceitful ones are condemned, left unsure or told
benign before and after, how often the trick itself is reported, and the same for genuine ones. An attack follows from
the bytes of a message alone, so that it can be repeated.
"""

import argparse
import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "bench")]

from heedful.core.mail import reading, report  # noqa: E402
from heedful.core.mail.known import NOTHING, Known  # noqa: E402
from training.levers import altered, attack_letters, attack_pages, corpus  # noqa: E402

CONDEMNED = frozenset({"phishing", "bec", "pretexting", "scam"})
TELLS: Mapping[str, frozenset[str]] = {
    "picture-only": frozenset({"picture-instead-of-text"}),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A message, what the organisation knows, and whether it deceives."""

    name: str
    raw: bytes
    known: Known
    deceitful: bool


def every() -> Mapping[str, Callable[[bytes], bytes]]:
    """Every attack on a whole message, by name. What an attack cannot change, it gives back as it came."""
    return {**{name: _on_words(change) for name, change in on_text().items()}, **attack_pages.every()}


def on_text() -> Mapping[str, Callable[[str], str]]:
    """The attacks on letters and words alone, by name."""
    return attack_letters.every()


def _on_words(change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    return lambda raw: altered.words(raw, change)

"""The grammar behind every invented letter: choices, slots and the tables that hold them."""

import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
LURES = ("phishing", "scam", "bec", "spam", "practice")


@dataclass(frozen=True, slots=True)
class Template:
    """A letter before chance has chosen its words. `file` is the name of an attachment, empty if there is none."""

    kind: str
    theme: str
    language: str
    sender: str
    subject: str
    body: str
    file: str = ""
    qr: bool = False
    partner: bool = False


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the tables in `wording/`, read once."""
    return tomllib.loads((resources.files("heedful.larkfield") / "wording" / f"{name}.toml").read_text("utf-8"))


@cache
def templates(kind: str, language: str) -> tuple[Template, ...]:
    """All letters of this kind in this language; none if the language has no such kind."""
    rows = table(f"{'lures' if kind in LURES else 'everyday'}.{language}").get(kind, [])
    return tuple(Template(kind=kind, language=language, **row) for row in rows)


def chosen(rng: random.Random, text: str) -> str:
    """The text with each `[a|b]` decided, from the inside out."""
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    return text


def filled(text: str, slots: Mapping[str, str]) -> str:
    """The text with each `{slot}` filled. Raises KeyError for a slot nobody knows."""
    return _SLOT.sub(lambda found: slots[found[1]], text)

"""Levers: the ways a message pulls on a person, one file each in `levers/`. Levers explain; they never convict."""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from heedful.core.mail.span import Span

Languages = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lever:
    """One way to pull on a person.

    name: one of the twelve, public; feels_like: one sentence from the inside; bias: the cognitive bias behind it;
    innocent: when an honest message does the same; source: paper; cues: language -> cue phrases (see `cue.py` for the
    small pattern language); present_in / absent_from: language -> sentences that do and do not carry it.
    """

    name: str
    feels_like: str
    bias: str
    innocent: str
    source: str
    cues: Languages
    present_in: Languages
    absent_from: Languages


@dataclass(frozen=True, slots=True)
class Pull:
    """A lever found in a message: how strongly, in 0..1, and where."""

    name: str
    score: float
    spans: tuple[Span, ...]


@cache
def every() -> tuple[Lever, ...]:
    """All levers, by walking the folder, in alphabetical order."""
    # By name, not by import: the files in the folder import this one.
    levers = importlib.import_module("heedful.core.mail.levers")
    return tuple(
        importlib.import_module(f"{levers.__name__}.{module.name}").LEVER
        for module in sorted(pkgutil.iter_modules(levers.__path__), key=lambda module: module.name)
    )

"""Indicators: facts about a message that speak for or against it, one file each in `indicators/`."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from heedful.core.mail.known import NOTHING, Known
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span

_LONGEST_FACT = 120


@dataclass(frozen=True, slots=True)
class Seen:
    """One sighting: the values that complete the sentence, and where in the message it stands."""

    evidence: tuple[Span, ...]
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A raw message (headers, blank line, body) and what the organisation knows while it is read."""

    raw: str | bytes
    known: Known = NOTHING


Need = Literal["own_domains", "authserv_ids", "partners", "directory", "history", "accounts"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing worth noticing.

    id: kebab-case, public, never changed; sentence: one human sentence with {facts} in braces; weight: how far one
    sighting raises suspicion, in log-odds (0 = context only, 1 mild, 2 clear, 3 strong); look: finds it; needs: which
    knowledge it cannot work without (empty: none); source: where the idea is from.
    """

    id: str
    sentence: str
    weight: float
    look: Callable[[Message, Known], Iterable[Seen]]
    present_in: tuple[Example, ...]
    absent_from: tuple[Example, ...]
    source: str
    needs: tuple[Need, ...] = ()
    direction: Literal["against", "for", "context"] = "against"


@dataclass(frozen=True, slots=True)
class Finding:
    """An indicator that was seen in this message: its completed sentence and its evidence."""

    id: str
    sentence: str
    weight: float
    evidence: tuple[Span, ...]
    direction: Literal["against", "for", "context"] = "against"
    facts: tuple[tuple[str, str], ...] = ()


@cache
def every() -> tuple[Indicator, ...]:
    """All indicators, by walking the folder, in alphabetical order of their files."""
    # By name, not by import: the files in the folder import this one.
    indicators = importlib.import_module("heedful.core.mail.indicators")
    return tuple(
        importlib.import_module(f"{indicators.__name__}.{module.name}").INDICATOR
        for module in sorted(pkgutil.iter_modules(indicators.__path__), key=lambda module: module.name)
    )


def found_in(message: Message, known: Known = NOTHING) -> tuple[Finding, ...]:
    """Every indicator seen in the message, strongest first. An indicator whose knowledge is missing stays silent."""
    found = [
        finding
        for indicator in every()
        if _can_look(indicator, known)
        for finding in _findings(indicator, message, known)
    ]
    return tuple(sorted(found, key=lambda finding: -finding.weight))


def cannot_look(known: Known) -> tuple[Indicator, ...]:
    """The indicators that stay silent because the organisation has not told us what they need."""
    return tuple(indicator for indicator in every() if not _can_look(indicator, known))


def _can_look(indicator: Indicator, known: Known) -> bool:
    if not indicator.needs:
        return True
    given = {
        "own_domains": bool(known.own_domains),
        "authserv_ids": bool(known.authserv_ids),
        "partners": bool(known.partners),
        "directory": known.directory is not None,
        "history": known.history is not None,
        "accounts": bool(known.accounts),
    }
    return all(given[need] for need in indicator.needs)


def _findings(indicator: Indicator, message: Message, known: Known) -> Iterator[Finding]:
    for seen in indicator.look(message, known):
        yield Finding(
            id=indicator.id,
            sentence=indicator.sentence.format(**{name: _on_one_line(value) for name, value in seen.facts}),
            weight=indicator.weight,
            evidence=seen.evidence,
            direction=indicator.direction,
            facts=seen.facts,
        )


def _on_one_line(value: str) -> str:
    """A fact as it may stand in a sentence: its author chose it, so it is short and all of it visible."""
    shown = "".join(letter for letter in " ".join(value.split()) if letter.isprintable())
    return shown if len(shown) <= _LONGEST_FACT else shown[: _LONGEST_FACT - 1].rstrip() + "…"

"""Facts: small, nameless, typed. What a person did or got, on which day, and nothing that could be read aloud.

Every fact has the day it belongs to (for reports: the day the report came in), the pseudonym it concerns and the key of
a team ("" when unknown). Further fields are whole numbers, yes or no, or one of a few fixed words: never free text.
A fact is never edited. What turns out otherwise is a new fact that says what it stands `instead_of`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import ClassVar, Literal, get_args, get_type_hints

Band = Literal["malicious", "unwanted", "legitimate", "unsure"]
Item = Literal["helped", "respected"]
Word = int | bool | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has."""

    kind: ClassVar[str] = ""

    day: date
    pseudonym: str
    team: str = ""

    def words(self) -> dict[str, Word]:
        """The fields of this kind alone, as they are stored."""
        return {name: getattr(self, name) for name in own_fields(type(self))}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReported(Fact):
    """Someone gave us a message they were unsure about. `via` is the door it came by."""

    kind: ClassVar[str] = "mail_reported"

    via: Literal["upload", "imap", "smtp", "api"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAnswered(Fact):
    """The first answer to a report went out.

    `working_minutes` counts the organisation's working time from report to answer; `minutes` the time on the wall;
    `facts` how many facts of that very message the answer states and had re-verified.
    """

    kind: ClassVar[str] = "report_answered"

    minutes: int
    working_minutes: int
    facts: int
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportJudged(Fact):
    """A report got its verdict, or another one `instead_of` an earlier one."""

    kind: ClassVar[str] = "report_judged"

    band: Band
    instead_of: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseGiven(Fact):
    """A reporter answered one of the two one-click questions, or changed the answer.

    It belongs to the month of its report. What comes later than two weeks after that month changes no figure any more.
    """

    kind: ClassVar[str] = "pulse_given"

    item: Item
    yes: bool
    instead_of: bool | None = None


KINDS: Mapping[str, type[Fact]] = {kind.kind: kind for kind in (MailReported, ReportAnswered, ReportJudged, PulseGiven)}


def own_fields(kind: type[Fact]) -> tuple[str, ...]:
    """The names of the fields this kind adds to those that every fact has."""
    common = {field.name for field in fields(Fact)}
    return tuple(field.name for field in fields(kind) if field.name not in common)


def restored(kind: str, *, day: date, pseudonym: str, team: str, words: Mapping[str, Word]) -> Fact:
    """A fact as it was recorded. Raises ValueError for a kind, field or word that no fact may have."""
    try:
        shape = KINDS[kind]
    except KeyError as error:
        raise ValueError(f"No fact is called {kind!r}.") from error
    if set(words) != set(own_fields(shape)):
        raise ValueError(f"A fact {kind!r} has the fields {own_fields(shape)}, not {tuple(words)}.")
    fact = shape(day=day, pseudonym=pseudonym, team=team, **words)
    check(fact)
    return fact


def check(fact: Fact) -> None:
    """Raise ValueError where a field holds something its type does not allow: a fact has no room for free text."""
    for name, allowed in _shape(fact.kind):
        value = getattr(fact, name)
        if not any(value == choice and type(value) is type(choice) for choice in allowed.words) and not any(
            type(value) is kind for kind in allowed.kinds
        ):
            raise ValueError(f"{fact.kind}.{name} may not be {value!r}.")


@dataclass(frozen=True, slots=True)
class _Allowed:
    kinds: tuple[type, ...]
    words: tuple[Word, ...]


@cache
def _shape(kind: str) -> tuple[tuple[str, _Allowed], ...]:
    shape = KINDS[kind]
    hints = get_type_hints(shape)
    return tuple((name, _allowed(hints[name])) for name in own_fields(shape))


def _allowed(hint: object) -> _Allowed:
    if isinstance(hint, type):
        return _Allowed(kinds=(hint,), words=())
    parts = get_args(hint)
    nested = [_allowed(part) for part in parts if not isinstance(part, str)]
    return _Allowed(
        kinds=tuple(kind for one in nested for kind in one.kinds),
        words=tuple(part for part in parts if isinstance(part, str)) + tuple(w for one in nested for w in one.words),
    )

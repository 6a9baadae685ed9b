"""A whole pile as one calm answer: who waits, what belongs together, what needs a person, what is drafted, what we
cannot know. The words are chosen here once, for the terminal and for the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from heedful.core.mail import band, statement
from heedful.core.mail.pile import Item, Pile, Wave
from heedful.core.voice.sentences import count, say

WAVES, PERSONS, UNREAD, EXAMPLES = 8, 10, 8, 2
_SENTENCE = 600
_LIMITS = ("limit_sent", "limit_clicks", "limit_content", "limit_reading")


@dataclass(frozen=True, slots=True)
class Bar:
    """One band and how many messages fall into it."""

    name: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """A campaign in words: its head, its band, one line of facts, and its spread over time."""

    label: str
    subject: str
    kind: str
    band: str
    facts: str
    spread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A message that needs a person: what it is called, why, and where it lies."""

    subject: str
    why: tuple[str, ...]
    where: str
    size: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A drafted answer and the line that introduces it."""

    lead: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything `heedful open` says, in the order in which it is said."""

    holds: str
    waiting: str
    waiting_notes: tuple[str, ...]
    bars: tuple[Bar, ...]
    bars_note: str
    rows: tuple[Row, ...]
    rows_more: str
    wanted: tuple[Wanted, ...]
    wanted_more: str
    drafted: str
    drafted_note: str
    letters: tuple[Letter, ...]
    unread: tuple[str, ...]
    unread_more: str
    limits: tuple[str, ...]


def answer(path: Path, pile: Pile, problems: Sequence[tuple[str, str]]) -> Answer:
    """Put a pile into words. `problems` are files that could not be read, each with its sentence."""
    name = path.resolve().name or str(path)
    waves = pile.waves
    people = count("terminal.open.people", pile.people_waiting)
    return Answer(
        holds=say("terminal.open.holds", name=name, count=count("terminal.open.messages", len(pile.items))),
        waiting=f"{people}." if pile.people_waiting else say("terminal.open.nobody_waits"),
        waiting_notes=_waiting_notes(pile),
        bars=tuple(Bar(kind, say(f"terminal.band.{kind}"), pile.bands[kind]) for kind in band.BANDS),
        bars_note=say("terminal.open.bands_note", count=len(pile.items)),
        rows=tuple(_row(wave) for wave in waves[:WAVES]),
        rows_more=_more("terminal.open.campaigns_more", len(waves) - WAVES),
        wanted=tuple(_wanted(item, size, path) for item, size in pile.needs_a_person[:PERSONS]),
        wanted_more=_more("terminal.open.persons_more", len(pile.needs_a_person) - PERSONS),
        drafted=count("terminal.open.drafted", pile.drafts) if pile.reports else "",
        drafted_note=_drafted_note(pile),
        letters=_letters(pile, path),
        unread=tuple(
            say("terminal.read.unread_part", part=_within(where, path), why=why) for where, why in problems[:UNREAD]
        ),
        unread_more=_more("terminal.open.unread_more", len(problems) - UNREAD),
        limits=(*pile.missing, *(say(f"terminal.open.{limit}") for limit in _LIMITS)),
    )


def day(at: datetime | None) -> str:
    """A time as people say it, with its zone where it has one."""
    if at is None:
        return "at a time the messages do not give"
    return f"{at:%a} {at.day} {at:%b %Y, %H:%M} {at.tzname() or ''}".rstrip()


def _waiting_notes(pile: Pile) -> tuple[str, ...]:
    if not pile.reports:
        return (say("terminal.open.came_bare"),) if pile.items else ()
    notes = [count("terminal.open.reports", pile.reports)]
    if pile.waiting_since:
        notes.append(say("terminal.open.waiting_since", when=day(pile.waiting_since)))
    if pile.answered:
        notes.append(say("terminal.open.answered", answered=pile.answered, reports=pile.reports))
    return tuple(notes)


def _row(wave: Wave) -> Row:
    facts = [count("terminal.open.campaign_size", wave.messages)]
    if wave.reporters:
        facts.append(count("terminal.open.campaign_people", wave.reporters))
    sentences = [", ".join(facts) + "."]
    if wave.first_at and wave.last_at:
        span = _length(wave.first_at, wave.last_at)
        first = say("terminal.open.campaign_first", when=day(wave.first_at))
        sentences.append(f"{first}, over {span}." if span else f"{first}.")
    if wave.ask != "none":
        sentences.append(say("terminal.open.campaign_ask", ask=say(f"ask.{wave.ask}")))
    return Row(
        label=wave.label,
        subject=_subject(wave.subject),
        kind=wave.band,
        band=say(f"terminal.band.{wave.band}"),
        facts=" ".join(sentences),
        spread=wave.spread,
    )


def _length(first: datetime, last: datetime) -> str:
    minutes = round((last - first).total_seconds() / 60)
    if minutes < 1:
        return ""
    if minutes < 120:
        return f"{minutes} min"
    return f"{round(minutes / 60)} hours" if minutes < 72 * 60 else f"{round(minutes / 1440)} days"


def _wanted(item: Item, size: int, path: Path) -> Wanted:
    why = [statement.harmless(reason, _SENTENCE) for reason in item.reasons[:2]]
    if item.ask == "change_payment_details":
        why.append(say("terminal.open.payment"))
    several = count("terminal.open.campaign_size", size) if size > 1 else ""
    return Wanted(_subject(item.subject), tuple(why), _within(item.name, path), several)


def _drafted_note(pile: Pile) -> str:
    drafts = [item for item in pile.items if item.how != "bare" and item.draft]
    if not drafts:
        return ""
    alone = sum(item.may_answer_alone for item in drafts)
    return say("terminal.open.drafts_waiting", alone=alone, person=len(drafts) - alone)


def _letters(pile: Pile, path: Path) -> tuple[Letter, ...]:
    """One example of an answer for each of the first bands that has one."""
    letters = []
    for kind in ("malicious", "legitimate", "unsure", "unwanted"):
        for item in pile.items:
            reported = item.how != "bare"
            if item.band == kind and item.draft and reported == bool(pile.reports):
                lead = (
                    say("terminal.open.drafts_example", reporter=item.reporter or _within(item.name, path))
                    if reported
                    else say("terminal.open.drafts_bare", name=_within(item.name, path))
                )
                letters.append(Letter(lead, item.draft.subject, item.draft.body))
                break
    return tuple(letters[:EXAMPLES])


def _within(name: str, path: Path) -> str:
    """The name of a message as seen from what was opened."""
    return name.removeprefix(f"{path}/").replace(str(path), path.name, 1)


def _subject(subject: str) -> str:
    return statement.harmless(subject) or say("terminal.read.no_subject")


def _more(key: str, number: int) -> str:
    return say(key, count=number) if number > 0 else ""

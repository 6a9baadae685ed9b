"""A fact is small, nameless and typed."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import get_args, get_type_hints

import pytest

from heedful.core.figures import fact

DAY = date(2026, 11, 2)
WHO = "0" * 32


@pytest.mark.parametrize("kind", fact.KINDS.values(), ids=lambda kind: kind.kind)
def test_no_field_of_a_fact_has_room_for_free_text(kind: type[fact.Fact]) -> None:
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    for field in fields(kind):
        if field.name in {"day", "pseudonym", "team"}:
            continue
        hint = hints[field.name]
        pieces = {hint, *get_args(hint), *(piece for part in get_args(hint) for piece in get_args(part))}
        assert str not in pieces, f"{kind.kind}.{field.name} could hold anything"
        assert field.name not in {"name", "address", "email", "subject", "score", "risk"}


@pytest.mark.parametrize(
    "happened",
    [
        fact.MailReported(day=DAY, pseudonym=WHO, via="imap"),
        fact.ReportAnswered(day=DAY, pseudonym=WHO, team="hr", minutes=30, working_minutes=12, facts=2, automatic=True),
        fact.ReportJudged(day=DAY, pseudonym=WHO, band="unwanted", instead_of="unsure"),
        fact.PulseGiven(day=DAY, pseudonym=WHO, item="helped", yes=True),
    ],
)
def test_a_fact_comes_back_as_it_was_recorded(happened: fact.Fact) -> None:
    fact.check(happened)
    again = fact.restored(
        happened.kind, day=happened.day, pseudonym=happened.pseudonym, team=happened.team, words=happened.words()
    )
    assert again == happened


@pytest.mark.parametrize(
    "words",
    [
        {"band": "Amara clicked", "instead_of": None},
        {"band": "unwanted", "instead_of": "a note"},
        {"band": True, "instead_of": None},
        {"band": "unwanted"},
        {"band": "unwanted", "instead_of": None, "note": "x"},
    ],
)
def test_words_that_no_fact_may_have_are_refused(words: dict[str, fact.Word]) -> None:
    with pytest.raises(ValueError, match="report_judged"):
        fact.restored("report_judged", day=DAY, pseudonym=WHO, team="", words=words)


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="No fact is called"):
        fact.restored("person_scored", day=DAY, pseudonym=WHO, team="", words={})

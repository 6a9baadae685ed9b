"""The ledger only grows, and has no place for words."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from heedful.core.figures import fact
from heedful.server.facts import ledger
from heedful.server.facts.models import RecordedFact
from tests.cast import Cast

pytestmark = pytest.mark.django_db(databases="__all__")
DAY = date(2026, 11, 2)


def test_a_recorded_fact_comes_back_as_it_was() -> None:
    happened = fact.ReportJudged(day=DAY, pseudonym="a" * 32, team="hr", band="malicious", instead_of="unsure")
    ledger.record(happened)
    assert RecordedFact.objects.get().as_fact() == happened


def test_a_fact_with_words_in_it_is_refused() -> None:
    with pytest.raises(ValueError, match="band"):
        ledger.record(fact.ReportJudged(day=DAY, pseudonym="a" * 32, band="Amara clicked"))  # type: ignore[arg-type]
    assert not RecordedFact.objects.exists()


def test_a_fact_cannot_be_changed_or_taken_away() -> None:
    ledger.record(fact.MailReported(day=DAY, pseudonym="a" * 32, via="imap"))
    for attempt in (RecordedFact.objects.all().delete, lambda: RecordedFact.objects.update(team="x")):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            attempt()


def test_the_first_and_the_last_day_of_a_window_belong_to_it() -> None:
    for day in (1, 2, 30):
        ledger.record(fact.MailReported(day=date(2026, 11, day), pseudonym="a" * 32, via="imap"))
    days = RecordedFact.objects.between(date(2026, 11, 2), date(2026, 11, 30)).values_list("day", flat=True)
    assert sorted(day.day for day in days) == [2, 30]


def test_what_do_ben_and_dao_see_of_it(cast: Cast) -> None:
    ledger.record(fact.MailReported(day=DAY, pseudonym=cast.amara.pseudonym, team="accounts", via="imap"))
    row = RecordedFact.objects.get()
    told = f"{row} {row.words}"
    assert "amara" not in told.lower()
    for nosy in (cast.ben, cast.dao):
        assert cast.amara.pseudonym not in nosy.sees("/audit/")

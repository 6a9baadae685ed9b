"""An answer has left the house: the wait of its reporter is counted, once."""

from datetime import UTC, datetime, timedelta

import pytest

from heedful.core.figures import fact
from heedful.server.facts.models import RecordedFact
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Answer
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, delivered, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_the_wait_is_counted_from_report_to_departure(cast: Cast, open_vault: None) -> None:
    report = answered(reported(cast.amara), by=cast.chloe, now=NOW + timedelta(minutes=40))
    delivered(report, now=NOW + timedelta(minutes=45))
    happened = RecordedFact.objects.get(kind="report_answered").as_fact()
    assert isinstance(happened, fact.ReportAnswered)
    assert (happened.minutes, happened.working_minutes, happened.automatic) == (45, 45, False)
    assert (happened.pseudonym, happened.team, happened.day) == (cast.amara.pseudonym, "accounts", NOW.date())
    assert happened.facts == len(Answer.objects.get().facts)


def test_a_weekend_is_no_working_time(cast: Cast, open_vault: None) -> None:
    friday = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
    monday = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    report = answered(reported(cast.amara, now=friday), by=cast.chloe, now=monday)
    delivered(report, now=monday + timedelta(minutes=1))
    happened = RecordedFact.objects.get(kind="report_answered").as_fact()
    assert isinstance(happened, fact.ReportAnswered)
    assert happened.minutes == 65 * 60 + 1
    assert happened.working_minutes < 3 * 60


def test_it_is_counted_once(cast: Cast, open_vault: None) -> None:
    delivered(answered(reported(cast.amara), by=cast.chloe))
    assert answering.letters_left(now=NOW + timedelta(hours=1)) == 0
    assert RecordedFact.objects.filter(kind="report_answered").count() == 1


def test_what_is_still_in_the_box_is_not_counted(cast: Cast) -> None:
    answered(reported(cast.amara), by=cast.chloe)
    assert answering.letters_left(now=NOW + timedelta(hours=1)) == 0
    assert not RecordedFact.objects.filter(kind="report_answered").exists()


def test_only_facts_that_the_letter_still_states_are_counted(cast: Cast, open_vault: None) -> None:
    report = reported(cast.amara)
    kept = report.answer.facts[0]["sentence"]
    answering.answer_edited(report, subject="Hello", body=f"Dear colleague, {kept}", by=cast.chloe.person, now=NOW)
    delivered(answered(report, by=cast.chloe))
    happened = RecordedFact.objects.get(kind="report_answered").as_fact()
    assert isinstance(happened, fact.ReportAnswered)
    assert happened.facts == 1


def test_what_do_ben_and_dao_see(cast: Cast, open_vault: None) -> None:
    report = delivered(answered(reported(cast.amara), by=cast.chloe))
    assert cast.amara.gets(own_page(report)).status_code == 200
    for nosy in (cast.ben, cast.dao):
        assert "parcel" not in nosy.sees("/mine/").lower()
        assert cast.amara.pseudonym not in nosy.sees("/audit/")

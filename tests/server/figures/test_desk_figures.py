"""The desk in figures: what is shown, what is not, and to whom."""

from datetime import date

import pytest

from heedful.core.figures import indicator
from heedful.core.figures.fact import Fact, MailReported, PulseGiven, ReportAnswered, ReportJudged
from heedful.core.figures.release import Released, Withheld
from heedful.server.facts import ledger
from heedful.server.figures import flows, queries, reader, words
from heedful.server.figures.models import Publication
from heedful.server.figures.queries import Figure
from heedful.server.figures.windows import Month
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")
OCTOBER = Month(date(2026, 10, 1))
DAY = date(2026, 10, 12)
TODAY = date(2026, 11, 24)


def a_month(*, reports: int = 40, in_time: int = 30, helped: int = 28, asked: int = 40, day: date = DAY) -> None:
    """So many reports, of which so many got a specific answer in time and so many of the asked said that it helped."""
    who = "a" * 32
    facts: list[Fact] = []
    for number in range(reports):
        facts.append(MailReported(day=day, pseudonym=who, via="imap"))
        facts.append(ReportJudged(day=day, pseudonym=who, band="malicious" if number % 2 else "legitimate"))
    for number in range(asked):
        late = 0 if number < in_time else 300
        facts.append(
            ReportAnswered(
                day=day, pseudonym=who, minutes=30 + late, working_minutes=30 + late, facts=1, automatic=False
            )
        )
    for number in range(min(asked, 35)):
        facts.append(PulseGiven(day=day, pseudonym=who, item="helped", yes=number < helped))
    for fact in facts:
        ledger.record(fact)


def seen(cast_member: object, month: Month = OCTOBER, *, today: date = TODAY) -> dict[str, Figure]:
    figures = queries.desk_figures(cast_member.person, month, today=today)  # type: ignore[attr-defined]
    return {figure.indicator.id: figure for figure in figures}


def test_every_figure_has_its_interval_its_n_and_its_window(cast: Cast) -> None:
    a_month()
    figures = seen(cast.lea)
    answered = figures["answered-reporters"]
    assert isinstance(answered.outcome, Released)
    assert (answered.outcome.value, answered.outcome.people, answered.month) == (0.75, 40, OCTOBER)
    for figure in figures.values():
        if isinstance(figure.outcome, Released):
            assert figure.outcome.interval is not None
            assert figure.outcome.people >= 20


def test_the_silent_are_shown_as_bounds(cast: Cast) -> None:
    a_month()
    helped = seen(cast.lea)["felt-helped"].outcome
    assert isinstance(helped, Released)
    assert helped.people == 35
    assert helped.bounds is not None
    # 28 of 35 said yes, 40 were asked: 28/40 if the five silent had said no, 33/40 if yes.
    assert helped.bounds.low == pytest.approx(0.70)
    assert 0.82 <= helped.bounds.high <= 0.83


def test_a_month_with_few_reports_shows_nothing_and_says_why(cast: Cast) -> None:
    a_month(reports=19, in_time=10, asked=19, helped=10)
    for figure in seen(cast.lea).values():
        assert isinstance(figure.outcome, Withheld)


def test_what_people_felt_waits_until_the_month_can_no_longer_change(cast: Cast) -> None:
    a_month()
    open_still = seen(cast.lea, today=date(2026, 11, 14))
    assert open_still["felt-helped"].outcome == Withheld(reader.NOT_OVER)
    assert isinstance(open_still["answered-reporters"].outcome, Released)
    assert isinstance(seen(cast.lea, today=date(2026, 11, 15))["felt-helped"].outcome, Released)


def test_a_closed_month_is_published_once_and_stays_as_it_is(cast: Cast) -> None:
    a_month()
    assert flows.months_closed(today=TODAY, now=NOW) == [OCTOBER]
    before = {name: figure.outcome for name, figure in seen(cast.lea).items()}
    ledger.record(PulseGiven(day=DAY, pseudonym="b" * 32, item="helped", yes=False))
    ledger.record(MailReported(day=DAY, pseudonym="b" * 32, via="imap"))
    assert flows.months_closed(today=TODAY, now=NOW) == []
    assert {name: figure.outcome for name, figure in seen(cast.lea).items()} == before


def test_a_running_month_is_not_published() -> None:
    a_month(day=date(2026, 11, 3))
    assert flows.months_closed(today=TODAY, now=NOW) == []
    assert not Publication.objects.exists()


def test_not_yet_is_an_answer_too(cast: Cast) -> None:
    a_month(asked=10, in_time=10)
    flows.months_closed(today=TODAY, now=NOW)
    median = seen(cast.lea)["answer-time-median"].outcome
    assert isinstance(median, Released)
    assert median.value == float("inf")
    assert "not yet" in cast.lea.sees("/figures/?month=2026-10")


def test_the_page_says_value_interval_n_window_and_method(cast: Cast) -> None:
    a_month()
    page = cast.lea.sees("/figures/?month=2026-10")
    for said in ("75 %", "40 reports", "October 2026", "Wilson", "35 answers", "Context, not a target"):
        assert said in page, said


def test_a_withheld_figure_keeps_its_place_without_any_number(cast: Cast) -> None:
    a_month(reports=19, in_time=13, asked=17, helped=11)
    page = cast.lea.sees("/figures/?month=2026-10")
    assert str(words.WHY["Too few to show without showing someone in particular."]) in page
    for leak in ("19 reports", "13 of", "17 answers", "68 %"):
        assert leak not in page


@pytest.mark.parametrize("month", ["2026-13", "x", "2026-10-01", "9999-01", "../etc"])
def test_a_month_that_is_none_is_not_found(cast: Cast, month: str) -> None:
    assert cast.lea.gets(f"/figures/?month={month}").status_code == 404


@pytest.mark.parametrize("one", indicator.every(), ids=lambda one: one.id)
def test_every_figure_has_a_name_a_method_and_a_caution(one: indicator.Indicator) -> None:
    for said in (words.NAMES, words.METHODS, words.CAUTIONS):
        assert len(str(said[one.id])) > 5


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    a_month()
    for nosy in (cast.ben, cast.dao, cast.amara):
        assert nosy.gets("/figures/?month=2026-10").status_code == 404
    assert cast.efe.gets("/figures/").status_code == 302
    for allowed in (cast.chloe, cast.lea, cast.noor):
        assert "75 %" in allowed.sees("/figures/?month=2026-10")

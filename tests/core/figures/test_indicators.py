"""Each indicator says what it should about months made by hand."""

import math
from datetime import date

import pytest

from heedful.core.figures import indicator
from heedful.core.figures.fact import Fact, MailReported, PulseGiven, ReportAnswered, ReportJudged
from heedful.core.figures.release import Unreleased

DAY = date(2026, 10, 5)
BY_ID = {one.id: one for one in indicator.every()}


def reported(count: int) -> list[Fact]:
    return [MailReported(day=DAY, pseudonym=f"{n:032x}", via="imap") for n in range(count)]


def answered(minutes: int, *, working: int | None = None, facts: int = 1) -> Fact:
    return ReportAnswered(
        day=DAY,
        pseudonym="0" * 32,
        minutes=minutes,
        working_minutes=minutes if working is None else working,
        facts=facts,
        automatic=False,
    )


def judged(band: str, instead_of: str | None = None) -> Fact:
    return ReportJudged(day=DAY, pseudonym="0" * 32, band=band, instead_of=instead_of)  # type: ignore[arg-type]


def pulse(yes: bool, instead_of: bool | None = None) -> Fact:
    return PulseGiven(day=DAY, pseudonym="0" * 32, item="helped", yes=yes, instead_of=instead_of)


def computed(name: str, facts: list[Fact]) -> Unreleased:
    figure = BY_ID[name].compute(facts)
    assert figure is not None
    return figure


@pytest.mark.parametrize("one", BY_ID.values(), ids=lambda one: one.id)
def test_nothing_counted_is_no_figure_at_all(one: indicator.Indicator) -> None:
    assert one.compute([]) is None


def test_only_specific_answers_within_four_working_hours_count() -> None:
    facts = [*reported(4), answered(30), answered(900, working=240), answered(500, working=241), answered(5, facts=0)]
    figure = computed("answered-reporters", facts)
    assert (figure.hits, figure.people) == (2, 4)


def test_a_report_without_an_answer_is_the_longest_wait() -> None:
    facts = [*reported(5), answered(10), answered(20)]
    assert computed("answer-time-median", facts).value == math.inf
    assert computed("answer-time-median", [*facts, answered(30)]).value == 30


def test_nine_of_ten_is_about_those_who_wait_long() -> None:
    facts = [*reported(10), *(answered(minutes) for minutes in range(1, 11))]
    assert computed("answer-time-p90", facts).value == 9


def test_a_changed_verdict_counts_once_and_as_it_is_now() -> None:
    facts = [judged("unsure"), judged("malicious", "unsure"), judged("legitimate"), judged("unwanted")]
    figure = computed("report-precision", facts)
    assert (figure.hits, figure.people) == (2, 3)


def test_precision_can_never_be_a_goal() -> None:
    assert BY_ID["report-precision"].direction == "context"


def test_the_silent_bound_what_those_who_answered_said() -> None:
    facts = [answered(1) for _ in range(10)] + [pulse(True), pulse(True), pulse(True), pulse(False)]
    figure = computed("felt-helped", facts)
    assert (figure.hits, figure.people, figure.asked) == (3, 4, 10)
    assert figure.bounds is not None
    assert (figure.bounds.low, figure.bounds.high) == pytest.approx((0.3, 0.9))


def test_a_change_of_mind_replaces_what_was_said_before() -> None:
    figure = computed("felt-helped", [pulse(True), pulse(False, instead_of=True), pulse(True)])
    assert (figure.hits, figure.people) == (1, 2)


def test_one_question_is_not_answered_by_the_other() -> None:
    assert BY_ID["felt-respected"].compute([pulse(True)]) is None

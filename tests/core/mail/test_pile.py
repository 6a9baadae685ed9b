"""A pile is laid out for the person in front of it: who waits, what belongs together, what needs an eye."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.mail import pile, reading, report
from heedful.core.mail.trace import Trace
from tests.cli import post

NOON = datetime(2024, 6, 5, 12, tzinfo=UTC)


def item(data: bytes, name: str = "one.eml") -> pile.Item:
    handed_over = report.unwrap(data, name=name)
    return pile.item_of(name, handed_over, reading.of_report(handed_over))


PHISHES = [item(post.report(post.phish(n), by=f"p{n}@larkfield.example", n=n, hour=8 + n)) for n in range(1, 4)]
NOTE = item(post.report(post.note(), by="p1@larkfield.example", n=9, hour=16))
BARE = item(post.note(5))


def test_people_wait_once_however_much_they_handed_over() -> None:
    laid_out = pile.of([*PHISHES, NOTE])
    assert laid_out.reports == laid_out.waiting == 4
    assert laid_out.people_waiting == 3
    assert laid_out.waiting_since == datetime(2024, 6, 5, 9, tzinfo=UTC)


def test_an_answer_in_the_same_mailbox_ends_the_wait() -> None:
    laid_out = pile.of([*PHISHES, item(post.answer(1))])
    assert (laid_out.answered, laid_out.waiting, laid_out.people_waiting) == (1, 2, 2)
    assert laid_out.drafts == 2


def test_mail_that_came_bare_has_no_reporters() -> None:
    laid_out = pile.of([BARE, item(post.phish())])
    assert (laid_out.reports, laid_out.people_waiting, laid_out.waiting_since, laid_out.bare) == (0, 0, None, 2)


def test_a_forward_among_ordinary_mail_is_no_report() -> None:
    laid_out = pile.of([BARE] * 9 + [PHISHES[0]])
    assert laid_out.people_waiting == 0
    assert laid_out.items[-1].reporter == ""


def test_variants_of_one_lure_are_one_wave_with_its_first_report() -> None:
    laid_out = pile.of([*PHISHES, NOTE])
    (wave,) = laid_out.waves
    assert (wave.label, wave.messages, wave.reporters) == ("c1", 3, 3)
    assert wave.subject == "Your parcel is waiting"
    assert wave.first_at == datetime(2024, 6, 5, 9, tzinfo=UTC)
    assert wave.last_at == datetime(2024, 6, 5, 11, tzinfo=UTC)
    assert sum(wave.spread) == 3
    assert (wave.spread[0], wave.spread[-1]) == (1, 1)
    assert laid_out.labels == ("c1", "c1", "c1", "")


def test_what_could_move_money_comes_first_and_each_campaign_once() -> None:
    odd = replace(NOTE, trace=Trace(subject="odd"), may_answer_alone=False, band="unsure", suspicion=0.6)
    money = replace(
        NOTE, trace=Trace(subject="money"), may_answer_alone=False, ask="change_payment_details", suspicion=0.2
    )
    open_ones = [replace(one, may_answer_alone=False, suspicion=0.9) for one in PHISHES]
    wanted = pile.of([odd, *open_ones, money]).needs_a_person
    assert (wanted[0][0].ask, wanted[0][1]) == ("change_payment_details", 1)
    assert [size for _, size in wanted] == [1, 3, 1]


def test_what_can_be_answered_alone_needs_nobody() -> None:
    calm = [replace(one, may_answer_alone=True) for one in (*PHISHES, NOTE)]
    assert pile.of(calm).needs_a_person == ()


def test_every_draft_was_checked_against_its_message() -> None:
    assert all(one.draft is not None and one.draft.facts for one in (*PHISHES, NOTE))


def test_the_answer_speaks_the_reporter_s_language() -> None:
    words = b"I was not sure about this one, can you please look at it?"
    german = post.report(post.phish(), by="p@larkfield.example", n=1).replace(
        words, "Ich bin mir bei dieser Nachricht nicht sicher, können Sie bitte einmal schauen?".encode()
    )
    draft = item(german.replace(b"text/plain", b"text/plain; charset=utf-8")).draft
    assert draft is not None
    assert draft.language == "de"


def test_what_only_a_few_lack_is_not_said_of_the_pile() -> None:
    many = [replace(BARE, missing=("Everybody lacks this.",)) for _ in range(9)]
    few = replace(BARE, missing=("Everybody lacks this.", "One lacks this."))
    assert pile.of([*many, few]).missing == ("Everybody lacks this.",)


def test_an_empty_pile_is_laid_out_too() -> None:
    laid_out = pile.of([])
    assert (laid_out.people_waiting, laid_out.waves, laid_out.needs_a_person, laid_out.missing) == (0, (), (), ())


@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=-7))])
def test_times_with_and_without_a_zone_lie_beside_each_other(zone: timezone | None) -> None:
    other = replace(PHISHES[0], reported_at=NOON.replace(tzinfo=zone), reporter="q@larkfield.example")
    laid_out = pile.of([other, *PHISHES])
    assert laid_out.waiting_since is not None
    assert len(laid_out.waves) == 1


@given(st.lists(st.timedeltas(timedelta(days=-9000), timedelta(days=9000)), min_size=2, max_size=12))
def test_a_spread_loses_nobody(distances: list[timedelta]) -> None:
    times = [NOON + distance for distance in distances]
    items = [replace(PHISHES[0], reported_at=at, reporter=f"p{n}@x.example") for n, at in enumerate(times)]
    (wave,) = pile.of(items).waves
    assert sum(wave.spread) == len(times)
    assert wave.first_at == min(times)
    assert wave.last_at == max(times)


def test_a_date_from_before_there_was_mail_does_not_stretch_a_campaign() -> None:
    ancient = replace(PHISHES[0], reported_at=datetime(102, 9, 10, tzinfo=UTC))
    (wave,) = pile.of([ancient, *PHISHES[1:]]).waves
    assert wave.messages == 3
    assert wave.first_at == datetime(2024, 6, 5, 10, tzinfo=UTC)

"""The planted wave and the planted thread are what the sealed truth says they are."""

import random
from datetime import timedelta
from email import message_from_bytes

import pytest

from heedful.larkfield import calendar, generator, letter, planted, truth
from heedful.larkfield.letter import Letter
from heedful.larkfield.planted import Reported

SEEDS = (20240701, 1, 2, 3, 4)


@pytest.fixture(scope="module", params=SEEDS)
def wave(request: pytest.FixtureRequest) -> tuple[list[Letter], list[Reported]]:
    return planted.wave(random.Random(request.param), generator.people(request.param), truth.WAVE)


def test_214_mails_go_out_over_41_hours_of_month_ten(wave: tuple[list[Letter], list[Reported]]) -> None:
    letters, _ = wave

    assert sum(len(one.to) for one in letters) == 214
    assert letters[-1].sent_at - letters[0].sent_at == timedelta(hours=41)
    assert calendar.month_of(letters[0].sent_at.date()) == 10


def test_they_come_in_three_wordings_and_all_name_the_same_account(
    wave: tuple[list[Letter], list[Reported]],
) -> None:
    letters, _ = wave

    assert len({one.subject for one in letters}) == 3
    assert len({one.text.partition("IBAN")[2][:40].strip(": ")[:27] for one in letters}) == 1


def test_61_of_them_are_reported_the_first_after_six_minutes_and_no_letter_by_nobody(
    wave: tuple[list[Letter], list[Reported]],
) -> None:
    letters, reports = wave

    assert len(reports) == 61
    assert min(one.at for one in reports) - letters[0].sent_at == timedelta(minutes=6)
    assert {one.original.message_id for one in reports} == {one.message_id for one in letters}
    assert all(one.at > one.original.sent_at for one in reports)
    assert all(one.reporter.email in {address for _, address in one.original.to} for one in reports)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_stolen_thread_goes_from_a_false_finance_chief_to_a_payments_clerk_without_a_link(seed: int) -> None:
    people = generator.people(seed)
    stolen = planted.hijack(random.Random(seed), people, truth.HIJACK)
    raw = message_from_bytes(letter.as_bytes(stolen.original))
    chief = people.holder_of("Chief Financial Officer")

    assert calendar.month_of(stolen.at.date()) == 16
    assert (stolen.reporter.role, stolen.reporter.pays) == ("Payments clerk", True)
    assert stolen.original.sender[0] == chief.name
    assert stolen.original.sender[1] != chief.email
    assert raw["In-Reply-To"]
    assert "http" not in stolen.original.text

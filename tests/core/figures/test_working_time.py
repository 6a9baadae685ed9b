"""Working time is the time people were there."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.figures.working_time import WorkingWeek, minutes_between

BERLIN = ZoneInfo("Europe/Berlin")
WEEK = WorkingWeek(zone=BERLIN)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:45", 45),
        ("2026-11-20T16:50", "2026-11-23T09:20", 30),  # Friday evening to Monday morning
        ("2026-11-21T11:00", "2026-11-22T11:00", 0),  # the weekend
        ("2026-11-23T07:00", "2026-11-23T20:00", 480),
        ("2026-11-23T12:00", "2026-11-23T11:00", 0),
        ("2026-11-23T09:00", "2026-11-27T17:00", 5 * 480),
    ],
)
def test_only_hours_at_work_count(start: str, end: str, minutes: int) -> None:
    assert minutes_between(at(start), at(end), WEEK) == minutes


def test_a_day_off_does_not_count() -> None:
    week = WorkingWeek(zone=BERLIN, off=frozenset({date(2026, 11, 23)}))
    assert minutes_between(at("2026-11-23T09:00"), at("2026-11-24T09:10"), week) == 10


def test_a_night_on_which_the_clock_changes_is_an_hour_shorter_or_longer() -> None:
    week = WorkingWeek(zone=BERLIN, days=frozenset(range(7)), opens=time(0), closes=time(23))
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    for day, hours in ((spring, 22), (autumn, 24)):
        start = datetime.combine(day, time(0), BERLIN)
        assert minutes_between(start, datetime.combine(day, time(23), BERLIN), week) == hours * 60


@given(
    begun=st.integers(0, 500_000),
    first=st.integers(0, 20_000),
    second=st.integers(0, 20_000),
)
def test_two_stretches_add_up(begun: int, first: int, second: int) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=begun)
    middle = start + timedelta(minutes=first)
    end = middle + timedelta(minutes=second)
    whole = minutes_between(start, end, WEEK)
    assert 0 <= whole - minutes_between(start, middle, WEEK) - minutes_between(middle, end, WEEK) <= 1

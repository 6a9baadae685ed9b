"""The clocks of the sites, against the zone data of Python where the machine has it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from heedful.larkfield import calendar


@pytest.mark.parametrize("zone", ["Europe/London", "Europe/Berlin", "America/New_York"])
def test_every_six_hours_of_two_years_our_clock_agrees_with_the_zone_database(zone: str) -> None:
    try:
        known = ZoneInfo(zone)
    except ZoneInfoNotFoundError:
        pytest.skip(f"this machine has no zone data for {zone}")
    moment = datetime(2024, 7, 1, tzinfo=UTC)

    while moment < datetime(2026, 7, 1, tzinfo=UTC):
        assert calendar.local(moment, zone).utcoffset() == moment.astimezone(known).utcoffset(), moment
        moment += timedelta(hours=6)


@pytest.mark.parametrize(
    ("moment", "zone", "hours"),
    [
        (datetime(2025, 3, 30, 0, 59, tzinfo=UTC), "Europe/London", 0),
        (datetime(2025, 3, 30, 1, 0, tzinfo=UTC), "Europe/London", 1),
        (datetime(2024, 10, 27, 0, 59, tzinfo=UTC), "Europe/Berlin", 2),
        (datetime(2024, 10, 27, 1, 0, tzinfo=UTC), "Europe/Berlin", 1),
        (datetime(2025, 3, 9, 6, 59, tzinfo=UTC), "America/New_York", -5),
        (datetime(2025, 3, 9, 7, 0, tzinfo=UTC), "America/New_York", -4),
    ],
)
def test_the_hour_changes_when_it_changed(moment: datetime, zone: str, hours: int) -> None:
    assert calendar.local(moment, zone).utcoffset() == timedelta(hours=hours)

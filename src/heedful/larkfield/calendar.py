"""The twenty-four months of the demo organisation, and its clocks, the same whatever zone data a machine has."""

from datetime import date, datetime, timedelta, timezone

FIRST_DAY = date(2024, 7, 1)
MONTHS = 24


def month_start(month: int) -> date:
    """The first day of month 1..24 (25 is the day after the end)."""
    years, months = divmod(FIRST_DAY.month - 1 + month - 1, 12)
    return date(FIRST_DAY.year + years, months + 1, 1)


def days() -> list[date]:
    """Every day of the twenty-four months, in order."""
    return [FIRST_DAY + timedelta(days=n) for n in range((month_start(MONTHS + 1) - FIRST_DAY).days)]


def month_of(day: date) -> int:
    """The month 1..24 a day lies in."""
    return (day.year - FIRST_DAY.year) * 12 + day.month - FIRST_DAY.month + 1


def local(moment: datetime, zone: str) -> datetime:
    """A UTC moment on the clock of a site, daylight saving as the European Union and the United States have it."""
    hours = {"Europe/London": 0, "Europe/Berlin": 1, "America/New_York": -5}[zone]
    summer = _american_summer(moment) if zone.startswith("America/") else _european_summer(moment)
    return moment.astimezone(timezone(timedelta(hours=hours + summer)))


def _european_summer(moment: datetime) -> bool:
    year = moment.year
    return _at(_sunday(year, 4, 1) - timedelta(days=7), 1) <= moment < _at(_sunday(year, 11, 1) - timedelta(days=7), 1)


def _american_summer(moment: datetime) -> bool:
    return _at(_sunday(moment.year, 3, 8), 7) <= moment < _at(_sunday(moment.year, 11, 1), 6)


def _sunday(year: int, month: int, day: int) -> date:
    """The first Sunday on or after this day."""
    start = date(year, month, day)
    return start + timedelta(days=(6 - start.weekday()) % 7)


def _at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone.utc)  # noqa: UP017

"""Time people were at work between two moments: a fright on Friday evening is not answered late on Monday morning."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """When the desk is at work: weekdays (0 is Monday), the hours of a day on its own clock, and days off."""

    zone: tzinfo
    days: frozenset[int] = frozenset(range(5))
    opens: time = time(9)
    closes: time = time(17)
    off: frozenset[date] = frozenset()


def minutes_between(start: datetime, end: datetime, week: WorkingWeek) -> int:
    """Whole working minutes from start to end (both with a time zone); 0 when end is not after start.

    Days on which the clock changes count as long as they really are. At most ten years are counted.
    """
    first, last = start.astimezone(week.zone), end.astimezone(week.zone)
    day, worked = first.date(), timedelta()
    for _ in range(3660):
        if day > last.date():
            break
        if day.weekday() in week.days and day not in week.off:
            opens = datetime.combine(day, week.opens, week.zone)
            closes = datetime.combine(day, week.closes, week.zone)
            # Through timestamps: subtracting two local times of one zone would overlook a changed clock.
            seconds = min(closes.timestamp(), end.timestamp()) - max(opens.timestamp(), start.timestamp())
            worked += timedelta(seconds=max(0.0, seconds))
        day += timedelta(days=1)
    return int(worked.total_seconds() // 60)

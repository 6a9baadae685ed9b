"""Calendar months: the only windows there are, so that nobody can slide one until it shows a person."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

# Answers to the two questions count for two weeks; after that a month can no longer change.
SETTLES_AFTER = timedelta(days=14)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    first: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The month this day lies in."""
        return cls(day.replace(day=1))

    @classmethod
    def named(cls, name: str) -> Self:
        """The month written as `2026-11`. Raises ValueError."""
        return cls(date.fromisoformat(f"{name}-01"))

    @property
    def last(self) -> date:
        return self.after().first - timedelta(days=1)

    def after(self) -> Self:
        """The month after this one."""
        return type(self).of(self.first + timedelta(days=31))

    def before(self) -> Self:
        """The month before this one."""
        return type(self).of(self.first - timedelta(days=1))

    def is_closed(self, today: date) -> bool:
        """Whether it is over and nothing in it can change any more."""
        return today > self.last + SETTLES_AFTER

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"


def up_to(today: date, count: int) -> tuple[Month, ...]:
    """The running month and those before it, oldest first."""
    months = [Month.of(today)]
    while len(months) < count:
        months.append(months[-1].before())
    return tuple(reversed(months))

"""Published figures: released once for a closed month, and from then on as they are."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from heedful.core.figures.release import Outcome, Released, Withheld
from heedful.core.figures.uncertainty import Interval


class Publication(models.Model):
    """One indicator of one closed month, as it left the release gate. Rows are only ever added."""

    month = models.DateField()
    indicator = models.CharField(max_length=40)
    published_at = models.DateTimeField()
    why_withheld = models.CharField(max_length=120, blank=True)
    people = models.PositiveIntegerField(null=True)
    value = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    low_bound = models.FloatField(null=True)
    high_bound = models.FloatField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("month", "indicator"), name="a_figure_is_published_once"),
            models.CheckConstraint(
                condition=models.Q(why_withheld="") | models.Q(people=None, value=None, low=None, high=None),
                name="what_is_withheld_has_no_numbers",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.month:%Y-%m}"

    @classmethod
    def of(cls, outcome: Outcome, *, indicator: str, month: date, at: datetime) -> Publication:
        """The row of an outcome, not saved yet."""
        row = cls(indicator=indicator, month=month, published_at=at)
        if isinstance(outcome, Withheld):
            row.why_withheld = outcome.why
            return row
        row.people, row.value = outcome.people, outcome.value
        if outcome.interval:
            row.low, row.high = outcome.interval.low, outcome.interval.high
        if outcome.bounds:
            row.low_bound, row.high_bound = outcome.bounds.low, outcome.bounds.high
        return row

    def outcome(self) -> Outcome:
        """What was released, or why it was not."""
        if self.value is None or self.people is None:
            return Withheld(self.why_withheld)
        return Released(
            self.value, self.people, _interval(self.low, self.high), _interval(self.low_bound, self.high_bound)
        )


def _interval(low: float | None, high: float | None) -> Interval | None:
    return None if low is None or high is None else Interval(low, high)

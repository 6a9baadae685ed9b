"""The ledger's rows. Only `ledger` writes them, only figures read them, and nothing changes them."""

from datetime import date
from typing import Self

from django.db import models

from heedful.core.figures import fact


class FactQuerySet(models.QuerySet["RecordedFact"]):
    """Looking facts up; every lookup is by kind and days, never by person."""

    def between(self, first: date, last: date) -> Self:
        """Facts whose day lies in the window, both ends included."""
        return self.filter(day__gte=first, day__lte=last)


class RecordedFact(models.Model):
    """One fact: kind, day, pseudonym, team key and a few typed words."""

    kind = models.CharField(max_length=40)
    day = models.DateField()
    pseudonym = models.CharField(max_length=32)
    team = models.CharField(max_length=40, blank=True)
    words = models.JSONField()

    objects = FactQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["kind", "day"]),)

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"

    @classmethod
    def of(cls, happened: fact.Fact) -> Self:
        """The row of a fact, not saved yet."""
        return cls(
            kind=happened.kind,
            day=happened.day,
            pseudonym=happened.pseudonym,
            team=happened.team,
            words=happened.words(),
        )

    def as_fact(self) -> fact.Fact:
        """The fact as it was recorded."""
        return fact.restored(self.kind, day=self.day, pseudonym=self.pseudonym, team=self.team, words=self.words)

"""Letters: everything we send is a row first, and what became of it stands in the row."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from heedful.server.people import fields


class LetterQuerySet(models.QuerySet["Letter"]):
    """The letters by what is going on with them."""

    def waiting(self) -> Self:
        """Neither sent, withdrawn, given up, held, nor on its way."""
        return self.filter(sent_at=None, withdrawn_at=None, given_up_at=None, held_at=None, attempt_started_at=None)

    def due(self, now: datetime) -> Self:
        """Waiting, and their time has come."""
        return self.waiting().filter(send_at__lte=now)

    def stranded(self, before: datetime) -> Self:
        """On their way since long: whoever carried them is gone, and nobody knows whether they arrived."""
        return self.filter(attempt_started_at__lt=before, sent_at=None, held_at=None, given_up_at=None)

    def for_a_person(self) -> Self:
        """Held or given up: a person has to choose."""
        return self.filter(Q(held_at__isnull=False) | Q(given_up_at__isnull=False), sent_at=None, withdrawn_at=None)


class Letter(models.Model):
    """One letter to one person, known here by pseudonym. The address is looked up in the vault when it leaves."""

    key = models.CharField(max_length=120, unique=True)
    to = models.CharField(max_length=32, db_index=True)
    subject = fields.SealedText()
    body = fields.SealedText()
    language = models.CharField(max_length=8)
    message_id = models.CharField(max_length=200, unique=True)
    in_reply_to = models.TextField(blank=True)
    references = models.TextField(blank=True)

    posted_at = models.DateTimeField()
    send_at = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    attempt_started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    settled_by = models.CharField(max_length=32, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ("send_at",)

    def __str__(self) -> str:
        return self.key

    @property
    def state(self) -> str:
        """One word: sent, withdrawn, given up, held, on its way, waiting."""
        for at, word in (
            (self.sent_at, "sent"),
            (self.withdrawn_at, "withdrawn"),
            (self.given_up_at, "given up"),
            (self.held_at, "held"),
            (self.attempt_started_at, "on its way"),
        ):
            if at:
                return word
        return "waiting"

    @property
    def why(self) -> str:
        """The problem in the reader's language; a code of the other side stands at its end as it was given."""
        words, _, code = self.problem.rpartition(" ")
        return f"{gettext(words)} {code}" if code.isdigit() else gettext(self.problem) if self.problem else ""

    def claim(self, *, at: datetime) -> bool:
        """Take this letter out of the box to carry it, unless somebody else just did."""
        taken = Letter.objects.waiting().filter(pk=self.pk).update(attempt_started_at=at, attempts=self.attempts + 1)
        if taken:
            self.attempt_started_at, self.attempts = at, self.attempts + 1
        return taken == 1

    def arrive(self, *, at: datetime) -> None:
        """The other side has taken it over."""
        self._become(sent_at=at, problem="")

    def wait(self, *, until: datetime, problem: str) -> None:
        """The other side asked us to come back, or could not be reached: the letter certainly did not arrive."""
        self._become(attempt_started_at=None, send_at=until, problem=problem)

    def give_up(self, *, at: datetime, problem: str) -> None:
        """It cannot be delivered; a person is told."""
        self._become(given_up_at=at, problem=problem)

    def hold(self, *, at: datetime, problem: str) -> None:
        """Nobody knows whether it arrived, or whether it should go: a person decides. Never sent again by itself."""
        self._become(held_at=at, problem=problem)

    def settle_as_arrived(self, *, by: str, at: datetime) -> bool:
        """A person found that it had arrived."""
        return self._settle(sent_at=at, settled_by=by)

    def settle_by_sending_again(self, *, by: str, at: datetime) -> bool:
        """A person wants it sent, knowing that it may arrive twice."""
        return self._settle(
            attempt_started_at=None, held_at=None, given_up_at=None, attempts=0, send_at=at, settled_by=by
        )

    def settle_by_withdrawing(self, *, by: str, at: datetime) -> bool:
        """A person decided that it should not go at all."""
        return self._settle(withdrawn_at=at, settled_by=by)

    def withdraw(self, *, at: datetime) -> bool:
        """Take it back, while it is still in the box."""
        return Letter.objects.waiting().filter(pk=self.pk).update(withdrawn_at=at) == 1

    @classmethod
    def stranded_after(cls) -> timedelta:
        """How long a letter may be on its way before we call it stranded: longer than any server may take."""
        return timedelta(minutes=15)

    def _become(self, **changes: object) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        self.save(update_fields=list(changes))

    def _settle(self, **changes: object) -> bool:
        return Letter.objects.for_a_person().filter(pk=self.pk).update(**changes) == 1

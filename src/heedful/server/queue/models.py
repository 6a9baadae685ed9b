"""What the queue knows about work beyond the task's own row: whose it is now, how often it was tried, when next."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from heedful.server.queue.compat import DBTaskResult, DBTaskResultQuerySet, TaskResultStatus, get_date_max


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs by what is going on with them."""

    def abandoned(self, now: datetime) -> Self:
        """Still marked as running, but their lease ran out: the worker is gone."""
        return self.filter(task__status=TaskResultStatus.RUNNING, lease_until__lt=now)

    def given_up(self) -> Self:
        """Tried often enough; a person should look."""
        return self.filter(given_up_at__isnull=False).order_by("-given_up_at")


class Job(models.Model):
    """The lease on a task: a worker holds it for a while and renews it while it works."""

    task = models.OneToOneField(DBTaskResult, on_delete=models.CASCADE, related_name="job")
    key = models.CharField(max_length=160, unique=True, null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=64, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True, db_index=True)
    given_up_at = models.DateTimeField(null=True, blank=True, db_index=True)
    problem = models.CharField(max_length=300, blank=True)

    objects = JobQuerySet.as_manager()

    def __str__(self) -> str:
        return self.key or str(self.task_id)

    @classmethod
    def something_is_ready(cls, now: datetime) -> bool:
        """Whether it is worth asking for the next task: a look that locks nothing."""
        return bool(_ready(now).exists())

    @classmethod
    def claim_next(cls, *, worker: str, now: datetime, lease: timedelta) -> Job | None:
        """Take the next task that is ready, if there is one. Call it inside a transaction."""
        task = _ready(now).get_locked()
        if task is None:
            return None
        task.claim(worker)
        job, _ = cls.objects.get_or_create(task=task)
        job.attempts, job.worker, job.lease_until = job.attempts + 1, worker, now + lease
        job.save(update_fields=["attempts", "worker", "lease_until"])
        job.task = task
        return job

    def renew(self, *, until: datetime) -> bool:
        """Keep the lease. False when another worker holds it by now."""
        return self._mine().update(lease_until=until) == 1

    def finish(self) -> bool:
        """The work is done. False when another worker took over meanwhile: then its result counts, not ours."""
        if not self._mine().update(lease_until=None, problem=""):
            return False
        self.task.set_successful(None)
        return True

    def try_again(self, *, at: datetime, problem: str) -> bool:
        """Put the task back, not to be touched before `at`."""
        if not self._mine().update(lease_until=None, problem=problem[:300]):
            return False
        return _back_to_the_queue(self.task_id, at=at)

    def give_up(self, error: BaseException, *, at: datetime) -> bool:
        """Tried often enough. The task rests, with its error, until a person looks."""
        if not self._mine().update(lease_until=None, given_up_at=at, problem=describe(error)):
            return False
        self.task.set_failed(error)
        return True

    def start_over(self, *, at: datetime) -> bool:
        """A person wants it tried again, with a fresh count."""
        if not Job.objects.given_up().filter(pk=self.pk).update(given_up_at=None, attempts=0, problem=""):
            return False
        return _back_to_the_queue(self.task_id, at=at)

    def _mine(self) -> JobQuerySet:
        return Job.objects.filter(pk=self.pk, worker=self.worker, attempts=self.attempts, lease_until__isnull=False)


class Beat(models.Model):
    """Something done again and again: which task, how often, when next."""

    name = models.CharField(max_length=60, unique=True)
    task_path = models.CharField(max_length=200)
    every = models.DurationField()
    next_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.name}, every {self.every}"

    def move_on(self, *, now: datetime) -> bool:
        """Claim this beat by setting the next one. False when another worker did so first. Missed beats are skipped."""
        after = self.next_at + self.every
        if after <= now:
            after = now + self.every
        return Beat.objects.filter(pk=self.pk, next_at=self.next_at).update(next_at=after) == 1


def describe(error: BaseException) -> str:
    """An error in one line, without its data: messages of errors may quote what people wrote."""
    return type(error).__qualname__[:300]


def _ready(now: datetime) -> DBTaskResultQuerySet:
    return DBTaskResult.objects.filter(
        Q(run_after=get_date_max()) | Q(run_after__lte=now), status=TaskResultStatus.READY
    )


def _back_to_the_queue(task_id: object, *, at: datetime) -> bool:
    unfinished = DBTaskResult.objects.filter(pk=task_id).exclude(status=TaskResultStatus.SUCCESSFUL)
    return bool(unfinished.update(status=TaskResultStatus.READY, run_after=at, started_at=None, finished_at=None))

"""The worker: takes one task at a time, keeps its lease alive while it works, and survives the death of others."""

import logging
import os
import secrets
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from django.db import close_old_connections, connection, transaction
from django.utils import timezone

from heedful.server.queue import backoff, rhythm
from heedful.server.queue.models import Job, describe

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
ATTEMPTS = 6


class WorkerGone(Exception):
    """The worker that held this task disappeared, as often as we allow."""


class Worker:
    """One worker. `stop()` lets it finish what it has in hand and no more."""

    def __init__(
        self,
        *,
        lease: timedelta = LEASE,
        attempts: int = ATTEMPTS,
        pause: timedelta = timedelta(seconds=0.5),
        clock: Callable[[], datetime] = timezone.now,
        rng: Random | None = None,
    ) -> None:
        self.name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._lease, self._attempts, self._pause = lease, attempts, pause
        self._clock, self._rng = clock, rng or Random()
        self._stopping = threading.Event()
        self._look_around_at = clock()

    def stop(self) -> None:
        """Finish the task in hand, then leave."""
        self._stopping.set()

    def run(self) -> None:
        """Work until told to stop."""
        log.info("Worker %s has started.", self.name)
        while not self._stopping.is_set():
            close_old_connections()
            self._look_around()
            if not self.do_one():
                self._stopping.wait(self._pause.total_seconds())
        log.info("Worker %s has stopped.", self.name)

    def work_off(self) -> int:
        """Do everything that is ready now, and return how many tasks that was."""
        done = 0
        while self.do_one():
            done += 1
        return done

    def do_one(self) -> bool:
        """Do the next ready task. False when there is none."""
        now = self._clock()
        if not Job.something_is_ready(now):
            return False
        with transaction.atomic():
            job = Job.claim_next(worker=self.name, now=now, lease=self._lease)
        if job is None:
            return False
        finished = threading.Event()
        keeper = threading.Thread(target=self._keep, args=(job, finished), daemon=True)
        keeper.start()
        try:
            task = job.task.task
            said = job.task.args_kwargs
            task.call(*said["args"], **said["kwargs"])
        except Exception as error:
            finished.set()
            self._came_to_grief(job, error)
        else:
            finished.set()
            if not job.finish():
                log.warning("Task %s was taken over by another worker; its result counts.", job.task_id)
        finally:
            finished.set()
            keeper.join(timeout=5)
        return True

    def take_over(self) -> int:
        """Put back what workers that are gone had in hand; returns how many tasks."""
        now, taken = self._clock(), 0
        for job in Job.objects.abandoned(now).select_related("task"):
            log.warning("The worker of task %s is gone (attempt %d).", job.task_id, job.attempts)
            if job.attempts >= self._attempts:
                taken += job.give_up(WorkerGone(), at=now)
            else:
                taken += job.try_again(at=now, problem="The worker was gone.")
        return taken

    def _look_around(self) -> None:
        now = self._clock()
        if now >= self._look_around_at:
            self._look_around_at = now + min(self._lease / 4, timedelta(seconds=5))
            self.take_over()
            rhythm.play_due(now=now)

    def _keep(self, job: Job, finished: threading.Event) -> None:
        """Renew the lease from a thread of its own, so that long work is not mistaken for a dead worker."""
        try:
            while not finished.wait(self._lease.total_seconds() / 3):
                job.renew(until=self._clock() + self._lease)
        finally:
            connection.close()

    def _came_to_grief(self, job: Job, error: Exception) -> None:
        now = self._clock()
        if job.attempts >= self._attempts or isinstance(error, ImportError):
            log.error("Task %s (%s) is given up: %s", job.task_id, job.task.task_path, describe(error), exc_info=error)
            job.give_up(error, at=now)
        else:
            pause = backoff.pause_after(job.attempts, rng=self._rng)
            log.warning("Task %s (%s) will be tried again: %s", job.task_id, job.task.task_path, describe(error))
            job.try_again(at=now + pause, problem=describe(error))

"""Giving work to the queue, once each, and looking after what was given up."""

from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from heedful.server.queue.compat import DBTaskResult, TaskResultStatus
from heedful.server.queue.models import Job

KEEP_FINISHED = timedelta(days=3)


def enqueue(task: Any, *args: Any, key: str | None = None, run_after: datetime | None = None, **kwargs: Any) -> str:
    """Give a task to the queue and return its id. In a transaction it is there only if the transaction is.

    With a key, the same work is given once only, however often this is called; the key is remembered for as long as
    the finished task is kept (three days). `run_after` is when it may start at the earliest.
    """
    if key is not None:
        known = Job.objects.filter(key=key).values_list("task_id", flat=True).first()
        if known is not None:
            return str(known)
    chosen = task.using(run_after=run_after) if run_after is not None else task
    try:
        with transaction.atomic():
            result = chosen.enqueue(*args, **kwargs)
            Job.objects.create(task_id=result.id, key=key)
    except IntegrityError:
        return str(Job.objects.values_list("task_id", flat=True).get(key=key))
    return str(result.id)


def given_up() -> QuerySet[Job]:
    """Work that was tried often enough and waits for a person, newest first."""
    return Job.objects.given_up().select_related("task")


def waiting() -> int:
    """How many tasks wait or run right now."""
    return int(DBTaskResult.objects.filter(status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING)).count())


def sweep(*, now: datetime) -> int:
    """Take away finished tasks older than three days; what was given up stays. Returns how many went."""
    finished = DBTaskResult.objects.filter(
        status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - KEEP_FINISHED
    ).values_list("pk", flat=True)[:5000]
    gone = list(finished)
    DBTaskResult.objects.filter(pk__in=gone).delete()
    return len(gone)

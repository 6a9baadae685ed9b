"""What is done again and again: beats in a table, each played by exactly one of the workers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.module_loading import import_string

from heedful.server.queue import jobs
from heedful.server.queue.models import Beat


@dataclass(frozen=True, slots=True)
class Planned:
    """A beat as it is written in code: a name, the task's dotted path, and how often."""

    name: str
    task_path: str
    every: timedelta


def plan(beats: Iterable[Planned], *, now: datetime) -> None:
    """Make the table say what the code says: new beats begin now, changed ones change, others go."""
    wanted = {beat.name: beat for beat in beats}
    Beat.objects.exclude(name__in=wanted).delete()
    for beat in wanted.values():
        row, is_new = Beat.objects.get_or_create(
            name=beat.name, defaults={"task_path": beat.task_path, "every": beat.every, "next_at": now}
        )
        if not is_new and (row.task_path, row.every) != (beat.task_path, beat.every):
            Beat.objects.filter(pk=row.pk).update(
                task_path=beat.task_path, every=beat.every, next_at=min(row.next_at, now + beat.every)
            )


def play_due(*, now: datetime) -> int:
    """Give the queue every beat whose time has come; returns how many."""
    played = 0
    for beat in Beat.objects.filter(next_at__lte=now):
        if beat.move_on(now=now):
            jobs.enqueue(import_string(beat.task_path), key=f"beat:{beat.name}:{beat.next_at.isoformat()}")
            played += 1
    return played

"""Work done later: load, one flow, done."""

from django.utils import timezone

from heedful.server.queue import jobs
from heedful.server.queue.compat import task
from heedful.server.reports import knowledge
from heedful.server.reports.flows import answering, arranging, arriving, learning
from heedful.server.reports.models import Report


@task()
def read_report(report_id: int) -> None:
    """Read one report that came in."""
    arriving.report_read(Report.objects.get(pk=report_id), known=knowledge.now(), now=timezone.now())


@task()
def look_after_letters() -> None:
    """See which answers have left, and who has waited long."""
    answering.letters_left(now=timezone.now())
    arranging.long_wait_noticed(now=timezone.now())


@task()
def learn() -> None:
    """Learn from what people have said, if there is anything new."""
    learning.lesson_learned(now=timezone.now())


@task()
def look_after_lessons() -> None:
    """Forget what is gone, read again what another reader has read, and learn."""
    learning.labels_forgotten(now=timezone.now())
    learning.labels_read_again(now=timezone.now())
    learning.lesson_learned(now=timezone.now())


def read_later(report_id: int) -> str:
    """Put the reading of a report on the list."""
    return jobs.enqueue(read_report, report_id, key=f"read:{report_id}")


def learn_later() -> str:
    """Put the learning on the list. Where nothing is new, it does nothing."""
    return jobs.enqueue(learn)

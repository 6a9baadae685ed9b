"""The queue's own work: keeping itself tidy."""

from django.utils import timezone

from heedful.server.queue import jobs
from heedful.server.queue.compat import task


@task()
def sweep() -> None:
    """Take finished tasks away after a while."""
    jobs.sweep(now=timezone.now())

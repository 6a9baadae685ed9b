"""Work for the queue: publishing closed months."""

from django.utils import timezone

from heedful.server.figures import flows
from heedful.server.queue.compat import task


@task()
def publish() -> None:
    """Publish every month that can no longer change."""
    flows.months_closed(today=timezone.localdate(), now=timezone.now())

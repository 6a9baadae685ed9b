"""Work for the queue: carrying letters."""

from django.utils import timezone

from heedful.server.post import delivery
from heedful.server.queue.compat import task


@task()
def deliver() -> None:
    """Carry every letter whose time has come."""
    delivery.deliver_due(timezone.now())

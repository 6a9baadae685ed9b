"""Work for the queue: reading the whole audit trail."""

from heedful.server.people import audit
from heedful.server.queue.compat import task


class TrailBroken(Exception):
    """An entry was changed, or one was taken away. Whoever looks after the installation must know."""


@task()
def verify_trail() -> None:
    """Read the whole trail. Raises TrailBroken, which then waits for a person among the work given up."""
    broken = audit.verify()
    if broken is not None:
        raise TrailBroken(f"at entry {broken.position}")

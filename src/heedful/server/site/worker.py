"""The background process: plans what comes round, then works until it is asked to stop."""

import signal
from datetime import timedelta
from types import FrameType

from django.utils import timezone

from heedful.server.queue import rhythm, worker
from heedful.server.site.rhythm import BEATS


def run(*, lease: timedelta, until_idle: bool = False) -> None:
    """Work. SIGTERM and SIGINT let the task in hand be finished; a killed worker's task is taken over by its lease."""
    rhythm.plan(BEATS, now=timezone.now())
    one = worker.Worker(lease=lease)
    if until_idle:
        one.take_over()
        one.work_off()
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        one.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    one.run()

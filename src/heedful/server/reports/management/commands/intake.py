"""`intake`: keep the doors open through which reports come by mail."""

import signal
import threading
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from heedful.server.reports import intake


class Command(BaseCommand):
    help = "Reads the report mailbox and keeps the SMTP door open, as far as they are configured, until it is stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        stopping = threading.Event()

        def stop(signum: int, frame: FrameType | None) -> None:
            stopping.set()

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        door = intake.smtp()
        if door is not None:
            door.start()
        if settings.HEEDFUL_IMAP_HOST:
            threading.Thread(target=intake.watch, args=(stopping,), daemon=True).start()
        try:
            while not stopping.wait(1.0):
                pass
        finally:
            if door is not None:
                door.stop()

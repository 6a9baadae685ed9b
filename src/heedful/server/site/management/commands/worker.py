"""`worker`: do the background work."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand

from heedful.server.queue.worker import LEASE
from heedful.server.site import worker


class Command(BaseCommand):
    help = "Does the background work until it is asked to stop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE.total_seconds(),
            metavar="SECONDS",
            help="how long a task may stand still before another worker takes it over",
        )
        parser.add_argument("--until-idle", action="store_true", help="do what is ready now, then stop")

    def handle(self, *args: Any, **options: Any) -> None:
        worker.run(lease=timedelta(seconds=options["lease"]), until_idle=options["until_idle"])

"""`seed`: fill an empty installation with the demo organisation, and print what stands there."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from heedful.server.site import headline, seeding


class Command(BaseCommand):
    help = "Fills an empty installation with the demo organisation, prints the headline figures and sign-in links."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--links", action="store_true", help="print sign-in links too")

    def handle(self, *args: Any, **options: Any) -> None:
        # The letters of the past were sent in the past.
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        seeding.seed(now=timezone.now(), say=self._progress)
        for line in headline.lines(now=timezone.now()):
            self.stdout.write(line)
        if options["links"]:
            self.stdout.write("\nSign in with one click; each link works once:")
            for who, link in seeding.sign_in_links():
                self.stdout.write(f"  {who}: {link}")

    def _progress(self, done: int, of: int) -> None:
        if sys.stderr.isatty() and (done % 10 == 0 or done == of):
            self.stderr.write(f"\rReading reported mail: {done} of {of}", ending="\n" if done == of else "")
            self.stderr.flush()

"""All of Heedful as `heedful serve` runs it, with the report mailbox in dovecot and postfix for the answers."""

import contextlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.services.mail_servers import DOMAIN, PASSWORD, MailServers

ANSWER_BY_ITSELF = (
    "from django.utils import timezone\n"
    "from heedful.server.people.models import Person, Role\n"
    "from heedful.server.reports.flows import arranging\n"
    "lead = Person.objects.create_user('lea@larkfield.test', role=Role.LEAD)\n"
    "for band in ('malicious', 'unwanted', 'legitimate'):\n"
    "    arranging.policy_set(band=band, automatic=True, by=lead, now=timezone.now())\n"
)
LURE = (
    b'From: "Microsoft 365" <it@micros0ft-login.example>\r\n'
    b"To: amara@larkfield.test\r\n"
    b"Subject: Your password expires today\r\n"
    b"Message-ID: <lure-%d@micros0ft-login.example>\r\n"
    b"Date: Tue, 24 Nov 2026 08:00:00 +0000\r\n"
    b"\r\n"
    b"Dear user,\r\n\r\n"
    b"your mailbox will be closed within 2 hours. Confirm your password immediately:\r\n"
    b"http://micros0ft-login.example/verify?user=amara\r\n\r\n"
    b"Microsoft Support\r\n"
)


@dataclass(frozen=True, slots=True)
class House:
    """Where its things lie, and what its main database and its log say."""

    folder: pathlib.Path

    @property
    def log(self) -> str:
        return (self.folder / "serve.log").read_text(errors="replace")

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of the main database, looked at from outside."""
        with contextlib.closing(sqlite3.connect(self.folder / "var" / "heedful.sqlite3", timeout=20)) as database:
            return database.execute(sql).fetchall()

    def reports(self) -> int:
        """How many reports there are."""
        return int(str(self.ask("SELECT count(*) FROM reports_report")[0][0]))

    def wait_for_reports(self, count: int, seconds: float = 60) -> None:
        """Return once there are so many reports. Raises AssertionError with the log if they do not come."""
        until = time.monotonic() + seconds
        while self.reports() < count:
            assert time.monotonic() < until, (
                f"{self.reports()} of {count} reports after {seconds} s\n{self.log[-4000:]}"
            )
            time.sleep(0.2)


@contextlib.contextmanager
def running(servers: MailServers, folder: pathlib.Path, **more: str) -> Iterator[House]:
    """Set up, serve, and stop again. A second time in the same folder goes on where the first one ended."""
    (folder / "heedful.toml").write_text(f'own_domains = ["{DOMAIN}"]\n')
    settings = {
        "DJANGO_SETTINGS_MODULE": "heedful.server.site.settings",
        "HEEDFUL_DATA": str(folder / "var"),
        "HEEDFUL_TOML": str(folder / "heedful.toml"),
        "HEEDFUL_DESK_ADDRESS": f"desk@{DOMAIN}",
        "HEEDFUL_UNDO_SECONDS": "1",
        "HEEDFUL_IMAP_HOST": "127.0.0.1",
        "HEEDFUL_IMAP_PORT": str(servers.imap_port),
        "HEEDFUL_IMAP_TLS": "no",
        "HEEDFUL_IMAP_USER": f"desk@{DOMAIN}",
        "HEEDFUL_IMAP_PASSWORD": PASSWORD,
        "HEEDFUL_SMTP_HOST": "127.0.0.1",
        "HEEDFUL_SMTP_PORT": str(servers.smtp_port),
        **more,
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HEEDFUL_")} | settings
    if not (folder / "var").exists():
        for command in (["setup"], ["shell", "-v", "0", "-c", ANSWER_BY_ITSELF]):
            subprocess.run([sys.executable, "-m", "django", *command], env=environment, check=True)
    with (folder / "serve.log").open("ab") as log:
        serving = subprocess.Popen(
            [sys.executable, "-m", "heedful.cli.main", "serve", "--port", "18700"],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield House(folder)
        finally:
            serving.terminate()
            serving.wait(30)

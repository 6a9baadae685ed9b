"""Mutt, driven as a person drives it: open the box over IMAP, forward the newest mail, leave."""

import os
import pathlib
import pty
import select
import shutil
import signal
import time

from tests.services.mail_servers import DOMAIN, PASSWORD, MailServers

SETTINGS = """
set folder="{home}"
set spoolfile="imap://127.0.0.1:{imap}/INBOX"
set imap_user="{user}@{domain}"
set imap_pass="{password}"
set ssl_starttls=no
set ssl_force_tls=no
set smtp_url="smtp://127.0.0.1:{smtp}/"
set from="{user}@{domain}"
set use_from=yes
set hostname="{domain}"
set editor="true"
set mime_forward={attached}
set abort_unmodified=no
set copy=no
set quit=yes
set tmpdir="{home}"
push "<forward-message>{to}@{domain}<enter><enter><send-message><quit>"
"""


def forward_newest(servers: MailServers, home: pathlib.Path, *, user: str, to: str, attached: bool) -> None:
    """Forward the newest mail of `user` to `to`, as an attachment or inline. Raises AssertionError if mutt hangs."""
    program = shutil.which("mutt")
    assert program, "mutt is not installed; `python3 run.py test` brings it."
    settings = home / "muttrc"
    settings.write_text(
        SETTINGS.format(
            imap=servers.imap_port,
            smtp=servers.smtp_port,
            user=user,
            to=to,
            domain=DOMAIN,
            password=PASSWORD,
            attached="yes" if attached else "no",
            home=home,
        )
    )
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", HOME=str(home))
        os.execv(program, ["mutt", "-n", "-F", str(settings)])
    screen = b""
    until = time.monotonic() + 20
    try:
        while time.monotonic() < until:
            if not select.select([terminal], [], [], 0.2)[0]:
                continue
            try:
                shown = os.read(terminal, 4096)
            except OSError:
                return
            if not shown:
                return
            screen += shown
        raise AssertionError(f"mutt did not come to an end: {screen[-500:]!r}")
    finally:
        if os.waitpid(child, os.WNOHANG) == (0, 0):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        os.close(terminal)

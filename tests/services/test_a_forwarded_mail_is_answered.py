"""From a colleague's mail program to our answer in their box: mutt, postfix, dovecot, and all of Heedful between."""

import contextlib
import email
import email.policy
import os
import pathlib
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.services import mail_servers, mutt
from tests.services.mail_servers import DOMAIN, PASSWORD, MailServers

pytestmark = [pytest.mark.services, pytest.mark.timeout(180)]

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
ANSWER_BY_ITSELF = (
    "from django.utils import timezone\n"
    "from heedful.server.people.models import Person, Role\n"
    "from heedful.server.reports.flows import arranging\n"
    "lead = Person.objects.create_user('lea@larkfield.test', role=Role.LEAD)\n"
    "for band in ('malicious', 'unwanted', 'legitimate'):\n"
    "    arranging.policy_set(band=band, automatic=True, by=lead, now=timezone.now())\n"
)


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with mail_servers.running() as servers:
        yield servers


@contextlib.contextmanager
def heedful(servers: MailServers, folder: pathlib.Path) -> Iterator[None]:
    """`heedful serve` with the report mailbox in dovecot and postfix for the answers."""
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
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HEEDFUL_")} | settings
    for command in (["setup"], ["shell", "-v", "0", "-c", ANSWER_BY_ITSELF]):
        subprocess.run([sys.executable, "-m", "django", *command], env=environment, check=True)
    with (folder / "serve.log").open("wb") as log:
        serving = subprocess.Popen(
            [sys.executable, "-m", "heedful.cli.main", "serve", "--port", "18700"],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield
        finally:
            serving.terminate()
            serving.wait(30)


@pytest.mark.parametrize("attached", [True, False], ids=["as an attachment", "inline"])
def test_a_forwarded_mail_comes_back_answered_once(
    servers: MailServers, tmp_path: pathlib.Path, attached: bool
) -> None:
    user = "amara" if attached else "dao"
    with smtplib.SMTP("127.0.0.1", servers.smtp_port) as wire:
        lure = LURE % attached
        wire.sendmail("it@micros0ft-login.example", [f"{user}@{DOMAIN}"], lure)
    servers.wait_for_mail(user)

    with heedful(servers, tmp_path):
        mutt.forward_newest(servers, tmp_path, user=user, to="desk", attached=attached)
        try:
            box = servers.wait_for_mail(user, count=2, seconds=60)
        except AssertionError as late:
            raise AssertionError(f"{late}\n{(tmp_path / 'serve.log').read_text()[-4000:]}") from None
        time.sleep(3)
        box = servers.inbox(user)

    forwarded = email.message_from_bytes(servers.inbox("desk")[-1], policy=email.policy.default)
    answers = [email.message_from_bytes(raw, policy=email.policy.default) for raw in box[1:]]
    assert len(answers) == 1
    answer = answers[0]
    assert answer["In-Reply-To"] == forwarded["Message-ID"]
    assert answer["Auto-Submitted"] == "auto-replied"
    assert answer["From"].addresses[0].addr_spec == f"desk@{DOMAIN}"
    body = answer.get_content()
    assert "micros0ft-login[.]example" in body
    assert "micros0ft-login.example" not in body
    assert body.lower().index("thank") < body.lower().index("micros0ft")

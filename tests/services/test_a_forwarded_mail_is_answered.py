"""From a colleague's mail program to our answer in their box: mutt, postfix, dovecot, and all of Heedful between."""

import email
import email.policy
import pathlib
import smtplib
import time
from collections.abc import Iterator

import pytest

from tests.services import house, mail_servers, mutt
from tests.services.mail_servers import DOMAIN, MailServers

pytestmark = [pytest.mark.services, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with mail_servers.running() as servers:
        yield servers


@pytest.mark.parametrize("attached", [True, False], ids=["as an attachment", "inline"])
def test_a_forwarded_mail_comes_back_answered_once(
    servers: MailServers, tmp_path: pathlib.Path, attached: bool
) -> None:
    user = "amara" if attached else "dao"
    with smtplib.SMTP("127.0.0.1", servers.smtp_port) as wire:
        lure = house.LURE % attached
        wire.sendmail("it@micros0ft-login.example", [f"{user}@{DOMAIN}"], lure)
    servers.wait_for_mail(user)

    with house.running(servers, tmp_path) as heedful:
        mutt.forward_newest(servers, tmp_path, user=user, to="desk", attached=attached)
        try:
            box = servers.wait_for_mail(user, count=2, seconds=60)
        except AssertionError as late:
            raise AssertionError(f"{late}\n{heedful.log[-4000:]}") from None
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

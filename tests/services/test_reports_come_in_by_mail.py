"""Real mail servers come and go, and number their mails anew: every report comes in, and comes in once."""

import pathlib
import smtplib
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser

import pytest

from tests.services import house, mail_servers
from tests.services.mail_servers import DOMAIN, MailServers

pytestmark = [pytest.mark.services, pytest.mark.timeout(180)]


@pytest.fixture
def servers() -> Iterator[MailServers]:
    with mail_servers.running() as servers:
        yield servers


def forward(servers: MailServers, number: int, *, to: str = "desk", padding: int = 0) -> None:
    """Amara forwards a lure as an attachment."""
    mail = EmailMessage()
    mail["From"], mail["To"] = f"amara@{DOMAIN}", f"{to}@{DOMAIN}"
    mail["Subject"], mail["Message-ID"] = f"Fwd: is this real? {number}", f"<report-{number}@{DOMAIN}>"
    mail.set_content("Please have a look." + "\n" + "x" * 70 * (padding > 0))
    mail.add_attachment(BytesParser().parsebytes(house.LURE % number))
    if padding:
        mail.add_attachment(bytes(padding), maintype="application", subtype="octet-stream", filename="big.bin")
    with smtplib.SMTP("127.0.0.1", servers.smtp_port) as wire:
        wire.send_message(mail)


def test_nothing_is_lost_or_doubled_while_the_mailbox_is_away_and_numbers_anew(
    servers: MailServers, tmp_path: pathlib.Path
) -> None:
    with house.running(servers, tmp_path) as heedful:
        for number in range(3):
            forward(servers, number)
        heedful.wait_for_reports(3)

        servers.stop_dovecot()
        for number in range(3, 6):
            forward(servers, number)
        servers.start_dovecot()
        heedful.wait_for_reports(6)

        before = servers.validity("desk")
        servers.stop_dovecot()
        servers.number_anew("desk")
        servers.start_dovecot()
        assert servers.validity("desk") != before
        forward(servers, 6)
        heedful.wait_for_reports(7)
        place = heedful.ask("SELECT validity FROM reports_mailboxplace")
        assert place == [(servers.validity("desk"),)]
        servers.wait_for_mail("amara", count=7, seconds=60)

        assert heedful.reports() == len(servers.inbox("desk")) == servers.seen("desk") == 7
        assert "cannot be read right now" in heedful.log
        assert f"amara@{DOMAIN}" not in heedful.log
    assert len(servers.inbox("amara")) == 7


def test_what_came_while_the_house_was_closed_is_read_when_it_opens(
    servers: MailServers, tmp_path: pathlib.Path
) -> None:
    with house.running(servers, tmp_path) as heedful:
        forward(servers, 0)
        heedful.wait_for_reports(1)
    forward(servers, 1)
    servers.wait_for_mail("desk", count=2)
    with house.running(servers, tmp_path) as heedful:
        heedful.wait_for_reports(2)
        servers.wait_for_mail("amara", count=2, seconds=60)
    assert len(servers.inbox("amara")) == 2


def test_a_mail_too_large_for_us_is_still_a_report_that_a_person_sees(
    servers: MailServers, tmp_path: pathlib.Path
) -> None:
    with house.running(servers, tmp_path, HEEDFUL_MAX_MESSAGE_MB="2") as heedful:
        forward(servers, 0, padding=3 * 1024 * 1024)
        forward(servers, 1)
        heedful.wait_for_reports(2)
        servers.wait_for_mail("amara", count=1, seconds=60)
        rows = heedful.ask("SELECT stage, problem, subject FROM reports_report ORDER BY problem DESC")
    # A small mail overtakes a large one on the way; the one with a problem is the large one.
    assert rows[0][0] == "waiting"
    assert "larger than we take" in str(rows[0][1])
    assert rows[1] == ("answered", "", "Your password expires today")


def test_postfix_hands_reports_over_by_smtp_and_brings_them_again_when_nobody_was_there(
    servers: MailServers, tmp_path: pathlib.Path
) -> None:
    by_smtp = {
        "HEEDFUL_IMAP_HOST": "",
        "HEEDFUL_SMTP_IN": f"127.0.0.1:{servers.report_port}",
        "HEEDFUL_REPORT_ADDRESS": f"report@{DOMAIN}",
    }
    forward(servers, 0, to="report")
    with house.running(servers, tmp_path, **by_smtp) as heedful:
        mail_servers.wait_for_port(servers.report_port, seconds=60)
        forward(servers, 1, to="report")
        servers.bring_what_waits()
        heedful.wait_for_reports(2)
        servers.wait_for_mail("amara", count=2, seconds=60)
        assert heedful.ask("SELECT DISTINCT door FROM reports_report") == [("smtp",)]
        assert f"amara@{DOMAIN}" not in heedful.log
    assert len(servers.inbox("amara")) == 2

"""The SMTP door, spoken to by real clients: polite ones, slow ones, large ones, and many at once."""

import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import OperationalError
from django.utils import timezone
from pytest_django.fixtures import Settings

from heedful.connectors import smtp_door
from heedful.core.text import blame
from heedful.server.people import sealed
from heedful.server.reports import intake
from heedful.server.reports.flows import arriving
from heedful.server.reports.models import Report
from tests.cast import Cast
from tests.server.reports.desk import ATTACK, forwarded

pytestmark = pytest.mark.django_db(databases="__all__", transaction=True)
REPORT = "report@larkfield.example"
AMARA = "amara@larkfield.example"
FORWARD = forwarded(ATTACK)


@pytest.fixture
def port(settings: Settings) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    settings.HEEDFUL_SMTP_IN, settings.HEEDFUL_REPORT_ADDRESS = f"127.0.0.1:{port}", REPORT
    settings.HEEDFUL_MAX_MESSAGE_BYTES = 3 * 1024 * 1024
    return port


@pytest.fixture
def door(port: int) -> Iterator[int]:
    """The door as it is configured, open; its port."""
    opened = intake.smtp()
    assert opened is not None
    opened.start()
    yield port
    opened.stop()


def client(port: int) -> smtplib.SMTP:
    return smtplib.SMTP("127.0.0.1", port, local_hostname="localhost", timeout=20)


def hand_over(port: int, raw: bytes, *, sender: str = AMARA) -> None:
    with client(port) as wire:
        wire.sendmail(sender, [REPORT], raw)


def said_to(port: int, raw: bytes, *, options: tuple[str, ...] = ()) -> tuple[int, str]:
    """The refusal, as a mail server would show it to the colleague."""
    with client(port) as wire:
        wire.ehlo()
        code, said = wire.mail(AMARA, options)
        if code == 250:
            wire.rcpt(REPORT)
            code, said = wire.data(raw)
        return code, said.decode()


def test_without_a_setting_it_stays_shut(settings: Settings) -> None:
    settings.HEEDFUL_SMTP_IN = ""
    assert intake.smtp() is None


def test_a_mail_handed_over_is_a_report_before_we_say_so(cast: Cast, door: int) -> None:
    hand_over(door, FORWARD)
    report = Report.objects.get()
    assert (report.reporter, report.door, report.from_a_machine) == (cast.amara.pseudonym, "smtp", False)
    kept = sealed.open_sealed(report.sealed, place=report.place)
    assert kept.startswith(b"Return-Path: <amara@larkfield.example>\r\n")
    assert kept.replace(b"\r\n", b"\n").strip().endswith(FORWARD.strip())


def test_brought_again_it_is_the_same_report(door: int) -> None:
    for _ in range(3):
        hand_over(door, FORWARD)
    assert Report.objects.count() == 1


def test_the_reporter_is_who_wrote_not_the_server_that_passed_it_on(cast: Cast, door: int) -> None:
    hand_over(door, FORWARD, sender="SRS0=x=larkfield.example=amara@forwarder.example")
    assert Report.objects.get().reporter == cast.amara.pseudonym


@pytest.mark.parametrize(
    ("sender", "headers"),
    [("", {}), (AMARA, {"Auto_Submitted": "auto-replied"}), (AMARA, {"X_Heedful_Letter": "1"})],
    ids=["a bounce", "an auto-reply", "our own letter"],
)
def test_what_a_machine_sent_is_kept_but_never_answered(door: int, sender: str, headers: dict[str, str]) -> None:
    hand_over(door, forwarded(ATTACK, **headers), sender=sender)
    assert Report.objects.get().from_a_machine


def test_mail_in_the_name_of_the_desk_itself_is_never_answered(door: int) -> None:
    hand_over(door, forwarded(ATTACK, by="Report@Larkfield.example"))
    assert Report.objects.get().from_a_machine


def test_nobody_else_can_be_written_to_through_this_door(door: int) -> None:
    with client(door) as wire, pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        wire.sendmail(AMARA, ["stranger@elsewhere.example"], ATTACK)
    assert refused.value.recipients["stranger@elsewhere.example"][0] == 550
    assert not Report.objects.exists()


@pytest.mark.parametrize("announced", [True, False])
def test_larger_than_we_take_is_refused_with_the_size_that_fits(door: int, announced: bool) -> None:
    raw = FORWARD + b"\r\n".join([b"x" * 70] * 60_000)
    code, said = said_to(door, raw, options=(f"size={len(raw)}",) if announced else ())
    assert code == 552
    assert "up to 3 MB" in said
    assert not blame.found_in(said, "en")
    assert not Report.objects.exists()
    hand_over(door, FORWARD)
    assert Report.objects.count() == 1


def test_sixty_megabytes_are_refused_without_being_kept_in_memory(door: int) -> None:
    code, said = said_to(door, (b"y" * 998 + b"\r\n") * 60 * 1024)
    assert (code, "up to 3 MB" in said) == (552, True)


def test_one_very_long_line_is_no_reason_to_refuse(door: int) -> None:
    hand_over(door, FORWARD + b"z" * 500_000)
    assert Report.objects.get().size > 500_000


def test_when_the_database_is_away_it_asks_to_come_again(door: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*said: Any, **more: Any) -> None:
        raise OperationalError("the database is away")

    with monkeypatch.context() as patched:
        patched.setattr(arriving, "mail_reported", away)
        assert said_to(door, FORWARD)[0] == 451
    hand_over(door, FORWARD)
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a\x00mara@larkfield.example\r\nSubject: nul\x00\r\nMessage-ID: <\x001@x>\r\n\r\nnul \x00 body",
        b"From: \xff\xfe@larkfield.example\r\nSubject: \xf0\x9f\r\nMessage-ID: <\xed\xa0\x80@x>\r\n\r\n\xed\xa0\x80",
        b"From: =?utf-8?b?7aCA?= <=?utf-8?q?=00?=@larkfield.example>\r\nReferences: " + b"<a@b> " * 9000 + b"\r\n\r\nx",
        b"no header at all",
        b"\r\n\r\n",
    ],
    ids=["nul", "not unicode", "encoded", "no header", "empty"],
)
def test_no_bytes_are_turned_away(door: int, raw: bytes) -> None:
    hand_over(door, raw)
    assert Report.objects.count() == 1


def test_a_client_that_drips_is_let_go_and_nobody_waits_for_it(door: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_door, "WHOLE", 1.5)
    slow = [socket.create_connection(("127.0.0.1", door), timeout=10) for _ in range(20)]
    began = time.monotonic()
    hand_over(door, FORWARD)
    assert time.monotonic() - began < 1.5
    closed: set[int] = set()
    while len(closed) < len(slow):
        assert time.monotonic() - began < 10
        for number, wire in enumerate(slow):
            if number not in closed and not still_open(wire):
                closed.add(number)
        time.sleep(0.1)
    for wire in slow:
        wire.close()
    assert Report.objects.count() == 1


def still_open(wire: socket.socket) -> bool:
    """Drip one more byte."""
    try:
        wire.send(b"E")
        wire.setblocking(False)
        return wire.recv(100) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        wire.settimeout(10)


def test_a_silent_client_is_let_go(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_door, "PATIENCE", 0.5)
    opened = intake.smtp()
    assert opened is not None
    opened.start()
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        assert wire.recv(100).startswith(b"220")
        assert wire.recv(100) == b""
    opened.stop()


def test_there_is_an_end_to_how_many_may_be_here_at_once(door: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_door, "MOST_AT_ONCE", 3)
    inside = [client(door) for _ in range(3)]
    with pytest.raises(smtplib.SMTPException) as turned_away:
        client(door)
    assert getattr(turned_away.value, "smtp_code", 421) == 421
    for wire in inside:
        wire.quit()
    time.sleep(0.2)
    hand_over(door, FORWARD)
    assert Report.objects.count() == 1


def test_with_a_certificate_the_line_can_be_private_however_often_it_is_used(
    port: int, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smtp_door, "MOST_AT_ONCE", 3)
    settings.HEEDFUL_SMTP_IN_CERT, settings.HEEDFUL_SMTP_IN_KEY = certificate(tmp_path)
    opened = intake.smtp()
    assert opened is not None
    opened.start()
    trusting = ssl.create_default_context(cafile=settings.HEEDFUL_SMTP_IN_CERT)
    for number in range(8):
        with smtplib.SMTP("localhost", port, local_hostname="localhost", timeout=20) as wire:
            wire.starttls(context=trusting)
            wire.sendmail(AMARA, [REPORT], forwarded(ATTACK, words=f"Number {number}"))
    opened.stop()
    assert Report.objects.count() == 8


def certificate(folder: Path) -> tuple[str, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(timezone.now() - timedelta(days=1))
        .not_valid_after(timezone.now() + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return str(folder / "cert.pem"), str(folder / "key.pem")


def test_what_do_ben_and_dao_see(cast: Cast, door: int) -> None:
    hand_over(door, FORWARD)
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{Report.objects.get().pk}/").status_code == 404

"""Letters leave once. What went wrong is tried again, given up or held, and never guessed."""

import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from django.db import connections
from django.utils import timezone
from pytest_django.fixtures import Settings

from heedful.server.people import audit, keys, vault
from heedful.server.post import delivery, outbox
from heedful.server.post.models import Letter
from tests.cast import NOW, Cast
from tests.server.post.conftest import Peer

pytestmark = [pytest.mark.django_db(databases="__all__", transaction=True), pytest.mark.usefixtures("open_vault")]
ROOT = Path(__file__).resolve().parents[3]


def post(key: str = "answer:1", **changes: object) -> Letter:
    letter = {
        "to": vault.seal("amara@larkfield.example", now=NOW),
        "subject": "Danke – das war echt",
        "body": "Amara, danke.\n\nDas war ein echter Angriff.",
        "language": "de",
        "key": key,
        "now": NOW,
        **changes,
    }
    return outbox.post(**letter)  # type: ignore[arg-type]


def state() -> str:
    return Letter.objects.get().state


def test_a_letter_arrives_as_it_was_written(peer: Peer, settings: Settings) -> None:
    post(in_reply_to="<one@larkfield.example>", references="<zero@larkfield.example>")
    assert delivery.deliver_due(NOW) == 1
    ((sender, recipients),), (letter,) = peer.envelopes, peer.letters
    assert (sender, recipients) == (settings.HEEDFUL_DESK_ADDRESS, ["amara@larkfield.example"])
    assert letter["Subject"] == "Danke – das war echt"
    assert letter.get_content().strip().replace("\r\n", "\n") == "Amara, danke.\n\nDas war ein echter Angriff."
    assert letter["Message-ID"] == outbox.message_id_of("answer:1")
    assert letter["In-Reply-To"] == "<one@larkfield.example>"
    assert letter["References"] == "<zero@larkfield.example> <one@larkfield.example>"
    assert letter["Auto-Submitted"] == "auto-replied"
    assert letter["Reply-To"] == settings.HEEDFUL_DESK_ADDRESS
    assert state() == "sent"


def test_what_has_arrived_does_not_leave_again(peer: Peer) -> None:
    post()
    assert [delivery.deliver_due(NOW + timedelta(hours=hour)) for hour in range(3)] == [1, 0, 0]
    assert len(peer.letters) == 1


def test_the_opening_of_the_vault_is_recorded_for_the_person(peer: Peer) -> None:
    letter = post()
    delivery.deliver_due(NOW)
    (entry,) = audit.about(letter.to)
    assert (entry.by, entry.subject) == ("post", f"letter:{letter.pk}")


def test_without_the_key_of_the_vault_every_letter_stays_in_the_box(peer: Peer, settings: Settings) -> None:
    post()
    settings.HEEDFUL_VAULT_KEY_FILE = ""
    with pytest.raises(keys.VaultClosed):
        delivery.deliver_due(NOW)
    assert (state(), Letter.objects.get().attempts) == ("waiting", 0)


def test_come_back_later_means_come_back_later(peer: Peer) -> None:
    post()
    peer.says["rcpt"] = "451 greylisted, come back later"
    assert delivery.deliver_due(NOW, rng=Random(1)) == 0
    letter = Letter.objects.get()
    assert letter.state == "waiting"
    assert timedelta(seconds=15) <= letter.send_at - NOW <= timedelta(seconds=30)
    peer.says.clear()
    assert delivery.deliver_due(letter.send_at) == 1
    assert len(peer.letters) == 1


def test_it_is_given_up_after_eight_times(peer: Peer) -> None:
    post()
    peer.says["data"] = "452 no room"
    now = NOW
    for _ in range(20):
        delivery.deliver_due(now)
        now += timedelta(hours=2)
    letter = Letter.objects.get()
    assert (letter.state, letter.attempts) == ("given up", delivery.ATTEMPTS)
    assert list(Letter.objects.for_a_person()) == [letter]


@pytest.mark.parametrize("where", ["rcpt", "data"])
def test_a_clear_no_is_final(peer: Peer, where: str) -> None:
    post()
    peer.says[where] = "550 no such person"
    delivery.deliver_due(NOW)
    assert state() == "given up"
    assert Letter.objects.get().problem == f"{delivery.REFUSED} 550"


def test_a_server_that_is_not_there_is_tried_again(settings: Settings) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", unused.getsockname()[1]
        post()
        delivery.deliver_due(NOW)
    assert state() == "waiting"


def test_a_line_cut_before_the_yes_leaves_the_letter_held_and_never_sent_again_by_itself(peer: Peer) -> None:
    post()
    peer.on_data = lambda: "hang up"
    delivery.deliver_due(NOW)
    assert state() == "held"
    peer.on_data = None
    delivery.deliver_due(NOW + timedelta(days=1))
    assert len(peer.letters) == 1


def test_a_person_who_has_been_forgotten_gets_no_letter(peer: Peer) -> None:
    letter = post()
    vault.forget(letter.to, by="operator", now=NOW)
    delivery.deliver_due(NOW)
    assert state() == "given up"
    assert peer.letters == []


@pytest.mark.slow
def test_a_postman_killed_between_the_yes_and_the_note_leaves_the_letter_held(
    peer: Peer, settings: Settings, installation: Path
) -> None:
    """The other side has the letter; the process that carried it dies before it can write that down."""
    post(now=timezone.now() - timedelta(minutes=1))
    postman = subprocess.Popen(
        [sys.executable, "-m", "tests.server.queue.worker_process"],
        cwd=ROOT,
        env={
            **os.environ,
            "HEEDFUL_SECRETS": str(installation / "secrets"),
            "HEEDFUL_VAULT_KEY_FILE": str(installation / "secrets" / "vault.key"),
            "HEEDFUL_SMTP_HOST": "127.0.0.1",
            "HEEDFUL_SMTP_PORT": str(peer.port),
            "TEST_DATABASE": str(connections["default"].settings_dict["NAME"]),
            "TEST_VAULT": str(connections["vault"].settings_dict["NAME"]),
        },
    )
    peer.on_data = lambda: os.kill(postman.pid, signal.SIGKILL)
    assert postman.wait(timeout=30) == -signal.SIGKILL
    assert len(peer.letters) == 1
    assert state() == "on its way"

    peer.on_data = None
    later = timezone.now() + Letter.stranded_after() + timedelta(minutes=1)
    assert delivery.deliver_due(later) == 0
    assert state() == "held"
    assert len(peer.letters) == 1


def test_what_do_ben_and_dao_see_of_a_letter_to_amara(peer: Peer, cast: Cast) -> None:
    post(to=vault.seal(cast.amara.person.email, now=NOW))
    delivery.deliver_due(NOW)
    assert "letter:" in cast.amara.sees("/audit/")
    for nosy in (cast.ben, cast.dao):
        assert "letter:" not in nosy.sees("/audit/")

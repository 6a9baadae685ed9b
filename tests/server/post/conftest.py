"""A real mail server beside the test: it takes letters in, or answers as it is told to."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from pytest_django.fixtures import Settings


@dataclass
class Peer:
    """What the other side got, what it `says` at each step, and what happens once it has a letter."""

    port: int = 0
    says: dict[str, str] = field(default_factory=dict)
    on_data: Callable[[], object] | None = None
    envelopes: list[tuple[str, list[str]]] = field(default_factory=list)
    letters: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if "rcpt" in self.says:
            return self.says["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if "data" in self.says:
            return self.says["data"]
        self.envelopes.append((envelope.mail_from, list(envelope.rcpt_tos)))
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        if self.on_data and self.on_data() == "hang up":
            server.transport.abort()
        return "250 OK"


@pytest.fixture
def peer(settings: Settings) -> Iterator[Peer]:
    """A mail server on this machine, and our post set to use it."""
    one = Peer()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        one.port = probe.getsockname()[1]
    controller = Controller(one, hostname="127.0.0.1", port=one.port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", one.port, 10
    yield one
    controller.stop()

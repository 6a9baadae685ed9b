"""A door for mail handed over by SMTP (RFC 5321): one address, one size limit, and 250 only when the mail is safe."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

PATIENCE = 60.0
"""Seconds a client may stay silent between two commands, and the time a whole mail may take is five times that."""
MOST_AT_ONCE = 50

Take = Callable[[bytes], bool]


class _Handler:
    """Asks `take` to keep each mail; says 250 when it did, 451 (come again) when it did not."""

    def __init__(self, address: str, take: Take) -> None:
        self.address, self.take = address.lower(), take

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.lower() != self.address:
            return "550 5.1.1 Reports are taken here, and nothing else"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content
        raw = content if isinstance(content, bytes) else str(content).encode("utf-8", "surrogateescape")
        kept = await asyncio.get_running_loop().run_in_executor(None, self.take, raw)
        return "250 2.0.0 Thank you, it is with us" if kept else "451 4.3.0 Please come again in a moment"


class _Server(SMTP):
    """Ends a connection that takes longer than it may, however slowly it talks."""

    _open = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        type(self)._open += 1
        super().connection_made(transport)
        if type(self)._open > MOST_AT_ONCE:
            transport.close()
        self._whole = self.loop.call_later(PATIENCE * 5, transport.close)

    def connection_lost(self, error: Exception | None) -> None:
        type(self)._open -= 1
        self._whole.cancel()
        super().connection_lost(error)


class Door(Controller):
    """The listening door. `start()` opens it, `stop()` closes it."""

    def __init__(
        self, take: Take, *, address: str, host: str, port: int, largest: int, tls: ssl.SSLContext | None = None
    ) -> None:
        self._largest, self._tls = largest, tls
        super().__init__(_Handler(address, take), hostname=host, port=port)

    def factory(self) -> Any:
        return _Server(
            self.handler,
            data_size_limit=self._largest,
            enable_SMTPUTF8=True,
            ident="Heedful",
            timeout=PATIENCE,
            tls_context=self._tls,
            loop=self.loop,
        )


def tls_from(certificate: str, key: str) -> ssl.SSLContext | None:
    """What STARTTLS is offered with, or None where no certificate is named."""
    if not certificate:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key or None)
    return context

"""A door for mail handed over by SMTP (RFC 5321): one address, one size limit, and 250 only when the mail is safe."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

PATIENCE = 60.0
"""Seconds a client may stay silent."""
WHOLE = 600.0
"""Seconds a connection may last, however steadily something drips out of it."""
MOST_AT_ONCE = 50
LONGEST_LINE = 1 << 20
"""Bytes of one line. Mail should not have lines above 998 bytes; what people forward often does."""

Take = Callable[[bytes], bool]
COME_AGAIN = "451 4.3.0 Please come again in a moment"


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
        kept = await asyncio.get_running_loop().run_in_executor(None, self.take, _returnable(envelope) + raw)
        return "250 2.0.0 Thank you, it is with us" if kept else COME_AGAIN

    async def handle_exception(self, error: Exception) -> str:
        return COME_AGAIN


class _Server(SMTP):
    """Ends a connection that takes longer than it may, and says plainly what it cannot take."""

    line_length_limit = LONGEST_LINE

    def __init__(self, handler: _Handler, *, here: set[asyncio.BaseTransport], **options: Any) -> None:
        super().__init__(handler, **options)
        self._here = here
        self._whole: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if self._whole is not None:
            # The same connection once more, now with TLS.
            return
        self._came_in = transport
        self._here.add(transport)
        self._whole = self.loop.call_later(WHOLE, transport.close)
        if len(self._here) > MOST_AT_ONCE and isinstance(transport, asyncio.WriteTransport):
            transport.write(b"421 4.3.2 Many are here at the same time; please come again in a moment\r\n")
            transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        self._here.discard(self._came_in)
        if self._whole is not None:
            self._whole.cancel()
        super().connection_lost(error)

    def data_received(self, data: bytes) -> None:
        self._reset_timeout()
        super().data_received(data)

    async def push(self, status: Any) -> None:
        if isinstance(status, str) and status.startswith("552 ") and self.data_size_limit:
            largest = f"{self.data_size_limit / 1024 / 1024:.3g} MB"
            status = f"552 5.3.4 Messages of up to {largest} can be taken here; please report this one another way"
        await super().push(status)


class Door(Controller):
    """The listening door. `start()` opens it, `stop()` closes it."""

    def __init__(
        self, take: Take, *, address: str, host: str, port: int, largest: int, tls: ssl.SSLContext | None = None
    ) -> None:
        self._largest, self._tls = largest, tls
        self._inside: set[asyncio.BaseTransport] = set()
        super().__init__(_Handler(address, take), hostname=host, port=port)

    def factory(self) -> Any:
        return _Server(
            self.handler,
            here=self._inside,
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


def _returnable(envelope: Envelope) -> bytes:
    """The line that the last server on the way writes above a mail (RFC 5321, 4.4): an empty one marks a bounce."""
    sender = "".join((envelope.mail_from or "").split()).strip("<>")
    return f"Return-Path: <{sender}>\r\n".encode("utf-8", "surrogateescape")

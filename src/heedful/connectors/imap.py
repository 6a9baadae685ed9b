"""A mailbox over IMAP (RFC 9051): what is new in it, by UID, and a wait that ends when something arrives."""

import imaplib
import re
import select
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail of the mailbox. `raw` is None where it is larger than we take."""

    uid: int
    raw: bytes | None


class Mailbox:
    """One folder, open. Raises imaplib.IMAP4.error and OSError as the connection does."""

    def __init__(self, *, host: str, port: int, tls: bool, user: str, password: str, folder: str) -> None:
        self._wire: imaplib.IMAP4
        if tls:
            self._wire = imaplib.IMAP4_SSL(host, port, ssl_context=ssl.create_default_context(), timeout=60)
        else:
            self._wire = imaplib.IMAP4(host, port, timeout=60)
        self._wire.login(user, password)
        self._can_idle = "IDLE" in self._wire.capabilities or b"IDLE" in b" ".join(self._wire.capability()[1])
        kind, _said = self._wire.select(_quoted(folder))
        if kind != "OK":
            raise imaplib.IMAP4.error(f"The folder {folder} cannot be opened.")
        said = self._wire.response("UIDVALIDITY")[1][-1]
        self.validity = int(said) if said else 0

    def new_after(self, uid: int, *, largest: int) -> Iterator[Fetched]:
        """Every mail with a higher UID, lowest first. Nothing is marked by looking."""
        _, said = self._wire.uid("SEARCH", f"UID {uid + 1}:*")
        found = sorted(number for number in map(int, (said[0] or b"").split()) if number > uid)
        for number in found[:_AT_A_TIME]:
            yield Fetched(number, self._fetch(number, largest=largest))

    def mark_seen(self, uid: int) -> None:
        """The mail is safe with us."""
        self._wire.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)")

    def wait(self, seconds: float) -> None:
        """Return when something happens in the folder, or after so many seconds."""
        if not self._can_idle:
            select.select([], [], [], min(seconds, 30.0))
            self._wire.noop()
            return
        tag = self._wire._new_tag()  # type: ignore[attr-defined]
        self._wire.send(tag + b" IDLE\r\n")
        if self._wire.readline().startswith(b"+"):
            pending = getattr(self._wire.sock, "pending", lambda: 0)
            if not pending():
                select.select([self._wire.sock], [], [], seconds)
            self._wire.send(b"DONE\r\n")
        while True:
            line = self._wire.readline()
            if not line:
                raise OSError("The mailbox closed the connection.")
            if line.startswith(tag):
                return

    def close(self) -> None:
        """Say goodbye, if anybody still listens."""
        with suppress(imaplib.IMAP4.error, OSError):
            self._wire.logout()

    def _fetch(self, uid: int, *, largest: int) -> bytes | None:
        _, said = self._wire.uid("FETCH", str(uid), "(RFC822.SIZE)")
        size = _SIZE.search(b" ".join(piece for piece in said if isinstance(piece, bytes)))
        if size and int(size[1]) > largest:
            return None
        _, said = self._wire.uid("FETCH", str(uid), "(BODY.PEEK[])")
        return next((piece[1] for piece in said if isinstance(piece, tuple)), None)


def _quoted(folder: str) -> str:
    return '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'

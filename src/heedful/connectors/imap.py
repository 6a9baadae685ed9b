"""A mailbox over IMAP (RFC 9051): what is new in it, by UID, and a wait that ends when something arrives."""

import imaplib
import re
import select
import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_AT_A_TIME = 200
_ANSWERS_WITHIN = 60.0
_WITHOUT_IDLE = 5.0
_BEGINNING = 1 << 20
# One line of an answer: in a mailbox of half a million mails, the list of their numbers is longer than the usual limit.
imaplib._MAXLINE = 20_000_000  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail of the mailbox. Of one that is larger than we take, `raw` holds the first megabyte only."""

    uid: int
    raw: bytes
    is_whole: bool


class Mailbox:
    """One folder, open. Raises imaplib.IMAP4.error and OSError as the connection does."""

    def __init__(self, *, host: str, port: int, tls: bool, user: str, password: str, folder: str) -> None:
        self._wire: imaplib.IMAP4
        if tls:
            secure = ssl.create_default_context()
            self._wire = imaplib.IMAP4_SSL(host, port, ssl_context=secure, timeout=_ANSWERS_WITHIN)
        else:
            self._wire = imaplib.IMAP4(host, port, timeout=_ANSWERS_WITHIN)
        try:
            self.validity = self._opened(user, password, folder)
        except BaseException:
            self.close()
            raise

    def new_after(self, uid: int, *, largest: int) -> Iterator[Fetched]:
        """Mails with a higher UID, lowest first, up to 200 of them. Nothing is marked by looking."""
        _, said = self._wire.uid("SEARCH", f"UID {uid + 1}:*")
        # `n:*` always names the last mail, even when its number is lower.
        found = sorted(number for number in map(int, (said[0] or b"").split()) if number > uid)
        for number in found[:_AT_A_TIME]:
            mail = self._fetch(number, largest=largest)
            if mail is not None:
                yield mail

    def mark_seen(self, uid: int) -> None:
        """The mail is safe with us."""
        self._wire.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)")

    def wait(self, seconds: float) -> None:
        """Return when something happens in the folder, or after so many seconds; every few where it cannot tell."""
        if not self._can_idle:
            time.sleep(min(seconds, _WITHOUT_IDLE))
            self._wire.noop()
            return
        tag = self._wire._new_tag()
        self._wire.send(tag + b" IDLE\r\n")
        if self._until(b"+", tag).startswith(tag):
            return
        pending = getattr(self._wire.sock, "pending", lambda: 0)
        if not pending():
            select.select([self._wire.sock], [], [], seconds)
        self._wire.send(b"DONE\r\n")
        self._until(tag)

    def close(self) -> None:
        """Say goodbye, if anybody still listens."""
        with suppress(imaplib.IMAP4.error, OSError):
            self._wire.logout()
        with suppress(OSError):
            self._wire.shutdown()

    def _opened(self, user: str, password: str, folder: str) -> int:
        self._wire.login(user, password)
        self._can_idle = b"IDLE" in b" ".join(self._wire.capability()[1]).upper().split()
        kind, _said = self._wire.select(_quoted(folder))
        if kind != "OK":
            raise imaplib.IMAP4.error(f"The folder {folder} cannot be opened.")
        said = self._wire.response("UIDVALIDITY")[1][-1]
        return int(said) if said else 0

    def _until(self, *beginnings: bytes) -> bytes:
        """The next line that begins so; what the mailbox tells in between is found by the next search."""
        while True:
            line: bytes = self._wire.readline()
            if not line:
                raise OSError("The mailbox closed the connection.")
            if line.startswith(beginnings):
                return line

    def _fetch(self, uid: int, *, largest: int) -> Fetched | None:
        _, said = self._wire.uid("FETCH", str(uid), "(RFC822.SIZE)")
        size = _SIZE.search(b" ".join(piece for piece in said if isinstance(piece, bytes)))
        is_whole = not (size and int(size[1]) > largest)
        wanted = "(BODY.PEEK[])" if is_whole else f"(BODY.PEEK[]<0.{_BEGINNING}>)"
        _, said = self._wire.uid("FETCH", str(uid), wanted)
        raw = next((piece[1] for piece in said if isinstance(piece, tuple)), None)
        # A mail that somebody deleted meanwhile has no bytes.
        return None if raw is None else Fetched(uid, raw, is_whole)


def _quoted(folder: str) -> str:
    return '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'

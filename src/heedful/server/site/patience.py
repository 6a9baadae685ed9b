"""Slow senders may not keep everybody else from the pages: some of the threads never wait for anybody's bytes."""

import json
import threading
from collections.abc import Callable, Iterable
from typing import Any

THREADS = 16
"""How many requests one web process works on at the same time."""
SENDING = 12
"""How many of them may be receiving something."""
MADE_AT_ONCE = 1
"""How many pages one process makes at the same time. Python works on one of them anyway, and taking turns in small
slices makes all of them late: with eight connections that never pause, the slowest twentieth came a third sooner so."""
SENTENCE = (
    "Many are sending something at the same time. Please send it again in a moment; nothing was kept of it so far."
)

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class RoomForPages:
    """Lets so many requests in that bring a body, and asks the others to come again; all other requests take turns."""

    def __init__(self, application: Application, *, sending: int = SENDING) -> None:
        self._application = application
        self._free = threading.BoundedSemaphore(sending)
        self._turns = threading.BoundedSemaphore(MADE_AT_ONCE)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        brings = environ.get("CONTENT_LENGTH") not in {None, "", "0"} or "HTTP_TRANSFER_ENCODING" in environ
        if not brings:
            with self._turns:
                return self._application(environ, start_response)
        if not self._free.acquire(blocking=False):
            return _come_again(environ, start_response)
        try:
            return self._application(environ, start_response)
        finally:
            self._free.release()


def _come_again(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    is_machine = str(environ.get("PATH_INFO", "")).startswith("/api/")
    body = json.dumps({"error": SENTENCE, "part": "desk"}) if is_machine else SENTENCE
    kind = "application/json" if is_machine else "text/plain; charset=utf-8"
    start_response("503 Service Unavailable", [("Content-Type", kind), ("Retry-After", "5")])
    return [body.encode()]

"""Slow senders: whoever only wants to read a page does not wait for them."""

import json
import os
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from heedful.core.text import blame
from heedful.server.site import patience, supervisor

pytestmark = pytest.mark.slow


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """The web process as `serve` starts it; its address."""
    port = supervisor.free_port("127.0.0.1", 19500 + os.getpid() % 400)
    env = {name: value for name, value in os.environ.items() if not name.startswith("HEEDFUL_")} | {
        "DJANGO_SETTINGS_MODULE": supervisor.SETTINGS,
        "HEEDFUL_DATA": str(tmp_path),
        "HEEDFUL_LOG_LEVEL": "CRITICAL",
    }
    child = supervisor.plan(host="127.0.0.1", port=port, env=env)[0]
    child.begin()
    until = time.monotonic() + 60
    while status(f"http://127.0.0.1:{port}/static/ui/tokens.css") == 0:
        assert time.monotonic() < until
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    supervisor.stop_all([child])


def status(url: str, data: bytes | None = None) -> int:
    """The status of an answer; 0 where there is none within five seconds."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def slow_upload(web: str) -> socket.socket:
    """Someone begins to send a file to the front page and never ends."""
    host, _, port = web.removeprefix("http://").partition(":")
    wire = socket.create_connection((host, int(port)))
    wire.sendall(
        f"POST /open/ HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {web}\r\nCookie: csrftoken={'a' * 32}\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n"
        'Content-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc'.encode()
    )
    return wire


def test_pages_answer_while_a_hundred_uploads_drip(web: str) -> None:
    slow = [slow_upload(web) for _ in range(100)]
    time.sleep(1)
    began = time.monotonic()
    for _ in range(20):
        assert status(f"{web}/static/ui/tokens.css") == 200
    assert time.monotonic() - began < 5
    assert status(f"{web}/api/v1/reports", b"{}") == 503
    for wire in slow:
        wire.close()
    until = time.monotonic() + 10
    while status(f"{web}/open/", b"x") == 503:
        assert time.monotonic() < until
        time.sleep(0.1)


def test_who_is_asked_to_come_again_is_told_when_and_that_nothing_was_kept() -> None:
    said: list[tuple[str, dict[str, str]]] = []

    def start(line: str, headers: list[tuple[str, str]]) -> None:
        said.append((line, dict(headers)))

    guard = patience.RoomForPages(lambda environ, start: [b"page"], sending=1)
    assert guard._free.acquire(blocking=False)
    machine = b"".join(guard({"CONTENT_LENGTH": "5", "PATH_INFO": "/api/v1/reports"}, start))
    person = b"".join(guard({"CONTENT_LENGTH": "5", "PATH_INFO": "/open/"}, start)).decode()
    assert [line[:3] for line, _ in said] == ["503", "503"]
    assert {headers["Retry-After"] for _, headers in said} == {"5"}
    assert json.loads(machine) == {"error": person, "part": "desk"}
    assert "nothing was kept" in person
    assert not blame.found_in(person, "en")
    assert guard({"CONTENT_LENGTH": "", "PATH_INFO": "/"}, start) == [b"page"]

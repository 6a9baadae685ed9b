"""`heedful serve`: one command starts everything, begins again what dies, and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from heedful.server.site import supervisor

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[3]


def surroundings(data: Path) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("HEEDFUL_", "DJANGO_"))}
    return {**env, "HEEDFUL_DATA": str(data)}


def serve(data: Path, *words: str, **settings: str) -> "subprocess.Popen[str]":
    code = (
        "import argparse, sys; from heedful.cli import serve; parser = argparse.ArgumentParser(); "
        "serve.add_arguments(parser); sys.exit(serve.run(parser.parse_args()))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env={**surroundings(data), **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def children_of(pid: int) -> dict[int, str]:
    """The processes below one, with their command lines."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except (OSError, ProcessLookupError):
                continue
            if parent == pid:
                found[int(entry.name)] = command
    return found


def answers(port: int, *, seconds: float = 40) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            time.sleep(0.2)
    return False


def child(pid: int, word: str, *, other_than: int = 0, seconds: float = 40) -> int:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for found, command in children_of(pid).items():
            if word in command and found != other_than:
                return found
        time.sleep(0.1)
    raise AssertionError(f"No child with {word!r}.")


def gone(pids: list[int], *, seconds: float = 20) -> bool:
    """Whether all of these processes end within a while; one that only waits to be collected counts as gone."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(is_alive(pid) for pid in pids):
            return True
        time.sleep(0.1)
    return False


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """A house that is served, and its port."""
    port = supervisor.free_port("127.0.0.1", 18000 + os.getpid() % 2000)
    process = serve(tmp_path / "data", "--port", str(port))
    yield process, port
    if process.poll() is None:
        process.terminate()
        process.wait(timeout=30)


def test_once_starts_everything_and_says_where(tmp_path: Path) -> None:
    process = serve(tmp_path / "data", "--once", "--port", "18999")
    said, _ = process.communicate(timeout=90)
    assert process.returncode == 0, said
    assert "Heedful is at http://127.0.0.1:" in said
    assert (tmp_path / "data" / "heedful.sqlite3").exists()


def test_behind_a_proxy_that_speaks_tls_it_starts_as_well(tmp_path: Path) -> None:
    process = serve(tmp_path / "data", "--once", "--port", "18999", HEEDFUL_BASE_URL="https://heedful.example")
    said, _ = process.communicate(timeout=90)
    assert process.returncode == 0, said
    assert "Heedful is at https://heedful.example/" in said


def test_a_killed_process_is_begun_again(house: tuple["subprocess.Popen[str]", int]) -> None:
    process, port = house
    assert answers(port)
    for word in ("granian", "django worker"):
        before = child(process.pid, word)
        below = list(children_of(before))
        os.kill(before, signal.SIGKILL)
        assert child(process.pid, word, other_than=before) != before
        assert gone(below)
    assert answers(port)


def test_asked_to_stop_it_leaves_nothing_running(house: tuple["subprocess.Popen[str]", int]) -> None:
    process, port = house
    assert answers(port)
    below = [*children_of(process.pid), *children_of(child(process.pid, "granian"))]
    process.terminate()
    assert process.wait(timeout=30) == 0
    assert gone(below)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_even_killed_it_leaves_nothing_running(house: tuple["subprocess.Popen[str]", int]) -> None:
    process, port = house
    assert answers(port)
    web = child(process.pid, "granian")
    below = [*children_of(process.pid), *children_of(web)]
    os.kill(process.pid, signal.SIGKILL)
    assert gone(below)


def test_only_the_worker_is_told_where_the_key_of_the_vault_lies() -> None:
    env = {"HEEDFUL_DATA": "/somewhere", "HEEDFUL_VAULT_KEY_FILE": "/elsewhere/vault.key", "HEEDFUL_IMAP_HOST": "imap"}
    told = {one.name: one.env.get("HEEDFUL_VAULT_KEY_FILE") for one in supervisor.plan(host="h", port=1, env=env)}
    assert told == {"web": None, "worker": "/elsewhere/vault.key", "intake": None}


def test_without_a_mailbox_no_intake_is_started() -> None:
    assert [one.name for one in supervisor.plan(host="h", port=1, env={})] == ["web", "worker"]


def test_a_port_that_is_taken_makes_way_for_the_next() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert supervisor.free_port("127.0.0.1", port) > port

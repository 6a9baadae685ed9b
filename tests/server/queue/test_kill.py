"""Real processes, really killed: no work is lost, none is done twice to the end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections

from heedful.server.queue import jobs
from heedful.server.queue.compat import DBTaskResult, TaskResultStatus
from tests.server.queue import work

pytestmark = [pytest.mark.django_db(databases="__all__", transaction=True), pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def start(installation: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts worker processes on the test's own databases, and ends those that are left."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.server.queue.worker_process", *arguments], cwd=ROOT, env=surroundings()
        )
        started.append(process)
        return process

    def surroundings() -> dict[str, str]:
        names = {alias: str(connections[alias].settings_dict["NAME"]) for alias in ("default", "vault")}
        return {
            **os.environ,
            "HEEDFUL_SECRETS": str(installation / "secrets"),
            "TEST_DATABASE": names["default"],
            "TEST_VAULT": names["vault"],
        }

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


def left() -> int:
    """How much of the work of these tests is not done yet; the worker has some of its own."""
    ours = DBTaskResult.objects.filter(task_path__startswith="tests.")
    return ours.exclude(status=TaskResultStatus.SUCCESSFUL).count()


def wait_until(what: Callable[[], bool], *, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "This took too long."
        time.sleep(0.05)


def test_a_worker_killed_in_the_middle_loses_nothing(
    tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    paper = tmp_path / "paper"
    jobs.enqueue(work.slow, str(paper), "long", 2.0)
    for number in range(20):
        jobs.enqueue(work.note, str(paper), f"note {number}", key=f"note:{number}")
    first = start("--lease", "1.5")
    wait_until(lambda: any("long began" in word for word in work.words(paper)))
    first.send_signal(signal.SIGKILL)
    first.wait()

    start("--lease", "1.5")
    start("--lease", "1.5")
    wait_until(lambda: left() == 0)
    written = work.words(paper)
    assert written.count("long done") == 1
    assert sorted(word for word in written if word.startswith("note")) == sorted(f"note {n}" for n in range(20))


def test_long_work_is_not_mistaken_for_a_dead_worker(
    tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    paper = tmp_path / "paper"
    jobs.enqueue(work.slow, str(paper), "long", 3.0)
    start("--lease", "0.9")
    start("--lease", "0.9")
    wait_until(lambda: left() == 0)
    assert sum("long began" in word for word in work.words(paper)) == 1


def test_a_worker_asked_to_stop_finishes_what_it_has_in_hand(
    tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    paper = tmp_path / "paper"
    jobs.enqueue(work.slow, str(paper), "first", 1.0)
    jobs.enqueue(work.slow, str(paper), "second", 1.0)
    worker = start()
    wait_until(lambda: any("first began" in word for word in work.words(paper)))
    worker.terminate()
    assert worker.wait(timeout=10) == 0
    assert "first done" in work.words(paper)
    assert not any("second" in word for word in work.words(paper))
    assert left() == 1

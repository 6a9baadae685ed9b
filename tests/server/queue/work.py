"""Small pieces of work for the tests of the queue. They write to a file, so that other processes see it."""

import os
import time
from pathlib import Path

from heedful.server.queue.compat import task


class Busy(Exception):
    """The other side is busy."""


@task()
def note(path: str, word: str) -> None:
    """Write a word."""
    with Path(path).open("a") as file:
        file.write(word + "\n")


@task()
def slow(path: str, word: str, seconds: float) -> None:
    """Write that it began, take a while, write that it is done."""
    note.call(path, f"{word} began in {os.getpid()}")
    time.sleep(seconds)
    note.call(path, f"{word} done")


@task()
def busy(path: str) -> None:
    """Never succeeds."""
    note.call(path, "tried")
    raise Busy("a message that may quote what people wrote")


def words(path: Path) -> list[str]:
    """What was written so far."""
    return path.read_text().splitlines() if path.exists() else []

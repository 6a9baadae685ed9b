"""`heedful read`: what each message is, how sure we are, and why."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from heedful.cli import given
from heedful.cli.codes import EPILOG, NOT_UNDERSTOOD, READ, SOME_UNREAD

if TYPE_CHECKING:
    from heedful.cli.reader import Done
    from heedful.connectors.mailbox import Found

__all__ = ["EPILOG", "HELP", "NAME", "add_arguments", "run"]

NAME = "read"
HELP = "read messages: what each one is, how sure we are, and why"

_IN_MEMORY = 64 * 2**20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths, the form of the answer, and what the organisation knows."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a mail, text, mailbox, archive or folder")
    parser.add_argument("--json", action="store_true", help="one JSON object a message, one a line")
    given.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Read everything that was named, in that order. See `heedful --help` for the exit codes."""
    from heedful.cli import crew, reader
    from heedful.connectors import organisation

    try:
        known = given.known_of(args)
    except organisation.NotUnderstood as unclear:
        print(f"heedful: {unclear}", file=sys.stderr)
        return NOT_UNDERSTOOD
    done = crew.in_order(reader.reader(known, draft=False), _found(args.paths))
    unread = _as_json(done) if args.json else _as_text(done)
    absent = [path for path in args.paths if not path.exists()]
    for path in absent:
        print(f"heedful: there is no {path}", file=sys.stderr)
    if absent:
        return NOT_UNDERSTOOD
    return SOME_UNREAD if unread else READ


def _found(paths: Iterable[Path]) -> "Iterator[Found]":
    from heedful.connectors import mailbox

    for path in paths:
        yield from mailbox.messages_in(path)


def _as_json(done: "Iterable[Done]") -> int:
    """Print the records once the campaigns are known; until then they wait in a file, not in memory."""
    from heedful.cli.terminal import Progress
    from heedful.core.mail import pile

    traces, unread, progress = [], 0, Progress()
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n") as waiting:
        for one in done:
            progress.step(one.name)
            unread += bool(one.problem)
            traces.append(one.item.trace if one.item else None)
            entry = one.record(None)
            del entry["campaign"]
            waiting.write(json.dumps(entry) + "\n")
        progress.done()
        labels = iter(pile.labels_of([trace for trace in traces if trace is not None]))
        waiting.seek(0)
        for trace, line in zip(traces, waiting, strict=True):
            label = (next(labels) or None) if trace is not None else None
            sys.stdout.write(f'{line[:-2]}, "campaign": {json.dumps(label)}}}\n')
    return unread


def _as_text(done: "Iterable[Done]") -> int:
    """Print each reading as it comes, and at the end what belongs together."""
    from heedful.cli import reading_words
    from heedful.cli.terminal import Terminal
    from heedful.core.mail import pile

    terminal, items, unread = Terminal(), [], 0
    for one in done:
        reading_words.say_it(one, terminal)
        unread += bool(one.problem)
        if one.item:
            items.append(one.item)
    reading_words.say_what_belongs_together(items, pile.labels_of([item.trace for item in items]), terminal)
    return unread

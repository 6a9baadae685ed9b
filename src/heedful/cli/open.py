"""`heedful open`: hand over a mailbox, a mail or a folder, and get a complete answer."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from heedful.cli import given
from heedful.cli.codes import EPILOG, NOT_UNDERSTOOD, READ, SOME_UNREAD

if TYPE_CHECKING:
    from heedful.cli.reader import Done
    from heedful.connectors.mailbox import Found
    from heedful.core.mail.known import Known

__all__ = ["EPILOG", "HELP", "NAME", "add_arguments", "run"]

NAME = "open"
HELP = "open a mailbox, a mail or a folder: who waits, what belongs together, what needs a person, what is drafted"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, the form of the answer, and what the organisation knows."""
    parser.add_argument("path", metavar="FILE", type=Path, help="a mail, text, mailbox, archive or folder")
    parser.add_argument("--json", action="store_true", help="the whole answer as one JSON object")
    parser.add_argument(
        "--html", metavar="OUT", type=Path, help="write the answer as one web page that needs nothing else"
    )
    given.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Open it. See `heedful --help` for the exit codes."""
    from heedful.cli.terminal import clean
    from heedful.connectors import mailbox, organisation

    try:
        known = given.known_of(args)
    except organisation.NotUnderstood as unclear:
        print(f"heedful: {unclear}", file=sys.stderr)
        return NOT_UNDERSTOOD
    if not args.path.exists():
        print(f"heedful: there is no {clean(str(args.path))}", file=sys.stderr)
        return NOT_UNDERSTOOD

    done = _read(mailbox.messages_in(args.path), known)
    if not any(one.item for one in done):
        _say_what_we_read(str(args.path), done)
        return NOT_UNDERSTOOD
    return _answer(args, done)


def _read(found: "Iterator[Found]", known: "Known") -> "list[Done]":
    from heedful.cli import crew, reader
    from heedful.cli.terminal import Progress

    progress = Progress()
    done = []
    for one in crew.in_order(reader.reader(known, draft=True, brief=True), map(_only_mail, found)):
        progress.step(one.name)
        done.append(one)
    progress.done()
    return done


def _only_mail(found: "Found") -> "Found":
    """A text of a kind we do not know yet is named as such, rather than read as if it were a message."""
    from heedful.cli.recognise import other_kind
    from heedful.core.voice.sentences import say

    kind = "" if found.problem else other_kind(found.data)
    return replace(found, data=b"", problem=say("terminal.open.kind_not_yet", what=kind)) if kind else found


def _say_what_we_read(name: str, done: "list[Done]") -> None:
    from heedful.cli.terminal import Terminal
    from heedful.core.voice.sentences import say

    terminal = Terminal(sys.stderr)
    terminal.say(say("terminal.open.nothing", name=name))
    for one in done[:3]:
        terminal.say(say("terminal.read.unread_part", part=one.name, why=one.problem), indent=2, mark="• ")
    terminal.say(say("terminal.open.reads_today"))


def _answer(args: argparse.Namespace, done: "list[Done]") -> int:
    from heedful.cli import page, pile_json, pile_text, pile_words
    from heedful.cli.terminal import Terminal
    from heedful.core.mail import pile
    from heedful.core.voice.sentences import say

    problems = [(one.name, one.problem) for one in done if one.problem]
    laid_out = pile.of(one.item for one in done if one.item)
    words = pile_words.answer(args.path, laid_out, problems)
    if args.html:
        try:
            args.html.write_text(page.of(words), encoding="utf-8")
        except OSError as trouble:
            print(f"heedful: {args.html} could not be written: {trouble.strerror}.", file=sys.stderr)
            return NOT_UNDERSTOOD
    if args.json:
        print(json.dumps(pile_json.of(str(args.path), laid_out, problems), indent=2))
    elif args.html:
        Terminal().say(say("terminal.open.written", out=str(args.html)))
    else:
        pile_text.say_it(words, Terminal())
    return SOME_UNREAD if problems else READ

"""`heedful evaluate mail`: how well messages are read, measured on messages that somebody labelled."""

import argparse
import json
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from heedful.cli import given
from heedful.cli.codes import EPILOG, NOT_UNDERSTOOD, READ, SOME_UNREAD

if TYPE_CHECKING:
    from heedful.cli import examined
    from heedful.connectors.labels import Half, Labelled, Unusable
    from heedful.core.mail.exam import Answer
    from heedful.core.mail.known import Known

__all__ = ["EPILOG", "HELP", "NAME", "add_arguments", "run"]

NAME = "evaluate"
HELP = "measure how well messages are read, on messages that somebody labelled"
MOST = 700


class BadHeads(ValueError):
    """A file of weights that we cannot read by; the message names it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to measure, on which messages, and what the organisation knows."""
    parser.add_argument("what", choices=("mail",), help="what is measured")
    parser.add_argument("--data", metavar="DIR", type=Path, required=True, help="a labelled set, or a folder of sets")
    parser.add_argument(
        "--half",
        choices=("development", "held", "all"),
        default="all",
        help="the half to mend things with, or the one that is held back until the end (default: %(default)s)",
    )
    parser.add_argument("--source", metavar="NAME", action="append", default=[], help="only this source; repeatable")
    parser.add_argument(
        "--most", metavar="N", type=int, default=MOST, help="messages of one kind in a source (default: %(default)s)"
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write every figure to this file")
    parser.add_argument(
        "--show", metavar="N", type=int, default=0, help="also name so many messages of each source that went wrong"
    )
    parser.add_argument(
        "--swap", action="store_true", help="also read each message under the headers of another: what does it follow?"
    )
    parser.add_argument("--bare", action="store_true", help="read without anything that an organisation knows")
    parser.add_argument(
        "--heads", metavar="FILE", type=Path, help="let the trained reader go by the weights in this file"
    )
    given.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Read what is labelled and print the figures, the worst source first. See `heedful --help` for the codes."""
    from heedful.cli import evaluate_json, evaluate_swap, evaluate_text
    from heedful.connectors import labels, organisation
    from heedful.core.mail import exam

    if args.show and args.half == "held":
        return _sorry("The held half stays unseen, or it measures nothing any more. --show works on the other half.")
    try:
        known = given.known_of(args)
        some, unusable = chosen(args.data, half=args.half, sources=args.source, most=max(1, args.most))
    except (organisation.NotUnderstood, labels.NotUnderstood) as unclear:
        return _sorry(str(unclear))
    if not some:
        _aloud(unusable)
        return _sorry("No labelled message is left to read: another --half, --source or --data may hold some.")
    try:
        answers, slips = read(some, known=known, bare=args.bare, heads=args.heads)
    except BadHeads as problem:
        return _sorry(str(problem))
    unusable += slips
    marks = exam.marks(answers)
    print(evaluate_text.told(marks, exam.pooled(answers), half=args.half, bare=args.bare, unusable=len(unusable)))
    if args.show:
        print(evaluate_text.shown(answers, most=args.show))
    if args.swap:
        print(evaluate_swap.told(some, known=known, bare=args.bare, heads=args.heads))
    _aloud(unusable)
    if args.json:
        figures = evaluate_json.of(marks, exam.pooled(answers), half=args.half, bare=args.bare, unusable=len(unusable))
        try:
            args.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
        except OSError as problem:
            return _sorry(f"{args.json} could not be written: {problem.strerror or problem}.")
    return SOME_UNREAD if unusable else READ


def chosen(
    data: Path, *, half: "Half" = "all", sources: Iterable[str] = (), most: int = MOST
) -> "tuple[list[Labelled], list[Unusable]]":
    """The messages to read, at most so many of each kind in a source, and what could not be used.

    Raises labels.NotUnderstood where the path holds no labels. A set among several that cannot be read is left out and
    named.
    """
    from heedful.connectors import labels

    wanted, unusable = set(sources), []
    kinds: dict[tuple[str, str], list[labels.Labelled]] = {}
    sets = labels.sets_in(data)
    for form, folder in sets:
        try:
            for one in form.messages(folder):
                if isinstance(one, labels.Unusable):
                    unusable.append(labels.Unusable(f"{folder.name}: {one.where}", one.problem))
                elif labels.is_in(one, half) and (not wanted or wanted & {one.source, one.family, form.NAME}):
                    kinds.setdefault((one.source, one.truth), []).append(one)
        except (labels.NotUnderstood, OSError) as problem:
            if len(sets) == 1:
                raise labels.NotUnderstood(str(problem)) from problem
            unusable.append(labels.Unusable(str(folder), str(problem)))
    return [one for some in kinds.values() for one in labels.thinned(some, most)], unusable


def read(
    some: "Iterable[Labelled]",
    *,
    known: "Known | None" = None,
    bare: bool = False,
    heads: Path | None = None,
    schemes: "examined.Schemes | None" = None,
) -> "tuple[list[Answer], list[Unusable]]":
    """What was said of each message, in their order, and those over which we stumbled. Raises BadHeads.

    schemes: what each source calls the levers, where these are only a part of its messages; else it is had from them.
    """
    from heedful.cli import crew, examined
    from heedful.cli.terminal import Progress
    from heedful.connectors.labels import Unusable
    from heedful.core.mail.known import NOTHING

    if heads:
        try:
            examined.use(heads)
        except (OSError, ValueError) as problem:
            raise BadHeads(f"{heads} holds no weights of the trained reader: {problem}.") from problem
    some, answers, slips, progress = list(some), [], [], Progress()
    schemes = examined.schemes(some) if schemes is None else schemes
    work = partial(examined.examined, schemes=schemes, known=known or NOTHING, bare=bare, heads=heads)
    for one in crew.in_order(work, some):
        if isinstance(one, Unusable):
            slips.append(one)
        else:
            progress.step(one.name)
            answers.append(one)
    progress.done()
    return answers, slips


def _aloud(unusable: "list[Unusable]", most: int = 10) -> None:
    """Name what could not be used, the first few of it."""
    for one in unusable[:most]:
        print(f"heedful: {one.where}: {one.problem}", file=sys.stderr)
    if len(unusable) > most:
        print(f"heedful: and {len(unusable) - most:,} more that could not be used.", file=sys.stderr)


def _sorry(sentence: str) -> int:
    print(f"heedful: {sentence}", file=sys.stderr)
    return NOT_UNDERSTOOD

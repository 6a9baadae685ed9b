"""The command `heedful`. Each module beside this one that has a NAME is a word of it."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import NoReturn

from heedful import cli
from heedful.cli.codes import EPILOG, INTERRUPTED, NOT_UNDERSTOOD, READ

# A message is little work, and many are shared among processes: threads for each of its sums would only wait for one
# another. This has to be said before numpy is loaded; whoever has said something else is listened to.
for _library in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_library, "1")


class Parser(argparse.ArgumentParser):
    """A parser whose complaint says where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(NOT_UNDERSTOOD, f"heedful: {message}\nTry: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one word of the command; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        args = parser_for(arguments).parse_args(arguments)
        code: int = args.run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("\nStopped. Nothing was changed.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is left in the buffer would only complain at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READ
    return code


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for these arguments. Only the word that was said is loaded, so that it answers at once."""
    parser = Parser(
        prog="heedful",
        description="Reads messages the way their reader meets them, and answers the person who asked.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    words = parser.add_subparsers(dest="word", metavar="WORD", required=True)
    for command in _commands(said=arguments[0] if arguments else ""):
        word = words.add_parser(
            command.NAME,
            help=command.HELP,
            description=command.HELP,
            epilog=getattr(command, "EPILOG", None),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(word)
        word.set_defaults(run=command.run)
    return parser


def _commands(said: str) -> Iterator[ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(cli.__path__) if module.name != "main"]
    for name in [said] if said in names else names:
        module = importlib.import_module(f"{cli.__name__}.{name}")
        if hasattr(module, "NAME"):
            yield module


if __name__ == "__main__":
    sys.exit(main())

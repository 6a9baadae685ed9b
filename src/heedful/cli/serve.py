"""`heedful serve`: the Report Desk on this machine."""

import argparse
import sys
from importlib.util import find_spec

NAME = "serve"
HELP = "open the Report Desk in your browser: web, background work and intake on one port"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=int, default=8000, help="the port to listen on; the next free one if it is taken"
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (this machine only by default)")
    parser.add_argument("--once", action="store_true", help="start, ask for the front page, stop, and tell how it went")


def run(args: argparse.Namespace) -> int:
    """Serve until asked to stop. 0 when it went well, 2 when the server part of Heedful is not installed."""
    if find_spec("django") is None or find_spec("granian") is None:
        print("The Report Desk needs the server part of Heedful: pip install 'heedful[server]'", file=sys.stderr)
        return 2
    from heedful.server.site import supervisor

    try:
        return supervisor.serve(port=args.port, host=args.host, once=args.once, say=_say)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1


def _say(line: str) -> None:
    print(line, flush=True)

"""`heedful demo`: the report desk of a made-up insurance company, filled and running on this machine."""

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

NAME = "demo"
HELP = "fill a demo organisation and open its Report Desk; with --once print the headline figures and stop"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=int, default=8000, help="the port to listen on; the next free one if it is taken"
    )
    parser.add_argument("--once", action="store_true", help="print the headline figures and stop")


def run(args: argparse.Namespace) -> int:
    """Fill the demo if it is empty, print how its desk stands, and serve it. 2 without the server part of Heedful."""
    if find_spec("django") is None or find_spec("granian") is None:
        print("The demo needs the server part of Heedful: pip install 'heedful[server]'", file=sys.stderr)
        return 2
    from heedful.server.site import supervisor

    data = Path(os.environ.get("HEEDFUL_DATA") or Path("var") / "demo").resolve()
    port = supervisor.free_port("127.0.0.1", args.port)
    settings = {
        "DJANGO_SETTINGS_MODULE": supervisor.SETTINGS,
        "HEEDFUL_DATA": str(data),
        "HEEDFUL_BASE_URL": f"http://127.0.0.1:{port}",
        "HEEDFUL_TOML": str(data / "larkfield" / "heedful.toml"),
        "HEEDFUL_ORGANISATION": "Larkfield Mutual",
        "HEEDFUL_DESK_ADDRESS": "abuse@larkfield.example",
        "HEEDFUL_DESK_NAME": "Larkfield Security",
    }
    with_key = os.environ | settings | {"HEEDFUL_VAULT_KEY_FILE": str(data / "secrets" / "vault.key")}
    for command in (["setup"], ["seed"] if args.once else ["seed", "--links"]):
        done = subprocess.run([sys.executable, "-m", "django", *command], env=with_key)  # noqa: S603
        if done.returncode:
            return done.returncode
    if args.once:
        return 0
    os.environ.update(settings)
    return supervisor.serve(port=port, host="127.0.0.1", once=False, say=lambda line: print(line, flush=True))

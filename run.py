#!/usr/bin/env python3
"""One way to run and test Heedful on a fresh machine. Standard library only.

python3 run.py demo [--once] [--port N] [--fresh]   the demo organisation in your browser; --once prints and exits
python3 run.py test [PYTEST ARGUMENTS]              every test; brings Chromium, PostgreSQL, dovecot and postfix
python3 run.py check                                lint, types, imports, migrations, templates
python3 run.py fix                                  format and mend what a machine can mend
python3 run.py bench mail|web|reading               the benchmark tables
python3 run.py heedful ...                          the command itself, from this checkout
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

HERE = pathlib.Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# What the tests talk to, and the Debian packages that bring it.
PROGRAMS = {
    "dovecot": "dovecot-imapd dovecot-lmtpd",
    "postfix": "postfix",
    "mutt": "mutt",
    "curl": "curl",
    "xgettext": "gettext",
}
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def main(arguments: Sequence[str]) -> int:
    words = {"demo": demo, "test": test, "check": check, "fix": fix, "bench": bench, "heedful": heedful}
    if sys.version_info < (3, 11):
        return _sorry(f"Heedful needs Python 3.11 or newer; this is {sys.version.split()[0]}. Try: python3.11 run.py")
    if not arguments or arguments[0] not in words:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["--help"], ["-h"]) else 2
    os.chdir(HERE)
    try:
        return words[arguments[0]](list(arguments[1:]))
    except KeyboardInterrupt:
        return 130
    except Missing as missing:
        return _sorry(str(missing))


# The words


def demo(arguments: list[str]) -> int:
    """Seed the demo organisation and open its Report Desk."""
    _ensure_environment("requirements.lock")
    environment = {"HEEDFUL_DATA": str(HERE / "var" / "demo")}
    if "--fresh" in arguments:
        arguments.remove("--fresh")
        shutil.rmtree(HERE / "var" / "demo", ignore_errors=True)
    return _run([PYTHON, "-m", "heedful.cli.main", "demo", *arguments], **environment)


def test(arguments: list[str]) -> int:
    """Everything, on both databases and in a real browser; nothing is skipped without being named."""
    _ensure_environment("requirements-dev.lock")
    chromium = _ensure_program(("chromium", "google-chrome", "chromium-browser"), "chromium", "CHROMIUM")
    for name, packages in PROGRAMS.items():
        _ensure_program((name,), packages)
    pytest = [PYTHON, "-m", "pytest", "-p", "tests.skips"]
    environment = {"CHROMIUM": chromium}
    if arguments:
        return _run([*pytest, *arguments], **environment)
    outcomes = check_each()
    with _postgresql() as database_url:
        print("\n== The server once more, on PostgreSQL", flush=True)
        outcomes["the server on PostgreSQL"] = _run(
            [*pytest, "-q", "-m", "not browser and not services", "-n", "2", "tests/server"],
            HEEDFUL_DATABASE_URL=database_url,
            **environment,
        )
    print("\n== In a real browser", flush=True)
    outcomes["in a real browser"] = _run([*pytest, "-q", "-m", "browser"], **environment)
    print("\n== Core, command, server on SQLite, real mail servers", flush=True)
    rest = [*pytest, "-q", "-m", "not browser", "-n", "2", "--dist", "loadfile"]
    outcomes["core, command, server, mail servers"] = _run(rest, **environment)
    return _summed_up(outcomes)


def check(arguments: list[str]) -> int:
    """Lint, formatting, types, imports, dependencies, templates, migrations and deployment settings."""
    return _summed_up(check_each())


def check_each() -> dict[str, int]:
    """Every check with its exit status; all are run, whatever the others say."""
    _ensure_environment("requirements-dev.lock")
    manage = [PYTHON, "manage.py"]
    return {
        "ruff check": _run([BIN / "ruff", "check", "."]),
        "ruff format": _run([BIN / "ruff", "format", "--check", "."]),
        "mypy": _run([BIN / "mypy"]),
        "imports": _run([BIN / "lint-imports"]),
        "dependencies": _run([BIN / "deptry", "src"]),
        "templates": _run([BIN / "djlint", "src/heedful/server", "--lint", "--quiet"]),
        "migrations": _run([*manage, "makemigrations", "--check", "--dry-run"]),
        "deployment": _run(
            [*manage, "check", "--deploy", "--fail-level", "WARNING"],
            HEEDFUL_BASE_URL="https://heedful.example",
            HEEDFUL_SECRET_KEY=hashlib.sha512(b"only for this check").hexdigest(),
        ),
    }


def _summed_up(outcomes: dict[str, int]) -> int:
    """Name what went wrong last of all, where nobody can miss it; the worst exit status."""
    wrong = [name for name, status in outcomes.items() if status]
    print(f"\n== {len(outcomes) - len(wrong)} of {len(outcomes)} parts are green", flush=True)
    for name in wrong:
        print(f"NOT GREEN: {name}; what it said stands above.", flush=True)
    return max(outcomes.values(), key=abs)


def fix(arguments: list[str]) -> int:
    """Format the code, mend what ruff can mend, write the reference pages anew."""
    _ensure_environment("requirements-dev.lock")
    return max(
        _run([BIN / "ruff", "check", "--fix", "."]),
        _run([BIN / "ruff", "format", "."]),
        _run([PYTHON, "docs/reference/generate.py"]),
    )


def bench(arguments: list[str]) -> int:
    """Run one benchmark; each prints one table and refreshes docs/benchmarks.md."""
    _ensure_environment("requirements-dev.lock")
    known = sorted(path.stem for path in (HERE / "bench").glob("*.py"))
    if not arguments or arguments[0] not in known:
        return _sorry("Which benchmark? One of: " + ", ".join(known))
    return _run([PYTHON, f"bench/{arguments[0]}.py", *arguments[1:]])


def heedful(arguments: list[str]) -> int:
    """The heedful command, from this checkout."""
    _ensure_environment("requirements.lock")
    return _run([PYTHON, "-m", "heedful.cli.main", *arguments])


# The environment


class Missing(Exception):
    """Something this machine lacks and that we could not bring ourselves; the message says the way out."""


def _ensure_environment(lock: str) -> None:
    """Build .venv from a hashed lock; do nothing when it is already what the lock says."""
    stamp = VENV / f".{lock}.stamp"
    wanted = hashlib.sha256((HERE / lock).read_bytes() + sys.version.encode()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        print("Making .venv ...", flush=True)
        if subprocess.run([sys.executable, "-m", "venv", VENV]).returncode:
            raise Missing("Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv")
    print(f"Installing what {lock} names ...", flush=True)
    if not _installed_with_uv(lock) and _run(
        [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", lock]
    ):
        raise Missing(f"The packages of {lock} could not be installed. Is a package index within reach of pip?")
    _make_importable()
    stamp.write_text(wanted)
    if lock == "requirements-dev.lock":
        smaller = hashlib.sha256((HERE / "requirements.lock").read_bytes() + sys.version.encode()).hexdigest()
        (VENV / ".requirements.lock.stamp").write_text(smaller)


def _installed_with_uv(lock: str) -> bool:
    uv = shutil.which("uv")
    if uv is None:
        return False
    command = [uv, "pip", "install", "-q", "--python", PYTHON, "--require-hashes", "-r", lock]
    return _run(command, UV_SYSTEM_CERTS="1") == 0


def _make_importable() -> None:
    """Let .venv see src/ and give it the command, without a build step."""
    purelib = subprocess.run(
        [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (pathlib.Path(purelib) / "heedful-src.pth").write_text(f"{HERE / 'src'}\n")
    if os.name != "nt":
        command = BIN / "heedful"
        command.write_text(f"#!{PYTHON}\nimport sys\nfrom heedful.cli.main import main\n\nsys.exit(main())\n")
        command.chmod(0o755)


def _ensure_program(names: Sequence[str], packages: str, variable: str = "") -> str:
    """The path of a program, installed with apt where that is ours to do."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/sbin"])

    def found() -> str | None:
        given = os.environ.get(variable) if variable else None
        return given or next(filter(None, (shutil.which(name, path=path) for name in names)), None)

    program = found()
    if program is None:
        _install(packages)
        program = found()
    if program is None:
        raise Missing(f"{packages} was installed, but {names[0]} is still not on the path.")
    return program


def _install(packages: str) -> None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise Missing(f"The tests need {packages}. On Debian and Ubuntu, as root: apt-get install {packages}")
    print(f"Installing {packages} ...", flush=True)
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages.split()]
    for command in (install, ["apt-get", "update", "-qq"], install):
        with tempfile.TemporaryFile() as log:
            environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            outcome = subprocess.run(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
            log.seek(0)
            said = log.read().decode(errors="replace")
        if command is install and outcome.returncode == 0:
            return
    raise Missing(f"{packages} could not be installed with apt-get:\n{said[-2000:]}")


@contextlib.contextmanager
def _postgresql() -> Iterator[str]:
    """A private PostgreSQL that listens on a socket only and is gone afterwards; yields its URL."""
    binaries = _postgresql_binaries()
    folder = tempfile.mkdtemp(prefix="heedful-pg-")
    as_owner: list[str | pathlib.Path] = []
    if os.name != "nt" and os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        as_owner = ["runuser", "-u", "postgres", "--"]
    data = os.path.join(folder, "data")
    options = f"-c listen_addresses='' -c fsync=off -c full_page_writes=off -k {folder}"
    try:
        made = [*as_owner, binaries / "initdb", "-D", data, "-U", "heedful", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        start = [*as_owner, binaries / "pg_ctl", "-D", data, "-w", "-o", options, "-l", f"{folder}/log", "start"]
        subprocess.run(start, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        yield f"postgres:///postgres?host={folder}&user=heedful"
    finally:
        stop = [*as_owner, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
        subprocess.run(stop, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        shutil.rmtree(folder, ignore_errors=True)


def _postgresql_binaries() -> pathlib.Path:
    def found() -> pathlib.Path | None:
        candidates = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        candidates += [pathlib.Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep)]
        return next((folder for folder in candidates if (folder / "initdb").exists()), None)

    if found() is None:
        _install("postgresql")
    binaries = found()
    if binaries is None:
        raise Missing("PostgreSQL was installed, but its initdb was not found under /usr/lib/postgresql.")
    return binaries


def _run(command: Sequence[str | os.PathLike[str]], **environment: str) -> int:
    return subprocess.run([str(word) for word in command], env={**os.environ, **environment}).returncode


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

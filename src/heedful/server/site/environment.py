"""What the surroundings tell us: environment variables, secrets in files, and one URL for the database."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728; "
        "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;"
    ),
}


def text(name: str, default: str = "") -> str:
    """A setting as it stands in the environment, or its default."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    """A yes-or-no setting. Raises ValueError on anything that is neither, rather than guess."""
    word = text(name, "yes" if default else "no").lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off"}:
        return False
    raise ValueError(f"{name} is {word!r}; please write yes or no.")


def number(name: str, default: int) -> int:
    """A whole number. Raises ValueError with the name of the setting."""
    word = text(name, str(default))
    try:
        return int(word)
    except ValueError as error:
        raise ValueError(f"{name} is {word!r}; please write a whole number.") from error


def words(name: str) -> list[str]:
    """A list separated by commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def one_thread_for_sums() -> None:
    """Ask the libraries beneath numpy for one thread, unless somebody has asked for more: a message is little work, and
    threads of several processes would wait for one another. They listen only before numpy is loaded."""
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def secret(folder: Path, name: str) -> str:
    """A secret text from its file; before `setup` has made one, a throwaway that dies with this process."""
    try:
        return (folder / name).read_text().strip()
    except FileNotFoundError:
        return secrets.token_urlsafe(48)


def database(url: str, *, file: Path) -> dict[str, Any]:
    """Django's description of one database: `postgres://user:word@host:port/name?sslmode=...`, or a SQLite file.

    An empty URL means the file. A socket folder may be given as `?host=/folder`. Raises ValueError on other schemes.
    """
    if not url:
        return _sqlite(str(file))
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path) if parts.path not in {"", "/"} else str(file))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError(f"A database address starts with postgres:// or sqlite://, this one with {parts.scheme}://")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "heedful",
        "USER": unquote(parts.username or options.pop("user", "")),
        "PASSWORD": unquote(parts.password or options.pop("password", "")),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": options.pop("port", "") or str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def vault_beside(main: dict[str, Any], *, url: str, file: Path) -> dict[str, Any]:
    """The vault is a database of its own: its own URL, else a file of its own, else `<name>_vault`."""
    if url or "sqlite3" in main["ENGINE"]:
        return database(url, file=file)
    return {**main, "NAME": f"{main['NAME']}_vault", "OPTIONS": dict(main["OPTIONS"])}


def _sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": dict(SQLITE_OPTIONS),
        "CONN_MAX_AGE": None,
    }

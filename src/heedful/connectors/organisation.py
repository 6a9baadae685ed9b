"""What the organisation tells us about itself: `heedful.toml` and the files it names."""

import tomllib
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from heedful.core.mail import known

NAME = "heedful.toml"
LISTS = ("own_domains", "authserv_ids")
FILES = ("partners", "directory", "history", "accounts")

_Read = TypeVar("_Read")


class NotUnderstood(ValueError):
    """Something given by the organisation that we could not read; the message says what and what would help."""


def known_from(
    *,
    toml: Path | None = None,
    own_domains: Sequence[str] = (),
    authserv_ids: Sequence[str] = (),
    partners: Path | None = None,
    directory: Path | None = None,
    history: Path | None = None,
    accounts: Path | None = None,
) -> known.Known:
    """Everything given, as one value. Lists add to those of the file; a file named here stands in for the file's own.

    Raises NotUnderstood, naming the key, for anything that cannot be read.
    """
    settings = _settings(toml) if toml else {}
    base = toml.parent if toml else Path()
    for key, path in zip(FILES, (partners, directory, history, accounts), strict=True):
        if path is not None:
            settings[key] = str(path.absolute())
    people = _file("directory", settings, base, known.people_from_csv)
    return known.Known(
        own_domains=frozenset(_domain(name) for name in (*_list("own_domains", settings), *own_domains)),
        authserv_ids=frozenset(name.strip().lower() for name in (*_list("authserv_ids", settings), *authserv_ids)),
        partners=_file("partners", settings, base, known.partners_from_text) or {},
        directory=people,
        history=_file("history", settings, base, known.history_from_text),
        accounts=_file("accounts", settings, base, known.accounts_from_csv) or {},
    )


def near(folder: Path) -> Path | None:
    """The `heedful.toml` in this folder, or None."""
    found = folder / NAME
    return found if found.is_file() else None


def _settings(path: Path) -> dict[str, object]:
    try:
        settings = tomllib.loads(_text(path, called=str(path)))
    except tomllib.TOMLDecodeError as error:
        raise NotUnderstood(f"{path} is not quite TOML yet: {error}") from error
    for key in settings:
        if key not in (*LISTS, *FILES):
            close = get_close_matches(key, (*LISTS, *FILES), n=1)
            hint = f" Did you mean `{close[0]}`?" if close else f" Known keys: {', '.join((*LISTS, *FILES))}."
            raise NotUnderstood(f"{path}: we do not know the key `{key}`.{hint}")
    return settings


def _list(key: str, settings: dict[str, object]) -> tuple[str, ...]:
    value = settings.get(key, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(name, str) and name.strip() for name in values):
        raise NotUnderstood(f'`{key}` wants a list of names in quotes, such as {key} = ["example.org"].')
    return tuple(values)


def _file(key: str, settings: dict[str, object], base: Path, read: Callable[[str], _Read]) -> _Read | None:
    value = settings.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise NotUnderstood(f'`{key}` wants the name of a file in quotes, such as {key} = "{key}.csv".')
    try:
        return read(_text(base / value, called=f"`{key}` ({value})"))
    except NotUnderstood:
        raise
    except ValueError as error:
        raise NotUnderstood(f"`{key}` ({value}): {error}") from error


def _text(path: Path, *, called: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUnderstood(f"{called} is not UTF-8 text; saving it as UTF-8 will do.") from error
    except OSError as error:
        raise NotUnderstood(f"{called} could not be opened: {error.strerror or error}.") from error


def _domain(name: str) -> str:
    return name.strip().lower().lstrip("@").rstrip(".")

"""Every sentence we say to a person, by key and language.

The words lie in one file a language (`en.toml`, `de.toml`, ...); `terminal.toml` holds what the command line says, in
English. A fact in braces is filled in by the one who says it.
"""

import pkgutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

LANGUAGES = ("en", "de", "fr", "es")
_TERMINAL = "terminal."


@dataclass(frozen=True, slots=True)
class Sentence:
    """What we say under one key in one language; facts stand in braces."""

    key: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.language}:{self.key}"


def say(key: str, language: str = "en", /, **facts: object) -> str:
    """The sentence of this key, with its facts filled in; English where we do not speak the language.

    Raises KeyError for a key we have no words for, and for a fact that was left out: both are our own mistakes.
    """
    return _words(key, language).format(**facts)


def count(key: str, number: int, language: str = "en", /, **facts: object) -> str:
    """The sentence `key.one` or `key.other`, as the language counts; the number is its fact {count}."""
    one = number in (0, 1) if spoken(language) == "fr" else number == 1
    return say(f"{key}.{'one' if one else 'other'}", language, count=number, **facts)


def knows(key: str) -> bool:
    """Whether we have words for this key."""
    return key in _file(_file_of(key, "en"))


def spoken(language: str) -> str:
    """The language we answer in when somebody writes in this one: theirs if we speak it, else English."""
    short = language[:2].lower()
    return short if short in LANGUAGES else "en"


def every() -> tuple[Sentence, ...]:
    """Every sentence in every language, in the order of the files."""
    letters = (Sentence(key, language, text) for language in LANGUAGES for key, text in _file(language).items())
    terminal = (Sentence(key, "en", text) for key, text in _file("terminal").items())
    return (*letters, *terminal)


def _words(key: str, language: str) -> str:
    return _file(_file_of(key, spoken(language)))[key]


def _file_of(key: str, language: str) -> str:
    return "terminal" if key.startswith(_TERMINAL) else language


@cache
def _file(name: str) -> dict[str, str]:
    data = pkgutil.get_data(__package__, f"{name}.toml")
    if data is None:
        raise FileNotFoundError(f"{name}.toml did not come with this installation.")
    prefix = _TERMINAL if name == "terminal" else ""
    return dict(_flat(tomllib.loads(data.decode("utf-8")), prefix))


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)

"""Our blame-and-pressure reader: where a sentence accuses, threatens, pushes or hides behind jargon, and why."""

import importlib
import pkgutil
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from heedful.core.text import hurts
from heedful.core.text.hurt import Hurt, Kind

KINDS: tuple[Kind, ...] = ("blame", "threat", "pressure", "jargon")
LANGUAGES = ("de", "en", "es", "fr")

# Words that take the sting out of what follows them in the same clause: "this was not your fault".
_DENIALS = {
    "en": r"not|no|nobody|none|never|nothing|without|\w+n['’]t",
    "de": r"nicht|kein|keine|keinen|keiner|keines|nie|niemals|niemand|nichts|ohne|weder",
    "fr": r"pas|jamais|personne|aucun|aucune|rien|sans|ni",
    "es": r"no|nunca|nadie|ningún|ninguna|nada|sin|ni",
}
_CLAUSE = 40


@dataclass(frozen=True, slots=True)
class Remark:
    """One stretch that can hurt: `text[start:end] == quote`, what it does, and what would help instead."""

    name: str
    kind: Kind
    start: int
    end: int
    quote: str
    why: str


@cache
def every() -> tuple[Hurt, ...]:
    """All hurts, by walking the folder, in alphabetical order."""
    return tuple(
        importlib.import_module(f"{hurts.__name__}.{module.name}").HURT
        for module in sorted(pkgutil.iter_modules(hurts.__path__), key=lambda module: module.name)
    )


def found_in(text: str, language: str = "en", *, kinds: Collection[Kind] = KINDS) -> tuple[Remark, ...]:
    """Everything in `text` that can hurt, in reading order; `language` is an ISO 639-1 code, a region is ignored.

    Raises ValueError for a language we have no rules for: an unread sentence must not pass for a kind one.
    """
    spoken = language[:2].lower()
    if spoken not in LANGUAGES:
        raise ValueError(f"We can read {', '.join(LANGUAGES)} for blame, not {language!r}.")
    remarks = [
        Remark(hurt.name, hurt.kind, match.start(), match.end(), match.group(), hurt.why)
        for hurt, patterns in _rules(spoken)
        if hurt.kind in kinds
        for pattern in patterns
        for match in pattern.finditer(text)
        if not (hurt.denied and _denied(text, match.start(), spoken))
    ]
    return tuple(sorted(remarks, key=lambda remark: (remark.start, remark.end)))


@cache
def _rules(language: str) -> tuple[tuple[Hurt, tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (hurt, tuple(re.compile(p, re.NOFLAG if hurt.exact else re.IGNORECASE) for p in hurt.patterns[language]))
        for hurt in every()
    )


def _denied(text: str, start: int, language: str) -> bool:
    before = re.split(r"[.!?:;,\n]", text[max(0, start - _CLAUSE) : start])[-1]
    return re.search(rf"\b(?:{_DENIALS[language]})\b", before, re.IGNORECASE) is not None

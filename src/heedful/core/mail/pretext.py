"""Pretexts: the stories messages tell so that the ask makes sense, one file each in `pretexts/`."""

import importlib
import pkgutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from heedful.core.mail import cue, denial
from heedful.core.mail.lever import Languages
from heedful.core.mail.span import Span
from heedful.core.mail.words import Words

TOLD = 0.6
"""From this share on a story counts as told."""
SHORT = 45
"""Words below which a text is short, as an SMS is."""
_TOLD = {
    (False, False): (0.0, 0.25, 0.6, 0.85, 1.0),
    (False, True): (0.0, 0.6, 0.85, 1.0, 1.0),
    (True, False): (0.0, 0.1, 0.4, 0.75, 1.0),
    (True, True): (0.0, 0.25, 0.75, 1.0, 1.0),
}
"""How much was told by 0, 1, 2 ... cues; first key: whether the story is hard to believe (it takes more); second key:
whether the text is short (it takes fewer)."""
WINDOW = 120
"""Words within which the cues of one story stand."""

Family = Literal["phishing", "bec", "pretexting", "scam"]


@dataclass(frozen=True, slots=True)
class Pretext:
    """One story.

    words: what it is, to complete "It tells of ..."; family: what the message is if the story is false; weight: how
    far the whole story raises suspicion by itself, in log-odds (small where honest senders tell it every day);
    innocent: when it is true; cues: language -> cue phrases; telltale: hardly any honest sender tells it, so the story
    itself is enough to say what the message is.
    """

    name: str
    words: str
    family: Family
    weight: float
    innocent: str
    cues: Languages
    telltale: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """A pretext heard in a message: how much of it was told, in 0..1, and where."""

    pretext: Pretext
    told: float
    spans: tuple[Span, ...]


@cache
def every() -> tuple[Pretext, ...]:
    """All pretexts, by walking the folder, in alphabetical order."""
    # By name, not by import: the files in the folder import this one.
    folder = importlib.import_module("heedful.core.mail.pretexts")
    return tuple(
        importlib.import_module(f"{folder.__name__}.{module.name}").PRETEXT
        for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda module: module.name)
    )


def heard_in(said: Sequence[Words], language: str) -> tuple[Story, ...]:
    """Every story told in the message, the best told first. One cue alone is a word, not yet a story."""
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, list[cue.Hit]] = {}
    for part in said:
        for hit in matcher.hits(part):
            if not denial.denied(hit):
                hits.setdefault(hit.label, []).append(hit)
    by_name = {each.name: each for each in every()}
    short = sum(len(part.forms) for part in said) < SHORT
    stories = [
        Story(by_name[name], _share(met, _is_hard(by_name[name], short), short), cue.spans(met))
        for name, met in hits.items()
    ]
    return tuple(sorted(stories, key=lambda story: (-story.told * (0.5 + story.pretext.weight), story.pretext.name)))


def _is_hard(story: Pretext, short: bool) -> bool:
    return story.weight > 2 or (short and story.family != "phishing")


def _share(hits: Sequence[cue.Hit], hard: bool, short: bool) -> float:
    """How much of a story was told: one, two, three or more different cues near one another; the subject is near all.

    A long newsletter mentions many things; a story is told within a few sentences.
    """
    body = _apart((hit for hit in hits if hit.words.part != "subject"), dense=short)
    nearest: set[str] = set()
    for index, hit in enumerate(body):
        near = {
            other.cue
            for other in body[index : index + 60]
            if other.words is hit.words and other.first < hit.first + WINDOW
        }
        nearest = max(nearest, near, key=len)
    named = {hit.cue for hit in hits if hit.words.part == "subject"}
    met = len(named | nearest) + min(1, len(named))
    return _TOLD[hard, short][min(met, 4)]


def _apart(hits: Iterable[cue.Hit], *, dense: bool) -> list[cue.Hit]:
    """The hits in reading order without those that only say again what overlaps them; where words are few they are
    packed, so there only what begins at the same word counts as the same."""
    kept: list[cue.Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.words.part, hit.first, -hit.last)):
        if not kept or kept[-1].words is not hit.words or hit.first >= (kept[-1].first + 1 if dense else kept[-1].last):
            kept.append(hit)
    return kept


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (each.name, phrase) for each in every() for language in languages for phrase in each.cues.get(language, ())
    )

"""Pretexts: the stories messages tell so that the ask makes sense, one file each in `pretexts/`."""

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from heedful.core.mail import cue, denial
from heedful.core.mail.lever import Languages
from heedful.core.mail.span import Span
from heedful.core.mail.words import Words

Family = Literal["phishing", "bec", "pretexting", "scam"]


@dataclass(frozen=True, slots=True)
class Pretext:
    """One story.

    words: what it is, to complete "It tells of ..."; family: what the message is if the story is false; weight: how
    far the whole story raises suspicion by itself, in log-odds (small where honest senders tell it every day);
    innocent: when it is true; cues: language -> cue phrases.
    """

    name: str
    words: str
    family: Family
    weight: float
    innocent: str
    cues: Languages


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
    stories = [Story(by_name[name], _share(met), cue.spans(met)) for name, met in hits.items()]
    return tuple(sorted(stories, key=lambda story: (-story.told * (0.5 + story.pretext.weight), story.pretext.name)))


def _share(hits: Sequence[cue.Hit]) -> float:
    """How much of a story was told: one, two, three or more different cues; one in the subject counts double."""
    different = {hit.cue for hit in hits}
    in_subject = {hit.cue for hit in hits if hit.words.part == "subject"}
    return {1: 0.25, 2: 0.6, 3: 0.85}.get(len(different) + min(1, len(in_subject)), 1.0)


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (each.name, phrase) for each in every() for language in languages for phrase in each.cues.get(language, ())
    )

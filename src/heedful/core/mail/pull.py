"""The pull of a message: which of the twelve levers it uses, how strongly, and where."""

from collections.abc import Iterable, Sequence
from functools import cache

from heedful.core.mail import cue, denial, lever, words
from heedful.core.mail.lever import Pull
from heedful.core.mail.thread import Told
from heedful.core.mail.words import Words

LONG = 300
"""Words from which on a text is long."""


def found_in(told: Iterable[Told], language: str) -> tuple[Pull, ...]:
    """Every lever the message uses, strongest first."""
    return heard_in(words.heard(told), language)


def heard_in(said: Sequence[Words], language: str) -> tuple[Pull, ...]:
    """`found_in`, for a message already split into words."""
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, list[cue.Hit]] = {}
    for part in said:
        for hit in matcher.hits(part):
            if not denial.denied(hit):
                hits.setdefault(hit.label, []).append(hit)
    pulls = (Pull(name, _strength(met, said), cue.spans(met)) for name, met in hits.items())
    return tuple(sorted(pulls, key=lambda pull: (-pull.score, pull.name)))


def _strength(hits: Sequence[cue.Hit], said: Sequence[Words]) -> float:
    """How strongly, in 0..1. Each different cue closes part of the distance to 1; in the subject it counts double.

    In a long text the same words weigh less: a newsletter of three pages is bound to say "today". What stands on the
    first page keeps its weight, however much is put below it.
    """
    length = sum(len(part.forms) for part in said)
    first = [hit for hit in hits if words.on_first_page(said, hit.words, hit.first)]
    return round(1 - float(0.6 ** max(_steps(hits) * min(1.0, LONG / max(1, length)), _steps(first))), 3)


def _steps(hits: Sequence[cue.Hit]) -> int:
    different = {(hit.cue, hit.words.part == "subject") for hit in hits}
    return sum(2 if in_subject else 1 for _, in_subject in different)


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (each.name, phrase)
        for each in lever.every()
        for language in languages
        for phrase in each.cues.get(language, ())
    )

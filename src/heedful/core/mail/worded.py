"""What the words of a message say by themselves, as the trained reader hears them, with the place of all it heard.

Words alone: the same sentence can be honest from one sender and deceit from another, so this is one voice among the
reasons and never the verdict.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from heedful.core.learned import local, reader
from heedful.core.mail import utterance
from heedful.core.mail.lever import Pull
from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.mail.utterance import Utterance

SUBJECT = "subject"
TELLING = 3
"""Sentences that are shown because they told most."""
MOST_WORDS = 10
"""Words of a telling sentence that are kept, the weightiest; many of them join others and mean little by themselves."""
_LEAST = 4
"""Words below which a text says too little to be judged."""
_PULLS = 0.5
_APART = 4
"""Texts of one message that are heard apart: as many of the first, and of the last. Each costs time."""
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+|\s+-\s+|\s+(?=(?:and|or|but|und|oder|aber|sonst|et|ou|mais|sinon|y|o|pero)\s)")


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence, where it stands, and what the malice of the whole would lose without it, in log-odds: above 0 it
    sounds like a deceit, below 0 like honest mail. words: the weightiest of its words, with what each adds."""

    span: Span
    tells: float
    words: tuple[tuple[Span, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Worded:
    """What the trained reader makes of the words. The words alone say nothing about who sent them.

    malice: what they add to the log-odds of a deceit, as the shipped reader says it; features: the numbers a
    correction may learn from; sentences: those that told most, for or against; taught: what this installation's own
    correction added to the malice, in log-odds; contrast, topic: the two sources of the malice (see
    `learned.reader.Judgement`); kinds, asks: shares by name; levers: how they pull; asking: the sentence that asks;
    question: whether it is short and puts what it wants as a question; length: in words.
    """

    malice: float
    features: tuple[float, ...] = ()
    sentences: tuple[Telling, ...] = ()
    taught: float = 0.0
    contrast: float = 0.0
    topic: float = 0.0
    kinds: Mapping[str, float] = field(default_factory=dict)
    asks: Mapping[str, float] = field(default_factory=dict)
    levers: tuple[Pull, ...] = ()
    asking: Span | None = None
    question: bool = False
    length: int = reader.ENOUGH


def of(told: Iterable[Told], taught: local.Local | None = None) -> Worded | None:
    """Hear what a message tells; None where it says too little to be judged by its words. Where it can be heard in
    several ways, the one that sounds worst counts: harmless words beside others, or after them, unsay nothing."""
    heard = reader.load()
    ways = [uttered for uttered in _ways(told) if _length(uttered) >= _LEAST]
    if not ways:
        return None
    each_judged = heard.judge_each([[each.text for each in uttered] for uttered in ways])
    uttered, judged = max(zip(ways, each_judged, strict=True), key=lambda way: way[1].malice)
    order = sorted(range(len(uttered)), key=lambda place: -abs(judged.sentences[place].tells))
    return Worded(
        judged.malice,
        judged.features,
        tuple(_telling(uttered[place], judged.sentences[place]) for place in order[:TELLING]),
        taught.adjustment(judged.features) if taught else 0.0,
        judged.contrast,
        judged.topic,
        judged.kinds,
        judged.asks,
        _pulls(heard, uttered, judged.sentences),
        uttered[judged.asking].span,
        _length(uttered) < reader.ENOUGH and any(uttered[place].text.endswith("?") for place in (judged.asking, -1)),
        _length(uttered),
    )


def _ways(told: Iterable[Told]) -> list[tuple[Utterance, ...]]:
    """The ways to hear a message: all of it; without what only fills room; and each text apart where it brings
    several, of which a person may be shown any one."""
    said = utterance.every(told)
    ways = [utterance.once(said), utterance.without_filling(said)]
    texts = [part for part in dict.fromkeys(each.part for each in said) if part != SUBJECT]
    if len(texts) > 1:
        apart = texts if len(texts) <= 2 * _APART else texts[:_APART] + texts[-_APART:]
        ways += [utterance.once(each for each in said if each.part in (SUBJECT, text)) for text in apart]
    return [way for place, way in enumerate(ways) if way not in ways[:place]]


def _length(uttered: Sequence[Utterance]) -> int:
    return sum(len(each.text.split()) for each in uttered)


def _telling(uttered: Utterance, said: reader.Said) -> Telling:
    """The sentence with its weightiest words; places in the sentence are places in what was judged, one space each."""
    starts = _starts(uttered)
    most = sorted(said.words, key=lambda word: -abs(word.adds))[:MOST_WORDS]
    words = tuple(
        (uttered.at(starts[word.start], starts[word.end - 1] + 1), word.adds) for word in most if abs(word.adds) > 0.02
    )
    return Telling(uttered.span, round(said.tells, 3), words)


def _starts(uttered: Utterance) -> list[int]:
    """For each character of the sentence as it was judged its place in the passage."""
    text = uttered.passage.text
    places: list[int] = []
    for index, word in enumerate(re.finditer(r"\S+", text[uttered.start : uttered.end])):
        if index:
            places.append(uttered.start + word.start() - 1)
        places += range(uttered.start + word.start(), uttered.start + word.end())
    return places


def _pulls(heard: reader.Reader, uttered: Sequence[Utterance], said: Sequence[reader.Said]) -> tuple[Pull, ...]:
    """The levers with the clauses that pull hardest, in order of strength."""
    spans: dict[str, list[Span]] = {}
    strength: dict[str, float] = {}
    pulling = [place for place, each in enumerate(said) if max(each.levers.values()) >= _PULLS]
    clauses = {place: _clauses(uttered[place]) for place in pulling}
    many = [place for place in pulling if len(clauses[place]) > 1]
    texts = [uttered[place].passage.text[start:end] for place in many for start, end in clauses[place]]
    values = iter(heard.pulls(texts).tolist() if texts else [])
    rated = {place: [next(values) for _ in clauses[place]] for place in many}
    for place in pulling:
        for column, name in enumerate(reader.LEVERS):
            pull = said[place].levers[name]
            if pull >= _PULLS:
                pulled = [each[column] for each in rated[place]] if place in rated else [pull]
                hardest = clauses[place][pulled.index(max(pulled))]
                spans.setdefault(name, []).append(uttered[place].at(*hardest))
                strength[name] = 1 - (1 - strength.get(name, 0.0)) * (1 - pull)
    pulls = [Pull(name, round(value, 3), tuple(spans[name])) for name, value in strength.items()]
    return tuple(sorted(pulls, key=lambda each: (-each.score, each.name)))


def _clauses(uttered: Utterance) -> list[tuple[int, int]]:
    """The pieces of a sentence between commas and joining words, none shorter than three words."""
    text = uttered.passage.text
    cuts = [uttered.start]
    for match in _CLAUSE.finditer(text, uttered.start, uttered.end):
        if len(text[cuts[-1] : match.start()].split()) >= 3 and len(text[match.end() : uttered.end].split()) >= 3:
            cuts.append(match.end())
    ends = [*cuts[1:], uttered.end]
    return [(start, start + len(text[start:end].rstrip())) for start, end in zip(cuts, ends, strict=True)]

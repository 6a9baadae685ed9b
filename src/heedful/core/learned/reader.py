"""What the trained reader makes of a text: is it after something, what kind, what does it ask, how does it pull.

All of it is linear over sentence vectors and words, trained by `training/levers/train.py` on what its card names
(`model_card.md`). Text alone: who sent it, which way it came and where links lead are for others to judge.
"""

import importlib.resources
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import encoder, grams
from heedful.core.learned.encoder import Floats
from heedful.core.learned.grams import Token
from heedful.core.learned.lexicon import Lexicon
from heedful.core.learned.way import Stretch, Way

KINDS = ("benign", "phishing", "bec", "pretexting", "scam", "spam")
LEVERS = (
    *("authority", "commitment", "curiosity", "fear", "helpfulness", "liking"),
    *("reciprocity", "reward", "scarcity", "secrecy", "social_proof", "urgency"),
)
ASKS = (
    *("buy_gift_cards", "call_back", "change_payment_details", "credentials", "data"),
    *("install", "open_attachment", "open_link", "pay", "reply"),
)
CONTRAST, TOPIC = (0.3, 1.5, 0.5), (0.2, 0.8, 0.3)
"""How much the middle of a text, its words and its moves count in each of the two ways to see deceit; chosen, like the
shares below, on development halves with every source left out in turn (see the card)."""
SHARES = (0.7, 0.2)
OPENING = 12
"""Sentences of the first page: what is said there is not unsaid by how much follows."""
ENOUGH = 40
"""Words from which on a text is heard in full; a shorter one counts for less."""


Seen = tuple[float, float]
"""Contrast and topic, in log-odds."""
Forms = list[tuple[str, tuple[Token, ...]]]
"""The words and pairs of a sentence, each with the words it is made of."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, by its place in it, and what it adds to the malice of the text, in log-odds."""

    start: int
    end: int
    adds: float


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: how strongly each lever pulls in it (0..1, by name), and what the text's malice would lose without
    it, in log-odds."""

    levers: dict[str, float]
    tells: float
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the words of one text say. malice: what they add to the log-odds of a deceit; contrast: how much they do
    what deceit does and honest senders of the same topic do not; topic: how much they are about what crude deceit is
    mostly about; kinds and asks: shares that sum to 1; asking: the place of the sentence that asks most plainly;
    features: the numbers that a correction may learn from."""

    malice: float
    contrast: float
    topic: float
    kinds: dict[str, float]
    asks: dict[str, float]
    asking: int
    sentences: tuple[Said, ...]
    features: tuple[float, ...]


class Reader:
    """The heads over the encoder. Make one with `load`."""

    def __init__(self, weights: dict[str, NDArray[Any]], encode: encoder.Encoder) -> None:
        self._encoder = encode
        self._ways = (Way(weights, "contrast", CONTRAST), Way(weights, "topic", TOPIC))
        heads = ("lever", "kind", "ask", "asked")
        names = [f"{head}_{part}" for head in heads for part in ("weight", "bias")]
        self._lexicon = Lexicon(weights)
        self._w = {name: weights[name].astype(np.float32) for name in (*names, "local")}

    def judge(self, sentences: Sequence[str]) -> Judgement:
        """Judge a text given as its sentences, in order. Raises ValueError where there are none."""
        return self.judge_each([sentences])[0]

    def judge_each(self, texts: Sequence[Sequence[str]]) -> list[Judgement]:
        """Judge several texts, each given as its sentences; one that stands in many of them costs no more than in one.
        Raises ValueError for a text without a sentence."""
        if not all(texts):
            raise ValueError("A text without a sentence cannot be judged.")
        sentences = list(dict.fromkeys(sentence for text in texts for sentence in text))
        vectors = self._encoder.vectors(sentences)
        said = [grams.in_sentence(grams.tokens(sentence)) for sentence in sentences]
        words = self._lexicon.scores(said)
        places = {sentence: place for place, sentence in enumerate(sentences)}
        rows = [[places[sentence] for sentence in text] for text in texts]
        return [
            self._judged(text, vectors[row], words[row], [said[place] for place in row])
            for text, row in zip(texts, rows, strict=True)
        ]

    def _judged(self, sentences: Sequence[str], vectors: Floats, words: Floats, said: Sequence[Forms]) -> Judgement:
        heard = min(1.0, sum(len(sentence.split()) for sentence in sentences) / ENOUGH)
        (contrast, topic), without = self._seen(vectors, [Counter(form for form, _ in forms) for forms in said], heard)
        malice = _malice((contrast, topic))
        adds = self._adds(said, heard)
        found = tuple(
            Said(dict(zip(LEVERS, pulls, strict=True)), malice - _malice(rest), _words(forms, adds))
            for pulls, rest, forms in zip(self._pulls(vectors, words).tolist(), without, said, strict=True)
        )
        middle = vectors.mean(axis=0)
        asking = vectors @ self._w["ask_weight"] + self._w["ask_bias"] + words[:, len(LEVERS) :]
        asks = dict(zip(("none", *ASKS), _shares(self._asked(asking, middle)), strict=True))
        return Judgement(
            round(malice, 4),
            round(contrast, 4),
            round(topic, 4),
            dict(zip(KINDS, _shares(middle @ self._w["kind_weight"] + self._w["kind_bias"]), strict=True)),
            asks,
            int(asking[:, max(range(len(ASKS)), key=lambda column: asks[ASKS[column]])].argmax()),
            found,
            tuple(np.round(middle @ self._w["local"], 3).tolist()),
        )

    def pulls(self, sentences: Sequence[str]) -> Floats:
        """How strongly each lever pulls in each stretch of words: shape (len(sentences), 12), 0..1."""
        said = [grams.in_sentence(grams.tokens(sentence)) for sentence in sentences]
        return self._pulls(self._encoder.vectors(sentences), self._lexicon.scores(said))

    def _seen(self, vectors: Floats, each: Sequence[Counter[str]], heard: float) -> tuple[Seen, list[Seen]]:
        """Contrast and topic of the whole, or of the first page where that is worse; and the same without each of the
        sentences in turn. Nothing is left of a text of one."""

        def read(until: int | None) -> list[Stretch]:
            return [Stretch(way, vectors[:until], each[:until]) for way in self._ways]

        def both(values: Iterable[float]) -> Seen:
            contrast, topic = (heard * value for value in values)
            return contrast, topic

        text = read(None)
        whole = both(one.whole for one in text)
        if len(each) == 1:
            return whole, [(0.0, 0.0)]
        without = [both(one.without(place) for one in text) for place in range(len(each))]
        if len(each) <= OPENING:
            return whole, without
        first, longer = both(one.whole for one in read(OPENING)), read(OPENING + 1)
        if len(each) > OPENING + 1:
            openings = [both(one.without(place) for one in longer) for place in range(OPENING)]
            openings += [first] * (len(each) - OPENING)
            without = [max(pair, key=_malice) for pair in zip(without, openings, strict=True)]
        return max(whole, first, key=_malice), without

    def _adds(self, said: Sequence[Forms], heard: float) -> dict[str, float]:
        """What one mention of each word or pair of a text adds to its malice."""
        counts = Counter(form for forms in said for form, _ in forms)
        adds: dict[str, float] = {}
        for share, way in zip(SHARES, self._ways, strict=True):
            for form, amount in grams.shares(counts, way.grams).items():
                adds[form] = adds.get(form, 0.0) + heard * share * way.stack[1] * amount
        return adds

    def _pulls(self, vectors: Floats, words: Floats) -> Floats:
        heard = vectors @ self._w["lever_weight"] + self._w["lever_bias"] + words[:, : len(LEVERS)]
        pulls: Floats = 1 / (1 + np.exp(-heard))
        return pulls

    def _asked(self, asking: Floats, middle: Floats) -> Floats:
        asked: Floats = np.concatenate((asking.max(axis=0), middle)) @ self._w["asked_weight"] + self._w["asked_bias"]
        return asked


def _malice(seen: Seen) -> float:
    return SHARES[0] * seen[0] + SHARES[1] * seen[1]


def _words(forms: Forms, adds: Mapping[str, float]) -> tuple[Word, ...]:
    """The words of a sentence, each with what it adds; what a pair adds is shared by its two."""
    amounts: dict[Token, float] = {}
    for form, made_of in forms:
        amount = adds.get(form, 0.0) / len(made_of)
        for token in made_of:
            amounts[token] = amounts.get(token, 0.0) + amount
    return tuple(Word(token.start, token.end, round(amount, 4)) for token, amount in amounts.items())


def _shares(values: Floats) -> list[float]:
    raised = np.exp(values - values.max())
    return [round(float(share), 4) for share in raised / raised.sum()]


@cache
def load() -> Reader:
    """The shipped reader, read once."""
    source = importlib.resources.files("heedful.core.learned").joinpath("heads.npz")
    with source.open("rb") as file, np.load(file, allow_pickle=False) as weights:
        return Reader({name: weights[name] for name in weights.files}, encoder.load())

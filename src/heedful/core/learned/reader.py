"""What the trained reader makes of a text: is it after something, what kind, what does it ask, how does it pull.

All of it is linear over sentence vectors and words, trained by `training/levers/train.py` on what its card names
(`model_card.md`). Text alone: who sent it, which way it came and where links lead are for others to judge.
"""

import importlib.resources
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import encoder, grams
from heedful.core.learned.encoder import Floats

KINDS = ("benign", "phishing", "bec", "pretexting", "scam", "spam")
LEVERS = (
    *("authority", "commitment", "curiosity", "fear", "helpfulness", "liking"),
    *("reciprocity", "reward", "scarcity", "secrecy", "social_proof", "urgency"),
)
ASKS = (
    *("buy_gift_cards", "call_back", "change_payment_details", "credentials", "data"),
    *("install", "open_attachment", "open_link", "pay", "reply"),
)
TOP = 3
"""The sentences that say most count half; all of them together the other half."""
CONTRAST, TOPIC = (0.3, 1.5, 0.5), (0.2, 0.8, 0.3)
"""How much the middle of a text, its words and its moves count in each of the two ways to see deceit; chosen, like the
shares below, on development halves with every source left out in turn (see the card)."""
SHARES = (0.7, 0.2)
OPENING = 12
"""Sentences of the first page: what is said there is not unsaid by how much follows."""
ENOUGH = 40
"""Words from which on a text is heard in full; a shorter one counts for less."""


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


class Way:
    """One way to see deceit: by the middle of a text, by its words, and by its moves. Linear in all three."""

    def __init__(self, weights: dict[str, NDArray[Any]], name: str, stack: Sequence[float]) -> None:
        self.stack = stack
        self._dense = weights[f"{name}_dense"].astype(np.float32)
        self._move = weights[f"{name}_move"].astype(np.float32)
        self._bias = weights[f"{name}_bias"].astype(float).tolist()
        forms = bytes(weights[f"{name}_forms"]).decode("utf-8").split("\n")
        rows = zip(forms, weights[f"{name}_rarity"].tolist(), weights[f"{name}_weight"].tolist(), strict=True)
        self.grams = {form: grams.Gram(rarity, weight) for form, rarity, weight in rows}

    def sees(self, vectors: Floats, counts: dict[str, int]) -> float:
        """In log-odds, before the length of the text is thought of."""
        shares = grams.shares(counts, self.grams)
        dense: float = float(vectors.mean(axis=0) @ self._dense) + self._bias[0]
        worded = math.fsum(share * counts[form] for form, share in shares.items()) + self._bias[1]
        moved = topped(vectors @ self._move + self._bias[2])
        return float(self.stack[0] * dense + self.stack[1] * worded + self.stack[2] * moved)


class Reader:
    """The heads over the encoder. Make one with `load`."""

    def __init__(self, weights: dict[str, NDArray[Any]], encode: encoder.Encoder) -> None:
        self._encoder = encode
        self._ways = (Way(weights, "contrast", CONTRAST), Way(weights, "topic", TOPIC))
        heads = ("lever", "kind", "ask", "asked")
        names = [f"{head}_{part}" for head in heads for part in ("weight", "bias")]
        self._w = {name: weights[name].astype(np.float32) for name in (*names, "local")}

    def judge(self, sentences: Sequence[str]) -> Judgement:
        """Judge a text given as its sentences, in order. Raises ValueError where there are none."""
        if not sentences:
            raise ValueError("A text without a sentence cannot be judged.")
        vectors = self._encoder.vectors(sentences)
        each = [grams.counted([sentence]) for sentence in sentences]
        counts = _together(each)
        heard = min(1.0, sum(len(sentence.split()) for sentence in sentences) / ENOUGH)
        contrast, topic = self._seen(vectors, each, heard)
        malice = _malice((contrast, topic))
        shares = [grams.shares(counts, way.grams) for way in self._ways]
        found = tuple(
            Said(
                dict(zip(LEVERS, pulls, strict=True)),
                malice - self._without(vectors, each, place, heard),
                self._words(sentences[place], shares, heard),
            )
            for place, pulls in enumerate(self._pulls(vectors).tolist())
        )
        middle = vectors.mean(axis=0)
        asks = dict(zip(("none", *ASKS), _shares(self._asked(vectors, middle)), strict=True))
        return Judgement(
            round(malice, 4),
            round(contrast, 4),
            round(topic, 4),
            dict(zip(KINDS, _shares(middle @ self._w["kind_weight"] + self._w["kind_bias"]), strict=True)),
            asks,
            self._asking(vectors, asks),
            found,
            tuple(np.round(middle @ self._w["local"], 3).tolist()),
        )

    def pulls(self, sentences: Sequence[str]) -> Floats:
        """How strongly each lever pulls in each stretch of words: shape (len(sentences), 12), 0..1."""
        return self._pulls(self._encoder.vectors(sentences))

    def _seen(self, vectors: Floats, each: Sequence[dict[str, int]], heard: float) -> tuple[float, float]:
        """Contrast and topic of the whole, or of the first page where that is worse."""
        whole = tuple(heard * way.sees(vectors, _together(each)) for way in self._ways)
        if len(each) <= OPENING:
            return whole[0], whole[1]
        first = tuple(heard * way.sees(vectors[:OPENING], _together(each[:OPENING])) for way in self._ways)
        return max((whole[0], whole[1]), (first[0], first[1]), key=_malice)

    def _without(self, vectors: Floats, each: Sequence[dict[str, int]], place: int, heard: float) -> float:
        """The malice of the text without one sentence; nothing is left of a text of one."""
        if len(each) == 1:
            return 0.0
        return _malice(self._seen(np.delete(vectors, place, axis=0), [*each[:place], *each[place + 1 :]], heard))

    def _words(self, sentence: str, shares: Sequence[dict[str, float]], heard: float) -> tuple[Word, ...]:
        said = grams.tokens(sentence)
        adds = dict.fromkeys(said, 0.0)
        for form, made_of in grams.in_sentence(said):
            amount = math.fsum(
                share * way.stack[1] * known.get(form, 0.0)
                for share, way, known in zip(SHARES, self._ways, shares, strict=True)
            )
            for token in made_of:
                adds[token] += heard * amount / len(made_of)
        return tuple(Word(token.start, token.end, round(amount, 4)) for token, amount in adds.items())

    def _pulls(self, vectors: Floats) -> Floats:
        pulls: Floats = 1 / (1 + np.exp(-(vectors @ self._w["lever_weight"] + self._w["lever_bias"])))
        return pulls

    def _asking(self, vectors: Floats, asks: dict[str, float]) -> int:
        wanted = max(range(len(ASKS)), key=lambda column: asks[ASKS[column]])
        return int((vectors @ self._w["ask_weight"][:, wanted]).argmax())

    def _asked(self, vectors: Floats, middle: Floats) -> Floats:
        most = (vectors @ self._w["ask_weight"] + self._w["ask_bias"]).max(axis=0)
        asked: Floats = np.concatenate((most, middle)) @ self._w["asked_weight"] + self._w["asked_bias"]
        return asked


def _malice(seen: tuple[float, float]) -> float:
    return SHARES[0] * seen[0] + SHARES[1] * seen[1]


def topped(moves: Floats) -> float:
    """The moves of a text as one number: half what the strongest sentences say, half what all of them say."""
    return float((np.sort(moves)[::-1][:TOP].mean() + moves.mean()) / 2)


def _together(each: Sequence[dict[str, int]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in each:
        for form, count in one.items():
            counts[form] = counts.get(form, 0) + count
    return counts


def _shares(values: Floats) -> list[float]:
    raised = np.exp(values - values.max())
    return [round(float(share), 4) for share in raised / raised.sum()]


@cache
def load() -> Reader:
    """The shipped reader, read once."""
    source = importlib.resources.files("heedful.core.learned").joinpath("heads.npz")
    with source.open("rb") as file, np.load(file, allow_pickle=False) as weights:
        return Reader({name: weights[name] for name in weights.files}, encoder.load())

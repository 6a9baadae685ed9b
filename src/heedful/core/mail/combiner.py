"""The combiner: reasons with weights in, one suspicion out. Small, monotone, and every step can be looked at.

A reason carries log-odds. Against the sender adds, for the sender takes a little away, and two caps hold:
levers alone stay below "worth a second look", and good signs together never outweigh one clear bad one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["indicator", "ask", "pretext", "lever", "words", "for", "calm"]

GOOD: frozenset[Kind] = frozenset({"for", "calm"})
"""The kinds that speak for a message."""
START = -2.7
"""Log-odds before anything is known: of the mail people report, much is harmless."""
DOUBT, SURE = 0.14, 0.5
"""From DOUBT on a person should look; from SURE on we say what it is. Set on the development halves of every labelled
source, each source read with a model that never saw it, so that no harmless source is accused in more than 1 of 20."""
WITHOUT_PROOF = 0.49
"""Pressure, an ask and a story that honest services tell too: worth a second look, never more."""
SHARE: dict[Kind, float] = {"ask": 0.6, "pretext": 0.5, "lever": 0.7}
"""How much of their weight the kinds keep that overlap with what the words say; the others keep all of it."""
CERTAIN = 0.99
"""Some doubt always remains."""
LEVERS_ALONE = 0.6
LEVERS_WITH_ASK = 1.2
GOOD_SIGNS = 1.5
WORDS, CALM = 3.0, 2.5
"""The most that words alone can add, and take away."""
SAME_AGAIN = 0.6
"""Each further reason of a kind says less than the one before, since they often share a cause."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against. `weight` is in log-odds and never negative; `kind` says which way.

    `proof`: it can be shown, or no honest message has it; words that honest services use as well are no proof.
    """

    kind: Kind
    name: str
    sentence: str
    weight: float
    proof: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """What the reasons come to: suspicion in 0..1, and how much each reason contributed, in log-odds, largest first."""

    suspicion: float
    contributions: tuple[tuple[Reason, float], ...]


def weigh(reasons: Iterable[Reason]) -> Balance:
    """Combine reasons. Adding one that speaks against never lowers the suspicion; adding a good one never raises it."""
    by_kind: dict[Kind, list[Reason]] = {}
    for reason in _once(reasons):
        by_kind.setdefault(reason.kind, []).append(reason)
    asked = bool(by_kind.get("ask"))
    levers = LEVERS_WITH_ASK if asked else LEVERS_ALONE
    caps: dict[Kind, float] = {"lever": levers * SHARE["lever"], "for": GOOD_SIGNS}
    caps |= {"words": WORDS, "calm": CALM}
    contributions: list[tuple[Reason, float]] = []
    for kind, same in by_kind.items():
        contributions += _capped(_fading(same), caps.get(kind, math.inf))
    total = START + math.fsum(-amount if reason.kind in GOOD else amount for reason, amount in contributions)
    contributions.sort(key=lambda pair: -pair[1])
    most = CERTAIN if any(reason.proof for reason, _ in contributions) else WITHOUT_PROOF
    return Balance(round(min(most, 1 / (1 + math.exp(-total))), 4), tuple(contributions))


def _once(reasons: Iterable[Reason]) -> Iterable[Reason]:
    """Each name once, with its largest weight: seeing the same thing in ten links is still one thing."""
    best: dict[tuple[Kind, str], Reason] = {}
    for reason in reasons:
        key = (reason.kind, reason.name)
        other = best.get(key, reason)
        heavier = reason if reason.weight > other.weight else other
        best[key] = replace(heavier, proof=reason.proof or other.proof)
    return best.values()


def _fading(same: Sequence[Reason]) -> list[tuple[Reason, float]]:
    """Each with what it keeps of its weight, largest first, so that one more never leaves less in all."""
    kept = [(reason, reason.weight * (1.0 if reason.proof else SHARE.get(reason.kind, 1.0))) for reason in same]
    kept.sort(key=lambda pair: -pair[1])
    return [(reason, amount * SAME_AGAIN**place) for place, (reason, amount) in enumerate(kept)]


def _capped(amounts: list[tuple[Reason, float]], cap: float) -> list[tuple[Reason, float]]:
    total = sum(amount for _, amount in amounts)
    scale = min(1.0, cap / total) if total > 0 else 1.0
    return [(reason, amount * scale) for reason, amount in amounts]

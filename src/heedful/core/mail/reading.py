"""What a message is, how sure we are, and why: the verdict with its reasons."""

from dataclasses import dataclass
from typing import Literal

from heedful.core.mail.indicator import Finding
from heedful.core.mail.lever import Pull
from heedful.core.mail.message import Unread

Verdict = Literal["phishing", "bec", "pretexting", "scam", "spam", "benign", "unsure"]
Ask = Literal[
    "pay",
    "change_payment_details",
    "buy_gift_cards",
    "credentials",
    "data",
    "open_link",
    "open_attachment",
    "call_back",
    "reply",
    "install",
    "none",
]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """NIST Phish Scale (TN 2276). `known` is how many of its 28 facts could be told from what we were given."""

    rating: str
    cues: int
    alignment: str
    known: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message is, in the order a person asks.

    suspicion: 0..1; reasons: sentences in order of weight; missing: what would make us surer; innocent: the best
    innocent explanation.
    """

    verdict: Verdict
    suspicion: float
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    innocent: str
    ask: Ask
    persona: str
    pretext: str
    levers: tuple[Pull, ...]
    indicators: tuple[Finding, ...]
    difficulty: Difficulty
    unread: tuple[Unread, ...]
    language: str

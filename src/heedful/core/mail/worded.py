"""What the words of a message alone say of it: how much they sound like a deceit, and which of them weigh most."""

from dataclasses import dataclass

from heedful.core.mail.span import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence, where it stands, and what the malice of the whole would lose without it, in log-odds: above 0 it
    sounds like a deceit, below 0 like honest mail. words: what each of its words adds, in log-odds."""

    span: Span
    tells: float
    words: tuple[tuple[Span, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Worded:
    """What the trained reader makes of the words. malice: log-odds that they serve a deceit, as the shipped reader
    says it; features: the numbers a correction may learn from; taught: what this installation's own correction added
    to the malice, in log-odds. The words alone say nothing about who sent them."""

    malice: float
    features: tuple[float, ...] = ()
    sentences: tuple[Telling, ...] = ()
    taught: float = 0.0

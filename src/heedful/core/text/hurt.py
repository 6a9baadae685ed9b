"""Ways in which a sentence can hurt the person who reads it, one file each in `hurts/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["blame", "threat", "pressure", "jargon"]
Languages = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hurt:
    """One way to hurt.

    kind: what it does to the reader; why: one sentence on what it does and what helps instead; patterns: language ->
    flat regular expressions, matched without regard to case unless `exact`; denied: whether "not", "never" and their
    like just before it take the sting out ("this was not your fault"); present_in / absent_from: language -> sentences
    that do and do not carry it; source: where the idea is from.
    """

    name: str
    kind: Kind
    why: str
    patterns: Languages
    present_in: Languages
    absent_from: Languages
    source: str
    denied: bool = False
    exact: bool = False

"""Ways of asking: what a message can want, one file each in `asks/`."""

import importlib
import pkgutil
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from heedful.core.mail.lever import Languages

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
class Asking:
    """One thing a message can want.

    sentence: said to a person; innocent: when an honest message asks the same; weight: how far the ask raises
    suspicion when nothing is known of the sender, in log-odds; cues: language -> cue phrases; present_in and
    absent_from: language -> sentences that ask this, and sentences near it that do not.
    """

    name: Ask
    sentence: str
    innocent: str
    weight: float
    cues: Languages
    present_in: Languages = field(default_factory=dict)
    absent_from: Languages = field(default_factory=dict)


@cache
def every() -> dict[str, Asking]:
    """All ways of asking by name, by walking the folder."""
    # By name, not by import: the files in the folder import this one.
    folder = importlib.import_module("heedful.core.mail.asks")
    found = (
        importlib.import_module(f"{folder.__name__}.{module.name}").ASKING
        for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda module: module.name)
    )
    return {each.name: each for each in found}

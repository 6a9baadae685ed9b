"""Indicators of the scorecard, one file each in `indicators/`: from facts to a figure that is not released yet."""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from heedful.core.figures.fact import Fact
from heedful.core.figures.release import Nature, Unreleased


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing worth watching.

    id: public, never changed; code: its place in the scorecard; asks: the kinds of facts it is computed from; unit;
    direction: which way is better, "context" where a target would do harm; compute: None where there are no facts. Its
    name, its method and how it could hurt are said on the page, in the reader's language (`server/figures/words.py`).
    """

    id: str
    code: str
    asks: tuple[type[Fact], ...]
    unit: Literal["share", "minutes"]
    nature: Nature
    direction: Literal["up", "down", "context"]
    compute: Callable[[Sequence[Fact]], Unreleased | None]


@cache
def every() -> tuple[Indicator, ...]:
    """All indicators, by walking the folder, in the order of their codes."""
    # By name, not by import: the files in the folder import this one.
    indicators = importlib.import_module("heedful.core.figures.indicators")
    found = [
        importlib.import_module(f"{indicators.__name__}.{module.name}").INDICATOR
        for module in pkgutil.iter_modules(indicators.__path__)
    ]
    return tuple(sorted(found, key=lambda one: one.code))

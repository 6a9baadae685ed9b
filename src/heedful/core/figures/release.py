"""The one gate: a figure about people has no words until it has passed here. The promise stands in `release.md`."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NoReturn

from heedful.core.figures.uncertainty import Interval

Nature = Literal["operation", "attitude", "count"]

# At least so many must stand below the line of a share, and so many must have been asked, before it may be shown.
FLOOR: Mapping[Nature, int] = {"operation": 20, "attitude": 8, "count": 5}
ASKED_FLOOR: Mapping[Nature, int] = {"operation": 20, "attitude": 10, "count": 5}
# Below this, "all of them" and "none of them" speak about each single one.
ALL_OR_NONE_FLOOR = 30

TOO_FEW = "Too few to show without showing someone in particular."
ALL_OR_NONE = "All or none of a small number would say something about each one."
BESIDE_ANOTHER = "Not shown, because another figure of this table could be worked out from it."


@dataclass(frozen=True, slots=True)
class Unreleased:
    """A true figure about people. It has no words until it passes release().

    value: the figure; people: how many it is taken over; interval: its 95 % interval; hits: the count above the line,
    if it is a share; asked: how many could have been in it; nature: which floor it must reach; floor: a higher one, if
    its indicator asks for that; bounds: where a share would lie if all the silent had said no, or yes.
    """

    value: float
    people: int
    nature: Nature
    interval: Interval | None = None
    hits: int | None = None
    asked: int | None = None
    floor: int = 0
    bounds: Interval | None = None

    def __repr__(self) -> NoReturn:
        raise TypeError("This figure is about people: pass it through release().")

    __str__ = __repr__

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("This figure is about people: pass it through release().")

    def __reduce__(self) -> NoReturn:
        raise TypeError("This figure is about people: pass it through release() before it is stored or sent.")


@dataclass(frozen=True, slots=True)
class Released:
    """A figure that may be shown, always with its interval and n. Shares are rounded to whole hundredths."""

    value: float
    people: int
    interval: Interval | None = None
    bounds: Interval | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """A figure that is not shown, and why. It keeps its place and carries no number at all."""

    why: str


@dataclass(frozen=True, slots=True)
class Sum:
    """Cells of a table that add up: who knows the total and all parts but one, knows that one too."""

    total: str
    parts: tuple[str, ...]


Outcome = Released | Withheld


def release(table: Mapping[str, Unreleased], sums: Sequence[Sum] = ()) -> dict[str, Outcome]:
    """Look at every cell of one fixed table, all at once, and let pass what may be shown.

    `table` is the whole table that is ever published for this purpose and window; `sums` says which cells add up.
    Raises KeyError where a sum names a cell that is not in the table.
    """
    if missing := {name for one in sums for name in (one.total, *one.parts)} - set(table):
        raise KeyError(f"A sum names cells that are not in the table: {', '.join(sorted(missing))}.")
    why: dict[str, str] = {}
    for name, figure in table.items():
        reason = _reason_to_withhold(figure)
        if reason:
            why[name] = reason
    # Hiding one cell can lay open another one, so look until nothing changes; each round hides at least one more.
    while more := _laid_open(table, sums, why):
        why[more] = BESIDE_ANOTHER
    return {name: Withheld(why[name]) if name in why else _shown(figure) for name, figure in table.items()}


def count(people: int) -> Outcome:
    """A single count of people that stands alone, such as how many others got the same message."""
    return release({"it": Unreleased(value=people, people=people, nature="count")})["it"]


def _reason_to_withhold(figure: Unreleased) -> str:
    asked = figure.people if figure.asked is None else figure.asked
    if figure.people < max(FLOOR[figure.nature], figure.floor) or asked < ASKED_FLOOR[figure.nature]:
        return TOO_FEW
    if figure.hits is not None and figure.hits in {0, figure.people} and figure.people < ALL_OR_NONE_FLOOR:
        return ALL_OR_NONE
    return ""


def _laid_open(table: Mapping[str, Unreleased], sums: Sequence[Sum], why: Mapping[str, str]) -> str:
    """The cell to hide next: the smallest of those shown, in the first sum that has exactly one hidden member."""
    for one in sums:
        members = (one.total, *one.parts)
        if sum(name in why for name in members) == 1:
            shown = [name for name in one.parts if name not in why] or [one.total]
            return min(shown, key=lambda name: (table[name].people, name))
    return ""


def _shown(figure: Unreleased) -> Released:
    if figure.hits is None:
        return Released(figure.value, figure.people, figure.interval, figure.bounds)
    return Released(
        round(figure.value, 2), figure.people, _rounded_outwards(figure.interval), _rounded_outwards(figure.bounds)
    )


def _rounded_outwards(interval: Interval | None) -> Interval | None:
    """To whole hundredths, and never narrower than it was."""
    if interval is None:
        return None
    # The tiny shift keeps 0.29 (28.999999999999996 hundredths to a computer) from becoming 0.28.
    low, high = math.floor(interval.low * 100 + 1e-9) / 100, math.ceil(interval.high * 100 - 1e-9) / 100
    return Interval(max(0.0, low), min(1.0, high))

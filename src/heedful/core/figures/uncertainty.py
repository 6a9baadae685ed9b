"""How sure a figure is: intervals for shares, for differences of shares, and for medians and other quantiles.

Wilson and Clopper-Pearson for one share (Newcombe 1998, Statistics in Medicine 17:857-872), Newcombe's hybrid score
interval for a difference of two independent shares (ibid. 873-890, method 10), and the order-statistic interval for a
quantile (Conover 1999, section 3.2). All without a normal approximation that breaks near 0 or 1.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Interval:
    """A lower and an upper bound, both included."""

    low: float
    high: float


def wilson(hits: int, of: int, *, confidence: float = 0.95) -> Interval:
    """Wilson's score interval for a share. Raises ValueError where there is nothing to take a share of."""
    _check(hits, of)
    z = _z(confidence)
    share = hits / of
    centre = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    scale = 1 + z * z / of
    # At the ends the formula gives the end itself; say so exactly rather than with rounding dust.
    low = 0.0 if hits == 0 else max(0.0, (centre - spread) / scale)
    high = 1.0 if hits == of else min(1.0, (centre + spread) / scale)
    return Interval(low, high)


def clopper_pearson(hits: int, of: int, *, confidence: float = 0.95) -> Interval:
    """The exact interval for a share: never covers less than it says, often more. Raises ValueError as `wilson`."""
    _check(hits, of)
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else _beta_quantile(tail, hits, of - hits + 1)
    high = 1.0 if hits == of else _beta_quantile(1 - tail, hits + 1, of - hits)
    return Interval(low, high)


def newcombe(hits: int, of: int, other_hits: int, other_of: int, *, confidence: float = 0.95) -> Interval:
    """The interval for the first share minus the second, of two groups that share nobody."""
    one, other = wilson(hits, of, confidence=confidence), wilson(other_hits, other_of, confidence=confidence)
    share, other_share = hits / of, other_hits / other_of
    difference = share - other_share
    below = math.hypot(share - one.low, other.high - other_share)
    above = math.hypot(one.high - share, other_share - other.low)
    return Interval(difference - below, difference + above)


def quantile(values: Sequence[float], q: float) -> float:
    """The smallest value that at least a share q of the values do not exceed. `inf` stands for "not yet"."""
    if not values or not 0 < q < 1:
        raise ValueError("A quantile needs values, and a share between 0 and 1.")
    ordered = sorted(values)
    return ordered[math.ceil(q * len(ordered)) - 1]


def quantile_interval(values: Sequence[float], q: float, *, confidence: float = 0.95) -> Interval:
    """An interval for a quantile between two of the values, whatever their distribution.

    The bounds are -inf or inf where there are too few values to say anything on that side.
    """
    if not values or not 0 < q < 1:
        raise ValueError("A quantile needs values, and a share between 0 and 1.")
    ordered, count, tail = sorted(values), len(values), (1 - confidence) / 2
    below, lower, upper = 0.0, -1, count
    for index in range(count):
        # `below` is the chance that at most `index` values lie under the true quantile.
        below += _binomial(index, count, q)
        if below <= tail:
            lower = index
        if below >= 1 - tail:
            upper = index
            break
    return Interval(
        ordered[lower] if lower >= 0 else -math.inf,
        ordered[upper] if upper < count else math.inf,
    )


def _check(hits: int, of: int) -> None:
    if of <= 0 or not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of} is not a share.")


def _z(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError("Confidence lies between 0 and 1.")
    return NormalDist().inv_cdf(1 - (1 - confidence) / 2)


def _binomial(hits: int, of: int, share: float) -> float:
    ways = math.lgamma(of + 1) - math.lgamma(hits + 1) - math.lgamma(of - hits + 1)
    return math.exp(ways + hits * math.log(share) + (of - hits) * math.log1p(-share))


def _beta_quantile(chance: float, a: float, b: float) -> float:
    """Where the beta distribution reaches this chance, by halving: 60 steps leave no doubt in a double."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _beta_reached(middle, a, b) < chance else (low, middle)
    return (low + high) / 2


def _beta_reached(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by its continued fraction (Lentz's method)."""
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta_reached(1 - x, b, a)
    if x <= 0:
        return 0.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    tiny = 1e-300
    c, d = 1.0, 1 / _not_zero(1 - (a + b) * x / (a + 1), tiny)
    result = d
    for m in range(1, 500):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _not_zero(1 + numerator * d, tiny)
            c = _not_zero(1 + numerator / c, tiny)
            result *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * result / a


def _not_zero(value: float, tiny: float) -> float:
    return value if abs(value) > tiny else tiny

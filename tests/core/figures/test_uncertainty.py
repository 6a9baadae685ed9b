"""Intervals agree with what others have published."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.figures import uncertainty

# Newcombe 1998, Statistics in Medicine 17:857-872, table I: score without continuity correction, and exact.
SHARES = [
    (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
    (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
    (0, 20, (0.0000, 0.1611), (0.0000, 0.1684)),
    (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
]
# Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
DIFFERENCES = [
    (56, 70, 48, 80, (0.0524, 0.3339)),
    (9, 10, 3, 10, (0.1705, 0.8090)),
    (5, 56, 0, 29, (-0.0381, 0.1926)),
    (0, 10, 0, 20, (-0.1611, 0.2775)),
    (10, 10, 0, 20, (0.6791, 1.0000)),
]


@pytest.mark.parametrize(("hits", "of", "score", "exact"), SHARES)
def test_a_share_has_the_published_intervals(
    hits: int, of: int, score: tuple[float, float], exact: tuple[float, float]
) -> None:
    wilson, clopper = uncertainty.wilson(hits, of), uncertainty.clopper_pearson(hits, of)
    assert (wilson.low, wilson.high) == pytest.approx(score, abs=5e-5)
    assert (clopper.low, clopper.high) == pytest.approx(exact, abs=5e-5)


@pytest.mark.parametrize(("hits", "of", "other_hits", "other_of", "published"), DIFFERENCES)
def test_a_difference_has_the_published_interval(
    hits: int, of: int, other_hits: int, other_of: int, published: tuple[float, float]
) -> None:
    interval = uncertainty.newcombe(hits, of, other_hits, other_of)
    assert (interval.low, interval.high) == pytest.approx(published, abs=5e-5)


@given(of=st.integers(1, 400), data=st.data())
def test_the_exact_interval_leaves_exactly_the_tails_it_says(of: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, of))
    interval = uncertainty.clopper_pearson(hits, of)
    if hits > 0:
        assert _at_least(hits, of, interval.low) == pytest.approx(0.025, abs=1e-6)
    if hits < of:
        assert _at_least(of - hits, of, 1 - interval.high) == pytest.approx(0.025, abs=1e-6)


@given(of=st.integers(1, 5000), data=st.data())
def test_a_share_lies_inside_its_intervals_and_these_inside_zero_and_one(of: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, of))
    for interval in (uncertainty.wilson(hits, of), uncertainty.clopper_pearson(hits, of)):
        assert 0 <= interval.low <= hits / of <= interval.high <= 1


@given(of=st.integers(1, 300), data=st.data())
def test_what_is_true_of_yes_is_mirrored_for_no(of: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, of))
    for method in (uncertainty.wilson, uncertainty.clopper_pearson):
        yes, no = method(hits, of), method(of - hits, of)
        assert (yes.low, yes.high) == pytest.approx((1 - no.high, 1 - no.low), abs=1e-12)


@pytest.mark.parametrize(("hits", "of"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_not_a_share_is_refused(hits: int, of: int) -> None:
    for method in (uncertainty.wilson, uncertainty.clopper_pearson):
        with pytest.raises(ValueError, match="not a share"):
            method(hits, of)


def test_the_interval_of_a_median_of_a_hundred_lies_between_its_fortieth_and_sixty_first() -> None:
    # Conover 1999, table A3 and every textbook on the sign test: n = 100, 95 % -> 40th and 61st value.
    interval = uncertainty.quantile_interval([float(value) for value in range(1, 101)], 0.5)
    assert (interval.low, interval.high) == (40.0, 61.0)


def test_few_values_say_nothing_about_a_high_quantile() -> None:
    interval = uncertainty.quantile_interval([1.0, 2.0, 3.0, 4.0, 5.0], 0.9)
    assert interval.high == math.inf


def test_those_who_still_wait_count_as_the_longest() -> None:
    waits = [5.0, 10.0, math.inf, math.inf, math.inf]
    assert uncertainty.quantile(waits, 0.4) == 10.0
    assert uncertainty.quantile(waits, 0.5) == math.inf


def _at_least(hits: int, of: int, share: float) -> float:
    """The chance of at least so many hits, in whole fractions so that no rounding can hide a mistake."""
    p = Fraction(share)
    below = sum(math.comb(of, k) * p**k * (1 - p) ** (of - k) for k in range(hits)) if hits <= 12 else None
    if below is not None:
        return float(1 - below)
    logs = (
        math.lgamma(of + 1)
        - math.lgamma(k + 1)
        - math.lgamma(of - k + 1)
        + k * math.log(share)
        + (of - k) * math.log1p(-share)
        for k in range(hits, of + 1)
    )
    return math.fsum(math.exp(value) for value in logs)

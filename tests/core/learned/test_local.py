"""What a desk teaches: a small, bounded correction that cannot turn the reader round."""

import json
import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.learned import local
from heedful.core.learned.local import Label

SIZE = 4
ODDS = st.floats(-8, 8).map(lambda value: round(value, 3))
LABELS = st.lists(st.builds(Label, st.tuples(*[ODDS] * SIZE), ODDS, st.booleans()), max_size=24)


def chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def odd_one_out(third: float = 1.0) -> list[Label]:
    """The reader takes everything for a deceit; whatever has a high third feature is genuine at this desk."""
    return [
        Label((0.1 * number % 0.3, 0.2, third if number % 2 else 0.0, 0.1), 1.0, number % 2 == 0)
        for number in range(20)
    ]


def test_with_equal_texts_only_the_level_moves_and_where_to_can_be_checked_by_hand() -> None:
    labels = [Label((0.0, 0.0), 0.0, number < 8) for number in range(10)]
    found = local.fit(labels)
    bias = found.adjustment((0.0, 0.0))
    # Where the slope of the penalised likelihood is nothing: 8 deceits less 10 expected ones is what the bias costs.
    assert 8 - 10 * chance(bias) == pytest.approx(bias, abs=1e-5)
    assert found.weights == (0.0, 0.0)


def test_where_all_labels_agree_with_the_reader_hardly_anything_moves() -> None:
    labels = [
        Label((number % 5 / 5, number % 3 / 3), 6.0 if number % 2 else -6.0, number % 2 == 1) for number in range(40)
    ]
    found = local.fit(labels)
    assert all(abs(found.adjustment(label.features)) < 0.1 for label in labels)
    assert found.before.right == found.after.right == 40


def test_what_is_always_wrong_in_one_way_is_lowered_for_texts_of_that_way() -> None:
    found = local.fit(odd_one_out())
    assert -local.MOST <= found.adjustment((0.1, 0.2, 1.0, 0.1)) < -1
    assert found.adjustment((0.1, 0.2, 0.0, 0.1)) > 0
    assert (found.before.right, found.after.right) == (10, 20)
    assert found.helps


def test_it_is_bounded_however_far_off_a_text_lies() -> None:
    found = local.fit(odd_one_out())
    assert found.adjustment((0.0, 0.0, 1e6, 0.0)) == -local.MOST
    assert found.adjustment((0.0, 0.0, -1e6, 0.0)) == local.MOST


@given(LABELS, st.tuples(*[ODDS] * SIZE), ODDS, ODDS)
def test_more_malice_stays_more_malice_and_the_bound_holds(
    labels: list[Label], features: tuple[float, ...], one: float, other: float
) -> None:
    found = local.fit(labels)
    assert abs(found.adjustment(features)) <= local.MOST
    assert found.adjusted(min(one, other), features) <= found.adjusted(max(one, other), features)


@given(LABELS, st.randoms(use_true_random=False))
def test_the_order_of_labels_means_nothing(labels: list[Label], shuffled: random.Random) -> None:
    others = list(labels)
    shuffled.shuffle(others)
    assert local.fit(others) == local.fit(labels)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_few_labels_change_nothing(count: int) -> None:
    found = local.fit(odd_one_out()[:count])
    assert found.adjustment((0.1, 0.2, 1.0, 0.1)) == 0
    assert found.before == found.after
    assert found.n == count
    assert not found.helps


@pytest.mark.parametrize("kind", [True, False])
def test_labels_of_one_kind_change_nothing(kind: bool) -> None:
    found = local.fit([Label((number / 9,), -1.0, kind) for number in range(30)])
    assert found.adjustment((0.5,)) == 0


def test_what_it_was_learned_from_is_never_what_it_is_measured_on() -> None:
    """Truth by a fixed coin: fitted labels would look better than chance, held-out ones cannot."""
    coin = random.Random(7)
    labels = [
        Label(tuple(round(coin.gauss(0, 1), 3) for _ in range(60)), 0.0, bool(number % 2)) for number in range(40)
    ]
    found = local.fit(labels)
    fitted = sum((found.adjusted(one.malice, one.features) > 0) == one.deceit for one in labels)
    assert fitted > 30
    assert found.after.right < fitted - 5


def test_leaving_one_out_can_be_followed_by_hand() -> None:
    """Twelve equal texts, nine deceits: each is read by the bias that the eleven others give."""
    labels = [Label((0.0,), 0.0, number < 9) for number in range(12)]

    def bias(deceits: int, of: int) -> float:
        low, high = -5.0, 5.0
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if deceits - of * chance(middle) > middle else (low, middle)
        return low

    brier = (9 * (1 - chance(bias(8, 11))) ** 2 + 3 * chance(bias(9, 11)) ** 2) / 12
    found = local.fit(labels)
    assert found.after.right == 9
    assert found.after.brier == pytest.approx(brier, abs=1e-5)
    assert found.before == local.Measure(3, 12, 0.25)


def test_extreme_readings_do_not_break_it() -> None:
    labels = [Label((float(number % 2),), 50.0 if number % 2 else -50.0, number % 2 == 0) for number in range(20)]
    found = local.fit(labels)
    assert math.isfinite(found.adjustment((1.0,)))
    assert found.adjustment((1.0,)) < 0 < found.adjustment((0.0,))


def test_it_is_the_same_after_a_way_through_json() -> None:
    found = local.fit(odd_one_out())
    assert local.from_json(json.loads(json.dumps(local.as_json(found)))) == found


def test_features_of_another_reader_are_not_corrected_and_not_learned_together() -> None:
    assert local.fit(odd_one_out()).adjustment((1.0, 1.0)) == 0
    assert local.NOTHING.adjusted(0.7, (1.0, 1.0)) == 0.7
    with pytest.raises(ValueError, match="two kinds of reader"):
        local.fit([*odd_one_out(), Label((1.0,), 0.0, True)])

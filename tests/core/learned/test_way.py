"""What a text would come to without a sentence, had from sums, is what the rest of it comes to by itself."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.learned import grams
from heedful.core.learned.way import Stretch, Way

FORMS = ("pay", "now", "pay now", "lunch", "the")


def way() -> Way:
    return Way(
        {
            "x_dense": np.array([1.5, -0.5, 0.25]),
            "x_move": np.array([-1.0, 2.0, 0.5]),
            "x_bias": np.array([0.1, -0.2, 0.3]),
            "x_forms": np.frombuffer("\n".join(FORMS).encode(), dtype=np.uint8),
            "x_rarity": np.array([2.0, 1.5, 4.0, 3.0, 1.0]),
            "x_weight": np.array([1.0, 0.5, 2.0, -1.0, 0.0]),
        },
        "x",
        (0.5, 2.0, 0.25),
    )


SAID = st.tuples(
    st.lists(st.sampled_from(("pay", "now", "lunch", "the", "unheard")), max_size=6).map(" ".join),
    st.tuples(*[st.integers(-20, 20).map(lambda number: number / 10)] * 3),
)


def stretch(said: list[tuple[str, tuple[float, ...]]]) -> Stretch:
    vectors = np.array([vector for _, vector in said], dtype=np.float32)
    return Stretch(way(), vectors, [grams.counted([sentence]) for sentence, _ in said])


@given(st.lists(SAID, min_size=2, max_size=8), st.data())
def test_what_is_left_without_a_sentence_is_the_rest_by_itself(
    said: list[tuple[str, tuple[float, ...]]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(said) - 1))
    rest = said[:place] + said[place + 1 :]
    assert stretch(said).without(place) == pytest.approx(stretch(rest).whole, abs=1e-5)


def test_a_text_is_its_middle_its_words_and_its_moves_each_by_its_share() -> None:
    seen = stretch([("pay now", (1.0, 0.0, 0.0)), ("the lunch", (0.0, 1.0, 0.0))])
    middle = (1.5 - 0.5) / 2 + 0.1
    values = {"pay": (2.0, 1.0), "now": (1.5, 0.5), "pay now": (4.0, 2.0), "the": (1.0, 0.0), "lunch": (3.0, -1.0)}
    length = math.sqrt(sum(rarity**2 for rarity, _ in values.values()))
    words = sum(rarity * weight for rarity, weight in values.values()) / length - 0.2
    moves = ((-1.0 + 0.3) + (2.0 + 0.3)) / 2
    assert seen.whole == pytest.approx(0.5 * middle + 2.0 * words + 0.25 * moves, abs=1e-5)


def test_of_many_moves_the_strongest_three_count_as_much_as_all() -> None:
    seen = stretch([("", (0.0, strength, 0.0)) for strength in (4.0, 3.0, 2.0, 0.0, 0.0, 0.0)])
    strongest, all_of_them = (8 + 6 + 4) / 3 + 0.3, (8 + 6 + 4) / 6 + 0.3
    middle, words = -0.5 * 9 / 6 + 0.1, -0.2
    assert seen.whole == pytest.approx(0.5 * middle + 2.0 * words + 0.25 * (strongest + all_of_them) / 2, abs=1e-5)

"""What words add to a sentence: a weighted sum of known length, nothing where nothing is known."""

import math

import numpy as np
import pytest

from heedful.core.learned import grams
from heedful.core.learned.lexicon import Lexicon

FORMS = ("at once", "board", "once")
STEPS = np.array([[100, 0], [-20, 50], [40, 0]], dtype=np.int8)
LEXICON = Lexicon(
    {
        "lexicon_forms": np.frombuffer("\n".join(FORMS).encode(), dtype=np.uint8),
        "lexicon_rarity": np.array([3.0, 2.0, 4.0], dtype=np.float16),
        "lexicon_steps": STEPS,
        "lexicon_step": np.array([0.01, 0.1], dtype=np.float32),
    }
)


def scores(*sentences: str) -> list[list[float]]:
    found: list[list[float]] = LEXICON.scores([grams.in_sentence(grams.tokens(each)) for each in sentences]).tolist()
    return found


def test_a_single_known_word_says_what_its_steps_say() -> None:
    assert scores("The board.") == [pytest.approx([-0.2, 5.0])]


def test_several_words_share_the_length_of_one() -> None:
    length = math.hypot(3.0, 4.0)
    assert scores("Pay at once") == [pytest.approx([(3.0 * 1.0 + 4.0 * 0.4) / length, 0.0])]


def test_a_word_said_again_counts_for_more_but_not_for_twice_as_much() -> None:
    board, once = (1 + math.log(2)) * 2.0, 4.0
    length = math.hypot(board, once)
    expected = [(board * -0.2 + once * 0.4) / length, board * 5.0 / length]
    assert scores("Once the board, the board") == [pytest.approx(expected)]


def test_a_sentence_without_a_known_word_adds_nothing_and_keeps_its_place() -> None:
    assert scores("Lunch?", "", "board") == [[0.0, 0.0], [0.0, 0.0], pytest.approx([-0.2, 5.0])]

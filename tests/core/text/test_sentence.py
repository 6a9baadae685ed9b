"""A text falls into sentences where a person would stop."""

import time

import pytest

from heedful.core.text import sentence


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence.split(text)]


def test_a_full_stop_a_question_and_an_exclamation_end_a_sentence() -> None:
    assert said("It is late. Are you in? Do it now!") == ["It is late.", "Are you in?", "Do it now!"]


def test_a_stop_inside_a_word_or_number_ends_nothing() -> None:
    assert said("Pay 3.50 at pay.example today.") == ["Pay 3.50 at pay.example today."]


def test_a_wrapped_line_goes_on_and_an_empty_line_does_not() -> None:
    assert said("one line\nthat goes on\n\nthe next") == ["one line\nthat goes on", "the next"]


def test_points_of_a_list_stand_alone() -> None:
    assert said("What you need:\n- a pen\n- paper") == ["What you need:", "- a pen", "- paper"]


def test_a_rule_of_dashes_is_no_sentence() -> None:
    assert said("above\n\n----------\n\nbelow") == ["above", "below"]


def test_what_never_ends_is_cut_at_a_space() -> None:
    pieces = said("word " * 400)
    assert all(len(piece) <= sentence.LONGEST for piece in pieces)
    assert " ".join(pieces).split() == ["word"] * 400


@pytest.mark.parametrize(
    "bait", ["\n" * 400_000, " " * 400_000 + "x", ". " * 200_000, "- \n" * 150_000, ":\n " * 150_000]
)
def test_bait_takes_no_longer_than_its_length(bait: str) -> None:
    start = time.process_time()
    sentence.split(bait)
    assert time.process_time() - start < 2

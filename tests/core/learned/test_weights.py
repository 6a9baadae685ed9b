"""What is shipped is what the card names: plain numbers, small, and good enough to be worth shipping."""

import hashlib
import itertools
import tomllib
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from heedful.core.learned import reader
from heedful.core.text import sentence

LEARNED = resources.files("heedful.core.learned")
FILES = ("encoder.npz", "heads.npz")
MOST = 8_000_000
FLOOR = 0.9
MAILS = tomllib.loads((Path(__file__).parent / "floor.toml").read_text(encoding="utf-8"))["mail"]


@pytest.mark.parametrize("name", FILES)
def test_the_card_names_the_weights_that_are_shipped(name: str) -> None:
    card = LEARNED.joinpath("model_card.md").read_text(encoding="utf-8").splitlines()
    digest = hashlib.sha256(LEARNED.joinpath(name).read_bytes()).hexdigest()
    assert [line for line in card if line.startswith(f"{name}:")] == [f"{name}: {digest}"]


@pytest.mark.parametrize("name", FILES)
def test_there_are_only_numbers_in_the_weights(name: str) -> None:
    with LEARNED.joinpath(name).open("rb") as file, np.load(file, allow_pickle=False) as weights:
        assert weights.files
        for array in weights.files:
            assert weights[array].dtype.kind in "iuf", array
            assert np.isfinite(weights[array].astype(np.float64)).all(), array


def test_the_weights_are_small() -> None:
    assert sum(len(LEARNED.joinpath(name).read_bytes()) for name in FILES) <= MOST


def malice(text: str) -> float:
    return reader.load().judge([text[start:end] for start, end in sentence.split(text)]).malice


def test_deceit_sounds_worse_than_the_honest_mail_about_the_same() -> None:
    """How often a deceitful mail has more malice than a genuine one, over all pairs: 0.9975 when this was written."""
    said = [(mail["deceitful"], malice(mail["text"])) for mail in MAILS]
    deceitful = [value for false, value in said if false]
    genuine = [value for false, value in said if not false]
    assert len(deceitful) == len(genuine) == 20
    better = sum((one > other) + (one == other) / 2 for one, other in itertools.product(deceitful, genuine))
    assert better / 400 >= FLOOR


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_of_each_two_about_the_same_thing_the_deceitful_one_sounds_worse_in_most(language: str) -> None:
    mails = [mail for mail in MAILS if mail["language"] == language]
    pairs = list(zip(mails[::2], mails[1::2], strict=True))
    assert len(pairs) == 5
    assert all(false["deceitful"] and not genuine["deceitful"] for false, genuine in pairs)
    assert sum(malice(false["text"]) > malice(genuine["text"]) for false, genuine in pairs) >= 4

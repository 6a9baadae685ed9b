"""Vectors of sentences are kept between runs, and are those of the encoder that is shipped."""

from pathlib import Path

import numpy as np
import pytest

from heedful.core.learned import encoder
from training.levers import vectors

SAID = ["The invoice is paid.", "Die Rechnung ist bezahlt.", "The invoice is paid.", "See you at lunch."]


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(vectors, "HOUSE", tmp_path)
    return tmp_path / ".cache"


def test_they_are_the_encoders_in_the_order_asked_for() -> None:
    assert np.allclose(vectors.of(SAID), encoder.load().vectors(SAID), atol=2e-3)


def test_what_was_kept_is_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = vectors.of(SAID)

    def idle(_: object, sentences: object) -> None:
        raise AssertionError(f"encoded again: {sentences}")

    monkeypatch.setattr(encoder.Encoder, "vectors", idle)
    assert (vectors.of(SAID[::-1]) == first[::-1]).all()


def test_new_sentences_join_those_that_were_kept(at_home: Path) -> None:
    before = vectors.of(SAID[:2])
    assert (vectors.of([SAID[3], *SAID[:2]])[1:] == before).all()
    assert len(list(at_home.glob("*.npz"))) == 1


def test_it_does_not_matter_beside_what_a_sentence_is_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [f"Please pay invoice {'now ' * (number % 9)}before the {number % 31}th of May." for number in range(120)]
    together = vectors.of(many)
    monkeypatch.setattr(vectors, "HOUSE", tmp_path / "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    vectors.of(many[60:])
    assert (vectors.of(many) == together).all()


@pytest.mark.parametrize("changed", range(len(vectors.MADE_BY)))
def test_another_encoder_or_other_ways_to_cut_words_keep_their_own(
    changed: int, at_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors.of(SAID)
    other = tmp_path / "other"
    other.write_bytes(b"something else")
    made_by = [other if place == changed else path for place, path in enumerate(vectors.MADE_BY)]
    monkeypatch.setattr(vectors, "MADE_BY", made_by)
    vectors.of(SAID)
    assert len(list(at_home.glob("*.npz"))) == 2

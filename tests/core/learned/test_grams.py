"""Words and pairs of words: what each adds is known, and adds up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.learned import grams
from heedful.core.learned.grams import Gram

KNOWN = {"gift": Gram(3.0, 0.8), "cards": Gram(2.0, 0.5), "gift cards": Gram(4.0, 1.5), "lunch": Gram(2.5, -1.0)}


def forms(sentence: str) -> list[str]:
    return [token.form for token in grams.tokens(sentence)]


def test_words_are_compared_without_case_and_accents() -> None:
    assert forms("VÉRIFIEZ Straße Contraseña") == forms("verifiez strasse contrasena")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("see https://a.example/x", "see www.b.test"),
        ("ask mo@m.test", "ask a.b+c@d.example"),
        ("pay 40", "pay 1,200.00"),
        ("on 2024-05-01", "on 7"),
    ],
)
def test_links_addresses_and_numbers_of_any_kind_look_alike(one: str, other: str) -> None:
    assert forms(one) == forms(other)


def test_each_word_knows_its_place() -> None:
    said = "Buy gift-cards, now!"
    assert [said[token.start : token.end] for token in grams.tokens(said)] == ["Buy", "gift", "cards", "now"]


def test_neighbours_are_pairs_and_sentences_keep_to_themselves() -> None:
    assert grams.counted(["gift cards", "cards gift"]) == {"gift": 2, "cards": 2, "gift cards": 1, "cards gift": 1}


def test_what_words_add_can_be_checked_by_hand() -> None:
    values = {"gift": (1 + math.log(2)) * 3.0, "gift cards": 4.0, "cards": 2.0}
    length = math.sqrt(sum(value**2 for value in values.values()))
    counts = grams.counted(["Gift cards, a gift for you"])
    found = grams.shares(counts, KNOWN)
    assert set(found) == set(values)
    assert found["gift"] == pytest.approx(values["gift"] / length * 0.8 / 2)
    assert found["gift cards"] == pytest.approx(4.0 / length * 1.5)
    assert found["cards"] == pytest.approx(2.0 / length * 0.5)


def test_words_nobody_weighed_add_nothing() -> None:
    assert grams.shares(grams.counted(["the weather is fine"]), KNOWN) == {}
    assert grams.shares({}, KNOWN) == {}


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for token in grams.tokens(text):
        assert 0 <= token.start < token.end <= len(text)

"""Any word can be cut, and cutting sees past what teaches nothing: shouting, links, addresses and numbers."""

import itertools
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.learned import encoder
from heedful.core.learned.pieces import BEGIN, END, UNKNOWN, Pieces, plain

SMALL = {"▁": -4.0, "▁in": -2.0, "▁inv": -3.0, "voice": -2.5, "oice": -2.0, "s": -1.0, "i": -5.0, "n": -5.0, "v": -5.0}


def small() -> Pieces:
    return Pieces(["<none>", "<begin>", "<end>", *SMALL], [0.0, 0.0, 0.0, *SMALL.values()])


def shipped() -> Pieces:
    return encoder.load().pieces


def test_of_all_ways_to_cut_a_word_the_likeliest_is_taken() -> None:
    def ways(word: str) -> list[tuple[str, ...]]:
        return [()] if not word else [(p, *rest) for p in SMALL if word.startswith(p) for rest in ways(word[len(p) :])]

    best = max(ways("▁invoices"), key=lambda way: math.fsum(SMALL[piece] for piece in way))
    rows = [3 + list(SMALL).index(piece) for piece in best]
    assert small().of("invoices") == [BEGIN, *rows, END]
    assert best == ("▁in", "voice", "s")


def test_a_letter_nobody_knows_is_one_unknown_piece_and_the_rest_is_still_read() -> None:
    cut = small().of("invЖs")
    assert cut == [BEGIN, 3 + list(SMALL).index("▁inv"), UNKNOWN, 3 + list(SMALL).index("s"), END]


def test_nothing_has_a_begin_and_an_end() -> None:
    assert small().of(" ") == [BEGIN, END]


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    rows = shipped().of(text)
    assert rows[0] == BEGIN
    assert rows[-1] == END
    assert all(row >= 0 for row in rows)


def test_a_shouted_word_is_the_same_word() -> None:
    assert shipped().of("URGENT: your INVOICE") == shipped().of("Urgent: your Invoice")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Go to https://a.example/login now", "Go to www.elsewhere.test/x?y=1 now"),
        ("Write to mo@m.test today", "Write to anna.lind+news@far.example today"),
        ("Pay 1,240.50 by 2024-05-01", "Pay 7 by 31/12/2031"),
        ("Pay ４０ now", "Pay 40 now"),
    ],
)
def test_links_addresses_and_numbers_of_any_kind_look_alike(one: str, other: str) -> None:
    assert shipped().of(one) == shipped().of(other)


def test_marks_that_the_four_languages_do_not_write_are_left_off() -> None:
    assert shipped().of("Bitte bẹsorgeṇ ṣie die Gụtscḥẹịne") == shipped().of("Bitte besorgen sie die Gutscheine")
    assert shipped().of("Čaşek") == shipped().of("Casek")
    assert shipped().of("schön, cœur, señal") != shipped().of("schon, coeur, senal")


def test_a_ruled_line_is_no_word() -> None:
    assert plain("Hello ======== there").split() == ["Hello", "there"]


def test_a_word_without_end_costs_no_time() -> None:
    start = time.process_time()
    for letter in "ab":
        shipped().of(letter * 100_000)
    assert time.process_time() - start < 1


def test_the_shipped_vocabulary_spells_every_letter_of_four_languages() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzäöüßàâçéèêëîïôûùñáíóú"
    for letter in itertools.chain(letters, letters.upper()):
        assert UNKNOWN not in shipped().of(f"x{letter}x"), letter

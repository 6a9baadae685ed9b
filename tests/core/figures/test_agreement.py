"""Figures of agreement are those of the textbooks and papers, or were worked out with a pencil."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.figures import agreement
from heedful.core.figures.agreement import Stretch

# Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3rd edition, table 18.1: two raters of 100
# patients. Section 18.1 gives kappa 0.68 over all, and 0.69, 0.50 and 0.77 for each diagnosis against the others.
DIAGNOSES = {
    ("psychotic", "psychotic"): 75,
    ("psychotic", "neurotic"): 1,
    ("psychotic", "organic"): 4,
    ("neurotic", "psychotic"): 5,
    ("neurotic", "neurotic"): 4,
    ("neurotic", "organic"): 1,
    ("organic", "organic"): 10,
}
# Hanley and McNeil 1982, Radiology 143:29-36, table I: 109 CT images rated 1 to 5; the area by ranks is 0.893.
NORMAL = {1: 33, 2: 6, 3: 6, 4: 11, 5: 2}
ABNORMAL = {1: 3, 2: 2, 3: 2, 4: 11, 5: 33}

RATINGS = st.lists(st.integers(0, 5), min_size=1, max_size=12)


def test_kappa_is_that_of_the_textbook() -> None:
    found = agreement.kappa(DIAGNOSES)
    assert found is not None
    assert round(found, 2) == 0.68


@pytest.mark.parametrize(("diagnosis", "wanted"), [("psychotic", 0.69), ("neurotic", 0.50), ("organic", 0.77)])
def test_kappa_of_one_diagnosis_is_that_of_the_textbook(diagnosis: str, wanted: float) -> None:
    table: Counter[tuple[bool, bool]] = Counter()
    for (one, other), times in DIAGNOSES.items():
        table[one == diagnosis, other == diagnosis] += times
    found = agreement.kappa(table)
    assert found is not None
    assert round(found, 2) == wanted


def test_there_is_no_kappa_where_nobody_could_disagree() -> None:
    assert agreement.kappa({}) is None
    assert agreement.kappa({(False, False): 12}) is None


def test_the_area_under_the_curve_is_the_published_one() -> None:
    found = agreement.auc(list(Counter(ABNORMAL).elements()), list(Counter(NORMAL).elements()))
    assert found is not None
    assert round(found, 3) == 0.893


@given(RATINGS, RATINGS)
def test_the_area_is_the_share_of_pairs_in_order_and_ties_count_half(higher: list[int], lower: list[int]) -> None:
    pairs = [(one > other) + (one == other) / 2 for one, other in product(higher, lower)]
    assert agreement.auc(higher, lower) == pytest.approx(sum(pairs) / len(pairs))


def test_there_is_no_area_with_one_side_alone() -> None:
    assert agreement.auc([], [1.0]) is None
    assert agreement.auc([1.0], []) is None


def test_f1_counts_a_rare_name_like_a_common_one() -> None:
    # fear: said 3, true 2, both 2: 2*2/5. secrecy: said 0, true 1. curiosity is never true, so it has no F1.
    pairs = [({"fear"}, {"fear"}), ({"fear"}, {"fear", "secrecy"}), ({"fear", "curiosity"}, set[str]())]
    assert agreement.f1_by_name(pairs) == {"fear": pytest.approx(0.8), "secrecy": 0.0}
    assert agreement.macro_f1(pairs) == pytest.approx(0.4)
    assert agreement.macro_f1([({"fear"}, set())]) is None


def test_calibration_is_perfect_where_half_of_the_halves_happen() -> None:
    assert agreement.calibration_error([0.5, 0.5, 0.0, 1.0], [True, False, False, True]) == 0


def test_calibration_error_is_the_mean_distance_of_the_bins() -> None:
    # Two bins: the lower says 0.2 twice and it happened once (0.3 apart), the upper says 0.9 and 0.7 and both happened
    # (0.2 apart); two of four things each.
    chances, happened = [0.2, 0.2, 0.9, 0.7], [True, False, True, True]
    assert agreement.calibration_error(chances, happened, bins=2) == pytest.approx((2 * 0.3 + 2 * 0.2) / 4)


def test_a_chance_on_a_border_belongs_to_the_bin_below_it() -> None:
    # As in Guo et al.: the bins are ((m-1)/M, m/M]. 0.5 shares a bin with 0.4, not with 0.6.
    assert agreement.calibration_error([0.4, 0.5, 0.6], [False, True, True], bins=2) == pytest.approx(0.5 / 3)


def test_bins_of_equal_counts_part_what_bins_of_equal_width_hide() -> None:
    chances, happened = [0.01, 0.02, 0.03, 0.04], [False, False, False, True]
    assert agreement.calibration_error(chances, happened, bins=2) == pytest.approx(0.9 / 4)
    # Halves: 0.03 expected against 0, and 0.07 expected against 1.
    assert agreement.calibration_error(chances, happened, bins=2, equal_counts=True) == pytest.approx(0.96 / 4)


def test_nothing_said_is_no_calibration() -> None:
    assert agreement.calibration_error([], []) is None


def test_a_stretch_counts_by_the_letters_it_shares() -> None:
    # Said 0-10 against 5-25: five of its ten letters are right, and a quarter of the twenty true ones was found.
    found = agreement.partly_found([([Stretch("fear", 0, 10)], [Stretch("fear", 5, 25)])])
    assert found is not None
    assert (found.precision, found.recall) == (0.5, 0.25)
    assert found.f1 == pytest.approx(1 / 3)


def test_a_stretch_of_another_name_shares_nothing() -> None:
    found = agreement.partly_found([([Stretch("urgency", 0, 10)], [Stretch("fear", 0, 10)])])
    assert found is not None
    assert found.f1 == 0


def test_saying_the_same_stretch_twice_gains_nothing() -> None:
    true = [Stretch("fear", 0, 10), Stretch("fear", 20, 30)]
    once = agreement.partly_found([([Stretch("fear", 0, 10)], true)])
    twice = agreement.partly_found([([Stretch("fear", 0, 10), Stretch("fear", 0, 9), Stretch("fear", 1, 10)], true)])
    assert once == twice
    assert once is not None
    assert (once.precision, once.recall) == (1.0, 0.5)


def test_every_stretch_of_every_text_weighs_the_same() -> None:
    texts = [([Stretch("fear", 0, 4)], [Stretch("fear", 0, 4)]), ([Stretch("fear", 0, 90)], [])]
    found = agreement.partly_found(texts)
    assert found is not None
    assert (found.precision, found.recall) == (0.5, 1.0)


def test_without_a_true_stretch_there_is_nothing_to_find() -> None:
    assert agreement.partly_found([([Stretch("fear", 0, 4)], [])]) is None
    silent = agreement.partly_found([([], [Stretch("fear", 0, 4)])])
    assert silent is not None
    assert (silent.precision, silent.f1) == (0.0, 0.0)

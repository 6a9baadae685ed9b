"""Who learns from what: groups stay whole, large sources are thinned, and each source counts as it should."""

from collections import defaultdict

import numpy as np
import pytest

from training.levers import dataset, portions

OURS = [*dataset.twins(), *dataset.everyday()]


def example(source: str, group: str, text: str = "Hello.") -> dataset.Example:
    return dataset.Example(source, group, "en", "benign", (text,))


def test_a_group_is_never_on_both_sides_of_a_fold() -> None:
    folds = defaultdict(set)
    for each in OURS:
        folds[each.group].add(portions.fold_of(each.group))
    assert {len(each) for each in folds.values()} == {1}


def test_twins_of_one_topic_lie_in_one_fold_in_all_languages() -> None:
    folds, spoken = defaultdict(set), defaultdict(set)
    for each in dataset.twins():
        topic = each.group.partition("/")[2].rpartition("-")[0]
        folds[topic].add(portions.fold_of(each.group))
        spoken[topic].add(each.language)
    assert {len(each) for each in folds.values()} == {1}
    assert max(map(len, spoken.values())) == 4


@pytest.mark.parametrize("family", portions.OURS)
def test_no_fold_is_empty_or_half_of_a_corpus(family: str) -> None:
    mine = [portions.fold_of(each.group) for each in OURS if portions.family_of(each) == family]
    shares = np.bincount(mine, minlength=portions.FOLDS) / len(mine)
    assert len(shares) == portions.FOLDS
    assert shares.min() > 0.05
    assert shares.max() < 0.45


def test_what_is_left_out_is_left_out_whole() -> None:
    for fold in range(portions.FOLDS):
        kept = {each.group for each in OURS if portions.is_kept(each, (), fold)}
        left = {each.group for each in OURS if not portions.is_kept(each, (), fold)}
        assert kept
        assert left
        assert not kept & left
    assert not [each for each in OURS if portions.is_kept(each, portions.OURS, None)]


def test_a_fold_leaves_the_public_sets_alone() -> None:
    mail = example("ptt", "ptt-1")
    assert all(portions.is_kept(mail, (), fold) for fold in range(portions.FOLDS))
    assert not portions.is_kept(mail, ("ptt",), None)
    assert not portions.is_kept(example("spamassassin-hard", "sa-1"), ("spamassassin",), None)


def test_a_large_source_gives_no_more_than_its_share_whatever_the_order() -> None:
    many = [example("bec", f"bec-{number}") for number in range(portions.MOST["bec"] + 200)]
    few = [example("ptt", f"ptt-{number}") for number in range(30)]
    kept = portions.thinned(many + few, seed=1)
    assert len(kept) == portions.MOST["bec"] + len(few)
    assert portions.thinned((many + few)[::-1], seed=1) == kept


def test_another_seed_draws_others() -> None:
    many = [example("bec", f"bec-{number}") for number in range(portions.MOST["bec"] + 200)]
    one, other = ({each.group for each in portions.thinned(many, seed)} for seed in (1, 2))
    assert one != other


def test_each_source_counts_by_its_mass_and_deceit_as_much_as_the_rest() -> None:
    # Two sides of four; of each side twins (mass 3) and ptt (mass 1.5) share 2 : 1 whatever their numbers.
    deceit = np.array([1, 1, 1, 1, 0, 0, 0, 0])
    family = np.array(["twins", "ptt", "ptt", "ptt", "twins", "twins", "twins", "ptt"])
    weights = portions.weights_of(deceit, family)
    assert weights[deceit == 1].sum() == pytest.approx(4)
    assert weights[deceit == 0].sum() == pytest.approx(4)
    assert weights.tolist() == pytest.approx([8 / 3, 4 / 9, 4 / 9, 4 / 9, 8 / 9, 8 / 9, 8 / 9, 4 / 3])


def test_every_source_has_its_mass() -> None:
    assert set(portions.MASS) == set(dataset.SOURCES)

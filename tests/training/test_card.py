"""The reader's card says which files it is about, and its figures are counted as the textbooks count them."""

import hashlib

import pytest

from heedful.core.learned.reader import LEVERS, Judgement
from training.levers import card, dataset, held_out
from training.levers.held_out import Heard


def heard(malice: float, group: str) -> Heard:
    return Heard("ptt/human", group, True, Judgement(malice, 0, 0, {}, {}, 0, (), ()))


def test_the_area_counts_pairs_and_halves_ties() -> None:
    # Of four pairs two are won, one is lost and one is a tie.
    assert held_out.area([0.9, 0.4], [0.5, 0.4]) == pytest.approx(2.5 / 4)
    assert held_out.area([1, 2], [0]) == 1
    assert held_out.area([0], [1, 2]) == 0


def test_an_interval_draws_whole_groups() -> None:
    attacks = [heard(n % 7, f"a{n // 5}") for n in range(60)]
    honest = [heard(n % 5, f"h{n // 5}") for n in range(60)]
    alone = [heard(each.judged.malice, f"{n}") for n, each in enumerate(attacks + honest)]
    area = held_out.area([each.judged.malice for each in attacks], [each.judged.malice for each in honest])
    for pair in ((attacks, honest), (alone[:60], alone[60:])):
        between = held_out.interval(*pair)
        assert between.low < area < between.high
    assert held_out.interval([heard(2, "a"), heard(3, "b")], [heard(1, "c")]).low == 1


def test_macro_f1_is_the_plain_mean_over_levers() -> None:
    urgency, fear = frozenset({"urgency"}), frozenset({"fear"})
    # urgency: 1 hit, said twice, true once: F1 2/3. fear: said never, true once: 0. No other lever occurs.
    assert held_out.macro_f1([(urgency, urgency), (urgency, fear)]) == pytest.approx((2 / 3 + 0) / 2)
    assert held_out.macro_f1([]) == 0
    assert {"urgency", "fear"} <= set(LEVERS)


def test_every_source_is_measured_or_was_never_learnt_from() -> None:
    told = " ".join(row.left_out for row in held_out.PUBLIC)
    assert all(name in told for name in ("PTT", "synthetic BEC", "SpamAssassin", "never learnt from"))
    names = {source for row in held_out.ROWS for source in row.attacks + row.honest}
    assert {each.source for each in (*dataset.twins(), *dataset.everyday())} <= names


def test_figures_stand_between_their_markers_and_change_nothing_else() -> None:
    page = f"Before\n{card.BEGIN}\nold\n{card.END}\nAfter\n"
    once = card.filled(page, ["one", "two"])
    assert once == f"Before\n{card.BEGIN}\none\ntwo\n{card.END}\nAfter\n"
    assert card.filled(once, ["one", "two"]) == once
    for broken in ("no markers", page + page):
        with pytest.raises(ValueError, match="once each"):
            card.filled(broken, [])


def test_the_sums_are_those_of_the_files_that_are_shipped() -> None:
    said = [line.split(": ") for line in card.sums() if line]
    assert [name for name, _ in said] == ["encoder.npz", "heads.npz"]
    for name, digest in said:
        assert hashlib.sha256((card.LEARNED / name).read_bytes()).hexdigest() == digest


def test_the_card_counts_what_is_there_and_what_is_used() -> None:
    def example(source: str, kind: str) -> dataset.Example:
        return dataset.Example(source, "g", "en", kind, ("Hello.",))

    texts = [example("ptt", "phishing"), example("ptt", "benign"), example("bec", "bec")]
    lines = card.counted(texts, texts[:2], 1200)
    assert "| ptt | 2 | 1 | 2 |" in lines
    assert "| bec | 1 | 1 | 0 |" in lines
    assert "| together | 3 | 2 | 2 |" in lines
    assert lines[-1] == "And 1,200 single sentences of our banks."

"""The figures of many readings are those one gets with a pencil."""

import pytest

from heedful.core.figures.agreement import Stretch
from heedful.core.mail import exam
from heedful.core.mail.exam import Answer, Levers


def answer(
    truth: str,
    verdict: str,
    suspicion: float = 0.5,
    *,
    source: str = "set/one",
    name: str = "",
    language: str = "",
    kind: str = "",
    ask: str = "",
    said_ask: str = "none",
    levers: Levers | None = None,
    milliseconds: float = 1.0,
) -> Answer:
    return Answer(
        source=source,
        name=name or f"{source}{truth}{verdict}{suspicion}",
        language=language,
        truth=truth,
        kind=kind,
        ask=ask,
        verdict=verdict,
        suspicion=suspicion,
        said_ask=said_ask,
        levers=levers,
        milliseconds=milliseconds,
    )


def test_four_kinds_of_attack_are_condemned_and_doubt_is_not() -> None:
    said = ["phishing", "bec", "pretexting", "scam", "spam", "unsure", "benign", "benign"]
    [mark] = exam.marks([answer("attack", verdict, number / 10) for number, verdict in enumerate(said)])
    shares = mark.shares["attack"]
    assert (shares.n, shares.condemned, shares.unwanted, shares.unsure, shares.benign) == (8, 4, 1, 1, 2)
    assert shares.share("condemned") == 0.5


def test_no_false_alarm_in_299_means_one_percent_at_most() -> None:
    # 0.99 ** 299 = 0.0495: the one-sided bound at 95 %; two-sided it takes 0.975, so 1.23 %.
    [mark] = exam.marks([answer("harmless", "benign", name=str(number)) for number in range(299)])
    bounds = mark.shares["harmless"].interval
    assert bounds.low == 0
    assert bounds.high == pytest.approx(1 - 0.025 ** (1 / 299))


def test_attacks_are_compared_with_the_nearest_harmless_messages_that_are_enough() -> None:
    attacks = [answer("attack", "unsure", 0.5, name=str(number)) for number in range(3)]
    few = [answer("harmless", "benign", 0.9, name=f"few{number}") for number in range(exam.ENOUGH - 1)]
    family = [answer("harmless", "benign", 0.1, source="set/two", name="second")]
    others = [answer("harmless", "benign", 0.1, source="other", name=str(number)) for number in range(50)]
    by_source = {mark.source: mark for mark in exam.marks([*attacks, *few, *family, *others])}
    assert by_source["set/one"].against == "its family's"
    assert by_source["set/one"].auc == pytest.approx(1 / exam.ENOUGH)
    alone = {mark.source: mark for mark in exam.marks([*attacks, *few, *others])}["set/one"]
    assert alone.against == "all"
    assert alone.auc == pytest.approx(50 / (50 + exam.ENOUGH - 1))
    enough = exam.marks([*attacks, *few, answer("harmless", "benign", 0.9, name="one more")])[0]
    assert enough.against == "its own"
    assert enough.auc == 0


def test_a_language_has_a_row_where_a_source_has_several() -> None:
    some = [answer("attack", "bec", language=language, name=language) for language in ("de", "en")]
    assert [(mark.source, mark.language) for mark in exam.marks(some)] == [
        ("set/one", ""),
        ("set/one", "de"),
        ("set/one", "en"),
    ]
    assert len(exam.marks(some[:1])) == 1


def test_a_message_in_two_rows_of_a_set_counts_once_in_the_pool() -> None:
    some = [answer("harmless", "benign", source=source, name="same") for source in ("enron/work", "enron/pressing")]
    assert exam.pooled(some).shares["harmless"].n == 1


def test_of_a_message_read_in_two_ways_the_first_counts_in_the_pool() -> None:
    some = [
        answer("attack", "bec", source="own/all", name="same"),
        answer("attack", "benign", source="own/bare", name="same"),
    ]
    assert exam.pooled(some).shares["attack"].condemned == 1
    assert {mark.source: mark.shares["attack"].condemned for mark in exam.marks(some)} == {"own/all": 1, "own/bare": 0}


def test_doubt_is_no_class_so_it_costs_recall_and_no_precision() -> None:
    some = [answer("attack", "bec", kind="bec"), answer("attack", "unsure", kind="bec")]
    some.append(answer("harmless", "benign", kind="benign"))
    # bec: precision 1, recall 1/2, F1 2/3; benign: F1 1.
    assert exam.marks(some)[0].class_f1 == pytest.approx((2 / 3 + 1) / 2)


def test_only_what_was_labelled_is_counted() -> None:
    some = [answer("attack", "bec", ask="pay", said_ask="pay"), answer("attack", "bec", said_ask="reply")]
    mark = exam.marks(some)[0]
    assert mark.ask == (1, 1)
    assert (mark.class_f1, mark.macro_lever_f1, mark.found, mark.auc, mark.calibration) == (None,) * 5


def test_levers_are_scored_by_name_and_by_their_words() -> None:
    both = frozenset({"urgency", "fear"})
    half = Levers(both, frozenset({"urgency"}), ((Stretch("urgency", 0, 5),), (Stretch("urgency", 0, 10),)), lost=1)
    mark = exam.marks([answer("", "unsure", levers=half), answer("", "unsure", 0.1, levers=Levers(both, both))])[0]
    assert mark.shares == {}
    assert mark.lever_f1 == {"fear": pytest.approx(2 / 3), "urgency": 1.0}
    assert mark.macro_lever_f1 == pytest.approx(5 / 6)
    assert mark.found is not None
    assert (mark.found.precision, mark.found.recall, mark.lost) == (1.0, 0.5, 1)


def test_time_is_the_middle_one_and_the_slowest_of_twenty() -> None:
    some = [answer("attack", "bec", name=str(number), milliseconds=number) for number in range(1, 21)]
    assert exam.marks(some)[0].milliseconds == (10, 19)

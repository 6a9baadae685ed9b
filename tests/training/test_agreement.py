"""Agreement is counted as the textbooks count it, and messages to label are chosen without a glance at their labels."""

import json
from collections import Counter
from pathlib import Path

import pytest

from training.levers import agreement, concord, corpus, twins
from training.levers.concord import Couple, Mark, Seen


def couple(one: str, other: str, group: str = "a", asks: tuple[str, str] = ("none", "none")) -> Couple:
    """Two readings of ten letters, urgency marked with `#` and fear with `!`."""
    return Couple(group, *(Seen(ask, _marks(said)) for ask, said in zip(asks, (one, other), strict=True)))


def _marks(said: str) -> tuple[Mark, ...]:
    marks, start = [], 0
    for end in range(1, len(said) + 1):
        if end == len(said) or said[end] != said[start]:
            if said[start] in "#!":
                marks.append(Mark({"#": "urgency", "!": "fear"}[said[start]], start, end))
            start = end
    return tuple(marks)


def figure(name: str, couples: list[Couple]) -> float | None:
    return next(each.value for each in concord.figures(couples, draws=0) if each.name == name)


def test_a_lever_that_nobody_could_disagree_on_has_no_figure() -> None:
    assert figure("scarcity", [couple("##", "##")]) is None


def test_one_reading_against_itself_agrees_wholly() -> None:
    couples = [couple("##..!!", "##..!!", "a", ("pay", "pay")), couple("......", "......", "b")]
    for name in ("urgency", "fear", "mean of the levers", "ask, kappa", "ask, share alike"):
        assert figure(name, couples) == 1
    assert figure("words that meet, F1", couples) == 1
    assert figure("letters shared, Dice", couples) == 1


def test_levers_are_counted_by_message_and_their_mean_is_plain() -> None:
    # urgency: both, both, one alone, neither: observed 3/4, expected (3*2 + 1*2)/16 = 1/2, so kappa 1/2.
    # fear: in neither of three, in one alone of one: observed 3/4, expected (1*0 + 3*4)/16 = 3/4, so kappa 0.
    couples = [couple("##", "##"), couple(".#", "#."), couple("#!", ".."), couple("..", "..")]
    assert figure("urgency", couples) == 0.5
    assert figure("fear", couples) == 0
    assert figure("mean of the levers", couples) == 0.25


def test_words_meet_where_they_touch_the_same_lever() -> None:
    # One side marks three stretches, of which the first alone meets; the other marks one, which is met.
    couples = [couple("##..##..!!", ".##.......")]
    assert figure("words that meet, F1", couples) == pytest.approx(2 * (1 / 3) * 1 / (1 / 3 + 1))
    # Letters: 6 against 2, one of them shared.
    assert figure("letters shared, Dice", couples) == pytest.approx(2 * 1 / 8)


def test_words_of_another_lever_do_not_meet() -> None:
    couples = [couple("####", "!!!!")]
    assert figure("words that meet, F1", couples) == 0
    assert figure("letters shared, Dice", couples) == 0


def test_an_interval_holds_its_figure_and_is_wide_for_few() -> None:
    def made(count: int) -> list[Couple]:
        return [couple("##" if n % 2 else "..", "##" if n % 3 else "..", str(n // 2)) for n in range(count)]

    few, many = (
        next(each for each in concord.figures(made(count), draws=200) if each.name == "urgency") for count in (24, 240)
    )
    for each in (few, many):
        assert each.value is not None
        assert each.interval is not None
        assert each.interval.low <= each.value <= each.interval.high
    assert few.interval is not None
    assert many.interval is not None
    assert few.interval.high - few.interval.low > many.interval.high - many.interval.low


def test_choosing_keeps_the_shares_of_language_and_truth() -> None:
    rows = corpus.rows()
    some = agreement.chosen(rows, 150)
    assert len({row["id"] for row in some}) == 150
    for field in ("language", "truth"):
        whole, part = Counter(row[field] for row in rows), Counter(row[field] for row in some)
        for name, count in whole.items():
            assert abs(part[name] - 150 * count / len(rows)) <= 2
    assert [row["id"] for row in agreement.chosen(list(reversed(rows)), 150)] == [row["id"] for row in some]


def test_a_sheet_shows_the_message_and_no_label(tmp_path: Path) -> None:
    for row in agreement.chosen(corpus.rows(), 30):
        agreement.write_sheet(row["id"], tmp_path)
        sheet = tmp_path / f"{row['id']}.txt"
        text = sheet.read_text(encoding="utf-8")
        assert all(lever["quote"] in text for lever in row["levers"])
        assert row["topic"] not in sheet.name
        assert not [word for word in ("deceitful", f"route = {row['route']}", f'"{row["ask"]}"') if word in text]


def test_a_pass_is_read_or_refused_with_the_place(tmp_path: Path) -> None:
    row = next(row for row in corpus.rows() if row["levers"])
    path = tmp_path / "first.jsonl"

    def written(**change: object) -> Path:
        said = {key: row[key] for key in ("id", "ask", "levers")} | change
        path.write_text(json.dumps(said) + "\n", encoding="utf-8")
        return path

    read = agreement.read(written())[row["id"]]
    assert read.ask == row["ask"]
    text = agreement.text_of(row["id"])
    assert [text[mark.start : mark.end] for mark in read.marks] == [lever["quote"] for lever in row["levers"]]
    for change, said in (
        ({"ask": "obey"}, "'obey' is not an ask"),
        ({"levers": [{"name": "haste", "quote": row["levers"][0]["quote"]}]}, "'haste' is not a lever"),
        ({"levers": [{"name": "urgency", "quote": "these words stand nowhere"}]}, "does not stand in the message"),
        ({"id": "0123456789"}, "is not a message of the corpus"),
    ):
        with pytest.raises(ValueError, match=said):
            agreement.read(written(**change))
    path.write_text(path.read_text() * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="stands there 2 times"):
        agreement.read(path)


def test_the_labels_of_the_corpus_agree_with_themselves() -> None:
    readings = {row["id"]: agreement.seen(row) for row in corpus.rows()}
    lines = list(agreement.report(readings, readings))
    assert lines[0].startswith(f"{len(readings)} messages")
    assert len(lines) == 1 + len(twins.LEVERS) + 5
    assert next(line for line in lines if "ask, kappa" in line).split()[2] == "1.00"


def test_what_two_of_three_saw_is_kept_as_a_labelled_set() -> None:
    kept = [json.loads(line) for line in agreement.AGREED.read_text(encoding="utf-8").splitlines()]
    assert kept == json.loads(json.dumps(agreement.agreed()))
    own = {f"../{row['file']}": row for row in corpus.rows()}
    passes = [
        {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
        for path in sorted(agreement.PASSES.glob("*.jsonl"))
    ]
    assert len(kept) == len(passes[0]) == 150
    for row in kept:
        mine = own[row["file"]]
        readings = [mine, *(each[mine["id"]] for each in passes)]
        for name in twins.LEVERS:
            saw = sum(any(lever["name"] == name for lever in each["levers"]) for each in readings)
            assert any(lever["name"] == name for lever in row["levers"]) == (saw >= 2)
        asks = Counter(each["ask"] for each in readings)
        assert asks[row["ask"]] == max(asks.values())

"""What may not be shown cannot be shown."""

import logging
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.figures import release, uncertainty
from heedful.core.figures.release import Released, Sum, Unreleased, Withheld
from heedful.core.figures.uncertainty import Interval


def share(hits: int, people: int, nature: release.Nature = "operation", **more: int) -> Unreleased:
    return Unreleased(
        value=hits / people if people else 0.0,
        people=people,
        nature=nature,
        hits=hits,
        interval=uncertainty.wilson(hits, people) if people else None,
        **more,
    )


def alone(figure: Unreleased) -> release.Outcome:
    return release.release({"it": figure})["it"]


def test_an_unreleased_figure_has_no_words(caplog: pytest.LogCaptureFixture) -> None:
    figure = share(5, 50)
    for speak in (repr, str, "{}".format, "{:.2f}".format, pickle.dumps):
        with pytest.raises(TypeError, match="about people"):
            speak(figure)
    with pytest.raises(TypeError, match="about people"):
        f"{figure}"
    with pytest.raises(TypeError, match="about people"):
        logging.getLogger("figures").makeRecord("f", 20, "", 0, "%s", (figure,), None).getMessage()


@pytest.mark.parametrize("people", range(61))
def test_no_share_passes_below_its_floor(people: int) -> None:
    hits = people // 2
    assert isinstance(alone(share(hits, people)), Released) == (people >= 20)
    assert isinstance(alone(share(hits, people, "attitude", asked=60)), Released) == (people >= 8)
    assert isinstance(alone(share(hits, people, "attitude", asked=60, floor=30)), Released) == (people >= 30)
    assert isinstance(release.count(people), Released) == (people >= 5)


def test_eight_who_answered_out_of_nine_asked_are_too_few() -> None:
    assert isinstance(alone(share(4, 8, "attitude", asked=9)), Withheld)
    assert isinstance(alone(share(4, 8, "attitude", asked=10)), Released)


@pytest.mark.parametrize("people", range(20, 41))
def test_all_or_none_of_fewer_than_thirty_is_not_shown(people: int) -> None:
    for hits in (0, people):
        assert isinstance(alone(share(hits, people)), Released) == (people >= 30)


def test_a_withheld_figure_carries_no_number_at_all() -> None:
    withheld = alone(share(3, 17))
    assert not any(letter.isdigit() for letter in repr(withheld))


def test_one_hidden_part_of_a_shown_total_takes_the_smallest_other_part_with_it() -> None:
    counts = {"all": 100, "a": 3, "b": 40, "c": 57}
    table = {name: Unreleased(value=n, people=n, nature="count") for name, n in counts.items()}
    shown = release.release(table, [Sum("all", ("a", "b", "c"))])
    assert shown["a"] == Withheld(release.TOO_FEW)
    assert shown["b"] == Withheld(release.BESIDE_ANOTHER)
    assert isinstance(shown["c"], Released)
    assert isinstance(shown["all"], Released)


def test_a_sum_about_cells_that_are_not_there_is_our_mistake() -> None:
    with pytest.raises(KeyError, match="not in the table"):
        release.release({"a": share(5, 50)}, [Sum("all", ("a",))])


@given(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=4), min_size=2, max_size=4))
def test_no_hidden_cell_of_a_table_with_margins_follows_from_the_shown_ones(grid: list[list[int]]) -> None:
    width = min(map(len, grid))
    table: dict[str, Unreleased] = {}
    sums: list[Sum] = []

    def put(name: str, n: int) -> str:
        table[name] = Unreleased(value=n, people=n, nature="count")
        return name

    for r, row in enumerate(grid):
        parts = tuple(put(f"{r}.{c}", row[c]) for c in range(width))
        sums.append(Sum(put(f"row {r}", sum(row[:width])), parts))
    for c in range(width):
        sums.append(Sum(put(f"column {c}", sum(row[c] for row in grid)), tuple(f"{r}.{c}" for r in range(len(grid)))))
    put("all", sum(sum(row[:width]) for row in grid))
    sums.append(Sum("all", tuple(f"row {r}" for r in range(len(grid)))))
    sums.append(Sum("all", tuple(f"column {c}" for c in range(width))))

    shown = release.release(table, sums)
    hidden = {name for name, outcome in shown.items() if isinstance(outcome, Withheld)}
    for one in sums:
        assert len(hidden & {one.total, *one.parts}) != 1
    assert all(table[name].people >= 5 for name in set(table) - hidden)


@given(people=st.integers(30, 5000), data=st.data())
def test_rounding_never_makes_an_interval_narrower(people: int, data: st.DataObject) -> None:
    figure = share(data.draw(st.integers(0, people)), people)
    shown = alone(figure)
    assert isinstance(shown, Released)
    assert shown.interval is not None
    assert figure.interval is not None
    assert shown.interval.low <= figure.interval.low + 1e-8
    assert shown.interval.high >= figure.interval.high - 1e-8
    assert round(shown.value * 100) == pytest.approx(shown.value * 100)


def test_bounds_for_the_silent_are_shown_beside_the_share() -> None:
    figure = Unreleased(
        value=0.9,
        people=40,
        nature="attitude",
        hits=36,
        asked=100,
        interval=Interval(0.77, 0.96),
        bounds=Interval(0.36, 0.96),
    )
    shown = alone(figure)
    assert isinstance(shown, Released)
    assert shown.bounds == Interval(0.36, 0.96)

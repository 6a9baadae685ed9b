"""Charts are pictures and tables at once, and what is not shown is in neither."""

import re
import xml.etree.ElementTree as ET

import pytest

from heedful.server.ui import charts
from heedful.server.ui.charts import Point

WITH_A_GAP = [Point("Jan", 50, 44, 56), Point("Feb", None, why="Too few to show."), Point("Mar", 70, 64, 76)]
DRAWN = {
    "line": charts.line(WITH_A_GAP, title="A title", description="What it shows.", unit="%"),
    "bars": charts.bars(WITH_A_GAP, title="A title", description="What it shows."),
    "dots": charts.dots(WITH_A_GAP, title="A title", description="What it shows.", unit="%"),
    "heat": charts.heat([("Mon", (1, None, 3))], ("a", "b", "c"), title="A title", description="What it shows."),
}


@pytest.mark.parametrize("chart", DRAWN.values(), ids=DRAWN)
def test_it_is_well_formed_and_says_what_it_shows(chart: charts.Chart) -> None:
    picture = ET.fromstring(chart.svg)
    assert picture.get("role") == "img"
    assert [child.text for child in picture][:2] == ["A title", "What it shows."]


@pytest.mark.parametrize("chart", DRAWN.values(), ids=DRAWN)
def test_it_has_no_style_of_its_own(chart: charts.Chart) -> None:
    assert not re.search(r"style=|<style|fill=|stroke=|<script|on\w+=", chart.svg)


def test_the_line_is_not_drawn_across_a_gap() -> None:
    assert DRAWN["line"].svg.count("<polyline") == 2


def test_a_value_that_is_not_shown_keeps_its_place_and_says_why() -> None:
    assert DRAWN["line"].rows[1] == ("Feb", "Too few to show.", "–")
    assert "Too few to show." in DRAWN["dots"].svg


def test_the_table_holds_every_figure_with_its_interval() -> None:
    assert DRAWN["line"].rows[0] == ("Jan", "50\u202f%", "44\u202f% – 56\u202f%")


def test_words_from_outside_are_words() -> None:
    chart = charts.bars([Point("<script>", 1)], title="<b>&", description='"x"')
    assert "<script" not in chart.svg
    assert ET.fromstring(chart.svg)[0].text == "<b>&"


def test_more_is_higher() -> None:
    bars = [
        float(height)
        for height in re.findall(
            r'<rect[^>]*height="([\d.]+)"',
            charts.bars([Point("a", 1), Point("b", 2), Point("c", 0)], title="", description="").svg,
        )
    ]
    assert bars[1] == pytest.approx(2 * bars[0], abs=0.2)
    assert bars[2] == 0


@pytest.mark.parametrize("points", [[], [Point("a", None)], [Point("a", 0)]], ids=["none", "not shown", "zero"])
@pytest.mark.parametrize("draw", [charts.line, charts.bars, charts.dots])
def test_little_or_nothing_can_be_drawn_too(draw: object, points: list[Point]) -> None:
    ET.fromstring(draw(points, title="t", description="d").svg)  # type: ignore[operator]


def test_a_spark_is_a_word_in_a_line() -> None:
    assert ET.fromstring(charts.spark([1, 5, 2], title="Five at most"))[0].text == "Five at most"
    assert charts.spark([], title="Nothing") == ""

"""Charts as plain SVG made on the server, each with a title, a description and its figures as a table.

Shapes carry classes and coordinates only; `components.css` gives them their colours, so they follow light and dark and
live under a strict content policy. A missing value (None) is drawn as a gap and written as the reason it is missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

WIDE, TALL = 640, 200
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 12, 36


@dataclass(frozen=True, slots=True)
class Point:
    """One figure with its 95 % interval. `value` None means that it is not shown; then `why` says so."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart: the picture, and the same figures as rows of a table."""

    title: str
    description: str
    svg: SafeString
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def number(value: float | None, unit: str = "") -> str:
    """A figure as a person writes it: no needless decimals, a thin space before its unit."""
    if value is None:
        return "–"
    text = f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:,.1f}"
    return f"{text}\u202f{unit}" if unit else text


def line(points: Sequence[Point], *, title: str, description: str, unit: str = "") -> Chart:
    """A line over time with its interval as a soft band. Neighbours of a missing value are not joined across it."""
    top = _ceiling(points)
    step = (WIDE - LEFT - RIGHT) / max(len(points) - 1, 1)
    across = [LEFT + index * step for index in range(len(points))]
    shapes = [_axis(top, unit)]
    for run in _runs(points):
        there = [(across[index], points[index]) for index in run]
        shapes += _band(there, top)
        path = " ".join(f"{x:.1f},{_y(point.value or 0, top):.1f}" for x, point in there)
        shapes.append(format_html('<polyline class="trend" points="{}"/>', path))
        if len(run) == 1:
            x, point = there[0]
            shapes.append(_circle("mark", x, _y(point.value or 0, top), 3))
    shapes += [
        format_html(
            '<text x="{}" y="{}" class="middle">{}</text>', f"{across[index]:.1f}", TALL - 8, points[index].label
        )
        for index in _few(len(points), 6)
    ]
    return _chart(points, shapes, title, description, unit, TALL)


def bars(points: Sequence[Point], *, title: str, description: str, unit: str = "") -> Chart:
    """Counts side by side, from zero."""
    top = _ceiling(points)
    slot = (WIDE - LEFT - RIGHT) / max(len(points), 1)
    shapes = [_axis(top, unit)]
    for index, point in enumerate(points):
        if point.value is None:
            continue
        y = _y(point.value, top)
        shapes.append(
            format_html(
                '<rect class="mark" x="{}" y="{}" width="{}" height="{}" rx="1"><title>{}</title></rect>',
                f"{LEFT + index * slot + slot * 0.12:.1f}",
                f"{y:.1f}",
                f"{max(slot * 0.76, 1):.1f}",
                f"{TALL - BOTTOM - y:.1f}",
                f"{point.label}: {number(point.value, unit)}",
            )
        )
    shapes += [_under(LEFT + (index + 0.5) * slot, TALL - 8, points[index].label) for index in _few(len(points), 8)]
    return _chart(points, shapes, title, description, unit, TALL)


def dots(points: Sequence[Point], *, title: str, description: str, unit: str = "") -> Chart:
    """One row a figure: an open dot on its interval, all on one scale."""
    top = _ceiling(points)
    tall = 34 * max(len(points), 1) + BOTTOM
    start = 200
    width = WIDE - start - RIGHT - 60
    shapes: list[SafeString] = []
    for index, point in enumerate(points):
        y = 34 * index + 20
        shapes.append(format_html('<text x="0" y="{}" class="strong">{}</text>', y + 4, point.label))
        shapes.append(
            format_html('<line class="axis" x1="{}" x2="{}" y1="{}" y2="{}"/>', start, start + width, y, y),
        )
        if point.value is None:
            shapes.append(format_html('<text x="{}" y="{}">{}</text>', start, y - 4, point.why or _("not shown")))
            continue
        if point.low is not None and point.high is not None:
            shapes.append(
                format_html(
                    '<line class="interval" x1="{}" x2="{}" y1="{}" y2="{}"/>',
                    f"{start + width * point.low / top:.1f}",
                    f"{start + width * point.high / top:.1f}",
                    y,
                    y,
                )
            )
        shapes.append(_circle("open", start + width * point.value / top, y, 5))
        shapes.append(
            format_html('<text x="{}" y="{}" class="end strong">{}</text>', WIDE, y + 4, number(point.value, unit))
        )
    shapes.append(format_html('<text x="{}" y="{}">0</text>', start, tall - 8))
    shapes.append(format_html('<text x="{}" y="{}" class="end">{}</text>', start + width, tall - 8, number(top, unit)))
    return _chart(points, shapes, title, description, unit, tall)


def heat(
    rows: Sequence[tuple[str, Sequence[float | None]]], columns: Sequence[str], *, title: str, description: str
) -> Chart:
    """Strips of squares in five steps from none to the most; a value not shown is a dashed outline."""
    top = max((value for _name, values in rows for value in values if value is not None), default=0)
    slot = (WIDE - 120) / max(len(columns), 1)
    tall = 26 * max(len(rows), 1) + 24
    shapes: list[SafeString] = []
    for down, (name, values) in enumerate(rows):
        shapes.append(format_html('<text x="0" y="{}">{}</text>', 26 * down + 16, name))
        for along, value in enumerate(values):
            step = "none" if value is None else str(0 if not value else min(4, 1 + int(3.999 * value / top)))
            shapes.append(
                format_html(
                    '<rect class="heat-{}" x="{}" y="{}" width="{}" height="22" rx="2"><title>{}</title></rect>',
                    step,
                    f"{120 + along * slot:.1f}",
                    26 * down,
                    f"{max(slot - 2, 1):.1f}",
                    f"{name}, {columns[along]}: {number(value)}",
                )
            )
    shapes += [_under(120 + (index + 0.5) * slot, tall - 6, columns[index]) for index in _few(len(columns), 8)]
    table = tuple((name, *(number(value) for value in values)) for name, values in rows)
    return Chart(title, description, _svg(shapes, title, description, tall), ("", *columns), table)


def spark(values: Sequence[float], *, title: str) -> SafeString:
    """A line the size of a word, without axes; its title says in words what it shows."""
    if not values:
        return SafeString("")
    top = max(values) or 1
    step = 80 / max(len(values) - 1, 1)
    spots = [(4 + index * step, 17 - 14 * value / top) for index, value in enumerate(values)]
    return format_html(
        '<svg class="spark" viewBox="0 0 88 20" role="img"><title>{}</title>'
        '<polyline class="trend" points="{}"/>{}</svg>',
        title,
        " ".join(f"{x:.1f},{y:.1f}" for x, y in spots),
        _circle("mark", *spots[-1], 2.2),
    )


def _axis(top: float, unit: str) -> SafeString:
    """Three quiet lines: none, half and the top of the scale."""
    return format_html_join(
        "",
        '<line class="axis" x1="{}" x2="{}" y1="{}" y2="{}"/><text class="end" x="{}" y="{}">{}</text>',
        (
            (
                LEFT,
                WIDE - RIGHT,
                f"{_y(at, top):.1f}",
                f"{_y(at, top):.1f}",
                LEFT - 6,
                f"{_y(at, top) + 4:.1f}",
                number(at, unit),
            )
            for at in (0, top / 2, top)
        ),
    )


def _band(there: Sequence[tuple[float, Point]], top: float) -> list[SafeString]:
    bounded = [(x, p.low, p.high) for x, p in there if p.low is not None and p.high is not None]
    if len(bounded) < 2:
        return []
    upper = [f"{x:.1f},{_y(high, top):.1f}" for x, _low, high in bounded]
    lower = [f"{x:.1f},{_y(low, top):.1f}" for x, low, _high in reversed(bounded)]
    return [format_html('<polygon class="doubt" points="{}"/>', " ".join(upper + lower))]


def _runs(points: Sequence[Point]) -> list[list[int]]:
    """Stretches of neighbouring points that may be shown."""
    shown = [index for index, point in enumerate(points) if point.value is not None]
    if not shown:
        return []
    runs = [[shown[0]]]
    for before, index in pairwise(shown):
        if index == before + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _few(count: int, most: int) -> list[int]:
    """At most about `most` evenly spread indices, so that labels never touch."""
    every = max(1, -(-count // most))
    return list(range(0, count, every))


def _ceiling(points: Sequence[Point]) -> float:
    """A round number at or above every value and interval; 1 if there is none."""
    most = max((number for p in points for number in (p.value, p.high) if number is not None), default=0.0)
    if most <= 0:
        return 1.0
    size = 10.0 ** (len(str(int(most))) - 1) if most >= 1 else 0.1
    return next(size * step for step in (1, 2, 4, 5, 10) if size * step >= most)


def _y(value: float, top: float) -> float:
    return TALL - BOTTOM - (TALL - TOP - BOTTOM) * value / top


def _under(x: float, y: float, words: str) -> SafeString:
    return format_html('<text x="{}" y="{}" class="middle">{}</text>', f"{x:.1f}", f"{y:.1f}", words)


def _circle(name: str, x: float, y: float, radius: float) -> SafeString:
    return format_html('<circle class="{}" cx="{}" cy="{}" r="{}"/>', name, f"{x:.1f}", f"{y:.1f}", radius)


def _svg(shapes: Sequence[SafeString], title: str, description: str, tall: float) -> SafeString:
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img"><title>{}</title><desc>{}</desc>{}</svg>',
        WIDE,
        tall,
        title,
        description,
        mark_safe("".join(shapes)),  # noqa: S308 - every shape above was made by format_html
    )


def _chart(
    points: Sequence[Point], shapes: Sequence[SafeString], title: str, description: str, unit: str, tall: float
) -> Chart:
    bounded = any(point.low is not None for point in points)
    head = ("", _("Figure"), _("95 % interval")) if bounded else ("", _("Figure"))
    rows = []
    for point in points:
        shown = number(point.value, unit) if point.value is not None else point.why or _("not shown")
        interval = f"{number(point.low, unit)} – {number(point.high, unit)}" if point.low is not None else "–"
        rows.append((point.label, shown, interval) if bounded else (point.label, shown))
    return Chart(title, description, _svg(shapes, title, description, tall), head, tuple(rows))

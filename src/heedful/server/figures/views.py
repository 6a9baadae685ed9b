"""The page of figures."""

import math
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from heedful.core.figures.release import Outcome, Released
from heedful.server.figures import queries, windows, words
from heedful.server.figures.queries import Figure
from heedful.server.figures.windows import Month
from heedful.server.ui import charts

MONTHS = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as the page says it."""

    id: str
    name: str
    value: str
    interval: str
    bounds: str
    people: str
    why_withheld: str
    method: str
    caution: str
    chart: charts.Chart


@require_safe
@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """The Report Desk in figures, one calendar month at a time."""
    today = timezone.localdate()
    month = _asked_for(request, today)
    figures = queries.desk_figures(request.user, month, today=today, months=MONTHS)
    if not figures:
        raise Http404
    context = {
        "month": month,
        "running": month == Month.of(today),
        "settled": month.is_closed(today),
        "months": [(one, date_format(one.first, "F Y")) for one in reversed(windows.up_to(today, 12))],
        "month_name": date_format(month.first, "F Y"),
        "figures": [_shown(figure) for figure in figures],
    }
    return render(request, "figures/desk.html", context)


def _asked_for(request: HttpRequest, today: date) -> Month:
    try:
        return Month.named(request.GET["month"]) if "month" in request.GET else Month.of(today)
    except ValueError as error:
        raise Http404 from error


def _shown(figure: Figure) -> Shown:
    name, outcome, unit = figure.indicator.id, figure.outcome, figure.indicator.unit
    points = [_point(month, earlier, unit) for month, earlier in figure.earlier]
    released = outcome if isinstance(outcome, Released) else None
    title = str(words.NAMES[name])
    return Shown(
        id=name,
        name=title,
        value=_said(released.value, unit) if released else "",
        interval=_between(released.interval.low, released.interval.high, unit)
        if released and released.interval
        else "",
        bounds=_between(released.bounds.low, released.bounds.high, unit) if released and released.bounds else "",
        people=_taken_over(released.people, figure.indicator.nature) if released else "",
        why_withheld="" if released else str(words.WHY[outcome.why]),  # type: ignore[union-attr]
        method=str(words.METHODS[name]),
        caution=str(words.CAUTIONS[name]),
        chart=charts.line(
            points,
            title=title,
            description=_("The last six months with their 95 % intervals. A gap is a month that is not shown."),
            unit="%" if unit == "share" else "min",
        ),
    )


def _point(month: Month, outcome: Outcome, unit: str) -> charts.Point:
    label = date_format(month.first, "M Y")
    if not isinstance(outcome, Released):
        return charts.Point(label, None, why=str(words.WHY[outcome.why]))
    scale = 100 if unit == "share" else 1
    if not math.isfinite(outcome.value):
        return charts.Point(label, None, why=_("not yet"))
    bounds = outcome.interval
    finite = bounds is not None and math.isfinite(bounds.low) and math.isfinite(bounds.high)
    return charts.Point(
        label,
        outcome.value * scale,
        bounds.low * scale if finite and bounds else None,
        bounds.high * scale if finite and bounds else None,
    )


def _taken_over(people: int, nature: str) -> str:
    if nature == "attitude":
        return ngettext("%(n)s answer", "%(n)s answers", people) % {"n": people}
    return ngettext("%(n)s report", "%(n)s reports", people) % {"n": people}


def _said(value: float, unit: str) -> str:
    if unit == "share":
        return f"{value * 100:.0f} %"
    if not math.isfinite(value):
        return _("not yet")
    if value < 120:
        return _("%(n)d min") % {"n": value}
    if value < 48 * 60:
        return _("%(n)d h") % {"n": round(value / 60)}
    return _("%(n)d days") % {"n": round(value / 1440)}


def _between(low: float, high: float, unit: str) -> str:
    if unit != "share" and not math.isfinite(high):
        return _("%(low)s or longer") % {"low": _said(max(low, 0), unit)}
    return _("%(low)s to %(high)s") % {"low": _said(max(low, 0), unit), "high": _said(high, unit)}

"""How the desk stands, in a few lines for a terminal."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count
from django.utils import timezone

from heedful.core.figures.release import Released
from heedful.server.figures import queries as figures
from heedful.server.figures.windows import Month
from heedful.server.figures.words import NAMES
from heedful.server.people.models import Person, Role
from heedful.server.reports.models import Band, Campaign, Report, Stage


def lines(*, now: datetime) -> Iterator[str]:
    """Who waits, what came in waves, and the released figures of the last whole month, each with its interval and n."""
    waiting = Report.objects.filter(stage=Stage.WAITING)
    answered = Report.objects.filter(stage=Stage.ANSWERED)
    yield f"{Report.objects.count()} reports are in; {answered.count()} are answered."
    yield f"{waiting.count()} people wait for an answer from a person:"
    by_band = dict(waiting.values_list("band").annotate(n=Count("pk")))
    for band in Band:
        yield f"  {by_band.get(band.value, 0):4}  {band.label}"
    wave = Campaign.objects.annotate(known=Count("recipients", distinct=True)).order_by("-reported").first()
    if wave is not None:
        yield (
            f"The largest of {Campaign.objects.filter(reported__gt=1).count()} campaigns: {wave.subject!r}, reported "
            f"{wave.reported} times, addressed to {wave.known} people we know of."
        )
    viewer = Person.objects.filter(role=Role.LEAD, is_active=True).first()
    if viewer is None:
        return
    today = timezone.localdate(now)
    month = Month.of(today).before()
    yield f"Released figures for {month.first:%B %Y}:"
    for figure in figures.desk_figures(viewer, month, today=today, months=1):
        yield f"  {NAMES[figure.indicator.id]}: {_told(figure)}"


def _told(figure: figures.Figure) -> str:
    match figure.outcome:
        case Released(value=value, people=people, interval=interval):
            share = figure.indicator.unit == "share"
            said = f"{value:.0%}" if share else f"{value:.0f} minutes"
            if interval is not None:
                ends = (f"{end:.0%}" if share else f"{end:.0f}" for end in (interval.low, interval.high))
                said += f" (95 % interval {' to '.join(ends)})"
            return f"{said}, n = {people}"
        case withheld:
            return f"not shown. {withheld.why}"

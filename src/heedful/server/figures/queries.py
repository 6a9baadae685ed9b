"""The figures a viewer may look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from heedful.core.figures import indicator
from heedful.core.figures.indicator import Indicator
from heedful.core.figures.release import Outcome
from heedful.server.figures import reader, windows
from heedful.server.figures.models import Publication
from heedful.server.figures.windows import Month
from heedful.server.people import sight


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator in one month, with its outcomes of the months before for comparison."""

    indicator: Indicator
    month: Month
    outcome: Outcome
    earlier: tuple[tuple[Month, Outcome], ...]


def desk_figures(viewer: sight.Viewer, month: Month, *, today: date, months: int = 6) -> tuple[Figure, ...]:
    """The figures of the Report Desk for a month and those before it; nothing for whoever may not see figures."""
    if not sight.may_see(viewer, sight.Look.FIGURES) or month.first > today:
        return ()
    shown = [one for one in windows.up_to(min(month.last, today), months) if one <= month]
    by_month = {one: _outcomes(one, today=today) for one in shown}
    return tuple(
        Figure(
            indicator=one,
            month=month,
            outcome=by_month[month][one.id],
            earlier=tuple((earlier, by_month[earlier][one.id]) for earlier in shown),
        )
        for one in indicator.every()
    )


def _outcomes(month: Month, *, today: date) -> Mapping[str, Outcome]:
    """What was published for this month, or for an open month what may be shown so far."""
    published = {row.indicator: row.outcome() for row in Publication.objects.filter(month=month.first)}
    if all(one.id in published for one in indicator.every()):
        return published
    return {**reader.outcomes(month, today=today), **published}

"""From facts to released outcomes: the only place that reads facts in order to count them."""

from collections.abc import Mapping
from datetime import date

from heedful.core.figures import indicator
from heedful.core.figures.release import Outcome, Unreleased, Withheld, release
from heedful.server.facts.models import RecordedFact
from heedful.server.figures.windows import Month

NO_FACTS = "Nothing happened in this month that could be counted."
NOT_OVER = "What people felt is shown only once a month is over and can no longer change."


def outcomes(month: Month, *, today: date) -> Mapping[str, Outcome]:
    """Every indicator of one month, by id: released all together, as one table, or withheld with the reason."""
    kinds = {kind.kind for one in indicator.every() for kind in one.asks}
    rows = RecordedFact.objects.between(month.first, month.last).filter(kind__in=kinds).order_by("pk")
    facts = [row.as_fact() for row in rows.iterator(chunk_size=2000)]
    table: dict[str, Unreleased] = {}
    found: dict[str, Outcome] = {}
    for one in indicator.every():
        figure = one.compute(facts)
        if figure is None:
            found[one.id] = Withheld(NO_FACTS)
        elif one.nature == "attitude" and not month.is_closed(today):
            found[one.id] = Withheld(NOT_OVER)
        else:
            table[one.id] = figure
    return found | release(table)


def months_with_facts() -> tuple[Month, ...]:
    """Every month in which anything was recorded, oldest first."""
    return tuple(Month(day) for day in RecordedFact.objects.dates("day", "month"))

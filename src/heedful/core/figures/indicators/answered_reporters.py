"""L1: how many of those who reported got a specific answer within four working hours."""

from collections.abc import Sequence

from heedful.core.figures import uncertainty
from heedful.core.figures.fact import Fact, MailReported, ReportAnswered
from heedful.core.figures.indicator import Indicator
from heedful.core.figures.release import Unreleased

WITHIN = 4 * 60


def compute(facts: Sequence[Fact]) -> Unreleased | None:
    reported = sum(isinstance(fact, MailReported) for fact in facts)
    in_time = sum(
        isinstance(fact, ReportAnswered) and fact.facts >= 1 and fact.working_minutes <= WITHIN for fact in facts
    )
    if not reported:
        return None
    return Unreleased(
        value=in_time / reported,
        people=reported,
        nature="operation",
        hits=in_time,
        interval=uncertainty.wilson(in_time, reported),
    )


INDICATOR = Indicator(
    id="answered-reporters",
    code="L1",
    asks=(MailReported, ReportAnswered),
    unit="share",
    nature="operation",
    direction="up",
    compute=compute,
)

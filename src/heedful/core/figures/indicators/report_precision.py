"""L8: how many of the reports were about something unwelcome. Context, never a target."""

from collections import Counter
from collections.abc import Sequence

from heedful.core.figures import uncertainty
from heedful.core.figures.fact import Fact, ReportJudged
from heedful.core.figures.indicator import Indicator
from heedful.core.figures.release import Unreleased


def compute(facts: Sequence[Fact]) -> Unreleased | None:
    bands: Counter[str] = Counter()
    for fact in facts:
        if isinstance(fact, ReportJudged):
            bands[fact.band] += 1
            if fact.instead_of is not None:
                bands[fact.instead_of] -= 1
    judged = sum(bands.values())
    unwelcome = bands["malicious"] + bands["unwanted"]
    if judged <= 0 or not 0 <= unwelcome <= judged:
        return None
    return Unreleased(
        value=unwelcome / judged,
        people=judged,
        nature="operation",
        hits=unwelcome,
        interval=uncertainty.wilson(unwelcome, judged),
    )


INDICATOR = Indicator(
    id="report-precision",
    code="L8",
    asks=(ReportJudged,),
    unit="share",
    nature="operation",
    direction="context",
    compute=compute,
)

"""L1, third part: how long those wait who wait long."""

from heedful.core.figures import waiting
from heedful.core.figures.fact import MailReported, ReportAnswered
from heedful.core.figures.indicator import Indicator

INDICATOR = Indicator(
    id="answer-time-p90",
    code="L1-p90",
    asks=(MailReported, ReportAnswered),
    unit="minutes",
    nature="operation",
    direction="down",
    method=(
        "The minutes within which nine of ten reporters had their first answer, on the wall clock; a report without an "
        "answer counts as waiting longer than all others. Order-statistic interval."
    ),
    caution="The middle can look fine while some are forgotten; this figure is about them.",
    compute=waiting.quantile_of_minutes(0.9),
)

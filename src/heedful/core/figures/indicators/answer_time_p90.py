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
    compute=waiting.quantile_of_minutes(0.9),
)

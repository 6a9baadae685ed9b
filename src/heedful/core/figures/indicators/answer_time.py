"""L1, second half: how long a reporter typically waits for the first answer."""

from heedful.core.figures import waiting
from heedful.core.figures.fact import MailReported, ReportAnswered
from heedful.core.figures.indicator import Indicator

INDICATOR = Indicator(
    id="answer-time-median",
    code="L1-median",
    asks=(MailReported, ReportAnswered),
    unit="minutes",
    nature="operation",
    direction="down",
    compute=waiting.quantile_of_minutes(0.5),
)

"""L10: how many of those who answered said that it helped them."""

from heedful.core.figures import pulses
from heedful.core.figures.fact import PulseGiven, ReportAnswered
from heedful.core.figures.indicator import Indicator

INDICATOR = Indicator(
    id="felt-helped",
    code="L10-helped",
    asks=(PulseGiven, ReportAnswered),
    unit="share",
    nature="attitude",
    direction="up",
    compute=pulses.share_of_yes("helped"),
)

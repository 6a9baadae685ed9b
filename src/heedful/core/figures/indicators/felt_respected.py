"""L10: how many of those who answered said that they felt respected."""

from heedful.core.figures import pulses
from heedful.core.figures.fact import PulseGiven, ReportAnswered
from heedful.core.figures.indicator import Indicator

INDICATOR = Indicator(
    id="felt-respected",
    code="L10-respected",
    asks=(PulseGiven, ReportAnswered),
    unit="share",
    nature="attitude",
    direction="up",
    compute=pulses.share_of_yes("respected"),
)

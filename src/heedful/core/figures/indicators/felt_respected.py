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
    method=(
        'Yes to "Did you feel respected?", out of all who answered that within two weeks. Wilson interval; beside it, '
        "where the share would lie if everyone who stayed silent had said no, or yes."
    ),
    caution="The question is put after every answer, good news or bad, so that nobody can ask only the content.",
    compute=pulses.share_of_yes("respected"),
)

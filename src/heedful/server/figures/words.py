"""The names of figures on the page, in the reader's language."""

from django.utils.translation import gettext_lazy as _

from heedful.core.figures import release
from heedful.server.figures import reader

NAMES = {
    "answered-reporters": _("Answered within four working hours"),
    "answer-time-median": _("Half of all reporters had an answer within"),
    "answer-time-p90": _("Nine of ten reporters had an answer within"),
    "report-precision": _("Reports about something unwelcome"),
    "felt-helped": _("Said that it helped"),
    "felt-respected": _("Felt respected"),
}

METHODS = {
    "answered-reporters": _(
        "Reports whose first answer left within four working hours and stated at least one fact of that very message, "
        "checked again before sending, out of all reports that came in during the month. 95 % interval after Wilson."
    ),
    "answer-time-median": _(
        "The middle one of the times from report to first answer, on the wall clock. A report without an answer counts "
        "as the longest wait. 95 % interval from the ordered values."
    ),
    "answer-time-p90": _(
        "The time within which nine of ten reporters had their first answer, on the wall clock. A report without an "
        "answer counts as the longest wait. 95 % interval from the ordered values."
    ),
    "report-precision": _(
        "Reports judged malicious or unwanted, out of all reports of the month that have a verdict, “not sure” "
        "included. 95 % interval after Wilson."
    ),
    "felt-helped": _(
        "Yes to “Did this help?”, out of all who answered that up to two weeks after the month. 95 % interval after "
        "Wilson; beside it, where the share would lie if everyone who stayed silent had said no, or yes."
    ),
    "felt-respected": _(
        "Yes to “Did you feel respected?”, out of all who answered that up to two weeks after the month. 95 % interval "
        "after Wilson; beside it, where the share would lie if everyone who stayed silent had said no, or yes."
    ),
}

CAUTIONS = {
    "answered-reporters": _("A canned reply does not count."),
    "answer-time-median": _("Leaving hard reports unanswered does not help."),
    "answer-time-p90": _("The middle can look fine while some people are forgotten; this figure is about them."),
    "report-precision": _(
        "Context, not a target: a target would discourage the careful question about a harmless message."
    ),
    "felt-helped": _("The question is put after every answer, whether the news was good or bad."),
    "felt-respected": _("The question is put after every answer, whether the news was good or bad."),
}

WHY = {
    release.TOO_FEW: _("Too few to show without showing someone in particular."),
    release.ALL_OR_NONE: _("All or none of a small number would say something about each one."),
    release.BESIDE_ANOTHER: _("Not shown, because another figure of this table could be worked out from it."),
    reader.NO_FACTS: _("Nothing happened in this month that could be counted."),
    reader.NOT_OVER: _("What people felt is shown only once a month is over and can no longer change."),
}

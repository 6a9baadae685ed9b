"""Campaigns: one lure in its variants, how it spread, and one answer for everyone who reported it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from heedful.server.people.sight import Look
from heedful.server.reports import labels, queries, tasks
from heedful.server.reports.flows import answering, judging
from heedful.server.reports.models import Campaign, Stage
from heedful.server.reports.views.doors import SignedIn, for_those_who_may
from heedful.server.ui import charts

MOST_DAYS = 60


@for_those_who_may(Look.DESK)
@require_GET
def waves(request: SignedIn) -> HttpResponse:
    """All campaigns with more than one report, the latest first."""
    return render(request, "reports/waves.html", {"waves": queries.waves(request.user)[:100]})


@for_those_who_may(Look.DESK)
@require_GET
def wave(request: SignedIn, campaign_id: int) -> HttpResponse:
    """One campaign."""
    row = _campaign(request, campaign_id)
    reporters, recipients = queries.reporters_of(row), queries.recipients_of(row)
    context = {
        "wave": row,
        "chart": _over_time(row),
        "reporters": len(reporters),
        "recipients": len(recipients | reporters),
        "people": [
            (pseudonym, pseudonym in recipients, pseudonym in reporters) for pseudonym in sorted(reporters | recipients)
        ][:500],
        "reports": row.reports.defer(*queries.LIGHT).order_by("received_at")[:100],
        "waiting": row.reports.filter(stage=Stage.WAITING).count(),
        "verdicts": labels.VERDICTS,
    }
    return render(request, "reports/wave.html", context)


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def verdict(request: SignedIn, campaign_id: int) -> HttpResponse:
    """The analyst says what the whole campaign is."""
    row = _campaign(request, campaign_id)
    try:
        judging.campaign_judged(
            row,
            verdict=request.POST.get("verdict", ""),
            by=request.user,
            now=timezone.now(),
            learn_later=tasks.learn_later,
        )
    except KeyError:
        return HttpResponse(status=422)
    return redirect("reports:wave", campaign_id=row.pk)


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def answers(request: SignedIn, campaign_id: int) -> HttpResponse:
    """Answer everyone who reported it and still waits."""
    row = _campaign(request, campaign_id)
    sent = answering.campaign_answered(row, by=request.user, now=timezone.now())
    said = ngettext("%(n)d answer is on its way.", "%(n)d answers are on their way.", sent) % {"n": sent}
    left = row.reports.filter(stage=Stage.WAITING).count()
    if left:
        said += " " + ngettext(
            "%(n)d report still waits for a person.", "%(n)d reports still wait for a person.", left
        ) % {"n": left}
    messages.success(request, said)
    return redirect("reports:wave", campaign_id=row.pk)


def _campaign(request: SignedIn, campaign_id: int) -> Campaign:
    return get_object_or_404(queries.campaigns_seen_by(request.user), pk=campaign_id)


def _over_time(row: Campaign) -> charts.Chart | None:
    days = queries.reports_a_day(row)[:MOST_DAYS]
    if not days:
        return None
    points = [charts.Point(formats.date_format(day, _("j M")), count) for day, count in days]
    return charts.bars(
        points,
        title=_("Reports a day"),
        description=_("How many colleagues reported it on each day on which somebody did."),
    )

"""Indicators for other systems: as they are in machine formats, for one report or a whole campaign."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_GET

from heedful.connectors import indicators_csv, misp, observed, stix
from heedful.core.mail import report as mail_report
from heedful.core.mail.message import Message
from heedful.server.people import sealed
from heedful.server.people.sight import Look
from heedful.server.reports import knowledge, queries
from heedful.server.reports.flows import listening
from heedful.server.reports.models import Report
from heedful.server.reports.views.doors import SignedIn, for_those_who_may

MOST = 50
FORMS = {
    "stix": ("application/stix+json;version=2.1", "stix.json"),
    "misp": ("application/json", "misp.json"),
    "csv": ("text/csv; charset=utf-8", "csv"),
}


@for_those_who_may(Look.ALL_REPORTS)
@require_GET
def of_report(request: SignedIn, report_id: int, form: str) -> HttpResponse:
    """The indicators of one report."""
    row = get_object_or_404(queries.desk_reports(request.user), pk=report_id)
    listening.report_looked_at(row, by=request.user, now=timezone.now())
    return _file([row], form=form, name=f"report-{row.pk}", title=row.subject)


@for_those_who_may(Look.ALL_REPORTS)
@require_GET
def of_campaign(request: SignedIn, campaign_id: int, form: str) -> HttpResponse:
    """The indicators of a campaign, each once, from its first reports."""
    row = get_object_or_404(queries.campaigns_seen_by(request.user), pk=campaign_id)
    reports = list(queries.desk_reports(request.user).filter(campaign=row).order_by("received_at")[:MOST])
    now = timezone.now()
    for one in reports:
        listening.report_looked_at(one, by=request.user, now=now)
    return _file(reports, form=form, name=f"campaign-{row.pk}", title=row.subject)


def _file(rows: list[Report], *, form: str, name: str, title: str) -> HttpResponse:
    if form not in FORMS or not rows:
        raise Http404
    ours = knowledge.now()
    seen = observed.merged(
        observed.in_message(_original(row), known=ours, at=row.received_at, band=row.band) for row in rows
    )
    now = timezone.now()
    kind, ending = FORMS[form]
    if form == "csv":
        content = indicators_csv.table(seen)
    else:
        make = stix.bundle if form == "stix" else misp.event
        content = json.dumps(make(seen, title=title, now=now), indent=2)
    return HttpResponse(
        content,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="heedful-{name}.{ending}"'},
    )


def _original(row: Report) -> Message:
    return mail_report.unwrap(sealed.open_sealed(row.sealed, place=row.place)).original

"""The reporter's own pages: what it was, what it tried, what their report changed, and two clicks."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from heedful.core.voice import sentences
from heedful.server.people import audit, links
from heedful.server.reports import presentation, queries, stored
from heedful.server.reports.flows import listening
from heedful.server.reports.models import Answer, Pulse, Report, Stage
from heedful.server.reports.views.doors import SignedIn


@never_cache
@require_GET
def own(request: HttpRequest, token: str) -> HttpResponse:
    """A report, for the person who made it, by the link they got."""
    row = _report(token)
    answer = Answer.objects.filter(report=row).first()
    speaking = answer.language if answer else "en"
    settled = row.stage == Stage.ANSWERED and answer is not None
    with translation.override(speaking if speaking in {"en", "de"} else "en"):
        return render(
            request,
            "reports/own.html",
            {
                "report": row,
                "token": token,
                "speaking": speaking,
                "answer": answer if settled else None,
                "levers": _levers(row, speaking) if settled and row.band == "malicious" else [],
                "protected": queries.protected_by(row) if settled and row.band == "malicious" else None,
                "pulse": Pulse.objects.filter(report=row).first(),
                "pulses": [(item, sentences.say(f"page.pulse.{item}", speaking)) for item in ("helped", "respected")],
                "looks": audit.of_subject(row.key)[:50],
            },
        )


@never_cache
@require_POST
def pulse(request: HttpRequest, token: str) -> HttpResponse:
    """One click."""
    row = _report(token)
    item, _, word = request.POST.get("answer", "").partition(":")
    if item not in {"helped", "respected"} or word not in {"yes", "no"} or row.stage != Stage.ANSWERED:
        return HttpResponse(status=422)
    listening.pulse_given(row, item=item, yes=word == "yes", now=timezone.now())
    return redirect("reports:own", token=token)


@never_cache
@login_required
@require_GET
def mine(request: SignedIn) -> HttpResponse:
    """A person's own reports, with the links to them."""
    rows = [
        (row, links.reporter_token(row.pk, row.reporter)) for row in queries.reports_of(request.user.pseudonym)[:100]
    ]
    return render(request, "reports/mine.html", {"rows": rows})


def _report(token: str) -> Report:
    try:
        report_id, pseudonym = links.reporter_of(token)
    except links.LinkSpent:
        raise Http404 from None
    row = Report.objects.select_related("campaign").filter(pk=report_id, reporter=pseudonym).first()
    if row is None:
        raise Http404
    return row


def _levers(row: Report, speaking: str) -> list[tuple[str, str, str]]:
    """What the message tried: the lever, how it feels, and the words that did it."""
    if not row.reading:
        return []
    reading = stored.from_json(row.reading)
    strongest = sorted(reading.levers, key=lambda pull: -pull.score)[:4]
    return [
        (
            sentences.say(f"lever.{pull.name}.name", speaking),
            sentences.say(f"lever.{pull.name}.feels", speaking),
            presentation.shortly(pull.spans[0].quote) if pull.spans else "",
        )
        for pull in strongest
    ]

"""The Report Desk: the queue, one report, and what an analyst can do with it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heedful.core.mail import report as mail_report
from heedful.core.mail.message import Message
from heedful.server.people import audit, sealed
from heedful.server.people.sight import Look
from heedful.server.reports import frame, knowledge, labels, lines, marked, presentation, queries, stored, tasks
from heedful.server.reports.flows import answering, judging, listening
from heedful.server.reports.models import Answer, Report, Stage
from heedful.server.reports.views.doors import SignedIn, for_those_who_may
from heedful.server.ui import html

ROWS = 25


@for_those_who_may(Look.DESK)
@require_GET
def queue(request: SignedIn) -> HttpResponse:
    """What a person should see first, first."""
    rows = queries.queue(request.user, request.GET)
    # The numbers first, from the index alone, then the few rows shown: a late page costs what an early one does.
    page = Paginator(rows.values_list("pk", flat=True), ROWS).get_page(request.GET.get("page"))
    shown = rows.in_bulk(list(page.object_list))
    waiting = queries.waiting_by_band(request.user)
    context = {
        "page": page,
        "lines": lines.of(shown[number] for number in page.object_list),
        "waiting": waiting,
        "waiting_in_all": sum(waiting.values()),
        "oldest": queries.oldest_waiting(request.user),
        "waves": queries.waves(request.user)[:4],
        "asked": {name: request.GET.get(name, "") for name in ("band", "stage", "q", "campaign")},
        "bands": labels.BANDS,
        "stages": labels.STAGES,
    }
    return html.page_or_part(request, "reports/queue.html", "reports/_queue.html", context)


@for_those_who_may(Look.ALL_REPORTS)
@require_GET
def report(request: SignedIn, report_id: int) -> HttpResponse:
    """One report: what it is, why, what we say. Every look is remembered and shown to the reporter."""
    row = _report(request, report_id)
    listening.report_looked_at(row, by=request.user, now=timezone.now())
    return html.page_or_part(request, "reports/report.html", "reports/report.html", _context(request, row))


@for_those_who_may(Look.ALL_REPORTS)
@require_GET
def original(request: SignedIn, report_id: int) -> HttpResponse:
    """The original HTML, made safe, for a sandboxed frame of its own."""
    row = _report(request, report_id)
    message = _message(row)
    part = next((part for part in message.parts if part.kind == "html"), None)
    if part is None:
        raise Http404
    unfolded = request.headers.get("Sec-Fetch-Dest") == "iframe"
    listening.report_looked_at(row, by=request.user, now=timezone.now(), original=True, on_its_page=unfolded)
    veil = presentation.veil_for(message, known=knowledge.now(), reporter=row.reporter)
    return framed(frame.page(marked.veiled(part.text[:2_000_000], veil), message))


def framed(page: str) -> HttpResponse:
    """A page that may be shown in a frame of ours and may do nothing."""
    answer = HttpResponse(page, headers={"Content-Security-Policy": frame.POLICY, "X-Frame-Options": "SAMEORIGIN"})
    answer._csp_exempt = True  # type: ignore[attr-defined]
    return answer


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def verdict(request: SignedIn, report_id: int) -> HttpResponse:
    """The analyst says what it is."""
    row = _report(request, report_id)
    try:
        judging.report_judged(
            row,
            verdict=request.POST.get("verdict", ""),
            by=request.user,
            now=timezone.now(),
            learn_later=tasks.learn_later,
        )
    except KeyError:
        return HttpResponse(status=422)
    return redirect("reports:report", report_id=row.pk)


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def answer(request: SignedIn, report_id: int) -> HttpResponse:
    """Save the answer in the analyst's words, and send it where asked."""
    row = _report(request, report_id)
    subject, body = request.POST.get("subject", "").strip(), _lines(request.POST.get("body", ""))
    known = Answer.objects.filter(report=row).first()
    if subject and body and (known is None or (subject, body) != (known.subject, _lines(known.body))):
        answering.answer_edited(row, subject=subject, body=body + "\n", by=request.user, now=timezone.now())
    if "send" in request.POST:
        return _sent(request, _report(request, report_id))
    messages.success(request, _("Kept. Nothing has been sent."))
    return redirect("reports:report", report_id=row.pk)


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def withdrawal(request: SignedIn, report_id: int) -> HttpResponse:
    """Take the answer back."""
    row = _report(request, report_id)
    if answering.answer_withdrawn(row, now=timezone.now()):
        messages.success(request, _("Taken back. Nothing has been sent."))
    else:
        messages.warning(request, _("It had already left."))
    return redirect("reports:report", report_id=row.pk)


@for_those_who_may(Look.ALL_REPORTS)
@require_POST
def aside(request: SignedIn, report_id: int) -> HttpResponse:
    """It needs no answer."""
    row = _report(request, report_id)
    answering.set_aside(row, now=timezone.now())
    return redirect("reports:queue")


def _sent(request: SignedIn, row: Report) -> HttpResponse:
    try:
        answering.answer_sent(row, by=request.user, now=timezone.now())
    except (answering.NoLongerTrue, Answer.DoesNotExist):
        messages.warning(
            request,
            _("Not sent: something it says is not in the message any more. Please look at the answer once more."),
        )
    return redirect("reports:report", report_id=row.pk)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _report(request: SignedIn, report_id: int) -> Report:
    return get_object_or_404(queries.desk_reports(request.user), pk=report_id)


def _message(row: Report) -> Message:
    return mail_report.unwrap(sealed.open_sealed(row.sealed, place=row.place)).original


def _context(request: HttpRequest, row: Report) -> dict[str, object]:
    known = knowledge.now()
    found = mail_report.unwrap(sealed.open_sealed(row.sealed, place=row.place))
    reading = stored.from_json(row.reading) if row.reading else None
    veil = presentation.veil_for(found.original, known=known, reporter=row.reporter)
    said = Answer.objects.filter(report=row).first()
    now = timezone.now()
    return {
        "report": row,
        "reading": reading,
        "sheet": presentation.sheet(found.original, reading, known=known, reporter=row.reporter) if reading else None,
        "words": marked.veiled(found.words[:4000], veil),
        "answer": said,
        "can_withdraw": bool(said and said.letter and not said.sent_at and said.leaves_at and said.leaves_at > now),
        "undo_seconds": max(0, int((said.leaves_at - now).total_seconds())) if said and said.leaves_at else 0,
        "verdicts": labels.VERDICTS,
        "verdict": dict(labels.VERDICTS).get(row.verdict, ""),
        "next": queries.neighbours(request.user, row)["next"],
        "looks": audit.of_subject(row.key)[:20],
        "spread": queries.facts_about(row),
        "open": row.stage in {Stage.WAITING, Stage.SET_ASIDE},
    }

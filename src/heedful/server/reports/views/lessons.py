"""What this desk has taught the reader: its versions, how well each reads, which is in use, and the way back."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heedful.core.figures import uncertainty
from heedful.core.learned import local
from heedful.server.people.sight import Look
from heedful.server.reports import lessons, queries
from heedful.server.reports.flows import learning
from heedful.server.reports.models import Lesson
from heedful.server.reports.views.doors import SignedIn, for_those_who_may
from heedful.server.ui import charts

ROWS = 20


@dataclass(frozen=True, slots=True)
class Read:
    """How well texts were read: shares in per cent, with the exact 95 % interval."""

    right: int
    of: int
    share: float
    low: float
    high: float
    brier: float


@dataclass(frozen=True, slots=True)
class Version:
    """One lesson as the page shows it."""

    lesson: Lesson
    n: int
    before: Read
    after: Read
    in_use: bool
    usable: bool


@for_those_who_may(Look.POLICY)
@require_GET
def taught(request: SignedIn) -> HttpResponse:
    """Every version, the newest first, and the one in use."""
    now = queries.lesson_in_use(lessons.reader())
    page = Paginator(queries.lessons_seen_by(request.user), ROWS).get_page(request.GET.get("page"))
    shown = _version(now, now) if now else None
    labels = queries.labels_to_learn_from(lessons.reader())
    context = {
        "page": page,
        "versions": [_version(lesson, now) for lesson in page.object_list],
        "shown": shown,
        "chart": _chart(shown) if shown else None,
        "choice": queries.lesson_choice(),
        "labels": len(labels),
        "kinds": len({label.deceit for label in labels}),
        "least": local.LEAST,
    }
    return render(request, "reports/lessons.html", context)


@for_those_who_may(Look.POLICY)
@require_POST
def choice(request: SignedIn) -> HttpResponse:
    """Use this one, none, or the newest that helps."""
    which, _sign, number = request.POST.get("use", "").partition(":")
    seen = queries.lessons_seen_by(request.user)
    lesson = get_object_or_404(seen, pk=int(number)) if number.isdecimal() and len(number) < 12 else None
    try:
        learning.lesson_chosen(which, lesson=lesson, by=request.user, now=timezone.now())
    except ValueError:
        return HttpResponse(status=422)
    messages.success(request, _("Kept. It holds for every message read from now on."))
    return redirect("reports:lessons")


def _version(lesson: Lesson, now: Lesson | None) -> Version:
    learned = local.from_json(lesson.learned)
    usable = lesson.forgotten_at is None and lesson.reader == lessons.reader() and bool(learned.weights)
    return Version(lesson, learned.n, _read(learned.before), _read(learned.after), lesson == now, usable)


def _read(measure: local.Measure) -> Read:
    if not measure.of:
        return Read(0, 0, 0.0, 0.0, 100.0, 0.0)
    exact = uncertainty.clopper_pearson(measure.right, measure.of)
    share = 100 * measure.right / measure.of
    return Read(measure.right, measure.of, share, 100 * exact.low, 100 * exact.high, measure.brier)


def _chart(shown: Version) -> charts.Chart:
    points = [
        charts.Point(name, round(one.share, 1), round(one.low, 1), round(one.high, 1))
        for name, one in ((_("As it came"), shown.before), (_("With what was taught"), shown.after))
    ]
    return charts.dots(
        points,
        title=_("Read rightly by the words alone"),
        description=_("Share of the messages a person has said something about, with the exact 95 % interval."),
        unit="%",
    )

"""Doors to what the post and the queue could not settle by themselves."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from heedful.server.people import sight
from heedful.server.people.models import Person
from heedful.server.post import flows, queries

ROWS = 100


@require_safe
@login_required
def held(request: HttpRequest) -> HttpResponse:
    """Letters and work that wait for a person."""
    if not sight.may_see(request.user, sight.Look.POST):
        raise Http404
    context = {
        "letters": queries.letters_to_settle(request.user)[:ROWS],
        "work": queries.work_to_settle(request.user)[:ROWS],
    }
    return render(request, "post/held.html", context)


@require_POST
@login_required
def settlement(request: HttpRequest, letter_id: int) -> HttpResponse:
    """A person decides about one letter."""
    letter = get_object_or_404(queries.letters_to_settle(request.user), pk=letter_id)
    choice = request.POST.get("choice", "")
    if choice not in flows.CHOICES or not isinstance(request.user, Person):
        raise Http404
    flows.letter_settled(letter, choice=choice, by=request.user, now=timezone.now())
    return redirect("post:held")


@require_POST
@login_required
def new_start(request: HttpRequest, job_id: int) -> HttpResponse:
    """A person wants background work tried again."""
    job = get_object_or_404(queries.work_to_settle(request.user), pk=job_id)
    flows.work_started_over(job, now=timezone.now())
    return redirect("post:held")

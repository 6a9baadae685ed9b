"""Doors about the person at the keyboard."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from heedful.server.people import audit, links, queries, sight

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ROWS = 50
# A page must not read a million entries; the whole trail is read by the worker, several times a day.
LOOKED_OVER = 1000


@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest, token: str) -> HttpResponse:
    """A link from the operator's terminal: opening it asks, pressing the button signs in, once."""
    try:
        person = links.person_of(token)
    except links.LinkSpent:
        return render(request, "people/link_spent.html", status=410)
    if request.method == "GET":
        return render(request, "people/sign_in.html", {"person": person})
    login(request, person, backend=BACKEND)
    audit.record(by=person.pseudonym, did=audit.SIGNED_IN, about=person.pseudonym, at=timezone.now())
    return redirect("/")


@require_safe
@login_required
def trail(request: HttpRequest) -> HttpResponse:
    """Who looked: all of it for an auditor, what is about themselves for everyone else."""
    page = Paginator(queries.trail_seen_by(request.user), ROWS).get_page(request.GET.get("page"))
    whole = sight.may_see(request.user, sight.Look.AUDIT)
    context = {
        "page": page,
        "traces": queries.traces(list(page)),
        "whole": whole,
        "broken": audit.verify(last=LOOKED_OVER) if whole else None,
    }
    return render(request, "people/trail.html", context)


def no_such_door(request: HttpRequest) -> HttpResponse:
    """A door that allauth would open and we do not."""
    raise Http404

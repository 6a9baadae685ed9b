"""Small helpers of every door: answer with a whole page, or with the part of it that was asked for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asked, and so a part is enough."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-History-Restore-Request") != "true"


def page_or_part(
    request: HttpRequest, page: str, part: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render `part` for htmx and `page`, which includes it, for everyone else; both with the same context."""
    answer = render(request, part if wants_part(request) else page, context, status=status)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def kind_error(request: HttpRequest, *, title: str, what: str, kept: str, now: str, status: int) -> HttpResponse:
    """An error page that says what happened, what was kept and what can be done."""
    return render(request, "ui/problem.html", {"title": title, "what": what, "kept": kept, "now": now}, status=status)

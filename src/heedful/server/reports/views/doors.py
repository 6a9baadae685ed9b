"""Who may come in at all: the signed-in, and of those the ones with sight. For the others there is no such page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache

from heedful.server.people import sight
from heedful.server.people.models import Person

View = Callable[..., HttpResponseBase]


class SignedIn(HttpRequest):
    """A request from somebody with an account."""

    user: Person


def open_to_guests(view: View) -> View:
    """The page needs no account where the door is open (HEEDFUL_OPEN_DOOR), and a sign-in elsewhere."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (settings.HEEDFUL_OPEN_DOOR or request.user.is_authenticated):
            return redirect_to_login(request.get_full_path() if request.method == "GET" else reverse("reports:front"))
        return view(request, *args, **kwargs)

    return guarded


def for_those_who_may(look: sight.Look) -> Callable[[View], View]:
    """The page is there for people with this sight; for everybody else who is signed in it does not exist."""

    def door(view: View) -> View:
        @never_cache
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not sight.may_see(request.user, look):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return door

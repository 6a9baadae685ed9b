"""How the desk is arranged: what is answered without waiting, and keys for machines."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heedful.server.people.sight import Look
from heedful.server.reports import labels, queries
from heedful.server.reports.flows import arranging
from heedful.server.reports.views.doors import SignedIn, for_those_who_may


@for_those_who_may(Look.POLICY)
@require_GET
def arrangement(request: SignedIn) -> HttpResponse:
    """The settings of the desk."""
    return render(request, "reports/arrangement.html", _context(request))


@for_those_who_may(Look.POLICY)
@require_POST
def policies(request: SignedIn) -> HttpResponse:
    """From now on, answer these by yourself."""
    now, before = timezone.now(), queries.policies()
    for band, _label in labels.BANDS:
        automatic = band in request.POST.getlist("automatic") and band != "unsure"
        if automatic != before[band]:
            arranging.policy_set(band=band, automatic=automatic, by=request.user, now=now)
    messages.success(request, _("Kept. It holds for every report from now on."))
    return redirect("reports:arrangement")


@for_those_who_may(Look.POLICY)
@require_POST
def keys(request: SignedIn) -> HttpResponse:
    """A new key, told once."""
    name = "".join(sign for sign in request.POST.get("name", "") if sign.isprintable()).strip()
    if not name:
        messages.warning(request, _("A key needs a name, so that you know it again."))
        return redirect("reports:arrangement")
    token = arranging.key_made(name=name, by=request.user, now=timezone.now())
    return render(request, "reports/arrangement.html", {**_context(request), "token": token}, status=201)


@for_those_who_may(Look.POLICY)
@require_POST
def revocation(request: SignedIn, key_id: int) -> HttpResponse:
    """The key opens nothing any more."""
    key = get_object_or_404(queries.keys_seen_by(request.user), pk=key_id)
    arranging.key_revoked(key, by=request.user, now=timezone.now())
    return redirect("reports:arrangement")


def _context(request: SignedIn) -> dict[str, object]:
    policies = queries.policies()
    return {
        "policies": [(band, label, policies[band]) for band, label in labels.BANDS],
        "keys": queries.keys_seen_by(request.user),
    }

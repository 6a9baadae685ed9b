"""Tags of every page: charts, times, and whether a link is where we are."""

from datetime import datetime, timedelta
from typing import Any

from django import template
from django.conf import settings
from django.template.defaultfilters import date as written
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heedful.server.ui import charts

register = template.Library()

_SHAPES = {
    "malicious": '<path d="M8 0 16 8 8 16 0 8z"/>',
    "unwanted": '<circle cx="8" cy="8" r="5.5"/>',
    "legitimate": '<path d="m1 8.5 2-2 3.5 3.5L13 3l2 2-8.5 9z"/>',
    "unsure": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" '
    'stroke-dasharray="3 2.4"/>',
}


@register.simple_tag
def ago(moment: datetime | None) -> SafeString:
    """A time as people say it, with the exact one in `<time>`."""
    if moment is None:
        return SafeString("–")
    exact = written(timezone.localtime(moment), "DATETIME_FORMAT")
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact, since(timezone.now() - moment, moment)
    )


def since(passed: timedelta, moment: datetime) -> str:
    """The words for a stretch of time that lies behind us."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return ngettext("%(n)d minute ago", "%(n)d minutes ago", minutes) % {"n": minutes}
    if minutes < 60 * 24:
        return ngettext("%(n)d hour ago", "%(n)d hours ago", minutes // 60) % {"n": minutes // 60}
    if minutes < 60 * 24 * 14:
        days = minutes // (60 * 24)
        return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days}
    return written(timezone.localtime(moment), "DATE_FORMAT")


@register.simple_tag
def open_door() -> bool:
    """Whether a message can be brought without an account."""
    return bool(settings.HEEDFUL_OPEN_DOOR)


@register.simple_tag
def shape(band: str) -> SafeString:
    """The fixed shape of a verdict band; the word stands beside it, so it is hidden from screen readers."""
    path = SafeString(_SHAPES.get(band, _SHAPES["unsure"]))
    return format_html('<svg viewBox="0 0 16 16" aria-hidden="true">{}</svg>', path)


@register.simple_tag
def suspicion(value: float) -> SafeString:
    """Where a message lies between harmless and an attack: a dot on a line, the doubtful middle hatched grey."""
    at = 6 + 208 * min(max(value, 0.0), 1.0)
    return format_html(
        '<svg viewBox="0 0 220 14" role="img"><title>{}</title><line class="axis" x1="6" x2="214" y1="7" y2="7"/>'
        '<rect class="doubt" x="79" y="4" width="67" height="6" rx="3"/>'
        '<circle class="{}" cx="{}" cy="7" r="5"/></svg>',
        _("Suspicion %(value)s on a scale from 0 to 1") % {"value": f"{value:.2f}"},
        "full" if value >= 0.66 else "open",
        f"{at:.1f}",
    )


@register.inclusion_tag("ui/_chart.html")
def chart(drawn: charts.Chart) -> dict[str, Any]:
    """A chart with its title, its picture and its table."""
    return {"chart": drawn}


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any], start: str) -> SafeString:
    """`aria-current` for a link to the part of the site we are in."""
    request = context.get("request")
    return SafeString('aria-current="page"' if request and request.path.startswith(start) else "")


@register.simple_tag(takes_context=True)
def query(context: dict[str, Any], **changes: str) -> str:
    """This page's address with some of its filters changed; an empty value takes a filter away."""
    asked = context["request"].GET.copy()
    for name, value in changes.items():
        asked.pop(name, None)
        if value != "":
            asked[name] = value
    if "page" not in changes:
        asked.pop("page", None)
    return f"?{asked.urlencode()}"

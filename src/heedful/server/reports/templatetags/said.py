"""Tags of the Report Desk: our own words by key, numbers in a table, addresses made harmless."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django import template
from django.utils import formats, timezone, translation
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext

from heedful.core.mail import url
from heedful.core.voice import sentences
from heedful.server.people import audit
from heedful.server.reports import marked
from heedful.server.reports.models import Pulse
from heedful.server.ui import charts

register = template.Library()
_DID = {
    audit.LOOKED_AT_REPORT: "opened_report",
    audit.OPENED_ORIGINAL: "opened_original",
    audit.OPENED_ADDRESS: "opened_address",
}


@register.simple_tag
def say(*key: str) -> str:
    """Our words for a key, in the language of the page."""
    return sentences.say(".".join(key), (get_language() or "en")[:2])


@register.simple_tag
def band_word(band: str) -> str:
    """What a message is, as words that stand alone."""
    words = say("band", band)
    return words[:1].upper() + words[1:]


@register.simple_tag
def say_in(language: str, key: str) -> str:
    """Our words for a key, in the reporter's language."""
    return sentences.say(key, language)


@register.simple_tag
def count_in(language: str, key: str, number: int) -> str:
    """Our words for a number of people, in the reporter's language."""
    return sentences.count(key, number, language)


@register.simple_tag
def did_in(language: str, did: str) -> str:
    """What somebody did with a report, in the reporter's language."""
    return sentences.say(f"page.did.{_DID.get(did, 'other')}", language)


@register.simple_tag
def moment_in(language: str, moment: datetime, form: str) -> str:
    """A moment as it is written in the reporter's language."""
    with translation.override(language):
        return formats.date_format(timezone.localtime(moment), form)


@register.simple_tag
def pressed(pulse: Pulse | None, item: str, yes: bool) -> str:
    """Whether a pulse button is the one that was clicked."""
    return "true" if pulse is not None and getattr(pulse, item) is yes else "false"


@register.simple_tag
def spark(values: Sequence[float]) -> SafeString:
    """The spread of a campaign, the size of a word."""
    most = max(values, default=0)
    title = ngettext("At most %(n)d in one stretch", "At most %(n)d in one stretch", int(most)) % {"n": most}
    return charts.spark(list(values), title=title)


@register.filter
def defanged(address: str) -> str:
    """An address that no program makes clickable."""
    return url.defang(address)


@register.filter
def said(sentence: str) -> str:
    """A sentence of ours about a message, with nothing in it to click."""
    return marked.said(sentence or "", lambda address: None)


@register.filter
def at(table: Mapping[str, object], key: str) -> object:
    """The value under a key that the template holds in a variable."""
    return table.get(key, "")

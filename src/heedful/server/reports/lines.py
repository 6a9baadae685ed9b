"""The queue, line by line: each report with just the words its line shows, made once a page and not once a tag."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import get_language, ngettext

from heedful.core.mail import url
from heedful.core.voice import sentences
from heedful.server.reports.models import Report, Stage


@dataclass(frozen=True, slots=True)
class Line:
    """One report in the queue, in the language of the page. `since` is when its present stage began."""

    address: str
    band: str
    band_words: str
    subject: str
    sender: str
    asks: str
    problem: str
    wave_address: str
    wave_words: str
    stage: str
    since: datetime | None


def of(reports: Iterable[Report]) -> list[Line]:
    """The lines of these reports, in their order."""
    language = (get_language() or "en")[:2]
    # The addresses of all lines differ in one number: one look at the table of doors is enough.
    report_door = reverse("reports:report", args=[0])
    wave_door = reverse("reports:wave", args=[0])
    return [
        Line(
            address=report_door.replace("/0/", f"/{row.pk}/"),
            band=row.band,
            band_words=_begun_large(sentences.say(f"band.{row.band}", language)),
            subject=Truncator(row.subject).chars(110),
            sender=Truncator(url.defang(row.sender)).chars(60),
            asks=sentences.say(f"ask.{row.ask}", language),
            problem=row.problem,
            wave_address=wave_door.replace("/0/", f"/{row.campaign_id}/"),
            wave_words=_reported(row.campaign.reported if row.campaign else 0),
            stage="" if row.stage in {Stage.WAITING, Stage.ARRIVED} else row.get_stage_display(),
            since=row.received_at if row.stage in {Stage.WAITING, Stage.ARRIVED} else row.closed_at,
        )
        for row in reports
    ]


def _reported(times: int) -> str:
    if times < 2:
        return ""
    return ngettext("%(n)s report of it", "%(n)s reports of it", times) % {"n": times}


def _begun_large(words: str) -> str:
    return words[:1].upper() + words[1:]

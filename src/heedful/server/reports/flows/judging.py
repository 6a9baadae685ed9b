"""What happens when a person says what a message is."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heedful.core.figures import fact
from heedful.server.facts import ledger
from heedful.server.people import sealed
from heedful.server.people.models import Person
from heedful.server.reports import knowledge, queries, stored, understanding
from heedful.server.reports.flows import learning
from heedful.server.reports.models import Answer, Campaign, Report, Stage

BAND_OF = {
    "phishing": "malicious",
    "bec": "malicious",
    "pretexting": "malicious",
    "scam": "malicious",
    "spam": "unwanted",
    "benign": "legitimate",
}


def report_judged(
    report: Report, *, verdict: str, by: Person, now: datetime, learn_later: Callable[[], object] | None = None
) -> None:
    """An analyst says what it is: their word stands over ours, in the draft too, and our reader may learn from it.

    Where they say what we said, all stays as it stands. `learn_later` puts the learning on the list of tasks; left
    out, it is done at the next hour. Raises KeyError for no verdict.
    """
    band = BAND_OF[verdict]
    found = None
    if report.reading:
        raw = sealed.open_sealed(report.sealed, place=report.place)
        found = understanding.understand(raw, knowledge.now())

    with transaction.atomic():
        if found and (report.verdict, report.band) == (verdict, band):
            report.confirm(by=by.pseudonym, at=now)
        else:
            _overruled(report, found, verdict=verdict, by=by, now=now)
        if found:
            learning.label_given(report, found.reading.worded, deceit=band == "malicious", now=now)
            if learn_later:
                learn_later()


def campaign_judged(
    campaign: Campaign, *, verdict: str, by: Person, now: datetime, learn_later: Callable[[], object] | None = None
) -> None:
    """An analyst says what the whole campaign is: so for every report of it that waits, and every one still to come."""
    campaign.judge(band=BAND_OF[verdict], verdict=verdict)
    for report in campaign.reports.filter(stage=Stage.WAITING):
        report_judged(report, verdict=verdict, by=by, now=now)
    if learn_later:
        learn_later()


def _overruled(
    report: Report, found: understanding.Understood | None, *, verdict: str, by: Person, now: datetime
) -> None:
    band = BAND_OF[verdict]
    # What was never read has no verdict that this one could stand instead of.
    before = str(report.band) if report.reading or report.judged_at else None
    read = understanding.judged(stored.from_json(report.reading), verdict=verdict) if report.reading else None
    report.judge(
        band=band,
        verdict=verdict,
        stored=stored.as_json(read) if read else {},
        urgency=understanding.urgency(read, band_=band, reported=_reported(report)) if read else report.urgency,
        by=by.pseudonym,
        at=now,
    )
    answer = Answer.objects.filter(report=report, letter="").first()
    if read and found and answer:
        draft = understanding.draft(read, found, language=answer.language)
        answer.redraft(
            subject=draft.subject,
            body=draft.body,
            language=draft.language,
            facts=stored.facts_as_json(draft.facts),
            at=now,
        )
    if before != band:
        person = queries.reporter_as_person(report.reporter)
        ledger.record(
            fact.ReportJudged(
                day=timezone.localtime(report.received_at).date(),
                pseudonym=report.reporter,
                team=person.team.key if person and person.team else "",
                band=band,  # type: ignore[arg-type]
                instead_of=before,  # type: ignore[arg-type]
            )
        )


def _reported(report: Report) -> int:
    return report.campaign.reported if report.campaign else 1

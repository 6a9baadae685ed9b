"""What happens when a reporter tells us how it was, and when somebody looks at what they reported."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from heedful.core.figures import fact
from heedful.server.facts import ledger
from heedful.server.people import audit
from heedful.server.people.models import Person
from heedful.server.reports import queries
from heedful.server.reports.models import Pulse, Report

ONE_LOOK = timedelta(hours=1)


def pulse_given(report: Report, *, item: str, yes: bool, now: datetime) -> Pulse:
    """One click: did this help, did you feel respected. Another click changes it. Raises ValueError for other items."""
    if item not in {"helped", "respected"}:
        raise ValueError(item)
    with transaction.atomic():
        pulse, _ = Pulse.objects.select_for_update().get_or_create(report=report, defaults={"at": now})
        before = getattr(pulse, item)
        if before == yes:
            return pulse
        pulse.say(item, yes, at=now)
        person = queries.reporter_as_person(report.reporter)
        ledger.record(
            fact.PulseGiven(
                day=timezone.localtime(report.received_at).date(),
                pseudonym=report.reporter,
                team=person.team.key if person and person.team else "",
                item=item,  # type: ignore[arg-type]
                yes=yes,
                instead_of=before,
            )
        )
    return pulse


def report_looked_at(
    report: Report, *, by: Person, now: datetime, original: bool = False, on_its_page: bool = False
) -> None:
    """Somebody opened a report: the trail remembers it, and its reporter can read it there.

    Its `original`, unfolded `on_its_page`, belongs to the look at that page and is not written down twice.
    """
    if on_its_page and audit.looked_since(now - ONE_LOOK, by=by.pseudonym, subject=report.key):
        return
    audit.record(
        by=by.pseudonym,
        did=audit.OPENED_ORIGINAL if original else audit.LOOKED_AT_REPORT,
        about=report.reporter,
        subject=report.key,
        at=now,
    )

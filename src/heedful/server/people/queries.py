"""What a person may look up about people."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext

from heedful.server.people import audit, sight
from heedful.server.people.models import AuditEntry, Person


@dataclass(frozen=True, slots=True)
class Trace:
    """An audit entry as its reader may see it."""

    at: datetime
    who: str
    did: str
    subject: str


def trail_seen_by(viewer: sight.Viewer) -> QuerySet[AuditEntry]:
    """The whole trail for an auditor; for everyone else what was recorded about themselves."""
    if sight.may_see(viewer, sight.Look.AUDIT):
        return AuditEntry.objects.order_by("-position")
    if isinstance(viewer, Person) and viewer.is_active:
        return audit.about(viewer.pseudonym)
    return AuditEntry.objects.none()


def traces(entries: list[AuditEntry]) -> list[Trace]:
    """Entries with the names of colleagues who looked: who looks is no secret. Whom it is about stays a pseudonym."""
    known = dict(Person.objects.filter(pseudonym__in={entry.by for entry in entries}).values_list("pseudonym", "name"))
    return [
        Trace(at=entry.at, who=known.get(entry.by) or entry.by, did=gettext(entry.did), subject=entry.subject)
        for entry in entries
    ]

"""The audit trail: append only, each entry signed together with the one before it, shown to the person it is about."""

import hashlib
import hmac
from datetime import UTC, datetime

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from heedful.server.people import keys
from heedful.server.people.models import AuditEntry

OPENED_ADDRESS = gettext_noop("opened the address")
FORGOT_ADDRESS = gettext_noop("forgot the address")
LOOKED_AT_REPORT = gettext_noop("looked at the report")
OPENED_ORIGINAL = gettext_noop("opened the original")
SIGNED_IN = gettext_noop("signed in by link")
START = "0" * 64
# One number for every writer of the trail, so that two of them take turns (PostgreSQL; SQLite has one writer anyway).
TURN = 0x4845_4544


def record(*, by: str, did: str, at: datetime, about: str = "", subject: str = "") -> AuditEntry:
    """Add an entry. `by` is a pseudonym or the name of a process, `about` the pseudonym of the person concerned."""
    with transaction.atomic():
        _wait_for_my_turn()
        last = AuditEntry.objects.order_by("-position").first()
        entry = AuditEntry(
            position=last.position + 1 if last else 1,
            at=at,
            by=by,
            did=did,
            about=about,
            subject=subject,
            previous=last.hash if last else START,
        )
        entry.hash = _signature(entry)
        entry.save(force_insert=True)
    return entry


def verify(*, last: int | None = None) -> AuditEntry | None:
    """The first entry that was changed, or follows one that was taken away, or None where all is well.

    Reads the whole trail (some 50,000 entries a second), or its last so many entries only.
    """
    previous, position = START, 0
    entries = AuditEntry.objects.order_by("position")
    if last is not None:
        before = AuditEntry.objects.order_by("-position")[last : last + 1].first()
        if before is not None:
            previous, position = before.hash, before.position
            entries = entries.filter(position__gt=before.position)
    for entry in entries.iterator(chunk_size=2000):
        follows = entry.position == position + 1 and entry.previous == previous
        if not follows or not hmac.compare_digest(entry.hash, _signature(entry)):
            return entry
        previous, position = entry.hash, entry.position
    return None


def about(pseudonym: str) -> QuerySet[AuditEntry]:
    """Everything recorded about one person, newest first. Meant for that person."""
    return AuditEntry.objects.filter(about=pseudonym).order_by("-position")


def of_subject(subject: str) -> QuerySet[AuditEntry]:
    """Everything recorded about one thing, such as `report:17`, newest first."""
    return AuditEntry.objects.filter(subject=subject).order_by("-position")


def looked_since(moment: datetime, *, by: str, subject: str) -> bool:
    """Whether this person's look at a report was written down since then."""
    return of_subject(subject).filter(by=by, did=LOOKED_AT_REPORT, at__gte=moment).exists()


def _signature(entry: AuditEntry) -> str:
    said = "\x1f".join(
        (
            str(entry.position),
            entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
            entry.by,
            entry.did,
            entry.about,
            entry.subject,
            entry.previous,
        )
    )
    return hmac.new(keys.symmetric("audit.key"), said.encode(), hashlib.sha256).hexdigest()


def _wait_for_my_turn() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])

"""What happens when the desk is arranged: what is answered by itself, and which machines may bring reports."""

import secrets
from datetime import datetime, timedelta

from django.db.models import F

from heedful.server.people import audit
from heedful.server.people.models import Person
from heedful.server.reports import queries
from heedful.server.reports.models import ApiKey, Band, Policy, Report, Stage

LONG = timedelta(hours=24)


def policy_set(*, band: str, automatic: bool, by: Person, now: datetime) -> None:
    """From now on, reports of this band are (or are not) answered without waiting. Never where we are unsure."""
    if band not in Band.values or (automatic and band == Band.UNSURE):
        raise ValueError(band)
    Policy.objects.update_or_create(band=band, defaults={"automatic": automatic, "set_by": by.pseudonym, "set_at": now})
    audit.record(by=by.pseudonym, did="set the policy", subject=f"{band}:{'on' if automatic else 'off'}", at=now)


def key_made(*, name: str, by: Person, now: datetime) -> str:
    """A key for a machine. It is told once, here; we keep its digest."""
    token = "heedful_" + secrets.token_urlsafe(32)
    key = ApiKey.objects.create(name=name[:80], digest=queries.digest_of(token), made_by=by.pseudonym, made_at=now)
    audit.record(by=by.pseudonym, did="made a key", subject=f"key:{key.pk}", at=now)
    return token


def key_revoked(key: ApiKey, *, by: Person, now: datetime) -> None:
    """The key opens nothing any more, from now on."""
    key.revoke(at=now)
    audit.record(by=by.pseudonym, did="revoked a key", subject=f"key:{key.pk}", at=now)


def key_used(key: ApiKey, *, now: datetime) -> None:
    """Remember when a key was last used, to the minute."""
    if key.used_at is None or now - key.used_at > timedelta(minutes=1):
        key.use(at=now)


def long_wait_noticed(*, now: datetime) -> int:
    """Who has waited a day comes one step further to the front, once. Returns how many did."""
    return Report.objects.filter(stage=Stage.WAITING, raised=False, received_at__lt=now - LONG, urgency__lt=9).update(
        urgency=F("urgency") + 1, raised=True
    )

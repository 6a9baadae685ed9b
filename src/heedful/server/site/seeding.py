"""The demo: half a year at the report desk of Larkfield, moved so that it ends today."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from heedful.larkfield import generator
from heedful.server.people import links
from heedful.server.people.models import Person, Role
from heedful.server.post import delivery
from heedful.server.post.models import Letter
from heedful.server.reports import knowledge
from heedful.server.reports.flows import answering, arranging, arriving, listening
from heedful.server.reports.models import Band, Report, Stage

# From the wave of spring to an autumn afternoon with something on it that a person should see.
FROM, UNTIL = datetime(2025, 4, 1, tzinfo=UTC), datetime(2025, 10, 8, 15, tzinfo=UTC)
ANSWERED_AFTER = timedelta(days=12)
PULSE_SHARE = 0.55

STAFF = (
    ("Chloe Martin", Role.ANALYST, "en"),
    ("Lea Brandt", Role.LEAD, "de"),
    ("Noor Haddad", Role.AUDITOR, "en"),
)


def seed(*, now: datetime, say: Callable[[int, int], None]) -> int:
    """Fill an empty installation through the same flows that real reports take. Returns how many reports came in,
    0 where there were some already.

    `say` is told how many of how many reports are in. Nothing is sent: the letters of the past go nowhere.
    """
    if Report.objects.exists():
        return 0
    generator.write(Path(settings.HEEDFUL_TOML).parent)
    reports = [report for report in generator.reports() if FROM <= report.reported_at < UNTIL]
    shift = now - timedelta(minutes=20) - reports[-1].reported_at
    staff = [_person(name, role, language) for name, role, language in STAFF]
    for band in (Band.MALICIOUS, Band.UNWANTED, Band.LEGITIMATE):
        arranging.policy_set(band=band, automatic=True, by=staff[1], now=reports[0].reported_at + shift)

    known = knowledge.now()
    reporters = {}
    for number, report in enumerate(reports, start=1):
        at = report.reported_at + shift
        row, _ = arriving.mail_reported(
            report.data,
            by=report.reporter.email,
            door="imap",
            now=at,
            read_later=lambda report_id: None,
            message_id=report.message_id,
        )
        arriving.report_read(row, known=known, now=at)
        reporters[row.pk] = report.reporter
        say(number, len(reports))
    rng = random.Random(generator.SEED)
    _answered(now - ANSWERED_AFTER, analyst=staff[0], rng=rng)
    _delivered(now, rng=rng)

    first = Report.objects.filter(stage=Stage.ANSWERED).order_by("-campaign__reported", "received_at").first()
    if first is not None:
        _person(reporters[first.pk].name, Role.EMPLOYEE, first.language, address=reporters[first.pk].email)
    return len(reports)


def sign_in_links() -> list[tuple[str, str]]:
    """One link each for the people of the demo: who it is, and where it leads. Each works once."""
    people: QuerySet[Person] = Person.objects.filter(is_active=True).order_by("pk")
    return [(f"{person.name} ({person.get_role_display()})", links.sign_in_link(person)) for person in people]


def _answered(until: datetime, *, analyst: Person, rng: random.Random) -> None:
    """Whatever waited until then was answered by the analyst within hours."""
    for row in Report.objects.filter(stage=Stage.WAITING, received_at__lt=until):
        at = row.received_at + timedelta(minutes=rng.randrange(20, 300))
        try:
            answering.answer_sent(row, by=analyst, now=at)
        except answering.NoLongerTrue:
            answering.set_aside(row, now=at)


def _delivered(now: datetime, *, rng: random.Random) -> None:
    """Every letter left when its time came, and some reporters said how it was."""
    for (leaves_at,) in Letter.objects.filter(sent_at=None, send_at__lt=now).order_by("send_at").values_list("send_at"):
        delivery.deliver_due(leaves_at)
    answering.letters_left(now=now)
    for row in Report.objects.filter(stage=Stage.ANSWERED):
        at = row.received_at + timedelta(hours=rng.randrange(5, 40))
        if rng.random() < PULSE_SHARE and at < now:
            listening.pulse_given(row, item="helped", yes=rng.random() < 0.84, now=at)
            listening.pulse_given(row, item="respected", yes=rng.random() < 0.93, now=at)


def _person(name: str, role: Role, language: str, *, address: str = "") -> Person:
    address = address or f"{name.split()[0].lower()}@larkfield.example"
    return Person.objects.create_user(address, name=name, role=role, language=language)

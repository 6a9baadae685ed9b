"""What may be looked up at the desk. Every query takes the viewer: what they may not see does not exist for them."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Min, QuerySet
from django.db.models.functions import TruncDate

from heedful.core.figures import release
from heedful.core.mail import campaign as campaigns
from heedful.server.people import sight
from heedful.server.people.models import Person
from heedful.server.reports.models import (
    Answer,
    ApiKey,
    Band,
    Campaign,
    Label,
    Lesson,
    LessonChoice,
    Policy,
    Report,
    Stage,
)

FILTERS = {"band": Band.values, "stage": [Stage.WAITING, Stage.ANSWERED, Stage.SET_ASIDE, Stage.ARRIVED, "all"]}
COMPARED = 1500
LEARNED_FROM = 500
LIGHT = ("sealed", "reading", "references")


def reports_seen_by(viewer: sight.Viewer) -> QuerySet[Report]:
    """The reports this viewer may open: all at the desk, their own for everyone else."""
    return sight.reports(viewer, _with_campaign())


def desk_reports(viewer: sight.Viewer) -> QuerySet[Report]:
    """All reports, for those who work at the desk; nobody else finds any."""
    return sight.desk(viewer, _with_campaign(), look=sight.Look.ALL_REPORTS)


def _with_campaign() -> QuerySet[Report]:
    """Reports with their campaign, but without its traces: no page shows them, and they are large."""
    return Report.objects.select_related("campaign").defer("campaign__traces")


def queue(viewer: sight.Viewer, asked: Mapping[str, str]) -> QuerySet[Report]:
    """The queue as filtered, in the order a person should see it: the gravest first, then who waits longest."""
    rows = desk_reports(viewer).defer(*LIGHT)
    stage = asked.get("stage") or Stage.WAITING
    if stage in FILTERS["stage"] and stage != "all":
        rows = rows.filter(stage=stage)
    if asked.get("band") in FILTERS["band"]:
        rows = rows.filter(band=asked["band"])
    if asked.get("campaign", "").isdecimal():
        rows = rows.filter(campaign_id=int(asked["campaign"][:12]))
    if words := "".join(sign for sign in asked.get("q", "") if sign.isprintable()).strip()[:100]:
        rows = rows.filter(subject__icontains=words) | rows.filter(sender__icontains=words)
    if stage in {Stage.ANSWERED, Stage.SET_ASIDE}:
        return rows.order_by("-closed_at", "-pk")
    return rows.order_by("-urgency", "received_at", "pk")


def waiting_by_band(viewer: sight.Viewer) -> dict[str, int]:
    """How many reports wait for a person, by what we think they are."""
    rows = sight.desk(viewer, Report.objects.all(), look=sight.Look.DESK).filter(stage=Stage.WAITING)
    counted = dict(rows.values_list("band").annotate(n=Count("pk")))
    return {band: counted.get(band, 0) for band in Band.values}


def oldest_waiting(viewer: sight.Viewer) -> datetime | None:
    """Since when the longest-waiting report waits."""
    rows = sight.desk(viewer, Report.objects.all(), look=sight.Look.DESK)
    found: datetime | None = rows.filter(stage=Stage.WAITING).aggregate(at=Min("received_at"))["at"]
    return found


def neighbours(viewer: sight.Viewer, report: Report) -> dict[str, int | None]:
    """The waiting reports before and after this one, in the order of the queue."""
    near = queue(viewer, {}).exclude(pk=report.pk)
    after = near.filter(urgency=report.urgency, received_at__gte=report.received_at).first()
    after = after or near.filter(urgency__lt=report.urgency).first()
    return {"next": after.pk if after else None}


def campaigns_seen_by(viewer: sight.Viewer) -> QuerySet[Campaign]:
    """All campaigns, for those who work at the desk."""
    return sight.desk(viewer, Campaign.objects.all())


def waves(viewer: sight.Viewer) -> QuerySet[Campaign]:
    """Campaigns that more than one report belongs to, the latest first."""
    return campaigns_seen_by(viewer).filter(reported__gt=1).order_by("-last_at").defer("traces")


def reports_a_day(campaign: Campaign) -> list[tuple[date, int]]:
    """How many reports of a campaign came in on each day, oldest first."""
    rows = campaign.reports.annotate(day=TruncDate("received_at")).values("day").annotate(n=Count("pk"))
    return [(row["day"], row["n"]) for row in rows.order_by("day")]


def reporters_of(campaign: Campaign) -> set[str]:
    """The pseudonyms of all who reported it."""
    return set(campaign.reports.values_list("reporter", flat=True))


def recipients_of(campaign: Campaign) -> set[str]:
    """The pseudonyms of all we know it was addressed to."""
    return set(campaign.recipients.values_list("pseudonym", flat=True))


def known_traces() -> list[tuple[int, campaigns.Trace]]:
    """The variants of recent campaigns, each with the campaign it belongs to, the latest first."""
    recent = Campaign.objects.order_by("-last_at").values_list("pk", "traces")[:COMPARED]
    return [(pk, campaigns.Trace.from_json(trace)) for pk, traces in recent for trace in traces]


def policies() -> dict[str, bool]:
    """For each band, whether it is answered without waiting for a person. Without a decision: no."""
    decided = dict(Policy.objects.values_list("band", "automatic"))
    return {band: decided.get(band, False) for band in Band.values}


def labels_to_learn_from(reader: str) -> list[Label]:
    """The newest label of each campaign and kind: variants of one lure are one lesson, however many reported it."""
    chosen: dict[tuple[object, bool], Label] = {}
    rows = Label.objects.filter(reader=reader).annotate(campaign=F("report__campaign_id")).order_by("-at", "-pk")
    for label in rows.iterator(chunk_size=500):
        alike = (label.campaign or f"report:{label.report_id}", label.deceit)
        chosen.setdefault(alike, label)
        if len(chosen) == LEARNED_FROM:
            break
    return list(chosen.values())


def lesson_in_use(reader: str) -> Lesson | None:
    """The lesson that this reader uses: the newest if it helps, or what a lead has chosen instead."""
    choice = LessonChoice.objects.select_related("lesson").first()
    if choice is None or choice.which == LessonChoice.Which.NEWEST:
        lesson = Lesson.objects.order_by("-pk").first()
        lesson = lesson if lesson and lesson.helps else None
    else:
        lesson = choice.lesson
    return lesson if lesson and lesson.reader == reader and lesson.forgotten_at is None else None


def lessons_seen_by(viewer: sight.Viewer) -> QuerySet[Lesson]:
    """Everything the desk has taught, the newest first, for those who arrange the desk."""
    return sight.desk(viewer, Lesson.objects.order_by("-pk"), look=sight.Look.POLICY)


def lesson_choice() -> str:
    """What was chosen about lessons: to use the newest that helps, a certain one, or none."""
    choice = LessonChoice.objects.first()
    return str(choice.which) if choice else LessonChoice.Which.NEWEST


def keys_seen_by(viewer: sight.Viewer) -> QuerySet[ApiKey]:
    """The keys of connected machines, for those who may make them."""
    return sight.desk(viewer, ApiKey.objects.order_by("-made_at"), look=sight.Look.POLICY)


def key_for(token: str) -> ApiKey | None:
    """The key a machine showed, if it is one of ours and still good."""
    return ApiKey.objects.filter(digest=digest_of(token), revoked_at=None).first()


def digest_of(token: str) -> str:
    """What we keep of a key. The key has 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def reporter_as_person(pseudonym: str) -> Person | None:
    """The account of a reporter, if they have one."""
    return Person.objects.select_related("team").filter(pseudonym=pseudonym).first()


def answers_under_way() -> QuerySet[Answer]:
    """Answers that were handed to the outbox and have not been seen leaving yet."""
    return Answer.objects.filter(sent_at=None).exclude(letter="").select_related("report")


def answered_before(report: Report) -> bool:
    """Whether the same reporter already got, or is about to get, an answer about the very same message."""
    same = Report.objects.filter(reporter=report.reporter, original=report.original).exclude(pk=report.pk)
    return bool(report.original) and same.exclude(answer__letter="").filter(answer__isnull=False).exists()


def reports_of(pseudonym: str) -> QuerySet[Report]:
    """A person's own reports, the latest first."""
    return Report.objects.filter(reporter=pseudonym).defer(*LIGHT).order_by("-received_at")


def facts_about(report: Report) -> dict[str, Any]:
    """How far the message is known to have gone: who reported it, and who of us it was addressed to."""
    if report.campaign is None:
        return {"reported": 1, "reached": 1}
    reporters, recipients = reporters_of(report.campaign), recipients_of(report.campaign)
    return {"reported": len(reporters), "reached": len(reporters | recipients)}


def protected_by(report: Report) -> int | None:
    """How many others of us the same message was meant for, where that many may be told; None where not."""
    if report.campaign is None:
        return None
    others = (reporters_of(report.campaign) | recipients_of(report.campaign)) - {report.reporter}
    outcome = release.count(len(others))
    return int(outcome.value) if isinstance(outcome, release.Released) else None

"""Reports and what became of them. People stand here as pseudonyms; originals are sealed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heedful.server.people import fields, pseudonyms


class Band(models.TextChoices):
    """What we tell people a message is."""

    MALICIOUS = "malicious", _("An attack")
    UNWANTED = "unwanted", _("Unwanted, not dangerous")
    LEGITIMATE = "legitimate", _("Genuine")
    UNSURE = "unsure", _("Not sure yet")


class Door(models.TextChoices):
    """The way a report came in."""

    IMAP = "imap", _("the report mailbox")
    SMTP = "smtp", _("mail handed over")
    UPLOAD = "upload", _("an upload")
    API = "api", _("a connected system")


class Stage(models.TextChoices):
    """How far we have come with a report."""

    ARRIVED = "arrived", _("being read")
    WAITING = "waiting", _("waiting for a person")
    ANSWERED = "answered", _("answered")
    SET_ASIDE = "set_aside", _("set aside")


class Campaign(models.Model):
    """One lure in its variants. `traces` are what a new message is compared with."""

    subject = models.CharField(max_length=300, blank=True)
    traces = models.JSONField(default=list)
    band = models.CharField(max_length=10, choices=Band.choices, default=Band.UNSURE)
    judged = models.CharField(max_length=12, blank=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField(db_index=True)
    reported = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.subject or f"#{self.pk}"

    @classmethod
    def begin(cls, *, subject: str, trace: Any, band: str, at: datetime) -> Campaign:
        """The first message of its kind."""
        return cls.objects.create(subject=subject[:300], traces=[trace], band=band, first_at=at, last_at=at, reported=0)

    def joined(self, *, band: str, at: datetime, trace: Any | None = None) -> None:
        """One more report of it; a variant that differs enough is remembered too, up to twelve."""
        self.reported += 1
        self.first_at, self.last_at = min(self.first_at, at), max(self.last_at, at)
        if band == Band.MALICIOUS and not self.judged:
            self.band = band
        if trace is not None and len(self.traces) < 12:
            self.traces = [*self.traces, trace]
        self.save(update_fields=["reported", "first_at", "last_at", "band", "traces"])

    def judge(self, *, band: str, verdict: str) -> None:
        """A person has said what it is, for this and every further report of it."""
        self.band, self.judged = band, verdict
        self.save(update_fields=["band", "judged"])


class Recipient(models.Model):
    """Someone of ours a campaign was addressed to, whether or not they reported it."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="recipients")
    pseudonym = models.CharField(max_length=pseudonyms.LENGTH)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("campaign", "pseudonym"), name="recipient_once_a_campaign"),)

    def __str__(self) -> str:
        return self.pseudonym


class Report(models.Model):
    """A message a colleague was unsure about and gave to us."""

    arrival = models.CharField(max_length=64, unique=True, editable=False)
    original = models.CharField(max_length=64, blank=True, db_index=True)
    reporter = models.CharField(max_length=pseudonyms.LENGTH, db_index=True)
    door = models.CharField(max_length=8, choices=Door.choices)
    sealed = models.BinaryField()
    size = models.PositiveIntegerField()
    received_at = models.DateTimeField()
    from_a_machine = models.BooleanField(default=False)
    from_outside = models.BooleanField(default=False)
    reply_to_id = models.CharField(max_length=998, blank=True)
    references = models.TextField(blank=True)

    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.ARRIVED)
    urgency = models.PositiveSmallIntegerField(default=0)
    raised = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    how = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=320, blank=True)
    band = models.CharField(max_length=10, choices=Band.choices, default=Band.UNSURE)
    verdict = models.CharField(max_length=12, default="unsure")
    suspicion = models.FloatField(default=0.5)
    ask = models.CharField(max_length=24, default="none")
    language = models.CharField(max_length=8, default="en")
    reading = fields.SealedJson(default=dict)
    campaign = models.ForeignKey(Campaign, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports")

    judged_by = models.CharField(max_length=pseudonyms.LENGTH, blank=True)
    judged_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("stage", "-urgency", "received_at"), name="queue_order"),
            models.Index(fields=("stage", "band"), name="queue_counts"),
            models.Index(fields=("campaign", "received_at"), name="campaign_over_time"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(suspicion__gte=0) & Q(suspicion__lte=1), name="suspicion_in_range"),
        )

    def __str__(self) -> str:
        return f"report:{self.pk}"

    @property
    def key(self) -> str:
        """What the audit trail calls this report."""
        return f"report:{self.pk}"

    @property
    def place(self) -> str:
        """Where its original is sealed for."""
        return f"original:{self.arrival}"

    def understood(
        self, *, stored: dict[str, Any], facts: dict[str, Any], campaign: Campaign | None, stage: str, at: datetime
    ) -> None:
        """It has been read. `facts` are the columns that say what it is."""
        for name, value in facts.items():
            setattr(self, name, value)
        self.reading, self.campaign, self.stage, self.read_at = stored, campaign, stage, at
        self.save()

    def not_understood(self, problem: str, *, urgency: int, at: datetime) -> None:
        """It could not be read: a person will look at it."""
        self.problem, self.stage, self.read_at, self.urgency = problem[:300], Stage.WAITING, at, urgency
        self.save(update_fields=["problem", "stage", "read_at", "urgency"])

    def judge(self, *, band: str, verdict: str, stored: dict[str, Any], urgency: int, by: str, at: datetime) -> None:
        """A person has said what it is; their word stands over ours."""
        self.band, self.verdict, self.reading, self.urgency = band, verdict, stored, urgency
        self.judged_by, self.judged_at = by, at
        self.save(update_fields=["band", "verdict", "reading", "urgency", "judged_by", "judged_at"])

    def confirm(self, *, by: str, at: datetime) -> None:
        """A person has said that we read it rightly: everything stays as it is."""
        self.judged_by, self.judged_at = by, at
        self.save(update_fields=["judged_by", "judged_at"])

    def close(self, stage: str, *, at: datetime) -> None:
        """It has its answer, or needs none."""
        self.stage, self.closed_at = stage, at
        self.save(update_fields=["stage", "closed_at"])

    def reopen(self) -> None:
        """Its answer was taken back."""
        self.stage, self.closed_at = Stage.WAITING, None
        self.save(update_fields=["stage", "closed_at"])


class Answer(models.Model):
    """What we say to the reporter: drafted by us, edited by a person if they like, sent once."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="answer")
    subject = fields.SealedText()
    body = fields.SealedText()
    language = models.CharField(max_length=8)
    facts = fields.SealedJson(default=list)
    drafted_at = models.DateTimeField()
    edited_by = models.CharField(max_length=pseudonyms.LENGTH, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    letter = models.CharField(max_length=80, blank=True)
    posted_by = models.CharField(max_length=pseudonyms.LENGTH, blank=True)
    posted_at = models.DateTimeField(null=True, blank=True)
    leaves_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    automatic = models.BooleanField(default=False)
    withdrawn = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"answer to {self.report_id}"

    def edit(self, *, subject: str, body: str, by: str, at: datetime) -> None:
        """A person has put it in their own words."""
        self.subject, self.body, self.edited_by, self.edited_at = subject[:300], body, by, at
        self.save(update_fields=["subject", "body", "edited_by", "edited_at"])

    def redraft(self, *, subject: str, body: str, language: str, facts: list[Any], at: datetime) -> None:
        """Our draft again, after somebody has said what the message is."""
        self.subject, self.body, self.language, self.facts, self.drafted_at = subject[:300], body, language, facts, at
        self.edited_by, self.edited_at = "", None
        self.save(update_fields=["subject", "body", "language", "facts", "drafted_at", "edited_by", "edited_at"])

    def post(self, *, letter: str, by: str, at: datetime, leaves_at: datetime, automatic: bool) -> None:
        """It was handed to the outbox and leaves at `leaves_at`."""
        self.letter, self.posted_by, self.posted_at = letter, by, at
        self.leaves_at, self.automatic = leaves_at, automatic
        self.save(update_fields=["letter", "posted_by", "posted_at", "leaves_at", "automatic"])

    def left(self, *, at: datetime) -> None:
        """The outbox has delivered it."""
        self.sent_at = at
        self.save(update_fields=["sent_at"])

    def take_back(self) -> None:
        """It was taken back before it left."""
        self.letter, self.posted_by, self.posted_at, self.leaves_at, self.automatic = "", "", None, None, False
        self.withdrawn += 1
        self.save(
            update_fields=["letter", "posted_by", "posted_at", "leaves_at", "automatic", "withdrawn"],
        )


class Pulse(models.Model):
    """Two clicks after an answer: did this help, did you feel respected. None is silence."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="pulse")
    helped = models.BooleanField(null=True)
    respected = models.BooleanField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"pulse on {self.report_id}"

    def say(self, item: str, yes: bool, *, at: datetime) -> None:
        """One of the two questions is answered, or answered otherwise."""
        setattr(self, item, yes)
        self.at = at
        self.save(update_fields=[item, "at"])


class Policy(models.Model):
    """Whether reports of a band are answered without waiting for a person."""

    band = models.CharField(max_length=10, choices=Band.choices, unique=True)
    automatic = models.BooleanField(default=False)
    set_by = models.CharField(max_length=pseudonyms.LENGTH)
    set_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "policies"
        constraints = (
            models.CheckConstraint(condition=~Q(band=Band.UNSURE, automatic=True), name="a_person_answers_unsure"),
        )

    def __str__(self) -> str:
        return f"{self.band}: {self.automatic}"


class Label(models.Model):
    """What a person said of one report, with the numbers our reader makes of its words. It goes when its report goes,
    and names neither who reported nor who judged. `reader` marks the reader that the numbers came from."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="label")
    features = fields.SealedJson(default=list)
    malice = models.FloatField()
    deceit = models.BooleanField()
    reader = models.CharField(max_length=16)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"label of {self.report_id}"

    def read_again(self, *, features: tuple[float, ...], malice: float, reader: str) -> None:
        """Another reader than before has read its report; what the person said stands."""
        self.features, self.malice, self.reader = list(features), malice, reader
        self.save(update_fields=["features", "malice", "reader"])


class Lesson(models.Model):
    """One version of what the desk has taught the reader: a correction, with how well it reads before and after.

    `labels` are the keys of the labels it was learned from, `digest` their content. Where one of them is erased, the
    correction is erased with it, and only the figures stay.
    """

    made_at = models.DateTimeField()
    learned = fields.SealedJson(default=dict)
    labels = models.JSONField(default=list)
    digest = models.CharField(max_length=64, blank=True)
    reader = models.CharField(max_length=16)
    helps = models.BooleanField()
    forgotten_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"lesson:{self.pk}"

    def forget(self, *, figures: dict[str, Any], at: datetime) -> None:
        """A report it was learned from is gone: what is left are its figures."""
        self.learned, self.labels, self.digest, self.helps, self.forgotten_at = figures, [], "", False, at
        self.save(update_fields=["learned", "labels", "digest", "helps", "forgotten_at"])


class LessonChoice(models.Model):
    """Which lesson the reader uses: the newest that helps, a certain one, or none. One row, or none yet."""

    class Which(models.TextChoices):
        """What can be chosen."""

        NEWEST = "newest", _("the newest that helps")
        THIS = "this", _("this one")
        NONE = "none", _("none")

    which = models.CharField(max_length=6, choices=Which.choices)
    lesson = models.ForeignKey(Lesson, null=True, blank=True, on_delete=models.SET_NULL)
    set_by = models.CharField(max_length=pseudonyms.LENGTH)
    set_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(lesson=None) | Q(which="this"), name="a_lesson_only_where_it_is_chosen"),
        )

    def __str__(self) -> str:
        return str(self.which)


class ApiKey(models.Model):
    """A key for a machine that brings reports. Only its digest is kept."""

    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.CharField(max_length=pseudonyms.LENGTH)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    def use(self, *, at: datetime) -> None:
        """It opened the door."""
        self.used_at = at
        self.save(update_fields=["used_at"])

    def revoke(self, *, at: datetime) -> None:
        """It opens nothing any more."""
        self.revoked_at = at
        self.save(update_fields=["revoked_at"])


class MailboxPlace(models.Model):
    """How far we have read in a mailbox: its UIDVALIDITY and the last UID brought in."""

    mailbox = models.CharField(max_length=300, unique=True)
    validity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.mailbox}: {self.last_uid}"

    @classmethod
    def at(cls, mailbox: str, *, validity: int) -> MailboxPlace:
        """Where we are in this mailbox. If it was made anew, its numbers mean nothing: we begin again."""
        place, _ = cls.objects.get_or_create(mailbox=mailbox, defaults={"validity": validity})
        if place.validity != validity:
            place.validity, place.last_uid = validity, 0
            place.save(update_fields=["validity", "last_uid"])
        return place

    def read_up_to(self, uid: int) -> None:
        """Everything up to this UID is safe with us."""
        self.last_uid = uid
        self.save(update_fields=["last_uid"])

    def begin_again(self, *, validity: int) -> None:
        """The mailbox numbers its mails anew: look at all of them; what we have already is known by its content."""
        self.validity, self.last_uid = validity, 0
        self.save(update_fields=["validity", "last_uid"])

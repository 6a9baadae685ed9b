"""What happens when a report comes in, and when it is read."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from heedful.core.figures import fact
from heedful.core.mail import band as bands
from heedful.core.mail import campaign as campaigns
from heedful.core.mail.known import Known
from heedful.server.facts import ledger
from heedful.server.people import pseudonyms, sealed, vault
from heedful.server.reports import knowledge, queries, stored, understanding
from heedful.server.reports.flows import answering, learning
from heedful.server.reports.models import Answer, Band, Campaign, Recipient, Report, Stage

log = logging.getLogger(__name__)
TOO_MANY_RECIPIENTS = 500
BY_MAIL = {"imap", "smtp"}


def mail_reported(
    raw: bytes,
    *,
    by: str,
    door: str,
    now: datetime,
    read_later: Callable[[int], object],
    message_id: str = "",
    problem: str = "",
) -> tuple[Report, bool]:
    """A colleague was unsure about a message and gave it to us: it is safe with us before we look at it.

    `by` is the reporter's address, `read_later` puts the reading of a report on the list of tasks, and a `problem` that
    the door met on the way brings the report to a person. Returns the report and whether it is new: the same mail
    brought twice is one report.
    """
    outside, ours = understanding.envelope(raw), knowledge.now()
    reporter = vault.seal(by, now=now)
    arrival = understanding.arrival_key(raw, reporter=reporter, message_id=message_id or outside.message_id)
    if (known := Report.objects.filter(arrival=arrival).first()) is not None:
        return known, False

    report = Report(
        arrival=arrival,
        reporter=reporter,
        door=door,
        size=len(raw),
        received_at=now,
        # What is uploaded is the suspicious message itself: that a machine wrote it says nothing about the reporter.
        from_a_machine=door in BY_MAIL and (outside.from_a_machine or not outside.sender or _is_the_desk(by)),
        from_outside=bool(ours.own_domains) and not ours.is_own(by.rpartition("@")[2]),
        reply_to_id=outside.message_id,
        references=outside.references,
        problem=problem[:300],
    )
    report.sealed = sealed.seal(raw, place=report.place)
    try:
        with transaction.atomic():
            report.save(force_insert=True)
            read_later(report.pk)
            ledger.record(
                fact.MailReported(day=_day(now), pseudonym=reporter, team=team_of(reporter), via=str(door))  # type: ignore[arg-type]
            )
    except IntegrityError:
        return Report.objects.get(arrival=arrival), False
    return report, True


def report_read(report: Report, *, known: Known, now: datetime) -> None:
    """We have time to read it: what is it, have we seen it before, and what do we say? Reading it twice is no harm."""
    if report.stage != Stage.ARRIVED:
        # A worker may have been torn away between reading and answering.
        answering.answered_by_policy(report, now=now)
        return
    raw = sealed.open_sealed(report.sealed, place=report.place)
    try:
        found = understanding.understand(raw, known)
    except Exception:
        log.exception("%s could not be read", report.key)
        report.not_understood("We could not read this message by ourselves.", urgency=5, at=now)
        return
    variants = queries.known_traces()
    near = campaigns.join(found.trace, [trace for _, trace in variants])
    before = variants[near][0] if near is not None else None

    with transaction.atomic():
        row = Report.objects.select_for_update().get(pk=report.pk)
        if row.stage != Stage.ARRIVED:
            return
        _understood(row, found, joins=before, known=known, now=now)
        if row.judged_at is None:
            ledger.record(
                fact.ReportJudged(
                    day=_day(row.received_at),
                    pseudonym=row.reporter,
                    team=team_of(row.reporter),
                    band=row.band,  # type: ignore[arg-type]
                )
            )
    answering.answered_by_policy(row, now=now)


def _understood(
    row: Report, found: understanding.Understood, *, joins: int | None, known: Known, now: datetime
) -> None:
    read, band = found.reading, found.band
    subject = understanding.nameless(found.message.subject, found, known=known, reporter=row.reporter)
    wave = _campaign(found, subject=subject, joins=joins, at=row.received_at)
    if wave.judged and _holds_for(found, wave):
        read = understanding.judged(read, verdict=wave.judged)
        band = wave.band
    if row.judged_at:
        # A person was quicker than we were: their word stands.
        read, band = understanding.judged(read, verdict=row.verdict), row.band
        learning.label_given(row, read.worded, deceit=band == Band.MALICIOUS, now=row.judged_at)
    wave.joined(
        band=band, at=row.received_at, trace=understanding.storable_trace(found.trace) if joins is not None else None
    )
    _addressed_to(wave, found, known=known)
    message = found.message
    row.original = understanding.original_key(message, reporter=row.reporter)
    repeated = queries.answered_before(row)
    row.understood(
        stored=stored.as_json(read),
        facts={
            "how": found.report.how[:40],
            "subject": subject[:300],
            "sender": understanding.nameless(
                message.sender.email if message.sender else "", found, known=known, reporter=row.reporter
            )[:320],
            "band": band,
            "verdict": read.verdict,
            "suspicion": min(max(read.suspicion, 0.0), 1.0),
            "ask": read.ask,
            "language": read.language[:8],
            "urgency": understanding.urgency(read, band_=band, reported=wave.reported, problem=bool(row.problem)),
        },
        campaign=wave,
        stage=Stage.SET_ASIDE if repeated or row.from_a_machine else Stage.WAITING,
        at=now,
    )
    person = queries.reporter_as_person(row.reporter)
    speaking = understanding.speaks(person.language if person else "", found.report.words, read)
    draft = understanding.draft(read, found, language=speaking)
    # Where a person has begun to write already, it is theirs.
    Answer.objects.get_or_create(
        report=row,
        defaults={
            "subject": draft.subject[:300],
            "body": draft.body,
            "language": draft.language,
            "facts": stored.facts_as_json(draft.facts),
            "drafted_at": now,
        },
    )


def _campaign(found: understanding.Understood, *, subject: str, joins: int | None, at: datetime) -> Campaign:
    wave = Campaign.objects.select_for_update().filter(pk=joins).first() if joins is not None else None
    return wave or Campaign.begin(
        subject=subject, trace=understanding.storable_trace(found.trace), band=found.band, at=at
    )


def _holds_for(found: understanding.Understood, wave: Campaign) -> bool:
    """Whether what a person said about a campaign may be said of this message too.

    Attacks copy genuine mail. So "it is no attack" holds for a suspicious message only where it is the same in words,
    links, files and senders; and "it is an attack" does not hold where something we know speaks for the sender.
    """
    if wave.band == Band.MALICIOUS:
        return found.band != Band.LEGITIMATE or not bands.is_vouched_for(found.reading)
    if found.band in {Band.LEGITIMATE, Band.UNWANTED}:
        return True
    here = replace(found.trace, subject="", pages=())
    return any(here == replace(campaigns.Trace.from_json(one), subject="", pages=()) for one in wave.traces)


def _addressed_to(wave: Campaign, found: understanding.Understood, *, known: Known) -> None:
    """Remember, by pseudonym alone, whom of us it was addressed to."""
    ours = {
        pseudonyms.of(address.email)
        for address in (*found.message.to, *found.message.cc)[:TOO_MANY_RECIPIENTS]
        if known.is_own(address.domain)
    }
    Recipient.objects.bulk_create(
        [Recipient(campaign=wave, pseudonym=one) for one in sorted(ours)], ignore_conflicts=True
    )


def team_of(pseudonym: str) -> str:
    """The key of a reporter's team, or nothing where we do not know it."""
    person = queries.reporter_as_person(pseudonym)
    return person.team.key if person and person.team else ""


def _is_the_desk(address: str) -> bool:
    own = {settings.HEEDFUL_DESK_ADDRESS, settings.HEEDFUL_REPORT_ADDRESS}
    return pseudonyms.normalised(address) in {pseudonyms.normalised(one) for one in own}


def _day(at: datetime) -> date:
    return timezone.localtime(at).date()

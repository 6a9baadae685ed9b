"""What happens with an answer: by policy or by hand, with time to take it back, and once only."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from heedful.core.figures import fact, working_time
from heedful.core.mail import band, statement
from heedful.core.mail import report as mail_report
from heedful.core.voice import sentences
from heedful.server.facts import ledger
from heedful.server.people import links, sealed
from heedful.server.people.models import Person
from heedful.server.post import outbox
from heedful.server.post.models import Letter
from heedful.server.reports import queries, stored
from heedful.server.reports.models import Answer, Campaign, Report, Stage

BY_POLICY = ""


class NoLongerTrue(Exception):
    """The draft states something that could not be found in the message again: a person looks before it leaves."""


def answered_by_policy(report: Report, *, now: datetime) -> bool:
    """Answer without a person, where the desk decided so for this band and nothing grave is asked."""
    answer = Answer.objects.filter(report=report).first()
    if answer is None or report.stage != Stage.WAITING or report.problem or report.from_a_machine:
        return False
    if report.judged_by or answer.edited_at or answer.withdrawn:
        # A person has it in hand.
        return False
    if report.from_outside:
        # Anybody can write any sender: a stranger's name must not make us write to them by ourselves.
        return False
    if not queries.policies()[report.band] or not band.may_answer_alone(stored.from_json(report.reading)):
        return False
    try:
        answer_sent(report, by=None, now=now)
    except NoLongerTrue:
        return False
    return True


def answer_edited(report: Report, *, subject: str, body: str, by: Person, now: datetime) -> Answer:
    """A person put the answer in their own words. Nothing is sent yet."""
    with transaction.atomic():
        answer, _ = Answer.objects.get_or_create(
            report=report,
            defaults={"subject": subject[:300], "body": body, "language": report.language, "drafted_at": now},
        )
        if not answer.letter:
            answer.edit(subject=outbox.one_line(subject), body=body.replace("\r\n", "\n"), by=by.pseudonym, at=now)
    return answer


def answer_sent(report: Report, *, by: Person | None, now: datetime) -> Letter | None:
    """The answer goes to the outbox, and can be taken back for a while. Sending it twice sends it once.

    Every fact of the message that it states is looked for in the message once more: raises NoLongerTrue where one is
    not there. What a person wrote besides is theirs, and is sent as it stands.
    """
    answer = report.answer
    _look_again(report, answer)
    leaves_at = now + timedelta(seconds=settings.HEEDFUL_UNDO_SECONDS)
    with transaction.atomic():
        answer = Answer.objects.select_for_update().get(pk=answer.pk)
        if answer.letter or report.from_a_machine:
            return None
        letter = outbox.post(
            to=report.reporter,
            subject=answer.subject,
            body=f"{answer.body.rstrip()}\n\n{_own_page(report, answer)}\n",
            language=answer.language,
            key=f"answer:{report.pk}:{answer.withdrawn}",
            now=now,
            send_at=leaves_at,
            in_reply_to=report.reply_to_id,
            references=report.references,
        )
        answer.post(
            letter=letter.key,
            by=by.pseudonym if by else BY_POLICY,
            at=now,
            leaves_at=leaves_at,
            automatic=by is None,
        )
        report.close(Stage.ANSWERED, at=now)
    return letter


def answer_withdrawn(report: Report, *, now: datetime) -> bool:
    """The answer is taken back, if it has not left yet; the report waits for a person again."""
    with transaction.atomic():
        answer = Answer.objects.select_for_update().filter(report=report).first()
        letter = Letter.objects.filter(key=answer.letter).first() if answer and answer.letter else None
        if answer is None or letter is None or not outbox.withdraw(letter, now=now):
            return False
        answer.take_back()
        report.reopen()
    return True


def campaign_answered(campaign: Campaign, *, by: Person, now: datetime) -> int:
    """Everyone who reported it and still waits gets their answer. Returns how many did; the others wait on."""
    sent = 0
    for report in campaign.reports.filter(stage=Stage.WAITING, from_a_machine=False, answer__isnull=False):
        try:
            sent += answer_sent(report, by=by, now=now) is not None
        except NoLongerTrue:
            continue
    return sent


def set_aside(report: Report, *, now: datetime) -> None:
    """It needs no answer."""
    if report.stage == Stage.WAITING:
        report.close(Stage.SET_ASIDE, at=now)


def letters_left(*, now: datetime) -> int:
    """Look which answers have left the house, and count the wait of their reporters. Returns how many have."""
    left = 0
    for answer in queries.answers_under_way():
        letter = Letter.objects.filter(key=answer.letter, sent_at__isnull=False).first()
        if letter is None or letter.sent_at is None:
            continue
        with transaction.atomic():
            if not Answer.objects.select_for_update().filter(pk=answer.pk, sent_at=None).exists():
                continue
            answer.left(at=letter.sent_at)
            ledger.record(_answered(answer, at=letter.sent_at))
        left += 1
    return left


def _answered(answer: Answer, *, at: datetime) -> fact.ReportAnswered:
    report = answer.report
    person = queries.reporter_as_person(report.reporter)
    return fact.ReportAnswered(
        day=timezone.localtime(report.received_at).date(),
        pseudonym=report.reporter,
        team=person.team.key if person and person.team else "",
        minutes=max(0, int((at - report.received_at).total_seconds() // 60)),
        working_minutes=working_time.minutes_between(
            report.received_at, at, working_time.WorkingWeek(ZoneInfo(settings.HEEDFUL_TIME_ZONE))
        ),
        facts=len(_stated(answer)),
        automatic=answer.automatic,
    )


def _look_again(report: Report, answer: Answer) -> None:
    """Open the sealed original once more and hold against it every fact that the answer states."""
    stated = _stated(answer)
    if not stated and answer.edited_at:
        return
    message = mail_report.unwrap(sealed.open_sealed(report.sealed, place=report.place)).original
    if not stated or not all(statement.holds(one, message) for one in stated):
        raise NoLongerTrue


def _stated(answer: Answer) -> list[statement.Fact]:
    return [one for one in stored.facts_from_json(answer.facts) if one.sentence in answer.body]


def _own_page(report: Report, answer: Answer) -> str:
    address = f"{settings.HEEDFUL_BASE_URL}/r/{links.reporter_token(report.pk, report.reporter)}/"
    return sentences.say("page.link", answer.language, address=address)

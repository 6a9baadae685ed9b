"""What a person says of a reading teaches our reader, whether they put it right or find it right."""

from dataclasses import replace

import pytest

from heedful.core.learned import local
from heedful.server.queue.compat import DBTaskResult
from heedful.server.reports import lessons, stored
from heedful.server.reports.flows import arriving, judging, learning
from heedful.server.reports.models import Answer, Label, LessonChoice, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, NOTICE, OURS, answered, brought, mail_with, reported
from tests.server.reports.test_privacy_at_rest import everything_in

pytestmark = pytest.mark.django_db(databases="__all__")


def say(cast: Cast, report: Report, verdict: str) -> Report:
    assert cast.chloe.browser.post(f"/desk/reports/{report.pk}/verdict/", {"verdict": verdict}).status_code == 302
    return Report.objects.get(pk=report.pk)


def to_learn() -> int:
    return int(DBTaskResult.objects.filter(task_path="heedful.server.reports.tasks.learn").count())


def test_a_correction_is_a_label_with_the_numbers_of_the_shipped_reader(cast: Cast) -> None:
    report = reported(cast.amara, ATTACK, band="malicious")
    say(cast, report, "benign")
    label, heard = Label.objects.get(), stored.from_json(report.reading).worded
    assert heard is not None
    assert (label.report, label.deceit, label.reader) == (report, False, lessons.reader())
    assert (tuple(label.features), label.malice) == (heard.features, heard.malice)
    assert to_learn() == 1


def test_finding_it_right_is_a_label_and_everything_stays_as_it_stands(cast: Cast) -> None:
    report = reported(cast.amara, ATTACK, band="malicious")
    answer = Answer.objects.get()
    answer.edit(subject="Mine", body="In my own words.", by=cast.chloe.pseudonym, at=NOW)
    after = say(cast, report, report.verdict)
    assert Label.objects.get().deceit is True
    assert (after.judged_by, after.suspicion, after.urgency) == (cast.chloe.pseudonym, report.suspicion, report.urgency)
    assert Answer.objects.get().body == "In my own words."


@pytest.mark.parametrize(("verdict", "deceit"), [("spam", False), ("pretexting", True), ("scam", True)])
def test_only_what_deceives_is_a_deceit(cast: Cast, verdict: str, deceit: bool) -> None:
    say(cast, reported(cast.amara, NOTICE), verdict)
    assert Label.objects.get().deceit is deceit


def test_where_there_are_no_words_there_is_nothing_to_learn(cast: Cast) -> None:
    say(cast, reported(cast.amara, mail_with(text="", Subject="")), "spam")
    assert not Label.objects.exists()


def test_who_was_quicker_than_our_reading_teaches_it_afterwards(cast: Cast) -> None:
    report = brought(cast.amara, NOTICE)
    judging.report_judged(report, verdict="phishing", by=cast.chloe.person, now=NOW)
    assert not Label.objects.exists()
    arriving.report_read(Report.objects.get(), known=OURS, now=NOW)
    assert Label.objects.get().deceit is True


def test_a_whole_campaign_is_learned_from_once(cast: Cast) -> None:
    first = reported(cast.amara, NEW_ACCOUNT)
    reported(cast.dao, NEW_ACCOUNT)
    cast.chloe.browser.post(f"/desk/campaigns/{first.campaign_id}/verdict/", {"verdict": "bec"})
    assert (Label.objects.count(), to_learn()) == (2, 1)


def test_an_answered_report_can_still_be_put_right_and_its_letter_stays(cast: Cast) -> None:
    report = answered(reported(cast.amara, ATTACK), by=cast.chloe)
    body = report.answer.body
    assert "The answer is on its way or has left" in cast.chloe.sees(f"/desk/reports/{report.pk}/")
    assert say(cast, report, "benign").band == "legitimate"
    assert Answer.objects.get().body == body


def test_what_was_taught_is_in_the_next_reading_and_the_page_says_so(cast: Cast) -> None:
    malice = 1.0
    for number in range(12):
        report = brought(cast.amara, mail_with(text=f"Message {number}"))
        features = tuple(-1.0 if number % 3 else 1.0 for _ in range(24))
        Label.objects.create(
            report=report, features=features, malice=malice, deceit=number % 3 == 0, reader=lessons.reader(), at=NOW
        )
    lesson = learning.lesson_learned(now=NOW)
    assert lesson is not None
    found = local.from_json(lesson.learned)
    before = reported(cast.amara, NOTICE)
    arriving.report_read(brought(cast.dao, NOTICE), known=replace(OURS, taught=lessons.in_use()), now=NOW)
    heard = stored.from_json(Report.objects.latest("pk").reading).worded
    plain = stored.from_json(before.reading).worded
    assert heard is not None
    assert plain is not None
    assert plain.taught == 0
    assert heard.taught == found.adjustment(heard.features) != 0
    assert heard.malice == plain.malice


def test_a_label_tells_nobody_who_reported_or_judged(cast: Cast) -> None:
    say(cast, reported(cast.amara, ATTACK), "benign")
    lying = everything_in("default")
    assert str(list(Label.objects.get().features)).encode() not in lying
    row = [str(value) for value in Label.objects.values_list().get()]
    assert not any(name in one for one in row for name in ("amara", cast.amara.pseudonym, cast.chloe.pseudonym))


@pytest.mark.parametrize("who", ["amara", "ben", "dao", "chloe", "noor"])
def test_only_a_lead_finds_what_was_taught(cast: Cast, who: str) -> None:
    viewer = getattr(cast, who)
    assert viewer.gets("/desk/arrangement/lessons/").status_code == 404
    assert viewer.browser.post("/desk/arrangement/lessons/choice/", {"use": "none"}).status_code == 404


@pytest.mark.parametrize("use", ["", "this", "this:", "this:x", "all", "null:1"])
def test_only_what_is_offered_can_be_chosen(cast: Cast, use: str) -> None:
    answer = cast.lea.browser.post("/desk/arrangement/lessons/choice/", {"use": use})
    assert answer.status_code in {404, 422}
    assert not LessonChoice.objects.exists()


def test_a_lesson_of_another_desk_is_not_there(cast: Cast) -> None:
    assert cast.lea.browser.post("/desk/arrangement/lessons/choice/", {"use": "this:77"}).status_code == 404

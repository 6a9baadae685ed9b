"""A person puts the answer in their own words. Nothing leaves by that."""

import pytest

from heedful.server.post.models import Letter
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Answer
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, brought, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_the_new_words_are_kept_and_nothing_is_sent(cast: Cast) -> None:
    report = reported(cast.amara)
    said = {"subject": "About your parcel", "body": "Dear colleague,\r\nit is fake.\r\n"}
    page = cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/", said)
    assert page.status_code == 302
    answer = Answer.objects.get()
    assert (answer.subject, answer.body) == ("About your parcel", "Dear colleague,\nit is fake.\n")
    assert (answer.edited_by, answer.posted_at) == (cast.chloe.pseudonym, None)
    assert not Letter.objects.exists()


def test_keeping_what_was_not_changed_is_no_edit(cast: Cast) -> None:
    report = reported(cast.amara)
    said = {"subject": report.answer.subject, "body": report.answer.body.replace("\n", "\r\n")}
    cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/", said)
    assert Answer.objects.get().edited_by == ""


def test_a_subject_stays_one_line(cast: Cast) -> None:
    report = reported(cast.amara)
    answering.answer_edited(report, subject="Hi\r\nBcc: all@larkfield.example", body="x", by=cast.chloe.person, now=NOW)
    assert Answer.objects.get().subject == "Hi Bcc: all@larkfield.example"


def test_what_was_sent_is_not_changed_afterwards(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    before = Answer.objects.get().body
    answering.answer_edited(report, subject="x", body="something else", by=cast.chloe.person, now=NOW)
    assert Answer.objects.get().body == before


def test_a_report_that_could_not_be_read_can_be_answered_by_hand(cast: Cast) -> None:
    report = brought(cast.amara)
    report.not_understood("We could not read this message by ourselves.", urgency=5, at=NOW)
    said = {"subject": "Your message", "body": "We looked at it together. It is fine.", "send": "yes"}
    cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/", said)
    assert "It is fine." in Letter.objects.get().body


def test_empty_words_change_nothing(cast: Cast) -> None:
    report = reported(cast.amara)
    before = report.answer.body
    cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/", {"subject": " ", "body": ""})
    assert Answer.objects.get().body == before


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    said = {"subject": "x", "body": "Please send me your password."}
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        assert nosy.browser.post(f"/desk/reports/{report.pk}/answer/", {**said, "send": "yes"}).status_code == 404
    assert "password." not in Answer.objects.get().body
    assert "password." not in cast.amara.sees(own_page(report))

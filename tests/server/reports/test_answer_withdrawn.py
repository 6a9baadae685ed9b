"""An answer is taken back before it leaves."""

from datetime import timedelta

import pytest
from django.core import mail

from heedful.server.post import delivery
from heedful.server.post.models import Letter
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, brought, delivered, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_it_does_not_leave_and_the_report_waits_again(cast: Cast, open_vault: None) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    assert answering.answer_withdrawn(report, now=NOW)
    delivery.deliver_due(NOW + timedelta(hours=1))
    assert mail.outbox == []
    assert Report.objects.get().stage == Stage.WAITING
    assert report.answer.body.splitlines()[0] not in cast.amara.sees(own_page(report))


def test_it_can_be_sent_again_afterwards_as_one_more_letter(cast: Cast, open_vault: None) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    answering.answer_withdrawn(report, now=NOW)
    delivered(answered(Report.objects.get(), by=cast.lea))
    assert len(mail.outbox) == 1
    assert sorted(letter.state for letter in Letter.objects.all()) == ["sent", "withdrawn"]


def test_what_has_left_cannot_be_taken_back(cast: Cast, open_vault: None) -> None:
    report = delivered(answered(reported(cast.amara), by=cast.chloe))
    assert not answering.answer_withdrawn(report, now=NOW + timedelta(minutes=6))
    page = cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/withdrawal/", follow=True)
    assert "It had already left." in page.content.decode()
    assert Report.objects.get().stage == Stage.ANSWERED


def test_taking_back_twice_or_before_sending_is_no_harm(cast: Cast) -> None:
    report = reported(cast.amara)
    assert not answering.answer_withdrawn(report, now=NOW)
    answered(report, by=cast.chloe)
    assert answering.answer_withdrawn(report, now=NOW)
    assert not answering.answer_withdrawn(report, now=NOW)


def test_where_nothing_was_written_yet_there_is_nothing_to_take_back(cast: Cast) -> None:
    report = brought(cast.amara)
    page = cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/withdrawal/", follow=True)
    assert page.status_code == 200


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    for nosy in (cast.ben, cast.dao, cast.amara):
        assert nosy.browser.post(f"/desk/reports/{report.pk}/answer/withdrawal/").status_code == 404
    assert Letter.objects.get().state == "waiting"

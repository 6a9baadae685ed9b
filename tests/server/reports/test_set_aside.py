"""A report needs no answer."""

import pytest

from heedful.server.reports.flows import answering
from heedful.server.reports.models import Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_it_leaves_the_queue_and_can_still_be_found(cast: Cast) -> None:
    report = reported(cast.amara)
    assert cast.chloe.browser.post(f"/desk/reports/{report.pk}/aside/").status_code == 302
    report.refresh_from_db()
    assert (report.stage, report.closed_at is not None) == (Stage.SET_ASIDE, True)
    assert f"/desk/reports/{report.pk}/" not in cast.chloe.sees("/desk/")
    assert f"/desk/reports/{report.pk}/" in cast.chloe.sees("/desk/?stage=set_aside")


def test_what_was_answered_is_not_set_aside(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    answering.set_aside(report, now=NOW)
    assert Report.objects.get().stage == Stage.ANSWERED


def test_it_can_still_be_answered_afterwards(cast: Cast) -> None:
    report = reported(cast.amara)
    answering.set_aside(report, now=NOW)
    assert answered(report, by=cast.chloe).stage == Stage.ANSWERED


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        assert nosy.browser.post(f"/desk/reports/{report.pk}/aside/").status_code == 404
    assert Report.objects.get().stage == Stage.WAITING

"""A person says what a whole campaign is: for all that wait, and for all still to come."""

import pytest

from heedful.server.reports.flows import judging
from heedful.server.reports.models import Campaign, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import NEW_ACCOUNT, answered, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_it_holds_for_all_that_wait_and_those_to_come(cast: Cast) -> None:
    first, _ = reported(cast.amara, NEW_ACCOUNT), reported(cast.dao, NEW_ACCOUNT)
    page = cast.chloe.browser.post(f"/desk/campaigns/{first.campaign_id}/verdict/", {"verdict": "bec"})
    assert page.status_code == 302
    reported(cast.ben, NEW_ACCOUNT)
    assert list(Report.objects.values_list("verdict", "band").distinct()) == [("bec", "malicious")]


def test_what_was_answered_keeps_what_was_said(cast: Cast) -> None:
    first = answered(reported(cast.amara), by=cast.chloe)
    reported(cast.dao)
    judging.campaign_judged(first.campaign, verdict="spam", by=cast.chloe.person, now=NOW)
    assert Report.objects.get(pk=first.pk).band == "malicious"
    assert Report.objects.exclude(pk=first.pk).get().band == "unwanted"


def test_no_other_verdict_exists(cast: Cast) -> None:
    first = reported(cast.amara)
    page = cast.chloe.browser.post(f"/desk/campaigns/{first.campaign_id}/verdict/", {"verdict": "x"})
    assert page.status_code == 422
    assert Campaign.objects.get().judged == ""


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    first = reported(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        path = f"/desk/campaigns/{first.campaign_id}/"
        assert nosy.gets(path).status_code == 404
        assert nosy.browser.post(f"{path}verdict/", {"verdict": "benign"}).status_code == 404
    assert Campaign.objects.get().judged == ""

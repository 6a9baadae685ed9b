"""Whoever opens a report leaves a trace, and its reporter can read it."""

import pytest

from heedful.server.people import audit
from tests.cast import Cast
from tests.server.reports.desk import ADVERT, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_opening_a_report_its_original_and_its_indicators_is_remembered(cast: Cast) -> None:
    report = reported(cast.amara)
    for path in ("", "original/", "indicators/stix/"):
        assert cast.chloe.gets(f"/desk/reports/{report.pk}/{path}").status_code == 200
    did = [(one.by, one.did, one.about) for one in audit.of_subject(report.key).order_by("position")]
    assert did == [
        (cast.chloe.pseudonym, audit.LOOKED_AT_REPORT, cast.amara.pseudonym),
        (cast.chloe.pseudonym, audit.OPENED_ORIGINAL, cast.amara.pseudonym),
        (cast.chloe.pseudonym, audit.LOOKED_AT_REPORT, cast.amara.pseudonym),
    ]


def test_the_original_unfolded_on_its_page_is_the_same_look(cast: Cast) -> None:
    report = reported(cast.amara, ADVERT)
    original = f"/desk/reports/{report.pk}/original/"
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    assert cast.chloe.browser.get(original, headers={"sec-fetch-dest": "iframe"}).status_code == 200
    assert [one.did for one in audit.of_subject(report.key)] == [audit.LOOKED_AT_REPORT]
    # Lea has not looked at the page: her browser may say what it likes.
    cast.lea.browser.get(original, headers={"sec-fetch-dest": "iframe"})
    newest = audit.of_subject(report.key)[0]
    assert (newest.by, newest.did) == (cast.lea.pseudonym, audit.OPENED_ORIGINAL)


def test_a_campaigns_indicators_are_a_look_at_each_of_its_reports(cast: Cast) -> None:
    first, second = reported(cast.amara), reported(cast.dao)
    cast.chloe.gets(f"/desk/campaigns/{first.campaign_id}/indicators/csv/")
    assert audit.of_subject(first.key).count() == audit.of_subject(second.key).count() == 1


def test_the_reporter_reads_it_on_their_page_and_in_their_trail(cast: Cast) -> None:
    report = reported(cast.amara)
    assert "<time" not in cast.amara.sees(own_page(report))
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    assert cast.amara.sees(own_page(report)).count("<time") == 1
    assert "Chloe Martin" in cast.amara.sees("/audit/")


def test_who_may_not_look_leaves_no_trace_and_sees_none(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.noor):
        nosy.gets(f"/desk/reports/{report.pk}/")
    assert not audit.of_subject(report.key).exists()


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    for nosy in (cast.ben, cast.dao):
        assert report.key not in nosy.sees("/audit/")
        assert cast.amara.pseudonym not in nosy.sees("/audit/")

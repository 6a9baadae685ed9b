"""A person says what a message is: their word stands over ours."""

import pytest

from heedful.core.figures import fact
from heedful.server.facts.models import RecordedFact
from heedful.server.reports import labels, stored
from heedful.server.reports.flows import answering, arriving, judging
from heedful.server.reports.models import Answer, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import NOTICE, OURS, brought, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_band_reading_and_draft_follow_the_person(cast: Cast) -> None:
    report = reported(cast.amara, NOTICE, band="legitimate")
    before = report.answer.body
    assert cast.chloe.browser.post(f"/desk/reports/{report.pk}/verdict/", {"verdict": "bec"}).status_code == 302
    report.refresh_from_db()
    assert (report.band, report.verdict, report.judged_by) == ("malicious", "bec", cast.chloe.pseudonym)
    assert stored.from_json(report.reading).suspicion >= 0.9
    assert Answer.objects.get().body != before
    assert report.urgency == 6


def test_the_change_is_a_fact_that_says_what_it_stands_instead_of(cast: Cast) -> None:
    report = reported(cast.amara, band="malicious")
    for verdict in ("benign", "benign"):
        judging.report_judged(report, verdict=verdict, by=cast.chloe.person, now=NOW)
    first, second = [row.as_fact() for row in RecordedFact.objects.filter(kind="report_judged").order_by("pk")]
    assert isinstance(first, fact.ReportJudged)
    assert isinstance(second, fact.ReportJudged)
    assert (first.band, first.instead_of) == ("malicious", None)
    assert (second.band, second.instead_of) == ("legitimate", "malicious")


def test_confirming_what_we_thought_is_no_new_fact(cast: Cast) -> None:
    report = reported(cast.amara, band="malicious")
    judging.report_judged(report, verdict=report.verdict, by=cast.chloe.person, now=NOW)
    assert RecordedFact.objects.filter(kind="report_judged").count() == 1


@pytest.mark.parametrize("verdict", [value for value, _ in labels.VERDICTS])
def test_every_verdict_on_the_page_has_a_band_and_a_draft(cast: Cast, verdict: str) -> None:
    report = reported(cast.amara)
    judging.report_judged(report, verdict=verdict, by=cast.chloe.person, now=NOW)
    assert report.band == judging.BAND_OF[verdict]
    assert Answer.objects.get().facts


@pytest.mark.parametrize("verdict", ["", "unsure", "fine", "<script>"])
def test_no_other_verdict_exists(cast: Cast, verdict: str) -> None:
    report = reported(cast.amara)
    assert cast.chloe.browser.post(f"/desk/reports/{report.pk}/verdict/", {"verdict": verdict}).status_code == 422
    assert Report.objects.get().judged_at is None


def test_a_report_that_is_not_read_yet_can_be_judged(cast: Cast) -> None:
    report = brought(cast.amara)
    report.not_understood("We could not read this message by ourselves.", urgency=5, at=NOW)
    judging.report_judged(report, verdict="spam", by=cast.chloe.person, now=NOW)
    assert Report.objects.get().band == "unwanted"


def test_who_was_quicker_than_our_reading_is_not_overruled_by_it(cast: Cast) -> None:
    report = brought(cast.amara, NOTICE)
    judging.report_judged(report, verdict="phishing", by=cast.chloe.person, now=NOW)
    answering.answer_edited(report, subject="Stop", body="Please wait.", by=cast.chloe.person, now=NOW)
    arriving.report_read(Report.objects.get(), known=OURS, now=NOW)
    report = Report.objects.get()
    assert (report.band, report.verdict, report.stage) == ("malicious", "phishing", "waiting")
    assert report.answer.body == "Please wait."
    (only,) = [row.as_fact() for row in RecordedFact.objects.filter(kind="report_judged")]
    assert isinstance(only, fact.ReportJudged)
    assert (only.band, only.instead_of) == ("malicious", None)


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara, NOTICE, band="legitimate")
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        assert nosy.browser.post(f"/desk/reports/{report.pk}/verdict/", {"verdict": "spam"}).status_code == 404
    assert Report.objects.get().band == "legitimate"

"""Two clicks after an answer: did this help, did you feel respected."""

import pytest
from django.test import Client

from heedful.core.figures import fact
from heedful.server.facts.models import RecordedFact
from heedful.server.reports.flows import listening
from heedful.server.reports.models import Pulse
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_a_click_on_the_reporters_own_page_counts_without_an_account(cast: Cast) -> None:
    report = answered(reported("ida@larkfield.example"), by=cast.chloe)
    browser = Client()
    browser.get(own_page(report))
    assert browser.post(f"{own_page(report)}pulse/", {"answer": "helped:yes"}).status_code == 302
    assert Pulse.objects.get().helped is True
    assert Pulse.objects.get().respected is None
    assert 'aria-pressed="true"' in browser.get(own_page(report)).content.decode()


def test_another_click_changes_it_and_the_fact_says_so(cast: Cast) -> None:
    report = reported(cast.amara)
    for yes in (True, True, False):
        listening.pulse_given(report, item="respected", yes=yes, now=NOW)
    given = [row.as_fact() for row in RecordedFact.objects.filter(kind="pulse_given").order_by("pk")]
    assert [(one.yes, one.instead_of) for one in given if isinstance(one, fact.PulseGiven)] == [
        (True, None),
        (False, True),
    ]
    assert Pulse.objects.get().respected is False


@pytest.mark.parametrize("answer", ["", "helped", "helped:maybe", "mood:yes", "at:yes", "report:no", "helped:yes:no"])
def test_nothing_else_can_be_said_with_a_click(cast: Cast, answer: str) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    assert Client().post(f"{own_page(report)}pulse/", {"answer": answer}).status_code == 422
    assert not Pulse.objects.exists()


def test_nobody_is_asked_before_there_is_an_answer(cast: Cast) -> None:
    report = reported(cast.amara)
    assert Client().post(f"{own_page(report)}pulse/", {"answer": "helped:yes"}).status_code == 422
    assert not Pulse.objects.exists()


def test_no_other_question_exists(cast: Cast) -> None:
    with pytest.raises(ValueError, match="mood"):
        listening.pulse_given(reported(cast.amara), item="mood", yes=True, now=NOW)


def test_the_desk_does_not_see_who_said_what(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    before = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    listening.pulse_given(report, item="helped", yes=False, now=NOW)
    after = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    assert len(after) - len(before) < 400
    assert "did this help" not in after.lower()
    assert "aria-pressed" not in after


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    hers = own_page(report)
    for forged in (hers.replace("/r/", "/r/x"), f"/r/{report.pk}/", hers[:-2] + "x/"):
        assert cast.ben.gets(forged).status_code == 404
        assert cast.dao.browser.post(f"{forged}pulse/", {"answer": "helped:no"}).status_code == 404
    assert not Pulse.objects.exists()

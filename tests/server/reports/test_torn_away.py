"""A worker is torn away between two of its steps: whoever takes over goes on where it stopped."""

from typing import Any

import pytest

from heedful.server.post.models import Letter
from heedful.server.reports.flows import answering, arranging, arriving
from heedful.server.reports.models import Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import OURS, brought

pytestmark = pytest.mark.django_db(databases="__all__")


class TornAway(BaseException):
    """The process ends here."""


@pytest.fixture
def read_but_not_answered(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The reading is committed; the answer that the policy asks for was not handed to the outbox any more."""
    arranging.policy_set(band="malicious", automatic=True, by=cast.lea.person, now=NOW)

    def gone(*said: Any, **more: Any) -> None:
        raise TornAway

    report = brought(cast.amara)
    with monkeypatch.context() as patched:
        patched.setattr(answering, "answered_by_policy", gone)
        with pytest.raises(TornAway):
            arriving.report_read(report, known=OURS, now=NOW)
    report.refresh_from_db()
    assert (report.stage, Letter.objects.count()) == (Stage.WAITING, 0)
    return report


def again(report: Report) -> Report:
    arriving.report_read(report, known=OURS, now=NOW)
    report.refresh_from_db()
    return report


def test_what_was_read_but_not_answered_is_answered_once(read_but_not_answered: Report) -> None:
    for _ in range(3):
        assert again(read_but_not_answered).stage == Stage.ANSWERED
    assert Letter.objects.count() == 1


def test_what_a_person_took_in_hand_meanwhile_is_left_to_them(cast: Cast, read_but_not_answered: Report) -> None:
    answering.answer_edited(
        read_but_not_answered, subject="One moment", body="I am looking.", by=cast.chloe.person, now=NOW
    )
    assert again(read_but_not_answered).stage == Stage.WAITING
    assert not Letter.objects.exists()


def test_what_a_person_took_back_does_not_leave_by_itself_again(read_but_not_answered: Report) -> None:
    report = again(read_but_not_answered)
    assert answering.answer_withdrawn(report, now=NOW)
    assert again(report).stage == Stage.WAITING
    assert [letter.state for letter in Letter.objects.all()] == ["withdrawn"]


def test_what_do_ben_and_dao_see(cast: Cast, read_but_not_answered: Report) -> None:
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{read_but_not_answered.pk}/").status_code == 404

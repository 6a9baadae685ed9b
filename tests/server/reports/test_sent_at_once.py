"""Two people press send at the same moment: one letter leaves."""

import threading

import pytest
from django.db import connections

from heedful.server.post.models import Letter
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import reported

pytestmark = pytest.mark.django_db(databases="__all__", transaction=True)


def test_one_letter_leaves_and_one_of_them_sent_it(cast: Cast) -> None:
    report = reported(cast.amara)
    ready, sent = threading.Barrier(2), []

    def press(by: str) -> None:
        own = Report.objects.get(pk=report.pk)
        ready.wait(10)
        letter = answering.answer_sent(own, by=getattr(cast, by).person, now=NOW)
        sent.append(by if letter is not None else "")
        connections.close_all()

    pressing = [threading.Thread(target=press, args=(by,)) for by in ("chloe", "lea")]
    for one in pressing:
        one.start()
    for one in pressing:
        one.join(30)
    report.refresh_from_db()
    assert Letter.objects.count() == 1
    assert sorted(map(bool, sent)) == [False, True]
    assert report.answer.posted_by == getattr(cast, max(sent)).pseudonym
    assert report.stage == Stage.ANSWERED


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao):
        assert nosy.browser.post(f"/desk/reports/{report.pk}/answer/", {"send": "yes"}).status_code == 404
    assert not Letter.objects.exists()

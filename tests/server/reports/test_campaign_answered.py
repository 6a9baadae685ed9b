"""One lure, many reporters: each gets their own answer, once."""

import pytest

from heedful.server.people import sealed
from heedful.server.post.models import Letter
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NOTICE, answered, forwarded, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_everyone_who_waits_gets_one_letter_of_their_own(cast: Cast) -> None:
    first, *_ = [reported(one) for one in (cast.amara, cast.ben, cast.dao)]
    assert answering.campaign_answered(first.campaign, by=cast.chloe.person, now=NOW) == 3
    assert answering.campaign_answered(first.campaign, by=cast.chloe.person, now=NOW) == 0
    assert {letter.to for letter in Letter.objects.all()} == {one.pseudonym for one in (cast.amara, cast.ben, cast.dao)}


def test_who_has_an_answer_already_gets_no_second_one(cast: Cast) -> None:
    first = answered(reported(cast.amara), by=cast.chloe)
    reported(cast.dao)
    assert answering.campaign_answered(first.campaign, by=cast.lea.person, now=NOW) == 1
    assert Letter.objects.count() == 2


def test_where_an_answer_no_longer_holds_that_one_waits_and_the_others_go(cast: Cast) -> None:
    first, second = reported(cast.amara), reported(cast.dao)
    Report.objects.filter(pk=second.pk).update(sealed=sealed.seal(NOTICE, place=second.place))
    assert answering.campaign_answered(first.campaign, by=cast.chloe.person, now=NOW) == 1
    assert Report.objects.get(stage=Stage.WAITING).pk == second.pk
    page = cast.chloe.browser.post(f"/desk/campaigns/{first.campaign_id}/answers/", follow=True).content.decode()
    assert "1 report still waits for a person." in page


def test_machines_are_left_out(cast: Cast) -> None:
    first = reported(cast.amara)
    reported("robot@larkfield.example", forwarded(ATTACK, Auto_Submitted="auto-replied"), door="imap")
    assert answering.campaign_answered(first.campaign, by=cast.chloe.person, now=NOW) == 1


def test_no_letter_says_who_else_reported_it(cast: Cast) -> None:
    first, _ = reported(cast.amara), reported(cast.dao)
    answering.campaign_answered(first.campaign, by=cast.chloe.person, now=NOW)
    hers = Letter.objects.get(to=cast.amara.pseudonym)
    assert cast.dao.pseudonym not in hers.body
    assert "dao" not in hers.body.lower()


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    first = reported(cast.amara)
    reported(cast.dao)
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/campaigns/{first.campaign_id}/").status_code == 404
        assert nosy.browser.post(f"/desk/campaigns/{first.campaign_id}/answers/").status_code == 404
    assert not Letter.objects.exists()

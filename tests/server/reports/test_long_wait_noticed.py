"""Who has waited a day comes one step to the front, once."""

from datetime import timedelta

import pytest

from heedful.server.reports import queries
from heedful.server.reports.flows import answering, arranging
from heedful.server.reports.models import Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import NEW_ACCOUNT, NOTICE, reported

pytestmark = pytest.mark.django_db(databases="__all__")
TOMORROW = NOW + timedelta(hours=25)


def test_after_a_day_it_is_one_step_more_urgent_and_only_once(cast: Cast) -> None:
    before = reported(cast.amara, NOTICE).urgency
    assert arranging.long_wait_noticed(now=NOW + timedelta(hours=23)) == 0
    assert arranging.long_wait_noticed(now=TOMORROW) == 1
    assert arranging.long_wait_noticed(now=TOMORROW + timedelta(days=3)) == 0
    assert Report.objects.get().urgency == before + 1


def test_nothing_passes_what_is_most_urgent_of_all(cast: Cast) -> None:
    reported(cast.amara, NEW_ACCOUNT)
    arranging.long_wait_noticed(now=TOMORROW)
    assert Report.objects.get().urgency == 9


def test_what_nobody_waits_for_stays_where_it_is(cast: Cast) -> None:
    answering.set_aside(reported(cast.amara, NOTICE), now=NOW)
    assert arranging.long_wait_noticed(now=TOMORROW) == 0


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    reported(cast.amara, NOTICE)
    arranging.long_wait_noticed(now=TOMORROW)
    for nosy in (cast.ben, cast.dao):
        assert not queries.queue(nosy.person, {}).exists()
        assert nosy.gets("/desk/").status_code == 404

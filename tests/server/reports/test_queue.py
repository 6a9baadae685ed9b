"""The queue: what a person should see first stands first, and what was asked for is what is shown."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from heedful.server.reports import queries
from heedful.server.reports.flows import answering
from heedful.server.reports.models import Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, NOTICE, answered, brought, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_the_gravest_comes_first_and_then_who_waits_longest(cast: Cast) -> None:
    calm = reported(cast.dao, NOTICE, now=NOW - timedelta(days=3))
    late = reported(cast.amara, now=NOW)
    early = reported(cast.ben, now=NOW - timedelta(hours=2))
    grave = reported(cast.amara, NEW_ACCOUNT, now=NOW)
    assert list(queries.queue(cast.chloe.person, {})) == [grave, early, late, calm]


def test_the_next_one_follows_that_order(cast: Cast) -> None:
    calm, attack, grave = reported(cast.dao, NOTICE), reported(cast.amara), reported(cast.amara, NEW_ACCOUNT)
    order = [queries.neighbours(cast.chloe.person, one)["next"] for one in (grave, attack, calm)]
    assert order == [attack.pk, calm.pk, None]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"attack", "notice"}),
        ({"band": "malicious"}, {"attack"}),
        ({"band": "nonsense"}, {"attack", "notice"}),
        ({"q": "MAINTENANCE"}, {"notice"}),
        ({"q": "parcel-tracking-service"}, {"attack"}),
        ({"q": "100%_"}, set()),
        ({"stage": "answered"}, {"account"}),
        ({"stage": "all"}, {"attack", "notice", "account", "unread"}),
        ({"stage": "nonsense"}, {"attack", "notice", "account", "unread"}),
        ({"campaign": "999999999999999999"}, set()),
        ({"campaign": "' OR 1=1"}, {"attack", "notice"}),
        ({"campaign": "²"}, {"attack", "notice"}),
        ({"q": "\x00"}, {"attack", "notice"}),
    ],
)
def test_filters_find_what_was_asked_for(cast: Cast, asked: dict[str, str], found: set[str]) -> None:
    rows = {
        reported(cast.amara).pk: "attack",
        reported(cast.dao, NOTICE).pk: "notice",
        answered(reported(cast.ben, NEW_ACCOUNT), by=cast.chloe).pk: "account",
        brought(cast.ben, ATTACK.replace(b"b1e0", b"c2f1")).pk: "unread",
    }
    assert {rows[one.pk] for one in queries.queue(cast.chloe.person, asked)} == found


def test_what_waits_is_counted_by_band(cast: Cast) -> None:
    reported(cast.amara)
    reported(cast.dao)
    answering.set_aside(reported(cast.ben, NOTICE), now=NOW)
    assert queries.waiting_by_band(cast.chloe.person) == {"malicious": 2, "unwanted": 0, "legitimate": 0, "unsure": 0}
    assert queries.oldest_waiting(cast.chloe.person) == NOW


def test_a_campaign_knows_how_far_it_went(cast: Cast) -> None:
    first, _ = reported(cast.amara), reported(cast.ben)
    reported(cast.amara, ATTACK.replace(b"24 hours", b"36 hours").replace(b"b1e0", b"9c9c"))
    assert queries.facts_about(first) == {"reported": 2, "reached": 3}
    assert queries.reports_a_day(first.campaign) == [(NOW.date(), 3)]
    assert [wave.reported for wave in queries.waves(cast.chloe.person)] == [3]


def test_a_hundred_reports_cost_no_more_questions_than_ten(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        reported(f"colleague{number}@larkfield.example")
    with django_assert_max_num_queries(20):
        assert cast.chloe.gets("/desk/").status_code == 200


def test_the_queue_opens_no_seal(cast: Cast) -> None:
    reported(cast.amara)
    (row,) = queries.queue(cast.chloe.person, {})
    assert {"sealed", "reading"} <= row.get_deferred_fields()


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    hers = reported(cast.amara)
    assert list(queries.reports_of(cast.amara.pseudonym)) == [hers]
    for nosy in (cast.ben, cast.dao, cast.noor, cast.efe):
        viewer = nosy.person
        assert not queries.queue(viewer, {"stage": "all"}).exists()
        assert not queries.desk_reports(viewer).exists()
        assert not queries.campaigns_seen_by(viewer).exists()
        assert not any(queries.waiting_by_band(viewer).values())
        assert queries.oldest_waiting(viewer) is None
        assert not queries.reports_seen_by(viewer).filter(stage=Stage.WAITING).exists()

"""The desk decides what is answered without waiting for a person."""

import pytest
from django.db import IntegrityError, transaction

from heedful.server.people import audit
from heedful.server.people.models import AuditEntry
from heedful.server.reports import queries
from heedful.server.reports.flows import arranging
from heedful.server.reports.models import Policy
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def test_the_lead_decides_and_it_is_written_down(cast: Cast) -> None:
    cast.lea.browser.post("/desk/arrangement/policies/", {"automatic": ["unwanted"]})
    assert queries.policies() == {"malicious": False, "unwanted": True, "legitimate": False, "unsure": False}
    entry = AuditEntry.objects.get()
    assert (entry.by, entry.did, entry.subject) == (cast.lea.pseudonym, "set the policy", "unwanted:on")
    assert audit.verify() is None


def test_what_stays_as_it_was_is_not_written_down_again(cast: Cast) -> None:
    for _ in range(2):
        cast.lea.browser.post("/desk/arrangement/policies/", {"automatic": ["unwanted"]})
    assert AuditEntry.objects.count() == 1


def test_unsure_is_never_answered_by_itself_not_even_by_a_forged_form(cast: Cast) -> None:
    cast.lea.browser.post("/desk/arrangement/policies/", {"automatic": ["unsure", "everything"]})
    assert not any(queries.policies().values())
    with pytest.raises(ValueError, match="unsure"):
        arranging.policy_set(band="unsure", automatic=True, by=cast.lea.person, now=NOW)


def test_the_database_itself_refuses_it(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Policy.objects.create(band="unsure", automatic=True, set_by=cast.lea.pseudonym, set_at=NOW)


def test_no_other_band_exists(cast: Cast) -> None:
    with pytest.raises(ValueError, match="all"):
        arranging.policy_set(band="all", automatic=True, by=cast.lea.person, now=NOW)


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    for nosy in (cast.ben, cast.dao, cast.amara, cast.chloe, cast.noor):
        assert nosy.gets("/desk/arrangement/").status_code == 404
        assert nosy.browser.post("/desk/arrangement/policies/", {"automatic": ["malicious"]}).status_code == 404
    assert not Policy.objects.exists()

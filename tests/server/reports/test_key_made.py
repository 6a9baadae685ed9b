"""Keys for machines: told once, kept as a fingerprint, and worth nothing once revoked."""

from datetime import timedelta

import pytest
from django.test import Client

from heedful.server.people.models import AuditEntry
from heedful.server.reports import queries
from heedful.server.reports.flows import arranging
from heedful.server.reports.models import ApiKey, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK

pytestmark = pytest.mark.django_db(databases="__all__")


def bring(token: str, raw: bytes = ATTACK) -> int:
    return (
        Client()
        .post(
            "/api/v1/reports",
            raw,
            content_type="message/rfc822",
            headers={"Authorization": f"Bearer {token}", "X-Reporter": "amara@larkfield.example"},
        )
        .status_code
    )


def test_a_key_is_told_once_and_opens_the_door(cast: Cast) -> None:
    page = cast.lea.browser.post("/desk/arrangement/keys/", {"name": "Outlook add-in"}).content.decode()
    token = "heedful_" + page.partition("heedful_")[2].partition("<")[0]
    assert token not in cast.lea.sees("/desk/arrangement/")
    assert bring(token) == 202
    assert Report.objects.get().reporter == cast.amara.pseudonym


def test_only_its_fingerprint_is_kept(cast: Cast) -> None:
    token = arranging.key_made(name="x", by=cast.lea.person, now=NOW)
    row = ApiKey.objects.get()
    assert token not in str(vars(row))
    assert row.digest == queries.digest_of(token)
    assert len(token) > 40


def test_a_revoked_key_opens_nothing(cast: Cast) -> None:
    token = arranging.key_made(name="x", by=cast.lea.person, now=NOW)
    assert cast.lea.browser.post(f"/desk/arrangement/keys/{ApiKey.objects.get().pk}/revocation/").status_code == 302
    assert bring(token) == 401
    assert not Report.objects.exists()


def test_making_and_revoking_are_written_down(cast: Cast) -> None:
    arranging.key_made(name="x", by=cast.lea.person, now=NOW)
    arranging.key_revoked(ApiKey.objects.get(), by=cast.lea.person, now=NOW)
    assert list(AuditEntry.objects.order_by("position").values_list("did", flat=True)) == [
        "made a key",
        "revoked a key",
    ]


@pytest.mark.parametrize("name", ["", "   ", "\x00", "\u200b\u202e"])
def test_a_key_needs_a_name(cast: Cast, name: str) -> None:
    page = cast.lea.browser.post("/desk/arrangement/keys/", {"name": name}, follow=True)
    assert "A key needs a name" in page.content.decode()
    assert not ApiKey.objects.exists()


def test_its_last_use_is_remembered_to_the_minute(cast: Cast) -> None:
    arranging.key_made(name="x", by=cast.lea.person, now=NOW)
    key = ApiKey.objects.get()
    for seconds in (0, 20, 90):
        arranging.key_used(key, now=NOW + timedelta(seconds=seconds))
    assert ApiKey.objects.get().used_at == NOW + timedelta(seconds=90)


def test_guessing_keys_is_slowed_down(cast: Cast) -> None:
    token = arranging.key_made(name="x", by=cast.lea.person, now=NOW)
    answers = [bring(f"heedful_{number}") for number in range(25)]
    assert answers[0] == 401
    assert answers[-1] == 429
    assert not Report.objects.exists()
    assert bring(token) == 202


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer ", "Basic abc", "Bearer \udcff", "Bearer " + "x" * 100_000])
def test_strange_keys_are_refused_kindly(cast: Cast, shown: str) -> None:
    answer = Client().post("/api/v1/reports", ATTACK, content_type="message/rfc822", HTTP_AUTHORIZATION=shown)
    assert answer.status_code == 401
    assert "Please send a key" in answer.json()["error"]


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    arranging.key_made(name="Outlook add-in", by=cast.lea.person, now=NOW)
    key = ApiKey.objects.get()
    for nosy in (cast.ben, cast.dao, cast.amara, cast.chloe, cast.noor):
        assert nosy.browser.post("/desk/arrangement/keys/", {"name": "mine"}).status_code == 404
        assert nosy.browser.post(f"/desk/arrangement/keys/{key.pk}/revocation/").status_code == 404
        assert not queries.keys_seen_by(nosy.person).exists()
    assert ApiKey.objects.get().revoked_at is None

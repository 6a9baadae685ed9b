"""The door for machines: a report for a report, the same one once, and a kind word with the name of what is amiss."""

import base64
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from heedful.core.figures import fact
from heedful.core.text import blame
from heedful.server.people import pseudonyms
from heedful.server.queue.compat import DBTaskResult
from heedful.server.reports import api
from heedful.server.reports.flows import arranging
from heedful.server.reports.models import Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, forwarded

pytestmark = pytest.mark.django_db(databases="__all__")
AMARA = "amara@larkfield.example"


@pytest.fixture
def key(cast: Cast) -> str:
    cache.clear()
    return arranging.key_made(name="Report button", by=cast.lea.person, now=NOW)


def bring(
    key: str, body: bytes = ATTACK, *, kind: str = "message/rfc822", reporter: str = AMARA, **more: Any
) -> HttpResponse:
    headers = {"Authorization": f"Bearer {key}"} | ({"X-Reporter": reporter} if reporter else {})
    return Client().post("/api/v1/reports", body, content_type=kind, headers=headers, **more)


def bring_json(key: str, **said: Any) -> HttpResponse:
    return bring(key, json.dumps(said).encode(), kind="application/json", reporter="")


def test_a_raw_message_becomes_a_report_that_waits_to_be_read(cast: Cast, key: str) -> None:
    answer = bring(key)
    assert answer.status_code == 202
    report = Report.objects.get()
    assert answer.json() == {"id": report.pk, "new": True}
    assert (report.reporter, report.door, report.stage) == (cast.amara.pseudonym, "api", "arrived")
    assert DBTaskResult.objects.count() == 1


def test_the_same_report_is_one_report_by_whatever_way_it_comes(key: str) -> None:
    encoded = base64.encodebytes(ATTACK).decode()
    answers = [
        bring(key),
        bring(key),
        bring(key, ATTACK.replace(b"\n", b"\r\n")),
        bring(key, reporter="Amara@Larkfield.example"),
        bring_json(key, message_base64=encoded, reporter=AMARA),
    ]
    assert [answer.status_code for answer in answers] == [202] * 5
    assert {answer.json()["id"] for answer in answers} == {Report.objects.get().pk}
    assert [answer.json()["new"] for answer in answers] == [True, False, False, False, False]
    assert DBTaskResult.objects.count() == 1


def test_two_people_reporting_one_message_are_two_reports(key: str) -> None:
    assert bring(key).json()["id"] != bring(key, reporter="dao@larkfield.example").json()["id"]


def test_an_id_of_the_callers_own_tells_sendings_apart(key: str) -> None:
    encoded = base64.b64encode(ATTACK).decode()
    ids = [bring_json(key, message_base64=encoded, reporter=AMARA, id=own).json()["id"] for own in ("1", "1", "2")]
    assert ids[0] == ids[1] != ids[2]


def test_a_forward_speaks_for_itself_but_a_strangers_mail_names_no_reporter(
    key: str, settings: Settings, tmp_path: Any
) -> None:
    """A bare original without a reporter must never lead to an answer to whoever attacked us."""
    (tmp_path / "heedful.toml").write_text('own_domains = ["larkfield.example"]\n')
    settings.HEEDFUL_TOML = str(tmp_path / "heedful.toml")
    assert bring(key, forwarded(ATTACK), reporter="").status_code == 202
    assert Report.objects.get().reporter == pseudonyms.of(AMARA)
    answer = bring(key, ATTACK, reporter="")
    assert (answer.status_code, answer.json()["part"]) == (422, "X-Reporter")
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "body", "reporter", "status", "part"),
    [
        ("application/json", b"{", AMARA, 400, "body"),
        ("application/json", b"[" * 100_000, AMARA, 400, "body"),
        ("application/json", b"\xff\xfe", AMARA, 400, "body"),
        ("application/json", b"[]", AMARA, 422, "body"),
        ("application/json", b"{}", AMARA, 422, "message_base64"),
        ("application/json", b'{"message_base64": 17}', AMARA, 422, "message_base64"),
        ("application/json", b'{"message_base64": "not base64!"}', AMARA, 422, "message_base64"),
        ("application/json", b'{"message_base64": "IA=="}', AMARA, 422, "message_base64"),
        ("application/json", b'{"message_base64": "eA=="}', AMARA, 422, "reporter"),
        ("application/json", b'{"message_base64": "eA==", "reporter": "amara"}', AMARA, 422, "reporter"),
        ("application/json", b'{"message_base64": "eA==", "reporter": ["a@b.example"]}', AMARA, 422, "reporter"),
        ("application/json", b'{"message_base64": "eA==", "reporter": "a\\u0000@b.example"}', AMARA, 422, "reporter"),
        ("application/json", b'{"message_base64": "eA==", "reporter": "a\\ud800@b.example"}', AMARA, 422, "reporter"),
        ("application/json", b'{"message_base64": "eA==", "reporter": "a@b.example, c@d"}', AMARA, 422, "reporter"),
        ("message/rfc822", b" \r\n", AMARA, 422, "message"),
        ("message/rfc822", ATTACK, "a@" + "b" * 300, 422, "X-Reporter"),
        ("text/html", ATTACK, AMARA, 415, "Content-Type"),
        ("application/x-www-form-urlencoded", b"a=b", AMARA, 415, "Content-Type"),
        ("multipart/form-data; boundary=x", b"--x--", AMARA, 415, "Content-Type"),
    ],
)
def test_what_cannot_be_taken_is_named(key: str, kind: str, body: bytes, reporter: str, status: int, part: str) -> None:
    answer = bring(key, body, kind=kind, reporter=reporter)
    assert (answer.status_code, answer.json()["part"]) == (status, part)
    assert len(answer.json()["error"]) > 20
    assert not blame.found_in(answer.json()["error"], "en")
    assert not Report.objects.exists()


def test_only_post_brings_a_report(key: str) -> None:
    answer = Client().get("/api/v1/reports", headers={"Authorization": f"Bearer {key}"})
    assert (answer.status_code, answer["Allow"], answer.json()["part"]) == (405, "POST", "method")


def test_larger_than_we_take_is_refused_with_the_size_that_fits(key: str, settings: Settings) -> None:
    settings.HEEDFUL_MAX_MESSAGE_BYTES = 1024 * 1024
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024 * 4 // 3 + 65_536
    fitting = ATTACK + b"x" * (1024 * 1024 - len(ATTACK))
    encoded = base64.b64encode(fitting + b"x").decode()
    for answer in (
        bring(key, fitting + b"x"),
        bring(key, fitting * 2),
        bring_json(key, message_base64=encoded, reporter=AMARA),
    ):
        assert answer.status_code == 413
        assert "up to 1 MB" in answer.json()["error"]
    assert not Report.objects.exists()
    assert bring(key, fitting).status_code == 202


def test_a_key_may_bring_many_reports_but_not_endlessly_and_again_in_the_next_window(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "REPORTS", 3)
    monkeypatch.setattr(api.timezone, "now", lambda: NOW)
    assert [bring(key).status_code for _ in range(5)] == [202, 202, 202, 429, 429]
    refused = bring(key)
    assert 0 < int(refused["Retry-After"]) <= api.WINDOW
    later = NOW + timedelta(seconds=int(refused["Retry-After"]))
    monkeypatch.setattr(api.timezone, "now", lambda: later)
    assert bring(key).status_code == 202


def test_many_small_steps_never_lock_a_steady_key_out(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A button that brings a report a minute is far below the limit and stays there, however long it does so."""
    monkeypatch.setattr(api, "REPORTS", 15)
    statuses = set()
    for minute in range(60):
        at = NOW + timedelta(minutes=minute)
        monkeypatch.setattr(api.timezone, "now", lambda at=at: at)
        statuses.add(bring(key).status_code)
    assert statuses == {202}


def test_guessing_is_slowed_down_and_locks_nobody_else_out(key: str) -> None:
    statuses = [bring(f"heedful_{number}").status_code for number in range(api.WRONG_KEYS + 5)]
    assert statuses == [401] * api.WRONG_KEYS + [429] * 5
    assert bring(key).status_code == 202


def test_a_database_that_is_away_asks_to_come_again(key: str) -> None:
    def away(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "reports_report" in sql:
            raise OperationalError("the database is away")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(away):
        answer = bring(key)
    assert (answer.status_code, answer["Retry-After"], answer.json()["part"]) == (503, "10", "desk")
    assert not blame.found_in(answer.json()["error"], "en")
    assert bring(key).status_code == 202


def test_what_a_machine_brought_is_one_fact_about_one_day(cast: Cast, key: str) -> None:
    bring(key)
    bring(key)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM facts_recordedfact WHERE kind = %s", [fact.MailReported.kind])
        assert cursor.fetchone()[0] == 1


def test_what_do_ben_and_dao_see(cast: Cast, key: str) -> None:
    number = bring(key).json()["id"]
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{number}/").status_code == 404
        assert nosy.browser.post("/api/v1/reports", ATTACK, content_type="message/rfc822").status_code == 401
        assert nosy.gets("/api/v1/reports").json() == {"error": "Reports are brought with POST.", "part": "method"}

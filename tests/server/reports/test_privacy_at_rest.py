"""Who holds the database holds nobody's name: only pseudonyms, and what is sealed."""

import itertools
import logging
import sqlite3
from pathlib import Path

import pytest
from django.db import connections
from pytest_django.fixtures import Settings

from heedful.larkfield import generator
from heedful.server.people import keys, links, vault
from heedful.server.people.models import Person
from heedful.server.post import delivery
from heedful.server.post.models import Letter
from heedful.server.reports import knowledge, queries
from heedful.server.reports.flows import answering, arriving, listening
from heedful.server.reports.models import Recipient, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import answered, own_page, pseudonym_of, reported

pytestmark = pytest.mark.django_db(databases="__all__")
MOST = 150


@pytest.fixture
def larkfield(settings: Settings, tmp_path: Path) -> Path:
    """Larkfield's own directory, partners and domains."""
    generator.write(tmp_path)
    settings.HEEDFUL_TOML = str(tmp_path / "heedful.toml")
    return tmp_path


def everything_in(alias: str) -> bytes:
    """Every value of every table of a database, as bytes."""
    connection = connections[alias]
    pieces: list[bytes] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                pieces += [bytes(one) if isinstance(one, bytes | memoryview) else str(one).encode() for one in row]
    return b"\n".join(pieces)


def test_after_a_run_at_larkfield_no_reporter_is_named_in_either_database_nor_in_the_logs(
    cast: Cast, larkfield: Path, open_vault: None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    reports = list(itertools.islice(generator.reports(), MOST))
    for report in reports:
        row, _ = arriving.mail_reported(
            report.data, by=report.reporter.email, door="imap", now=NOW, read_later=lambda pk: None
        )
        arriving.report_read(row, known=knowledge.now(), now=NOW)
        row.refresh_from_db()
        if row.stage == "waiting":
            try:
                answering.answer_sent(row, by=cast.chloe.person, now=NOW)
            except answering.NoLongerTrue:
                continue
            listening.pulse_given(row, item="helped", yes=True, now=NOW)
            listening.report_looked_at(row, by=cast.chloe.person, now=NOW)
    delivery.deliver_due(NOW.replace(hour=23))
    assert Letter.objects.filter(sent_at__isnull=False).count() > MOST / 3

    for where, found in (
        ("main", everything_in("default")),
        ("vault", everything_in("vault")),
        ("logs", caplog.text.encode()),
    ):
        lower = found.lower()
        for report in reports:
            assert report.reporter.email.lower().encode() not in lower, (where, report.reporter.email)
            assert report.reporter.name.encode() not in found, (where, report.reporter.name)


def test_the_file_itself_holds_no_such_bytes(cast: Cast, larkfield: Path) -> None:
    if connections["default"].vendor != "sqlite":
        return
    for report in itertools.islice(generator.reports(), 25):
        row, _ = arriving.mail_reported(
            report.data, by=report.reporter.email, door="imap", now=NOW, read_later=lambda pk: None
        )
        arriving.report_read(row, known=knowledge.now(), now=NOW)
    connection = connections["default"].connection
    whole = connection.serialize() if isinstance(connection, sqlite3.Connection) else b""
    assert len(whole) > 100_000
    for report in itertools.islice(generator.reports(), 25):
        assert report.reporter.email.encode() not in whole


def test_letters_answers_and_readings_lie_sealed(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    lying = everything_in("default")
    for words in (b"passing this message on", b"customs fee", b"carries the address"):
        assert words not in lying
    assert own_page(report).encode() not in lying
    assert links.reporter_token(report.pk, report.reporter).encode() not in lying
    assert "passing this message on" in Letter.objects.get().body


def test_a_seal_opens_in_its_own_column_alone(cast: Cast) -> None:
    reported(cast.amara)
    with connections["default"].cursor() as cursor:
        cursor.execute("UPDATE reports_answer SET body = subject")
    with pytest.raises(Exception, match="broken"):
        str(Report.objects.get().answer.body)


def test_no_process_but_the_delivering_one_opens_an_address(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    with pytest.raises(keys.VaultClosed):
        vault.open_for(report.reporter, purpose="curiosity", by="web", now=NOW)
    with pytest.raises(keys.VaultClosed):
        delivery.deliver_due(NOW.replace(hour=23))
    assert Letter.objects.get().state == "waiting"


@pytest.mark.parametrize(("others", "told"), [(0, None), (2, None), (4, None), (5, 5), (36, 36)])
def test_how_many_a_report_protected_is_told_from_five_on(cast: Cast, others: int, told: int | None) -> None:
    report = answered(reported("ida@larkfield.example"), by=cast.chloe)
    Recipient.objects.all().delete()
    Recipient.objects.bulk_create(
        Recipient(campaign=report.campaign, pseudonym=pseudonym_of(f"colleague{number}@larkfield.example"))
        for number in range(others)
    )
    assert queries.protected_by(report) == told
    page = cast.amara.sees(own_page(report))
    assert (f"{told} " in page.partition("lead")[2]) is (told is not None)
    if others and told is None:
        assert f"{others} colleague" not in page
        assert f"{others} other" not in page


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    assert {one.pseudonym for one in Person.objects.all()} >= {cast.amara.pseudonym}
    for nosy in (cast.ben, cast.dao):
        assert not queries.reports_seen_by(nosy.person).exists()
        assert report.reporter not in nosy.sees("/audit/")

"""The audit trail only grows, and tells when somebody tampered with it."""

import threading

import pytest
from django.db import DatabaseError, connection, connections, transaction

from heedful.server.facts import append_only
from heedful.server.people import audit, tasks
from heedful.server.people.models import AuditEntry
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def three_looks() -> list[AuditEntry]:
    return [
        audit.record(by="chloe", did=audit.LOOKED_AT_REPORT, about="amara", subject=f"report:{number}", at=NOW)
        for number in (1, 2, 3)
    ]


def test_an_untouched_trail_is_whole() -> None:
    three_looks()
    assert audit.verify() is None
    assert [entry.position for entry in AuditEntry.objects.all()] == [1, 2, 3]


def test_the_database_refuses_to_change_or_take_away_an_entry() -> None:
    entry, *_ = three_looks()
    for attempt in (
        lambda: AuditEntry.objects.filter(pk=entry.pk).update(by="nobody"),
        lambda: AuditEntry.objects.filter(pk=entry.pk).delete(),
        lambda: connection.cursor().execute("DELETE FROM people_auditentry"),
    ):
        with pytest.raises(DatabaseError, match="never changed or taken away"), transaction.atomic():
            attempt()
    assert AuditEntry.objects.count() == 3


@pytest.mark.parametrize("field", ["by", "did", "about", "subject", "at"])
def test_an_entry_changed_behind_our_back_is_found(field: str) -> None:
    _, entry, _ = three_looks()
    append_only.lift(connection, "people_auditentry")
    change = NOW.replace(year=2020) if field == "at" else "x"
    AuditEntry.objects.filter(pk=entry.pk).update(**{field: change})
    broken = audit.verify()
    assert broken is not None
    assert broken.position == 2


def test_an_entry_taken_away_behind_our_back_is_found() -> None:
    _, entry, _ = three_looks()
    append_only.lift(connection, "people_auditentry")
    AuditEntry.objects.filter(pk=entry.pk).delete()
    broken = audit.verify()
    assert broken is not None
    assert broken.position == 3


@pytest.mark.parametrize(("last", "position"), [(None, 2), (2, 2), (1, None), (3, 2), (1000, 2)])
def test_the_newest_stretch_can_be_read_alone(last: int | None, position: int | None) -> None:
    _, entry, _ = three_looks()
    append_only.lift(connection, "people_auditentry")
    AuditEntry.objects.filter(pk=entry.pk).update(by="x")
    broken = audit.verify(last=last)
    assert (broken and broken.position) == position


def test_a_broken_trail_waits_for_a_person_among_the_work_given_up() -> None:
    three_looks()
    tasks.verify_trail.call()
    append_only.lift(connection, "people_auditentry")
    AuditEntry.objects.filter(position=2).update(by="x")
    with pytest.raises(tasks.TrailBroken, match="entry 2"):
        tasks.verify_trail.call()


def test_an_entry_signed_without_the_key_is_found() -> None:
    *_, last = three_looks()
    AuditEntry.objects.create(
        position=4, at=NOW, by="mallory", did="x", about="", subject="", previous=last.hash, hash="0" * 64
    )
    broken = audit.verify()
    assert broken is not None
    assert broken.position == 4


@pytest.mark.django_db(transaction=True, databases="__all__")
def test_writers_at_the_same_moment_take_turns() -> None:
    troubles: list[Exception] = []

    def write(name: str) -> None:
        try:
            for number in range(10):
                audit.record(by=name, did="looked", about="amara", subject=str(number), at=NOW)
        except Exception as error:
            troubles.append(error)
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write, args=(f"writer {number}",)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert troubles == []
    assert AuditEntry.objects.count() == 40
    assert audit.verify() is None


def test_amara_sees_who_looked_at_what_is_hers(cast: Cast) -> None:
    audit.record(
        by=cast.chloe.pseudonym,
        did=audit.LOOKED_AT_REPORT,
        about=cast.amara.pseudonym,
        subject="report:17",
        at=NOW,
    )
    page = cast.amara.sees("/audit/")
    assert "Chloe Martin" in page
    assert "report:17" in page


def test_what_do_ben_and_dao_see_of_it(cast: Cast) -> None:
    audit.record(
        by=cast.chloe.pseudonym, did=audit.LOOKED_AT_REPORT, about=cast.amara.pseudonym, subject="report:17", at=NOW
    )
    for nosy in (cast.ben, cast.dao, cast.chloe, cast.lea):
        assert "report:17" not in nosy.sees("/audit/")
    assert "report:17" in cast.noor.sees("/audit/")
    assert cast.efe.gets("/audit/").status_code == 302

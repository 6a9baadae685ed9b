"""Who may see what: one table, and everybody it leaves out."""

import pytest
from django.contrib.auth.models import AnonymousUser

from heedful.server.people import sight
from heedful.server.people.models import AuditEntry, Person, Role
from heedful.server.people.sight import Look
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def entry_about(pseudonym: str, position: int) -> AuditEntry:
    """Any row that names a person by pseudonym will do to try the narrowing."""
    return AuditEntry.objects.create(
        position=position, at=NOW, by="x", did="x", about=pseudonym, subject="", previous="", hash=""
    )


def test_every_role_has_a_row() -> None:
    assert set(sight.SIGHT) == set(Role.values)


def test_only_the_desk_sees_every_report_and_only_the_auditor_the_whole_trail() -> None:
    assert {role for role, looks in sight.SIGHT.items() if Look.ALL_REPORTS in looks} == {Role.ANALYST, Role.LEAD}
    assert {role for role, looks in sight.SIGHT.items() if Look.AUDIT in looks} == {Role.AUDITOR}
    assert {role for role, looks in sight.SIGHT.items() if Look.POLICY in looks} == {Role.LEAD}


def test_reports_are_narrowed_to_those_of_the_viewer(cast: Cast) -> None:
    hers, daos = entry_about(cast.amara.pseudonym, 1), entry_about(cast.dao.pseudonym, 2)
    rows = AuditEntry.objects.order_by("position")
    assert list(sight.reports(cast.amara.person, rows, reporter="about")) == [hers]
    assert list(sight.reports(cast.chloe.person, rows, reporter="about")) == [hers, daos]
    assert list(sight.reports(cast.noor.person, rows, reporter="about")) == []


def test_nobody_unknown_and_nobody_who_left_sees_anything(cast: Cast) -> None:
    entry_about(cast.efe.pseudonym, 1)
    rows = AuditEntry.objects.all()
    for viewer in (AnonymousUser(), cast.efe.person):
        assert not any(sight.may_see(viewer, look) for look in Look)
        assert not sight.reports(viewer, rows, reporter="about").exists()
        assert not sight.desk(viewer, rows).exists()


def test_no_column_of_a_person_holds_a_score() -> None:
    columns = {field.name for field in Person._meta.get_fields()}
    assert not columns & {"score", "risk", "rating", "clicks", "mood", "manager", "warnings"}


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    entry_about(cast.amara.pseudonym, 1)
    for nosy in (cast.ben, cast.dao):
        assert not sight.reports(nosy.person, AuditEntry.objects.all(), reporter="about").exists()
        assert not sight.desk(nosy.person, AuditEntry.objects.all()).exists()

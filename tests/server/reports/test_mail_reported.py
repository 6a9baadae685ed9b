"""A colleague was unsure about a message and gave it to us: it is safe with us before anybody looks at it."""

import pytest

from heedful.core.figures import fact
from heedful.server.facts.models import RecordedFact
from heedful.server.people import sealed, vault
from heedful.server.people.models import SealedAddress
from heedful.server.queue.models import Job
from heedful.server.reports import queries, tasks
from heedful.server.reports.flows import arriving
from heedful.server.reports.models import Door, Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NOTICE, brought, forwarded

pytestmark = pytest.mark.django_db(databases="__all__")


def test_it_is_kept_sealed_counted_and_on_the_list_to_be_read(cast: Cast) -> None:
    report = brought(cast.amara)
    assert report.stage == Stage.ARRIVED
    assert b"parcel" not in bytes(report.sealed)
    assert sealed.open_sealed(report.sealed, place=report.place) == ATTACK
    assert Job.objects.get().key == f"read:{report.pk}"
    (happened,) = [row.as_fact() for row in RecordedFact.objects.all()]
    assert happened == fact.MailReported(day=NOW.date(), pseudonym=cast.amara.pseudonym, team="accounts", via="upload")


def test_the_reporters_address_stands_in_the_vault_alone(cast: Cast, open_vault: None) -> None:
    report = brought("Ida.Stranger@larkfield.example")
    assert "ida" not in report.reporter
    assert SealedAddress.objects.get().pseudonym == report.reporter
    address = vault.open_for(report.reporter, purpose="test", by="post", now=NOW)
    assert address == "ida.stranger@larkfield.example"


def test_the_same_mail_brought_twice_is_one_report(cast: Cast) -> None:
    raw = forwarded(ATTACK)
    first = brought(cast.amara, raw, door=Door.IMAP)
    for again in (raw, raw.replace(b"\n", b"\r\n")):
        report, is_new = arriving.mail_reported(
            again, by="amara@larkfield.example", door=Door.SMTP, now=NOW, read_later=tasks.read_later
        )
        assert (report.pk, is_new) == (first.pk, False)
    assert Job.objects.count() == RecordedFact.objects.count() == 1


def test_two_people_with_the_same_message_are_two_reports(cast: Cast) -> None:
    assert brought(cast.amara).pk != brought(cast.dao).pk


def test_nothing_is_kept_where_the_work_could_not_be_put_on_the_list(cast: Cast) -> None:
    def no_list(report_id: int) -> object:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        arriving.mail_reported(ATTACK, by="amara@larkfield.example", door=Door.API, now=NOW, read_later=no_list)
    assert not Report.objects.exists()
    assert not RecordedFact.objects.exists()


@pytest.mark.parametrize(
    ("door", "raw", "machine"),
    [
        (Door.IMAP, forwarded(ATTACK), False),
        (Door.IMAP, forwarded(ATTACK, Auto_Submitted="auto-replied"), True),
        (Door.SMTP, b"From: MAILER-DAEMON@mx.test\nSubject: Undelivered\n\nsorry", True),
        (Door.SMTP, b"Subject: nobody sent this\n\nhello", True),
        (Door.UPLOAD, NOTICE.replace(b"Subject:", b"Auto-Submitted: auto-generated\nSubject:"), False),
    ],
)
def test_only_who_brings_it_by_mail_can_be_a_machine(cast: Cast, door: str, raw: bytes, machine: bool) -> None:
    assert brought(cast.amara, raw, door=door).from_a_machine is machine


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 200,
        b"\xff\xfe\x00",
        b"Subject: " + b"x" * 300_000,
        b"From: <<<>>>,,@\n\n",
        b"From: a\x00b@c.test\nMessage-ID: <a\x00\xffb@c.test>\nReferences: <r\x00@c.test> \xed\xa0\x80\n\nhello",
    ],
)
@pytest.mark.parametrize("door", [Door.IMAP, Door.API])
def test_any_bytes_are_kept_as_they_are(cast: Cast, raw: bytes, door: str) -> None:
    report = brought(cast.amara, raw, door=door)
    assert sealed.open_sealed(report.sealed, place=report.place) == raw


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = brought(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.noor, cast.efe):
        assert not queries.reports_seen_by(nosy.person).exists()
        assert nosy.gets(f"/desk/reports/{report.pk}/").status_code in {404, 302}
    assert queries.reports_seen_by(cast.amara.person).get() == report
    assert cast.amara.gets(f"/desk/reports/{report.pk}/").status_code == 404

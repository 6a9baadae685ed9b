"""The report mailbox: each mail once, nothing in the way of the others, and patience while it is away."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from pytest_django.fixtures import Settings

from heedful.connectors import imap
from heedful.connectors.imap import Fetched
from heedful.core.text import blame
from heedful.server.queue.worker import Worker
from heedful.server.reports import intake
from heedful.server.reports.flows import arranging, arriving
from heedful.server.reports.models import MailboxPlace, Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, forwarded

pytestmark = pytest.mark.django_db(databases="__all__")
MAILS = [forwarded(ATTACK, words=f"Number {number}") for number in range(4)]

STRANGE = (
    b"From: a\x00 <a\x00b@evil.test>\nTo: x\x00@larkfield.example\n"
    b"Subject: pa\x00y now =?utf-8?q?=00?= =?utf-8?b?7aCA?=\n"
    b"Message-ID: <\x00@x>\nReferences: <\x00@y>\nReply-To: <\x00q@x.test>\n\n"
    b"Please pay now http://evil.test/\x00a urgently \x00 your password http://e\x00vil.test immediately\n"
)


@dataclass
class Box(imap.Mailbox):
    """A mailbox on the table instead of behind a wire; the wire itself is tried with a real dovecot."""

    mails: list[Fetched]
    validity: int = 1
    seen: list[int] = field(default_factory=list)
    waited: int = 0

    def new_after(self, uid: int, *, largest: int) -> Iterator[Fetched]:
        return (mail for mail in self.mails if mail.uid > uid)

    def mark_seen(self, uid: int) -> None:
        self.seen.append(uid)

    def wait(self, seconds: float) -> None:
        self.waited += 1
        raise OSError("The line broke.")

    def close(self) -> None:
        self.mails = []


def box_of(*mails: bytes, first: int = 1, validity: int = 1) -> Box:
    return Box([Fetched(first + number, raw, True) for number, raw in enumerate(mails)], validity)


def test_each_mail_is_brought_in_once_and_then_marked(cast: Cast) -> None:
    box = box_of(*MAILS)
    assert intake.brought_in(box) == 4
    assert intake.brought_in(box) == 0
    assert box.seen == [1, 2, 3, 4]
    assert set(Report.objects.values_list("reporter", "door")) == {(cast.amara.pseudonym, "imap")}
    assert Report.objects.count() == 4


def test_numbered_anew_everything_is_looked_at_and_nothing_doubled() -> None:
    intake.brought_in(box_of(*MAILS[:3]))
    assert intake.brought_in(box_of(*MAILS, first=70, validity=2)) == 4
    assert Report.objects.count() == 4
    place = MailboxPlace.objects.get()
    assert (place.validity, place.last_uid) == (2, 73)


def test_two_folders_have_two_places(settings: Settings) -> None:
    intake.brought_in(box_of(*MAILS[:2]))
    settings.HEEDFUL_IMAP_FOLDER = "Reported"
    intake.brought_in(box_of(*MAILS[2:]))
    assert Report.objects.count() == 4
    assert MailboxPlace.objects.count() == 2


def test_one_mail_that_cannot_be_taken_stays_unread_and_the_others_come_in(monkeypatch: pytest.MonkeyPatch) -> None:
    real = arriving.mail_reported

    def sometimes(raw: bytes, **more: Any) -> Any:
        if b"Number 1" in raw:
            raise ValueError("something nobody thought of")
        return real(raw, **more)

    monkeypatch.setattr(arriving, "mail_reported", sometimes)
    box = box_of(*MAILS)
    intake.brought_in(box)
    assert box.seen == [1, 3, 4]
    assert Report.objects.count() == 3
    assert MailboxPlace.objects.get().last_uid == 4


def test_while_the_database_is_away_no_mail_counts_as_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(raw: bytes, **more: Any) -> None:
        raise OperationalError("the database is away")

    box = box_of(*MAILS)
    with monkeypatch.context() as patched:
        patched.setattr(arriving, "mail_reported", away)
        with pytest.raises(OperationalError):
            intake.brought_in(box)
    assert box.seen == []
    intake.brought_in(box)
    assert Report.objects.count() == 4


def test_a_mail_too_large_is_a_report_with_a_kind_note_that_no_machine_answers(
    cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "heedful.toml").write_text('own_domains = ["larkfield.example"]\n')
    settings.HEEDFUL_TOML = str(tmp_path / "heedful.toml")
    arranging.policy_set(band="malicious", automatic=True, by=cast.lea.person, now=NOW)
    intake.brought_in(
        Box([Fetched(1, MAILS[0], False), Fetched(2, forwarded(ATTACK, by="dao@larkfield.example"), True)])
    )
    Worker().work_off()
    large, usual = Report.objects.order_by("pk")
    assert (large.stage, usual.stage) == (Stage.WAITING, Stage.ANSWERED)
    assert (large.problem, large.band, large.subject) == (intake.TOO_LARGE, "malicious", usual.subject)
    assert not blame.found_in(intake.TOO_LARGE, "en")


@pytest.mark.parametrize(
    "raw",
    [
        STRANGE,
        forwarded(STRANGE),
        STRANGE.replace(b"\x00", b"\xed\xa0\x80"),
        STRANGE.replace(
            b"\n\n",
            b"\nContent-Type: text/html\n\n<a href='http://\x00evil.test/pay'>h&#0;t&#xd800;tp://good.test</a>",
            1,
        ),
        STRANGE.replace(
            b"\n\n",
            b"\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            b'Content-Disposition: attachment; filename="a\x00.exe"\n\nx\x00\n--b--\n',
            1,
        ),
    ],
    ids=["nul", "forwarded", "half a sign", "html", "file name"],
)
def test_signs_that_no_database_takes_stand_in_nobodys_way(cast: Cast, raw: bytes) -> None:
    intake.brought_in(box_of(raw))
    Worker().work_off()
    report = Report.objects.get()
    assert report.stage != Stage.ARRIVED
    assert not report.problem
    assert cast.chloe.gets(f"/desk/reports/{report.pk}/").status_code == 200


@pytest.mark.django_db(databases="__all__", transaction=True)
def test_when_the_line_breaks_it_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    stopping = threading.Event()
    pauses: list[float | None] = []
    boxes = [box_of(MAILS[0]), box_of(*MAILS[:2]), box_of(*MAILS)]

    def opened() -> imap.Mailbox:
        if len(pauses) in {1, 2}:
            raise OSError("Nobody is there.")
        return boxes.pop(0)

    def pause(seconds: float | None = None) -> bool:
        pauses.append(seconds)
        if not boxes:
            stopping.set()
        return stopping.is_set()

    monkeypatch.setattr(stopping, "wait", pause)
    intake.watch(stopping, opened=opened)
    assert Report.objects.count() == 4
    assert pauses == [1.0, 2.0, 4.0, 1.0, 1.0]


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    intake.brought_in(box_of(MAILS[0]))
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{Report.objects.get().pk}/").status_code == 404

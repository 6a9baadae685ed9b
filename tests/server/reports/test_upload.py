"""What is brought by upload: read and forgotten, or kept message by message where a colleague asks for it."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heedful.server.people import sealed
from heedful.server.reports import upload
from heedful.server.reports.models import Report
from tests.cast import Cast
from tests.server.reports.desk import ATTACK, NOTICE, OURS

pytestmark = pytest.mark.django_db(databases="__all__")


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def given(content: bytes, name: str = "mail.eml") -> dict[str, object]:
    return {"files": SimpleUploadedFile(name, content)}


def test_nothing_of_it_stays_on_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert Client().post("/open/", given(zipped(one=ATTACK, two=NOTICE), "mails.zip")).status_code == 200
    assert list(tmp_path.rglob("*")) == []


def test_a_zip_handed_over_is_a_report_for_each_message_in_it(cast: Cast) -> None:
    cast.amara.browser.post("/open/", {**given(zipped(one=ATTACK, two=NOTICE), "mails.zip"), "keep": "yes"})
    kept = {sealed.open_sealed(report.sealed, place=report.place) for report in Report.objects.all()}
    assert kept == {ATTACK, NOTICE}
    assert {report.reporter for report in Report.objects.all()} == {cast.amara.pseudonym}


def test_what_holds_no_message_is_not_taken_for_one(cast: Cast) -> None:
    answer = cast.amara.browser.post("/open/", {**given(b"%PDF-1.7 not a mail", "paper.pdf"), "keep": "yes"})
    assert answer.status_code == 400
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    "name", ["../../../tmp/evil.eml", "/etc/cron.d/evil", "..\\..\\evil.eml", "evil\x00.eml", "", ".."]
)
def test_no_name_leads_out_of_the_folder_it_is_read_in(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    outside = tmp_path.parent / "evil.eml"
    for found in upload.messages([(name, ATTACK)]):
        assert found.data
        assert "/" not in found.name
        assert not outside.exists()
    assert list(tmp_path.rglob("*")) == []


def test_members_that_climb_out_of_their_archive_stay_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    link = tarfile.TarInfo("link.eml")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    climbing = tarfile.TarInfo("../../climbed.eml")
    climbing.size = len(ATTACK)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(link)
        archive.addfile(climbing, io.BytesIO(ATTACK))
    for packed in (out.getvalue(), zipped(**{"..__..__climbed.eml": ATTACK})):
        contents = upload.opened([("a.bin", packed)], known=OURS)
        assert len(contents.pile.items) == 1
    assert not list(tmp_path.parent.glob("climbed*"))
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    "bomb",
    [
        zipped(zeros=b"\0" * 80_000_000),
        zipped(inside=zipped(inside=zipped(inside=zipped(inside=ATTACK)))),
        zipped(**{f"m{number}": b"" for number in range(3000)}),
        b"PK\x03\x04" + b"\xff" * 4000,
    ],
    ids=[
        "eighty million zeros",
        "an archive in an archive in an archive",
        "three thousand empty files",
        "a broken zip",
    ],
)
def test_no_archive_brings_us_down(bomb: bytes) -> None:
    answer = Client().post("/open/", given(bomb, "bomb.zip"))
    assert answer.status_code == 200
    assert "Could not be read" in answer.content.decode()


def test_more_than_we_take_is_said_kindly_and_not_read() -> None:
    answer = Client().post("/open/", given(b"x" * (upload.MOST_BYTES + 1)))
    assert answer.status_code == 413
    assert "Nothing was kept." in answer.content.decode()


def test_a_mailbox_is_read_up_to_its_first_two_hundred_messages() -> None:
    mbox = b"".join(
        b"From x@y.test Tue Nov 24 10:00:00 2026\n" + NOTICE + b"\n" for _ in range(upload.MOST_MESSAGES + 5)
    )
    contents = upload.opened([("box.mbox", mbox)], known=OURS)
    assert (len(contents.pile.items), contents.more) == (upload.MOST_MESSAGES, True)


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    cast.amara.browser.post("/open/", {**given(ATTACK), "keep": "yes"})
    for nosy in (cast.ben, cast.dao):
        assert "parcel" not in nosy.sees("/mine/").lower()

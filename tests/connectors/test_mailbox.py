"""Whatever lies about is opened by its content, in order, and one bad file never stops the rest."""

import gzip
import io
import mailbox as standard
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from heedful.connectors import mailbox, packed

ONE = b"From: Amara <amara@larkfield.example>\nSubject: one\n\nIs this right?\n"
TWO = b"From: Ben <ben@larkfield.example>\nSubject: two\n\nFrom here on all is well.\n"
FROM = b"From amara@larkfield.example Mon Jan  6 09:00:00 2025\n"


def subjects(path: Path) -> list[str]:
    return [found.data.partition(b"Subject: ")[2].partition(b"\n")[0].decode().strip() for found in read(path)]


def read(path: Path) -> list[mailbox.Found]:
    return list(mailbox.messages_in(path))


def test_a_single_mail_is_itself(tmp_path: Path) -> None:
    file = tmp_path / "one.anything"
    file.write_bytes(ONE)
    assert read(file) == [mailbox.Found(str(file), ONE)]


def test_a_folder_is_read_in_the_order_of_names_with_its_subfolders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.eml").write_bytes(TWO)
    (tmp_path / "a.eml").write_bytes(ONE)
    (tmp_path / ".hidden").write_bytes(b"not for us")
    assert subjects(tmp_path) == ["one", "two"]


def test_an_mbox_written_by_the_standard_library_comes_back_byte_for_byte(tmp_path: Path) -> None:
    box = standard.mbox(tmp_path / "abuse.mbox")
    for raw in (ONE, TWO):
        box.add(raw)
    box.close()
    assert [(found.name.rpartition("#")[2], found.data.rstrip(b"\n")) for found in read(tmp_path / "abuse.mbox")] == [
        ("1", ONE.rstrip(b"\n")),
        ("2", TWO.rstrip(b"\n")),
    ]


def test_an_mbox_with_one_message_keeps_the_plain_name(tmp_path: Path) -> None:
    file = tmp_path / "one"
    file.write_bytes(FROM + ONE)
    assert read(file) == [mailbox.Found(str(file), ONE)]


@pytest.mark.parametrize(
    "written", [b">From the start\n", b">>From the start\n"], ids=["escaped once", "escaped twice, as mboxrd does"]
)
def test_escapes_in_front_of_from_are_taken_back(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "box"
    file.write_bytes(FROM + ONE + written + b"\n" + FROM + TWO)
    first, second = read(file)
    assert first.data.rstrip() == (ONE + written[1:]).rstrip()
    assert second.data == TWO


def test_a_line_that_begins_with_from_in_a_body_cuts_nothing(tmp_path: Path) -> None:
    file = tmp_path / "box"
    file.write_bytes(FROM + TWO + b"\n" + FROM + ONE)
    assert subjects(file) == ["two", "one"]


def test_a_true_content_length_protects_a_whole_mail_quoted_in_a_body(tmp_path: Path) -> None:
    body = b"See below\n\n" + FROM + ONE
    first = b"Subject: outer\nContent-Length: %d\n\n" % len(body) + body
    file = tmp_path / "box"
    file.write_bytes(FROM + first + b"\n" + FROM + TWO)
    assert [found.data.rstrip() for found in read(file)] == [first.rstrip(), TWO.rstrip()]


def test_a_false_content_length_swallows_nobody(tmp_path: Path) -> None:
    liar = b"Subject: liar\nContent-Length: 100000\n\nhello\n"
    file = tmp_path / "box"
    file.write_bytes(FROM + liar + b"\n" + FROM + ONE + b"\n" + FROM + TWO)
    assert subjects(file) == ["liar", "one", "two"]


def test_line_ends_of_windows_are_an_mbox_too(tmp_path: Path) -> None:
    file = tmp_path / "box"
    file.write_bytes((FROM + ONE + b"\n" + FROM + TWO).replace(b"\n", b"\r\n"))
    assert subjects(file) == ["one", "two"]


def test_a_maildir_gives_new_and_read_mail_in_order_of_delivery(tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp"):
        (tmp_path / folder).mkdir()
    (tmp_path / "new" / "1736150400.M1P1.host").write_bytes(TWO)
    (tmp_path / "cur" / "999999999.M1P1.host:2,S").write_bytes(ONE)
    (tmp_path / "tmp" / "1736150401.M1P1.host").write_bytes(b"half a m")
    assert subjects(tmp_path) == ["one", "two"]


def zipped(*files: tuple[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return into.getvalue()


def test_archives_are_opened_member_by_member(tmp_path: Path) -> None:
    (tmp_path / "1.zip").write_bytes(zipped(("z.eml", ONE), ("a.eml", TWO)))
    with tarfile.open(tmp_path / "2.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("box")
        content = FROM + ONE + b"\n" + FROM + TWO
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    (tmp_path / "3.mbox.gz").write_bytes(gzip.compress(FROM + ONE))
    assert subjects(tmp_path) == ["one", "two", "one", "two", "one"]


def test_a_name_in_an_archive_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("../../etc/pass\x1bwd", ONE)))
    assert read(tmp_path / "a.zip")[0].name == f"{tmp_path}/a.zip/etc/pass\ufffdwd"


def test_a_bomb_is_refused_by_name_and_its_neighbour_is_read(tmp_path: Path) -> None:
    bomb = zipped(("bomb.eml", b"\0" * (64 * 2**20)), ("one.eml", ONE))
    (tmp_path / "a.zip").write_bytes(bomb)
    refused, one = read(tmp_path / "a.zip")
    assert "two hundred times" in refused.problem
    assert one.data == ONE
    (tmp_path / "b.gz").write_bytes(gzip.compress(b"\0" * (64 * 2**20)))
    assert "far more" in read(tmp_path / "b.gz")[0].problem


def test_archives_in_archives_are_opened_to_a_depth(tmp_path: Path) -> None:
    content = ONE
    for _ in range(3):
        content = zipped(("inner", content))
    (tmp_path / "three.zip").write_bytes(content)
    (tmp_path / "four.zip").write_bytes(zipped(("inner", content)))
    assert subjects(tmp_path / "three.zip") == ["one"]
    assert "too deep" in read(tmp_path / "four.zip")[0].problem


def test_a_damaged_or_foreign_file_says_so_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "1.zip").write_bytes(zipped(("a.eml", ONE))[:60])
    (tmp_path / "2.eml").write_bytes(b"")
    (tmp_path / "3.eml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "4.docx").write_bytes(zipped(("[Content_Types].xml", b"<x/>")))
    (tmp_path / "5.bin").write_bytes(bytes(range(32)) * 100)
    os.mkfifo(tmp_path / "6.pipe")
    (tmp_path / "7.eml").symlink_to(tmp_path / "gone")
    (tmp_path / "8.eml").write_bytes(ONE)
    found = read(tmp_path)
    assert [bool(each.problem) for each in found] == [True] * 7 + [False]
    assert all(each.problem.endswith(".") and not each.data for each in found[:7])


def test_a_message_beyond_all_size_is_named_and_the_next_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "LARGEST_MESSAGE", 2000)
    file = tmp_path / "box"
    file.write_bytes(FROM + b"Subject: big\n\n" + b"x" * 4000 + b"\n\n" + FROM + ONE)
    big, one = read(file)
    assert "MB" in big.problem
    assert one.data == ONE


def test_an_archive_may_not_become_larger_than_it_says(tmp_path: Path) -> None:
    honest = zipped(("one.eml", ONE * 1000))
    lying = honest.replace(len(ONE * 1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    (tmp_path / "a.zip").write_bytes(lying)
    (found,) = read(tmp_path / "a.zip")
    assert len(found.data) <= 10 or found.problem


def test_plain_words_are_taken_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "sms.txt").write_text("Ihr Paket wartet: http://example.test/p", encoding="utf-8")
    assert read(tmp_path / "sms.txt")[0].data.startswith(b"Ihr Paket")


def test_what_is_not_there_is_said_kindly() -> None:
    (found,) = mailbox.messages_in("/nowhere/at/all")
    assert found.problem == "There is no file or folder of this name."


def test_the_first_bytes_tell_an_archive() -> None:
    assert packed.is_archive(zipped(("a", b"b")))
    assert not packed.is_archive(ONE)

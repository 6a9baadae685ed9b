"""Archives: names and locks are told, mails inside are taken out, bombs stay packed."""

import gzip
import io
import tarfile
import zipfile

import pytest

from heedful.core.mail import archive


def _zip(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return out.getvalue()


def test_names_inside_an_archive_inside_an_archive_are_told_with_their_way():
    inner = _zip({"payload.js": b"x", "../../up.eml": b"From: a@b.example\n\nx"})
    found = archive.contents(_zip({"doc/inner.zip": inner, "readme.txt": b"hi"}))
    assert found.members == (
        "doc/inner.zip",
        "doc/inner.zip/payload.js",
        "doc/inner.zip/../../up.eml",
        "readme.txt",
    )
    assert [name for name, _ in found.mails] == ["doc/inner.zip/../../up.eml"]
    assert (found.why, found.encrypted) == ("", False)


def test_a_lock_is_seen_and_the_names_are_still_told():
    data = bytearray(_zip({"invoice.eml": b"From: a@b.example"}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    found = archive.contents(bytes(data))
    assert found.encrypted
    assert found.members == ("invoice.eml",)
    assert found.mails == ()


def test_a_bomb_by_ratio_stays_packed():
    found = archive.contents(_zip({"bomb.eml": bytes(15_000_000)}))
    assert found.kind == "bomb"
    assert found.mails == ()


def test_a_bomb_of_many_middling_files_is_stopped_by_one_purse():
    content = b"".join(number.to_bytes(4, "little") * 5 for number in range(400_000))
    found = archive.contents(_zip({f"{number}.eml": content for number in range(12)}))
    assert found.kind == "bomb"
    assert sum(len(mail) for _, mail in found.mails) <= 50_000_000


def test_archives_nested_deeper_than_three_are_not_followed():
    data = _zip({"core.eml": b"From: a@b.example"})
    for _ in range(6):
        data = _zip({"next.zip": data})
    found = archive.contents(data)
    assert found.kind == "bomb"
    assert found.members == ("next.zip", "next.zip/next.zip", "next.zip/next.zip/next.zip")


def test_a_size_that_lies_is_not_believed():
    data = bytearray(_zip({"x.eml": bytes(300_000)}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    found = archive.contents(bytes(data))
    assert sum(len(mail) for _, mail in found.mails) <= 300_000


def test_more_than_a_thousand_names_are_cut_and_named():
    found = archive.contents(_zip({f"{number}.txt": b"" for number in range(1_200)}))
    assert len(found.members) == 1_000
    assert found.kind == "too-many"


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as opened:
        info = tarfile.TarInfo("mails/x.eml")
        info.size = 5
        opened.addfile(info, io.BytesIO(b"hello"))
    return out.getvalue()


@pytest.mark.parametrize("data", [_tar(), gzip.compress(_tar())], ids=["tar", "tar.gz"])
def test_a_tar_is_read_packed_or_not(data):
    found = archive.contents(data)
    assert found.members == ("mails/x.eml",)
    assert found.mails == (("mails/x.eml", b"hello"),)


def test_a_gzip_bomb_stays_packed():
    assert archive.contents(gzip.compress(bytes(60_000_000))).kind == "bomb"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"7z\xbc\xaf\x27\x1c" + bytes(50), "elsewhere"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(50), "elsewhere"),
        (b"BZh9" + bytes(50), "elsewhere"),
        (b"PK\x03\x04" + bytes(50), "damaged"),
        (_zip({"a.txt": b"x"})[:-5], "damaged"),
    ],
)
def test_what_we_cannot_unpack_is_named(data, kind):
    assert archive.is_archive(data)
    found = archive.contents(data)
    assert found.kind == kind
    assert found.why.endswith(".")

"""Whatever bytes come, the reader answers: no exception, in five seconds, within 200 MB, with a word for what it left.

HEEDFUL_SURVIVAL says how many broken mails to try (default 1,500); the run marked slow tries 20,000.
"""

import base64
import io
import os
import random
import subprocess
import sys
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heedful.core.mail import message
from tests.core.mail import mutation

LONGEST = 5.0
LARGEST = 200 * 1024


def _survives(data: bytes) -> message.Message:
    started = time.process_time()
    mail = message.parse(data)
    took = time.process_time() - started
    assert took < LONGEST, f"{took:.1f} s for {data[:200]!r}"
    _sound(mail)
    return mail


def _sound(mail: message.Message) -> None:
    for part in mail.parts:
        part.text.encode()
        assert "\x00" not in part.text
    for link in mail.links:
        if part := mail.part(link.part):
            assert 0 <= link.start <= link.end <= len(part.text)
    for unread in mail.unread:
        assert unread.part
        assert unread.why.endswith(".")
        assert unread.kind not in ("", "unexpected"), unread
    for inner in mail.enclosed:
        _sound(inner)


@given(st.binary(max_size=2_000))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read(data):
    _survives(data)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["From", "Subject", "Content-Type", "Content-Transfer-Encoding", "Date", "To", "Message-ID"]
            ),
            st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=80),
        ),
        max_size=8,
    ),
    st.binary(max_size=300),
)
@settings(max_examples=200, deadline=None)
def test_any_header_is_read(fields, body):
    head = "".join(f"{name}: {value}\r\n" for name, value in fields)
    _survives(b"From: a@b.example\r\n" + head.encode() + b"\r\n" + body)


def _try(count: int, seed: int) -> None:
    seeds = mutation.own_mails() + mutation.samples()
    for data in mutation.mutants(seeds, rng=random.Random(seed), count=count):
        _survives(data)


def test_broken_mails_are_read():
    _try(int(os.environ.get("HEEDFUL_SURVIVAL", "1500")), seed=20240701)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_twenty_thousand_broken_mails_are_read():
    _try(20_000, seed=1)


def test_ten_thousand_parts_are_cut_and_named():
    body = b"--b\nContent-Type: text/plain\n\nhi\n" * 10_000
    mail = _survives(b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + body + b"--b--")
    assert [unread.kind for unread in mail.unread] == ["too-many"]
    assert sum(part.kind == "plain" for part in mail.parts) == 1_000


def test_parts_nested_in_parts_without_end_are_named():
    head = b"From: a@b.example\n"
    body = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(500))
    mail = _survives(head + body + b"\nhi")
    assert [unread.kind for unread in mail.unread] == ["too-deep"]


def test_a_zip_of_zips_of_zips_is_left_packed_and_named():
    data = bytes(10_000_000)
    for level in range(8):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
            for copy in range(8):
                opened.writestr(f"{level}-{copy}.zip", data)
        data = out.getvalue()
    head = b"From: a@b.example\nContent-Type: application/zip; name=x.zip\nContent-Transfer-Encoding: base64\n\n"
    mail = _survives(head + base64.encodebytes(data))
    assert [unread.kind for unread in mail.unread] == ["bomb"]


@pytest.mark.parametrize(
    "bait",
    [
        b"From: " + b"<" * 1_000_000,
        b"From: " + b'"' * 1_000_000,
        b"From: " + b"(" * 1_000_000,
        b"To: " + b"a@b.example, " * 80_000,
        b"Subject: " + b"=?a?b?" * 170_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 70_000,
        b"From: a@b.example\nContent-Type: text/plain; " + b"a*0*=b;" * 140_000,
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary="
        + b"b" * 1_000_000
        + b"\n\n"
        + b"--b\n" * 250_000,
        b"From: a@b.example\n" + b"X-A: b\n" * 140_000,
        b"From: a@b.example\nX:\n" + b" \t" * 500_000,
        b"References: " + b"<a@b>" * 200_000 + b"\nDate: " + b"1 " * 400_000,
        b"From: a@b.example\n\n" + b"http://" * 140_000,
        b"From: a@b.example\n\n" + b"a." * 500_000 + b"/",
        b"From: a@b.example\n\n" + b"http://a.b/" + b"(" * 500_000 + b")" * 500_000,
        b"From: a@b.example\n\n" + b"http://a.b/x)))))) " * 50_000,
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"<p>" * 330_000,
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"&" * 1_000_000,
        b"From: a@b.example\nContent-Type: text/html\n\n<meta " + b"charset" * 140_000,
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"<img src='data:image/png;base64,iVBORw0KGgo='>" * 20_000,
        b"From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 500_000,
        b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n" + b"=A" * 500_000,
        b"From: a@b.example\nContent-Type: multipart/mixed\n\n" + b"\n--a b" * 150_000,
        b"\n" * 1_000_000,
        b" " * 1_000_000 + b"From: a@b.example\n\nx",
        b"a" * 1_000_000,
    ],
    ids=lambda bait: repr(bait[:60]),
)
def test_a_megabyte_of_bait_for_slow_readers_is_read_in_time(bait):
    _survives(bait)


_HUGE = """
import base64, resource, sys, time
from heedful.core.mail import message
kind = sys.argv[1]
head = b"From: a@b.example\\nContent-Type: multipart/mixed; boundary=b\\n\\n--b\\n\\nHi\\n--b\\n"
if kind == "file":
    line = base64.encodebytes(bytes(range(57)))
    data = head + b"Content-Type: application/octet-stream; name=x.bin\\nContent-Transfer-Encoding: base64\\n\\n"
    data = b"".join([data, line * (60_000_000 // len(line)), b"--b--"])
elif kind == "page":
    data = head + b"Content-Type: text/html\\n\\n" + b"<p>some <b>words</b> " * 3_000_000
else:
    data = head + (b"Content-Type: text/plain\\n\\n" + b"words and words\\n" * 60_000 + b"--b\\n") * 60
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
started = time.process_time()
mail = message.parse(data)
took = time.process_time() - started
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(took, grown, len(data), *(one.kind for one in mail.unread))
"""


@pytest.mark.parametrize(("kind", "named"), [("file", []), ("page", ["too-large"]), ("texts", ["too-large"])])
def test_sixty_megabytes_are_read_or_cut_with_a_word(kind, named):
    run = subprocess.run([sys.executable, "-c", _HUGE, kind], capture_output=True, text=True, check=True)
    said = run.stdout.split()
    took, grown, size = float(said[0]), int(said[1]), int(said[2])
    assert size > 55_000_000
    assert took < LONGEST
    assert grown < LARGEST
    assert list(dict.fromkeys(said[3:])) == named

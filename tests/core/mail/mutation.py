"""Mails, and ways to break them: what the survival tests feed to the reader."""

import base64
import io
import random
import tarfile
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[4] / "shared" / "data"
_TOKENS = (
    *(b"\r\n", b"\n\n", b"\x00", b"\xff\xfe", b"--", b"=?utf-8?b?", b"=?utf-8?q?", b"?=", b"boundary=", b"<", b">"),
    *(b"<!--", b"&#x", b'"', b"(", b";", b"<style>", b"{", b"}", b"PK\x03\x04", b"%PDF-1.4", b"=\r\n", b"\xe2\x80\x8b"),
    b"Content-Type: multipart/mixed\r\n",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    *(b"charset=utf-7", b"charset=idna", b"charset=hex"),
)


def own_mails() -> list[bytes]:
    """A few mails that together pass through every room of the reader."""
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("inner.eml", b"From: a@b.example\nSubject: inner\n\nHello")
        opened.writestr("invoice.pdf.exe", b"MZ" + bytes(100))
    tarred = io.BytesIO()
    with tarfile.open(fileobj=tarred, mode="w:gz") as tar:
        info = tarfile.TarInfo("x.eml")
        info.size = 5
        tar.addfile(info, io.BytesIO(b"hello"))
    return [
        b'From: =?utf-8?q?J=C3=B6rg?= <j@larkfield.example>\r\nTo: a@x.example, "B, C" <b@x.example>\r\n'
        b"Subject: =?iso-8859-1?b?R3L832U=?= =?utf-8?q?_und_mehr?=\r\nDate: Mon, 1 Jul 2024 10:00:00 +0200\r\n"
        b"Message-ID: <1@larkfield.example>\r\n\r\nSee https://pay.example/x now.\r\n",
        b"From a@b.example Mon Jul  1 10:00:00 2024\nFrom: a@b.example\nSubject: page\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain; charset=utf-8\n'
        b"Content-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe\n--b1\nContent-Type: text/html\n\n"
        b'<html><style>.x{display:none}</style><p class=x>hid</p><a href="http://a.example/?q=1&amp;b">click</a>'
        b'<form action="http://f.example"><input type=password></form></html>\n--b1--\n',
        _packed("application/zip", "x.zip", zipped.getvalue()),
        _packed("application/gzip", "x.tar.gz", tarred.getvalue()),
        _packed("text/calendar", "i.ics", b"BEGIN:VCALENDAR\nDESCRIPTION:https://c.example/j\nEND:VCALENDAR\n"),
        _packed("message/rfc822", "", b"From: x@y.example\nSubject: told\n\nBody"),
        _packed(
            "application/pdf", "x.pdf", b"%PDF-1.4\n1 0 obj<</A<</S/URI/URI(http://p.example/)>>>>endobj\ntrailer<<>>"
        ),
    ]


def samples() -> list[bytes]:
    """Real mails from the shared data where they are at hand; a warning where they are not."""
    found: list[bytes] = []
    for place in (DATA / "phishing_pot" / "pot_2022_2024.tar.xz", DATA / "spamassassin_public" / "spamassassin.tar.xz"):
        if not place.exists():
            warnings.warn(f"{place} is not here: mutating our own mails only", stacklevel=2)
            continue
        with tarfile.open(place) as opened:
            for member in opened:
                if member.isfile() and len(found) < 400:
                    stream = opened.extractfile(member)
                    found.append(stream.read() if stream else b"")
    return found


def mutants(seeds: list[bytes], *, rng: random.Random, count: int) -> Iterator[bytes]:
    """Broken copies of mails, and plain noise: bytes flipped, cut out, doubled, crossed, sown with telling words."""
    for number in range(count):
        if number % 10 == 0:
            yield rng.randbytes(rng.randrange(4_000))
            continue
        data = bytearray(rng.choice(seeds)[:200_000])
        for _ in range(rng.randrange(1, 12)):
            place = rng.randrange(len(data) + 1)
            length = rng.choice((1, 3, 20, 300))
            match rng.randrange(6):
                case 0 if place < len(data):
                    data[place] = rng.randrange(256)
                case 1:
                    del data[place : place + length]
                case 2:
                    data[place:place] = rng.choice(_TOKENS) * rng.choice((1, 1, 2, 50))
                case 3:
                    data[place:place] = data[place : place + length] * rng.choice((1, 5))
                case 4:
                    other = rng.choice(seeds)
                    start = rng.randrange(len(other) + 1)
                    data[place : place + length] = other[start : start + length * 10]
                case _:
                    del data[max(place, 200) :]
        yield bytes(data)


def _packed(kind: str, name: str, content: bytes) -> bytes:
    lines = base64.encodebytes(content)
    head = (
        "From: a@b.example\nSubject: file\nContent-Type: multipart/mixed; boundary=zz\n\n--zz\n\nHi\n--zz\n"
        f'Content-Type: {kind}; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n'
        "Content-Transfer-Encoding: base64\n\n"
    )
    return head.encode() + lines + b"\n--zz--\n"

"""What goes wrong on the way: the three reports in a hundred that reach the desk broken."""

import random
import re

WAYS = (
    "cut_short",
    "no_closing_boundary",
    "unknown_charset",
    "raw_bytes",
    "broken_base64",
    "nul_bytes",
    "wrong_encoding",
)


def done(rng: random.Random, data: bytes) -> tuple[str, bytes]:
    """The name of the damage and the damaged report. The report's own Message-ID stays legible."""
    way = rng.choice(WAYS)
    head, _, body = data.partition(b"\n\n")
    if way == "cut_short":
        body = body[: max(80, int(len(body) * rng.uniform(0.5, 0.95)))] + b"\n"
    elif way == "no_closing_boundary":
        body = re.sub(rb"--(=_[0-9a-f]{24})--\n", b"", body)
    elif way == "unknown_charset":
        head, body = (re.sub(rb'charset="[^"]*"', b'charset="x-larkfield-9"', text) for text in (head, body))
    elif way == "raw_bytes":
        head = re.sub(rb"(?m)^Subject: .*(\n .*)*", b"Subject: \xc4ltere Rechnung \xfcberf\xe4llig \x80", head)
    elif way == "broken_base64":
        body = re.sub(rb"(?m)^([A-Za-z0-9+/]{76})$", lambda found: found[1][:-3] + b"*", body, count=3)
    elif way == "nul_bytes":
        middle = len(body) // 2
        body = body[:middle] + b"\x00\x00\x00" + body[middle:]
    else:
        head, body = (
            re.sub(rb"Content-Transfer-Encoding: quoted-printable", b"Content-Transfer-Encoding: base64", text)
            for text in (head, body)
        )
    return way, head + b"\n\n" + body

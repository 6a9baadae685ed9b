"""The road a letter took: who sent it from where, and what Larkfield's own server noted on arrival."""

import base64
import random
from datetime import datetime, timedelta

from heedful.larkfield import mime, organisation

# What our server found, as (spf, dkim, dmarc): for honest senders, throw-away domains, and forged or sloppy ones.
PASSED = ("pass", "pass", "pass")
FORGED = (
    ("fail", "none", "fail"),
    ("softfail", "fail", "fail"),
    ("none", "none", "none"),
    ("softfail", "none", "none"),
)
_NETWORKS = ("192.0.2", "198.51.100", "203.0.113")


def travelled(
    rng: random.Random, *, address: str, at: datetime, results: tuple[str, str, str], host: str = ""
) -> tuple[tuple[str, str], ...]:
    """Return-Path, Received, Authentication-Results and DKIM-Signature, topmost first."""
    domain = address.rpartition("@")[2]
    host = host or f"mail{rng.randrange(1, 9)}.{domain}"
    ip = f"{rng.choice(_NETWORKS)}.{rng.randrange(1, 255)}"
    arrived = at + timedelta(seconds=rng.randrange(2, 40))
    queue = _token(rng, 11).upper()
    spf, dkim, dmarc = results
    verdicts = (
        f"spf={spf} smtp.mailfrom={address};\n dkim={dkim} header.d={domain};\n dmarc={dmarc} header.from={domain}"
    )
    relay, back = f"10.{rng.randrange(256)}.0.{rng.randrange(1, 255)}", _token(rng, 9)
    seen = f"by {organisation.AUTHSERV_ID} with ESMTPS id {queue}\n ; {mime.moment(arrived)}"
    fields = [
        ("Return-Path", f"<{address}>"),
        ("Received", f"from {host} ({host} [{ip}])\n {seen}"),
        ("Authentication-Results", f"{organisation.AUTHSERV_ID};\n {verdicts}"),
    ]
    if dkim != "none":
        fields.append(("DKIM-Signature", _signature(rng, domain)))
    fields.append(("Received", f"from [{relay}] by {host}\n with ESMTPSA id {back}; {mime.moment(at)}"))
    return tuple(fields)


def inside(rng: random.Random, *, at: datetime) -> tuple[tuple[str, str], ...]:
    """The short road of a letter that never left Larkfield."""
    here, own = organisation.AUTHSERV_ID, organisation.DOMAIN
    arrived = mime.moment(at + timedelta(seconds=rng.randrange(1, 5)))
    post = f"post{rng.randrange(1, 4)}.{own} (10.20.0.{rng.randrange(2, 250)})"
    passed = f"spf=pass smtp.mailfrom={own};\n dkim=pass header.d={own};\n dmarc=pass header.from={own}"
    return (
        ("Received", f"from {post}\n by {here} with ESMTPS id {_token(rng, 11).upper()}\n ; {arrived}"),
        ("Authentication-Results", f"{here};\n {passed}"),
        ("DKIM-Signature", _signature(rng, own)),
    )


def message_id(rng: random.Random, domain: str) -> str:
    """A Message-ID of this domain, without the angle brackets."""
    return f"{_token(rng, 8)}.{_token(rng, 16)}@{domain}"


def _signature(rng: random.Random, domain: str) -> str:
    body = base64.b64encode(rng.randbytes(32)).decode()
    signed = base64.b64encode(rng.randbytes(128)).decode()
    folded = "\n  ".join(signed[n : n + 64] for n in range(0, len(signed), 64))
    opening = f"v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=s{rng.randrange(1, 5)};"
    return f"{opening}\n h=from:to:subject:date:message-id; bh={body};\n b={folded}"


def _token(rng: random.Random, length: int) -> str:
    return "".join(rng.choices("abcdefghijkmnopqrstuvwxyz0123456789", k=length))

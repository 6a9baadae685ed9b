"""The way a mail took: where it was handed in, through which servers it went, and what the last of them checked.

The route decides what the checks find. Which fields there are, how many and in which order is the same for both twins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import utils

from heedful.core.mail import brands, domain, places
from training.levers import twins
from training.levers.tokens import Seed
from training.levers.twins import Letter, Pair

_LENDERS = ("postwing.example", "sendwell.example", "mailferry.example")
"""Invented sending services, used by honest senders and by others."""
_HOSTERS = ("mailhaven.example", "cloudpost.example", "hostline.example")
"""Invented houses that keep mail for others."""
_CIPHERS = ("TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256", "TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128")


@dataclass(frozen=True, slots=True)
class Way:
    """How a message came: the address it bears and its domain, where it was handed in, and what the checks found."""

    address: str
    house: str
    host: str
    ip: str
    envelope: str
    signer: str
    spf: str
    dkim: str
    dmarc: str


def way(pair: Pair, letter: Letter, own: Seed, shared: Seed, *, bulk: bool) -> Way:
    """How a letter came. `own` is the seed of the letter, `shared` that of the pair."""
    address = twins.mailbox(letter.sender)[1]
    house = address.rpartition("@")[2].lower()
    rented = pair.genuine.route in {"list", "service", "hired"} and shared.share("lent") < 0.6
    lender = shared.pick("lender", _LENDERS) if rented and house not in places.FREE_MAIL else ""
    host, ip = _host(house, lender, own), own.address("ip")
    if letter.route == "spoofed":
        hoster = own.pick("hoster", _HOSTERS)
        dkim, signer = own.pick("dkim", (("fail", house), ("pass", hoster))) if is_signed(shared) else ("none", "")
        spf = own.pick("spf", ("fail", "softfail", "fail"))
        return Way(address, house, f"srv{own.number('srv', 9000)}.{hoster}", ip, address, signer, spf, dkim, "fail")
    envelope = address
    if bulk and house not in places.FREE_MAIL:
        # Without a signature only the envelope can speak for the sender, so it has to be of the sender's house.
        returned = f"b.{lender}" if lender and is_signed(shared) else f"bounces.{house}"
        envelope = f"bounce-{own.letters('bounce', 16)}@{returned}"
    if not is_signed(shared):
        return Way(address, house, host, ip, envelope, "", "pass", "none", "pass")
    variant = shared.share("checks")
    spf = "softfail" if variant < 0.10 else "pass"
    without_policy = 0.10 <= variant < 0.18 and letter.route not in {"own", "known", "service", "list", "taken"}
    return Way(address, house, host, ip, envelope, house, spf, "pass", "none" if without_policy else "pass")


def is_signed(shared: Seed) -> bool:
    """Whether the messages of a pair carry a signature at all; a few honest senders still have none."""
    return shared.share("signed") > 0.08


def fields(pair: Pair, letter: Letter, came: Way, own: Seed, shared: Seed) -> Iterator[tuple[str, str]]:
    """The fields that servers add, topmost first."""
    organisation = pair.organisation
    recipient = twins.mailbox(organisation.recipient)[1]
    ours, keeper = f"mx.{organisation.domain}", _keeper(pair)
    arrived = letter.sent + timedelta(seconds=4 + own.number("later", 40))
    yield "Return-Path", f"<{came.envelope}>"
    if keeper:
        yield "Delivered-To", recipient
    store = f"store{1 + Seed(organisation.domain).number('store', 4)}.{organisation.domain}"
    inside = f"10.0.{own.number('net', 9)}.{own.number('host', 250) + 1}"
    stored = _when(arrived + timedelta(seconds=1 + own.number("store", 3)))
    said = f"from {ours} ([{inside}]) by {store} with LMTP id {own.letters('lmtp', 22)}"
    yield "Received", f"{said} for <{recipient}>; {stored}"
    yield from _findings(came, keeper, ours, arrived, own)
    said = f"from {came.host} ({came.host}. [{came.ip}]) by {ours} with ESMTPS id {own.letters('esmtp', 14)}"
    yield "Received", f"{said} for <{recipient}> (version={own.pick('cipher', _CIPHERS)}); {_when(arrived)}"
    yield from _earlier(letter, came, own, shared)
    if is_signed(shared):
        signed = f"v=1; a=rsa-sha256; c=relaxed/relaxed; d={came.signer}; s={_selector(came)}"
        listed = f"t={int(letter.sent.timestamp())}; h=from:to:subject:date:message-id:mime-version"
        yield "DKIM-Signature", f"{signed}; {listed}; bh={own.base64('body', 32)}; b={_parted(own.base64('sign', 256))}"


def _earlier(letter: Letter, came: Way, own: Seed, shared: Seed) -> Iterator[tuple[str, str]]:
    """The servers on the sender's side: none to two of them, as many for both twins."""
    inner = f"app{own.number('app', 40) + 1}.{domain.registrable(came.host)}"
    count = shared.number("hops", 3)
    if count > 0:
        inside = f"10.{own.number('x', 250)}.{own.number('y', 250)}.7"
        queue = own.hexadecimal("queue", 10).upper()
        when = _when(letter.sent + timedelta(seconds=2 + own.number("hop", 2)))
        yield "Received", f"from {inner} ([{inside}]) by {came.host} (Postfix) with ESMTPS id {queue}; {when}"
    if count > 1:
        desk = f"192.168.{own.number('p', 250)}.{own.number('q', 250)}"
        when = _when(letter.sent + timedelta(seconds=1))
        yield "Received", f"from [{desk}] (unknown) by {inner} with ESMTPSA id {own.letters('submit', 12)}; {when}"


def _findings(came: Way, keeper: str, ours: str, arrived: datetime, own: Seed) -> Iterator[tuple[str, str]]:
    """What our server found; kept by a house for others, also as an authenticated chain (RFC 8617)."""
    checks = _checks(came, keeper, ours, own)
    if keeper:
        signed = f"i=1; a=rsa-sha256; t={int(arrived.timestamp())}; cv=none; d={keeper}; s=arc-2025"
        yield "ARC-Seal", f"{signed}; b={_parted(own.base64('seal', 256))}"
        signed = f"i=1; a=rsa-sha256; c=relaxed/relaxed; d={keeper}; s=arc-2025; h=message-id:date:subject:to:from"
        hashed = own.base64("body", 32)
        yield "ARC-Message-Signature", f"{signed}; bh={hashed}; b={_parted(own.base64('chain', 256))}"
        yield "ARC-Authentication-Results", f"i=1; {checks}"
    yield "Authentication-Results", checks
    yield "Received-SPF", _received_spf(came, ours)


def _checks(came: Way, keeper: str, ours: str, own: Seed) -> str:
    """The results, written as one of three kinds of server writes them."""
    key = f"header.d={came.signer} header.s={_selector(came)}"
    dkim = {
        "pass": f"dkim=pass {key}",
        "fail": f"dkim=fail (body hash did not verify) {key}",
        "none": "dkim=none (message not signed)",
    }[came.dkim]
    path, about = came.envelope, f"header.from={came.house}"
    policy = own.pick("policy", ("none", "quarantine", "reject")) if came.dmarc == "pass" else "none"
    if not keeper:
        said = "permits" if came.spf == "pass" else "does not permit"
        spf = f"spf={came.spf} ({ours}: domain of {path} {said} {came.ip} as sender) smtp.mailfrom={path}"
        return f"{ours}; {dkim}; {spf}; dmarc={came.dmarc} (policy={policy}) {about}"
    if keeper == _HOSTERS[0]:
        spf = f"spf={came.spf} (sender IP is {came.ip}) smtp.mailfrom={path.rpartition('@')[2]}"
        return f"{ours}; {spf}; {dkim}; dmarc={came.dmarc} action=none {about}"
    dmarc = f"dmarc={came.dmarc} (p={policy.upper()} sp={policy.upper()} dis=NONE)"
    return f"{ours}; {dkim}; spf={came.spf} smtp.mailfrom={path}; {dmarc} {about}"


def _received_spf(came: Way, ours: str) -> str:
    said = {
        "pass": f"designates {came.ip} as permitted sender",
        "fail": f"does not designate {came.ip} as permitted sender",
        "softfail": f"does not designate {came.ip} as permitted sender, in transition",
    }[came.spf]
    found = f"{came.spf} ({ours}: domain of {came.envelope} {said})"
    return f'{found} client-ip={came.ip}; envelope-from="{came.envelope}"; helo={came.host};'


def _host(house: str, lender: str, own: Seed) -> str:
    """The server that handed the mail to ours. It follows from the sender's house, whoever writes from there."""
    number = Seed(house).number("out", 8) + 1
    if house in places.FREE_MAIL:
        return f"mail-out{own.number('out', 90) + 10}.{house}"
    if any(house == each or house.endswith(f".{each}") for brand in brands.EVERY for each in brand.domains):
        return f"mta{number + 10}.{domain.registrable(house)}"
    if lender:
        return f"o{own.number('out', 90) + 10}.{lender}"
    if Seed(house).share("hosted") < 0.6:
        return f"out{number}.{Seed(house).pick('hoster', _HOSTERS)}"
    return f"mail{number}.{house}"


def _keeper(pair: Pair) -> str:
    """Who keeps the organisation's mail: one of two houses, or (empty) the organisation itself."""
    return Seed(pair.organisation.domain).pick("keeper", ("", *_HOSTERS[:2]))


def _selector(came: Way) -> str:
    return Seed(came.signer).pick("selector", ("s1", "s2", "selector1", "k1", "mail", "default", "2025a"))


def _parted(signature: str) -> str:
    """A signature with room to break its line."""
    return " ".join(signature[start : start + 64] for start in range(0, len(signature), 64))


def _when(moment: datetime) -> str:
    return utils.format_datetime(moment)

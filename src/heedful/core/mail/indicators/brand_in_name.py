"""The sender goes by a well-known name but writes from somewhere else."""

import re
from collections.abc import Iterator
from functools import cache

from heedful.core.mail import brands, domain, evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_WORD = re.compile(r"[^\W_]+")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z]{2,}|[A-Z][a-z]{3,})")  # PayPalService, BinanceBNB


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not sender.name or not sender.domain or known.is_own(sender.domain):
        return
    if domain.registrable(sender.domain) in {domain.registrable(partner) for partner in known.partners}:
        return
    name = sender.name[:200]
    named = _brands_named(name) or _brands_named(_GLUED.sub(" ", name))
    if named and not any(domain.belongs_to(sender.domain, brand) for brand in named):
        yield Seen(
            evidence.header(message, "from", sender.name) + evidence.header(message, "from", sender.email),
            (("name", named[0].name), ("address", sender.domain), ("real", named[0].domains[0])),
        )


def _brands_named(name: str) -> list[brands.Brand]:
    words = [domain.skeleton(word) for word in _WORD.findall(name)]
    found = []
    for start in range(len(words)):
        for size in (3, 2, 1):
            for brand, everyday in _calls().get(tuple(words[start : start + size]), ()):
                others = words[:start] + words[start + size :]
                if not everyday or all(word in _department_words() or word.isdigit() for word in others):
                    found.append(brand)
    return found


@cache
def _calls() -> dict[tuple[str, ...], list[tuple[brands.Brand, bool]]]:
    calls: dict[tuple[str, ...], list[tuple[brands.Brand, bool]]] = {}
    for brand in brands.EVERY:
        for call in (brand.name, *brand.calls):
            key = tuple(domain.skeleton(word) for word in _WORD.findall(call))
            calls.setdefault(key, []).append((brand, brand.everyday and call == brand.name))
    return calls


@cache
def _department_words() -> frozenset[str]:
    return frozenset(domain.skeleton(word) for word in places.LURE_WORDS)


INDICATOR = Indicator(
    id="brand-in-name",
    sentence="The sender goes by the name of {name} but writes from {address}; {name} writes from {real}.",
    weight=1.6,
    look=look,
    present_in=(
        Example(
            raw="""\
From: PayPal Service <notice@mailer-seven.test>
To: amara@larkfield.example
Subject: Your receipt

You sent 480.00.
"""
        ),
        Example(
            raw="""\
From: =?utf-8?q?M=D1=96crosoft_365?= <admin@tenant-desk.example>
To: amara@larkfield.example
Subject: Password

It ends today.
"""
        ),
        Example(
            raw="""\
From: BinanceRewards <gift@coin-desk.example>
To: amara@larkfield.example
Subject: Gift

It waits.
"""
        ),
        Example(
            raw="""\
From: UPS Delivery <track@parcel-desk.example>
To: amara@larkfield.example
Subject: Parcel

We missed you.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: PayPal <service@intl.paypal.com>
To: amara@larkfield.example
Subject: Your receipt

You sent 480.00.
"""
        ),
        Example(
            raw="""\
From: The Revolution Club <news@revolution-club.example>
To: amara@larkfield.example
Subject: Spring

Applesauce and zoomed pictures.
"""
        ),
        Example(
            raw="""\
From: Orange Street Orchestra <play@orchestra.example>
To: amara@larkfield.example
Subject: Spring

We play on Sunday.
"""
        ),
    ),
    source="Sublime open rules: brand impersonation by display name; MITRE ATT&CK T1656",
)

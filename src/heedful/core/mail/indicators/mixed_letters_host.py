"""A host that mixes letters of several alphabets in one word."""

import re
import unicodedata
from collections.abc import Iterator

from heedful.core.mail import evidence, url
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def look(message: Message, known: Known) -> Iterator[Seen]:
    if message.sender and _is_mixed(host := url.read(f"//{message.sender.domain}").host):
        yield Seen(evidence.header(message, "from", message.sender.domain), (("host", host),))
        return
    found = [lead for lead in evidence.leads(message) if _is_mixed(lead.host)]
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


def _is_mixed(host: str) -> bool:
    return not host.isascii() and any(len(_alphabets(label)) > 1 for label in re.split(r"[.-]", host))


def _alphabets(label: str) -> set[str]:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha())
    return {name for name in names if name in _ALPHABETS}


INDICATOR = Indicator(
    id="mixed-letters-host",
    sentence="The address {host} mixes letters of different alphabets in one word, to be read as another name.",
    weight=2.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Team <team@wallet-desk.example>
To: amara@larkfield.example
Subject: Sign in
Content-Type: text/html; charset=utf-8

<a href="https://xn--lrkfield-16g.example/sign-in">Sign in</a>
"""
        ),
        Example(raw="Please sign in at https://nоrthbridge.example/today".encode()),
    ),
    absent_from=(
        Example(
            raw="""\
From: Stadt <rathaus@xn--mnchen-3ya.example>
To: amara@larkfield.example
Subject: Straßenfest
Content-Type: text/html; charset=utf-8

<a href="https://münchen.example/fest">Programm</a> <a href="https://пример.example/">Пример</a>
"""
        ),
    ),
    source="Unicode TS 39 section 5 (mixed-script detection); RFC 5891",
)

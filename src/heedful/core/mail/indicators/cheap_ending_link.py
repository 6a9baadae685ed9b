"""A link under an ending where names cost next to nothing."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_ENDINGS = frozenset(
    """
    top xyz icu buzz click link live shop online site website space store fun rest cfd sbs cyou bond quest lol monster
    hair skin makeup beauty autos boats homes yachts tk ml ga cf gq pw work support review country stream download
    racing win bid loan date faith men party trade science accountant cricket zip mov
    """.split()  # noqa: SIM905
)


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender.domain if message.sender else ""
    found = [
        lead
        for lead in evidence.leads(message)
        if lead.link.element != "img"
        and lead.host.rpartition(".")[2] in _ENDINGS
        and not (sender and f".{sender}".endswith(f".{lead.journey.end.owner}"))
    ]
    if found:
        ending = "." + found[0].host.rpartition(".")[2]
        yield Seen(evidence.links(message, found), (("host", found[0].host), ("ending", ending)))


INDICATOR = Indicator(
    id="cheap-ending-link",
    sentence="A link leads to {host}; names ending in {ending} cost almost nothing and are often used once.",
    weight=0.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Wallet <care@wallet-desk.example>
To: amara@larkfield.example
Subject: Verify
Content-Type: text/html; charset=utf-8

<a href="https://verify-now.cfd/w">Verify</a>
"""
        ),
        Example(raw="Your toll of 2.10 is open: http://toll-pay.top/2"),
    ),
    absent_from=(
        Example(
            raw="""\
From: Efe <efe@pottery.shop>
To: amara@larkfield.example
Subject: Bowls

New bowls: https://pottery.shop/bowls and the fair: https://www.potters-fair.example/shop
"""
        ),
    ),
    source="Interisle, Phishing Landscape 2024 (phishing by top-level domain)",
)

"""A link leads to a host whose ending does not exist."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_AT_HOME = frozenset(
    {"local", "lan", "internal", "corp", "home", "intranet", "private", "localdomain"}
    | {"arpa", "test", "example", "invalid"}
)
"""Endings that houses use inside their own walls, or that are kept for examples."""


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [lead for lead in evidence.leads(message) if _is_nowhere(lead.journey.start.host)]
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].journey.start.host),))


def _is_nowhere(host: str) -> bool:
    ending = host.rstrip(".").rpartition(".")[2]
    return "." in host and not domain.is_number(host) and ending not in _AT_HOME and not domain.has_real_ending(host)


INDICATOR = Indicator(
    id="no-such-host",
    sentence="A link leads to {host}, and no site on the internet has such an ending.",
    weight=0.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Parcel desk <desk@parcels.example>
To: amara@larkfield.example
Subject: Parcel
Content-Type: text/html; charset=utf-8

<p><a href="https://parcel-security.html/confirm">Confirm</a></p>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: IT <it@larkfield.example>
To: amara@larkfield.example
Subject: Wiki
Content-Type: text/html; charset=utf-8

<p><a href="http://wiki.larkfield.lan/start">The wiki</a>, <a href="http://intranet/news">the news</a>,
<a href="http://10.0.0.4/">the printer</a>, <a href="https://www.dhl.com/">the carrier</a></p>
"""
        ),
    ),
    source="RFC 6761 and the root zone: a name outside them resolves nowhere; seen in drafts of lures and test mails",
)

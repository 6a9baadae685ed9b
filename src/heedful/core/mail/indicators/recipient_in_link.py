"""The recipient's own address is written into a link."""

import base64
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_LEAVING = (
    "unsub",
    "optout",
    "opt-out",
    "abmeld",
    "desabonn",
    "desinscri",
    "baja",
    "preferences",
    "remove",
    "list-manage",
)


def look(message: Message, known: Known) -> Iterator[Seen]:
    people = [address.email.lower() for address in message.to if "@" in address.email][:5]
    found = []
    for lead in evidence.leads(message) if people else ():
        target = lead.link.target
        if lead.link.element == "img" or any(word in target.lower() for word in _LEAVING):
            continue
        if person := next((person for person in people if _carries(target, person)), ""):
            found.append((lead, person))
    if found:
        spans = evidence.links(message, [lead for lead, _ in found])
        yield Seen(spans, (("address", found[0][1]), ("host", found[0][0].host)))


def _carries(target: str, person: str) -> bool:
    """Whether an address stands in a link: as it is, with %40, or in base64 (its uncertain last letters aside)."""
    lower = target.lower()
    hidden = base64.b64encode(person.encode()).decode().rstrip("=")
    return person in lower or person.replace("@", "%40") in lower or hidden[: len(hidden) // 4 * 4] in target


INDICATOR = Indicator(
    id="recipient-in-link",
    sentence="A link to {host} carries the address {address} along, so the page knows who comes.",
    weight=0.2,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Mail team <team@mail-notice.example>
To: Amara@larkfield.example
Subject: Keep your password
Content-Type: text/html; charset=utf-8

<a href="https://keep.mail-7.test/?e=amara%40larkfield.example">Keep my password</a>
"""
        ),
        Example(
            raw="""\
From: Mail team <team@mail-notice.example>
To: amara@larkfield.example
Subject: Keep your password
Content-Type: text/html; charset=utf-8

<a href="https://keep.mail-7.test/#YW1hcmFAbGFya2ZpZWxkLmV4YW1wbGU=">Keep my password</a>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Shop <news@bookshop.example>
To: amara@larkfield.example
Subject: Spring list
Content-Type: text/html; charset=utf-8

<a href="https://bookshop.example/unsubscribe?e=amara%40larkfield.example">Unsubscribe</a>
<a href="https://bookshop.example/spring?for=ben@larkfield.example">For Ben</a>
"""
        ),
    ),
    source="Sublime open rules: recipient address in link; MITRE ATT&CK T1598.003",
)

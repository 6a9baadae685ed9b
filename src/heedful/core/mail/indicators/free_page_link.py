"""A link to a page that anyone can put up in a minute, under a name nobody checked."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_SUFFIXES = places.PAGES | places.STORAGE


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender.domain if message.sender else ""
    found = []
    for lead in evidence.leads(message):
        suffix = places.below(lead.host, _SUFFIXES)
        if suffix and _is_somebodys_page(lead, suffix) and not sender.endswith(suffix):
            found.append((lead, suffix))
    if found:
        yield Seen(
            evidence.links(message, [lead for lead, _ in found]),
            (("host", found[0][0].host), ("service", found[0][1])),
        )


def _is_somebodys_page(lead: evidence.Lead, suffix: str) -> bool:
    if lead.link.element == "img":
        return False
    if suffix in places.STORAGE:
        # Pictures and papers lie in storage everywhere; a page to be filled in is another matter.
        return ".htm" in lead.journey.end.path.lower() or "/ipfs/" in lead.journey.end.path or "ipfs" in lead.host
    return lead.host not in {suffix, f"www.{suffix}"}


INDICATOR = Indicator(
    id="free-page-link",
    sentence="A link leads to {host}: anyone can put up a page there, and {service} does not check who they are.",
    weight=1.2,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Mail team <team@mail-notice.example>
To: amara@larkfield.example
Subject: Keep your password
Content-Type: text/html; charset=utf-8

<a href="https://larkfield-webmail.pages.dev/keep">Keep my password</a>
"""
        ),
        Example(
            raw="""\
From: Mail team <team@mail-notice.example>
To: amara@larkfield.example
Subject: Keep your password
Content-Type: text/html; charset=utf-8

<a href="https://storage.googleapis.com/xk2/inbox.html#amara@larkfield.example">Keep my password</a>
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

<a href="https://storage.googleapis.com/bookshop/spring-list.pdf">Spring list</a>
<a href="https://wordpress.com/">Made with WordPress</a>
"""
        ),
        Example(
            raw="""\
From: Efe <efe@garden-club.blogspot.com>
To: amara@larkfield.example
Subject: Roses

New photographs: https://garden-club.blogspot.com/2026/05/roses
"""
        ),
    ),
    source="Sublime open rules: free file hosts and free subdomain hosts; MITRE ATT&CK T1583.006",
)

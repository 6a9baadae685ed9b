"""A link that borrows one host to reach another."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = domain.registrable(message.sender.domain) if message.sender else ""
    found = []
    for lead in evidence.leads(message):
        through = lead.journey.through
        # Counting clicks on one's own links, or sending people on to one's own house, is everyday mailing.
        if through and through.host and sender not in {through.owner, lead.journey.end.owner}:
            found.append((lead, through.host))
    if found:
        lead, through_host = found[0]
        yield Seen(
            evidence.links(message, [each for each, _ in found]), (("through", through_host), ("host", lead.host))
        )


INDICATOR = Indicator(
    id="redirecting-link",
    sentence="A link names {through} but only passes through it: it ends at {host}.",
    weight=0.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Documents <docs@paper-desk.example>
To: amara@larkfield.example
Subject: Contract
Content-Type: text/html; charset=utf-8

<a href="https://www.google.com/url?q=https%3A%2F%2Fsign-paper.test%2Fc&amp;sa=D">Sign the contract</a>
"""
        ),
        Example(
            raw="""\
From: Documents <docs@paper-desk.example>
To: amara@larkfield.example
Subject: Contract
Content-Type: text/html; charset=utf-8

<a href="https://travel-club.example/out?to=aHR0cHM6Ly9zaWduLXBhcGVyLnRlc3QvYw==">Sign the contract</a>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: News <news@library.example>
To: amara@larkfield.example
Subject: New books
Content-Type: text/html; charset=utf-8

<a href="https://click.library.example/r?u=https%3A%2F%2Fauthor.test%2F">An author we like</a>
<a href="https://counter.test/r?u=https%3A%2F%2Fwww.library.example%2Fnew">New books</a>
"""
        ),
        Example(
            raw="""\
From: Ben <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota
Content-Type: text/html; charset=utf-8

<a href="https://urldefense.com/v3/__https://rota.example/may__;!!x">Rota</a>
"""
        ),
    ),
    source="CWE-601 (open redirect); Sublime open rules: open redirects",
)

"""A link into somebody's own computer, through a tunnel."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [
        lead
        for lead in evidence.leads(message)
        if (suffix := places.below(lead.host, places.TUNNELS)) and lead.host not in {suffix, f"www.{suffix}"}
    ]
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


INDICATOR = Indicator(
    id="tunnel-link",
    sentence="A link leads through {host} into a computer that is only lent to the internet for a short time.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Payroll <payroll@pay-notice.example>
To: amara@larkfield.example
Subject: Pay slip
Content-Type: text/html; charset=utf-8

<a href="https://3f2a-203-0-113-9.ngrok-free.app/slip">Open the pay slip</a>
"""
        ),
        Example(raw="Your voice message: https://blue-river-moon.trycloudflare.com/v?id=88"),
    ),
    absent_from=(
        Example(
            raw="""\
From: Dao <dao@larkfield.example>
To: amara@larkfield.example
Subject: Tunnels

How ngrok works: https://www.ngrok.io/docs, and our own demo: https://ngrok.demo.example/
"""
        ),
    ),
    source="MITRE ATT&CK T1572; Sublime open rules: tunnel services",
)

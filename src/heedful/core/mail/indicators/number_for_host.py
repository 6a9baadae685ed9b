"""A link to a bare number instead of a name."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

# Inside an organisation, numbers are how printers and test machines are reached.
_INSIDE = ("10.", "192.168.", "127.", "169.254.", *(f"172.{second}." for second in range(16, 32)))


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [
        lead for lead in evidence.leads(message) if domain.is_number(lead.host) and not lead.host.startswith(_INSIDE)
    ]
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


INDICATOR = Indicator(
    id="number-for-host",
    sentence="A link leads to the bare number {host} instead of a name.",
    weight=1.0,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Post <post@parcel-desk.example>
To: amara@larkfield.example
Subject: Customs fee
Content-Type: text/html; charset=utf-8

<a href="http://203.0.113.9/customs/pay.php">Pay the customs fee</a>
"""
        ),
        Example(
            raw="""\
From: Post <post@parcel-desk.example>
To: amara@larkfield.example
Subject: Customs fee
Content-Type: text/html; charset=utf-8

<a href="http://0xCB007109/pay">Pay the customs fee</a>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Dao <dao@larkfield.example>
To: amara@larkfield.example
Subject: Printer

The new printer answers at http://192.168.4.20/setup, its driver is version 10.4.2.1 from https://printers.example/10.4.2.1/
"""
        ),
    ),
    source="Fette, Sadeh & Tomasic 2007 (IP-based URLs); RFC 3986 section 7.4 on odd writings of a number",
)

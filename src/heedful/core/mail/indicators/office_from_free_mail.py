"""An office or title over a free mailbox."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_OFFICE = re.compile(
    r"(?i)\b(bank|support|help\s?desk|it[\s-]department|service\s?desk|customer\s(?:care|service)|billing|accounts?|payroll|"
    r"human\sresources|hr|admin|administrator|security|c[efo]o|director|president|minister|ministry|embassy|barrister|"
    r"attorney|lawyer|united\snations|notary|lottery|foundation|loan|invoice|delivery|courier|"
    r"kundendienst|buchhaltung|personalabteilung|gesch[aä]ftsf[uü]hr\w{0,4}|rechtsanwalt|sparkasse|"
    r"comptabilit[eé]|directeur|banque|notaire|soporte|contabilidad|banco|abogad[oa]|gerente)\b"
)


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or sender.domain not in places.FREE_MAIL or known.person_at(sender.email):
        return
    office = _OFFICE.search(sender.name[:200])
    if office:
        yield Seen(
            evidence.header(message, "from", office[0]) + evidence.header(message, "from", sender.email),
            (("office", sender.name.strip()), ("host", sender.domain)),
        )


INDICATOR = Indicator(
    id="office-from-free-mail",
    sentence="{office} writes from a free mailbox at {host}, where anyone can take any name.",
    weight=1.3,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Barclays Bank Loan Office <loan.office.7781@gmail.com>
To: amara@larkfield.example
Subject: Approved

Your loan is approved.
"""
        ),
        Example(
            raw="""\
From: "Dr. Weber, Geschäftsführer" <chef.weber@gmx.de>
To: amara@larkfield.example
Subject: Kurze Bitte

Sind Sie am Platz?
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Grace Banks <grace.banks@gmail.com>
To: amara@larkfield.example
Subject: Sunday

Shall we meet at the river?
"""
        ),
        Example(
            raw="""\
From: Customer Care <care@bookshop.example>
To: amara@larkfield.example
Subject: Your order

It is on its way.
"""
        ),
    ),
    source="Sublime open rules: free mail sender with organisational claim; FBI IC3 on business email compromise",
)

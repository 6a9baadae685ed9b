"""The sender goes by the name of our own organisation but writes from outside."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not sender.name or not sender.domain or known.is_own(sender.domain):
        return
    words = {domain.skeleton(word) for word in "".join(c if c.isalnum() else " " for c in sender.name).split()}
    for own in sorted(known.own_domains):
        label = domain.label_of(own)
        if len(label) > 3 and domain.skeleton(label) in words:
            yield Seen(
                evidence.header(message, "from", sender.name) + evidence.header(message, "from", sender.email),
                (("name", sender.name), ("address", sender.email)),
            )
            return


_KNOWN = Known(own_domains=frozenset({"larkfield.example", "mail.larkfield.example"}))

INDICATOR = Indicator(
    id="organisation-in-name",
    sentence="{name} sounds like one of us, but the message comes from outside, from {address}.",
    weight=1.8,
    look=look,
    needs=("own_domains",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfield Payroll <payroll@staff-desk.test>
To: amara@larkfield.example
Subject: Your pay slip

Please sign in to see it.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: IT-Larkf1eld <helpdesk@mailer-seven.test>
To: amara@larkfield.example
Subject: Storage

Your mailbox is full.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfield Payroll <payroll@hr.larkfield.example>
To: amara@larkfield.example
Subject: Your pay slip

It is in the usual place.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Larkfields Bakery <bread@bakery.example>
To: amara@larkfield.example
Subject: Bread

Fresh at seven.
""",
        ),
    ),
    source="Sublime open rules: organisation name in display name; MITRE ATT&CK T1656",
)

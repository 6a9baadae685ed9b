"""A link whose end cannot be seen."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [lead for lead in evidence.leads(message) if _is_short(lead)]
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


def _is_short(lead: evidence.Lead) -> bool:
    return bool(places.below(lead.host, places.SHORTENERS)) and len(lead.journey.end.path.strip("/")) > 1


INDICATOR = Indicator(
    id="shortened-link",
    sentence="A short link of {host} hides where it leads.",
    weight=0.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Bank <alerts@bank-desk.example>
To: amara@larkfield.example
Subject: Unusual payment

We stopped a payment of 499.00. If it was not you: https://bit.ly/3xYzAbC
"""
        ),
        Example(raw="Your parcel waits for a fee of 1.99. Pay at tinyurl.com/y8-parcel today."),
    ),
    absent_from=(
        Example(
            raw="""\
From: Dao <dao@larkfield.example>
To: amara@larkfield.example
Subject: Tools

We looked at https://bit.ly/ and https://habit.ly/plans and took neither.
"""
        ),
    ),
    source="Sublime open rules: URL shorteners; MITRE ATT&CK T1566.002",
)

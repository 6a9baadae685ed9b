"""A link to a form or document of a well-known service that anyone can make."""

from collections.abc import Iterator

from heedful.core.mail import evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender.domain if message.sender else ""
    found = []
    for lead in evidence.leads(message):
        end = lead.journey.end
        if _is_made_by_anyone(end.host, end.path) and not _same_house(end.owner, sender):
            found.append(lead)
    if found:
        yield Seen(evidence.links(message, found), (("host", found[0].host),))


def _is_made_by_anyone(host: str, path: str) -> bool:
    first = path.strip("/").partition("/")[0]
    if f"{host}/{first}" in places.FORMS:
        return True
    return bool(places.below(host, places.FORMS)) and len(path.strip("/")) > 2


def _same_house(owner: str, sender: str) -> bool:
    return sender == owner or sender.endswith("." + owner)


INDICATOR = Indicator(
    id="form-service-link",
    sentence="A link leads to a form or document at {host} that anyone can make under any name.",
    weight=0.7,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Help desk <helpdesk@mail-notice.example>
To: amara@larkfield.example
Subject: Storage

Fill in the form to keep your mail: https://docs.google.com/forms/d/e/1FAIpQLSf/viewform
"""
        ),
        Example(
            raw="""\
From: Help desk <helpdesk@mail-notice.example>
To: amara@larkfield.example
Subject: Storage
Content-Type: text/html; charset=utf-8

<a href="https://www.google.com/url?q=https%3A%2F%2Fform.jotform.com%2F24115560">Keep my mail</a>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Dao <dao@larkfield.example>
To: amara@larkfield.example
Subject: Minutes

The minutes: https://docs.google.com/document/d/1abc/edit and the makers of forms: https://www.jotform.com/
"""
        ),
        Example(
            raw="""\
From: Typeform <hello@typeform.com>
To: amara@larkfield.example
Subject: Your answers

See https://admin.typeform.com/form/abc123
"""
        ),
    ),
    source="Sublime open rules: abuse of form builders; MITRE ATT&CK T1566.003",
)

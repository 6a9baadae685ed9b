"""A form inside the mail itself."""

from collections.abc import Iterator

from heedful.core.mail import evidence, url
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part, page in evidence.pages(message):
        for form in page.forms:
            end = url.destination(form.action)
            asks = any(kind not in {"hidden", "submit", "button", "image", "reset"} for kind, _ in form.fields)
            if end.leads_somewhere and asks:
                yield Seen((evidence.tag(part, form.start),), (("host", end.host),))
                return


INDICATOR = Indicator(
    id="form-inside",
    sentence="The message contains a form that sends what is typed to {host}.",
    weight=0.3,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<form action="https://collect.test/in" method="post"><input name="card"><input type="submit"></form>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>The form is at <a href="https://library.example/form">library.example/form</a>.</p>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<form action="https://library.example/yes"><input type="hidden" name="id" value="4"><input type="submit"
value="Yes"></form>
"""
        ),
    ),
    source="Sublime open rules: form in HTML body; MITRE ATT&CK T1598.002",
)

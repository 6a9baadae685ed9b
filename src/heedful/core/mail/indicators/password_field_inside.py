"""A field for a password inside the mail itself."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part, page in evidence.pages(message):
        for form in page.forms:
            if form.asks_password:
                yield Seen((evidence.tag(part, form.start),))
                return


INDICATOR = Indicator(
    id="password-field-inside",
    sentence="The message itself contains a field for a password.",
    weight=2.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<form action="https://collect.test/in" method="post"><input name="mail"><input type="password" name="pw"></form>
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<table><tr><td><form action=https://collect.test/in><input type=PASSWORD></form></td></tr></table>
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

<p>Write &lt;input type="password"&gt; to make a field.</p><form
action="https://library.example/search"><input name="q"></form>
"""
        ),
    ),
    source="Sublime open rules: HTML body with password field; MITRE ATT&CK T1598.002",
)

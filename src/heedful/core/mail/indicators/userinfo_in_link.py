"""A name before an @ in an address looks like the place, and is not."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [
        lead
        for lead in evidence.leads(message)
        if "." in lead.journey.end.userinfo or "." in lead.journey.start.userinfo
    ]
    if found:
        end = found[0].journey.end
        yield Seen(
            evidence.links(message, found),
            (("front", (end.userinfo or found[0].journey.start.userinfo)[:80]), ("host", end.host)),
        )


INDICATOR = Indicator(
    id="userinfo-in-link",
    sentence="The link begins like {front}, but everything before the @ is decoration: it leads to {host}.",
    weight=2.5,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Service <service@account-desk.example>
To: amara@larkfield.example
Subject: Your account
Content-Type: text/html; charset=utf-8

<p><a href="https://www.paypal.com@198-51-100-7.test/signin">Sign in</a></p>
"""
        ),
        Example(
            raw="""\
From: Service <service@account-desk.example>
To: amara@larkfield.example
Subject: Your account

Sign in here: http://mail.larkfield.example%2Flogin@collect.test/ and keep your mailbox.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Chloe <chloe@larkfield.example>
To: amara@larkfield.example
Subject: Where I write
Content-Type: text/html; charset=utf-8

<p><a href="https://social.example/@chloe.lark">My page</a>, <a href="mailto:chloe@larkfield.example">mail</a>,
<a href="https://git@code.example/repo">code</a>, <a href="https://maps.example/place?q=a@b.c">map</a></p>
"""
        ),
    ),
    source="RFC 3986 section 7.6; MITRE ATT&CK T1566.002",
)

"""An alphabet that hardly any mail program writes, and that hides plain letters."""

from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_RARE = ("utf-7", "utf-16", "utf-32", "hz", "cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")


def look(message: Message, known: Known) -> Iterator[Seen]:
    for part in message.parts:
        name = part.charset.replace("_", "-").lower()
        if part.kind != "header" and message.kind == "mail" and name.startswith(_RARE):
            yield Seen((evidence.source(part, 0, min(80, len(part.text)), part.text[:80]),), (("alphabet", name),))
            return


INDICATOR = Indicator(
    id="rare-alphabet",
    sentence="The text is written in the alphabet {alphabet}, which mail programs do not use and which hides "
    "plain letters.",
    weight=1.2,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-7

+AFkAbwB1AHI- mailbox is full.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=iso-8859-15

Hello
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=koi8-r

Hello
"""
        ),
    ),
    source="WHATWG Encoding (UTF-7 is refused); MITRE ATT&CK T1027",
)

"""The words of a link name one place, the link leads to another."""

import re
from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_NAMED = re.compile(r"^\W{0,5}(?:https?://)?((?:[\w-]{1,63}\.){1,6}[a-z]{2,18})(?=[/?#:\s\W]|$)", re.I)


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = domain.registrable(message.sender.domain) if message.sender else ""
    found = []
    for lead in evidence.leads(message):
        said = _host_said(lead.link.shown) if lead.link.element in {"a", "area"} else ""
        owners = {lead.journey.start.owner, lead.journey.end.owner}
        # A newsletter that counts clicks leads through its own house first: that is done in the open.
        counted = message.header("list-unsubscribe") and domain.registrable(said) == sender
        if said and domain.registrable(said) not in owners and sender not in owners and not counted:
            found.append((said, lead))
    if found:
        said, lead = found[0]
        yield Seen(evidence.links(message, [lead for _, lead in found]), (("shown", said), ("host", lead.host)))


def _host_said(shown: str) -> str:
    named = _NAMED.match(shown[:300].strip())
    if named is None or " " in shown.strip():
        return ""
    host = named[1].lower()
    return host if domain.has_real_ending(host) else ""


INDICATOR = Indicator(
    id="link-text-differs",
    sentence="The link says {shown} but leads to {host}.",
    weight=1.3,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Customer care <care@parcel-desk.example>
To: amara@larkfield.example
Subject: Delivery on hold
Content-Type: text/html; charset=utf-8

<p>Please confirm the address of your parcel:
<a href="http://tracking.delivery-hold.test/c/8812">https://www.dhl.com/confirm</a></p>
"""
        ),
        Example(
            raw="""\
From: IT <it@service-notice.example>
To: amara@larkfield.example
Subject: Mailbox
Content-Type: text/html; charset=utf-8

<p>Your mailbox is nearly full. Open
<a href="https://login.box-storage.test/?u=1&amp;v=2">mail.larkfield.example</a> now.</p>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: News <news@library.example>
To: amara@larkfield.example
Subject: New books
Content-Type: text/html; charset=utf-8

<p>See <a href="https://catalogue.library.example/new?page=2">www.library.example/new</a>, or
<a href="https://reading-club.test/">our reading club</a>. Release 4.2 of <a
href="https://zotero.test">Zotero.pdf</a></p>
"""
        ),
        Example(
            raw="""\
From: Ben <ben@larkfield.example>
To: amara@larkfield.example
Subject: Rota
Content-Type: text/html; charset=utf-8

<a
href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frota.example%2Fmay&amp;data=05">rota.example/may</a>
"""
        ),
    ),
    source="NIST TN 2276 (2023), cue 5: URL hyperlinking; Sublime open rules: mismatched links",
)

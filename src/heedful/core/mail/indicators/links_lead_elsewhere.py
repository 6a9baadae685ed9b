"""Not one link leads to the sender's own site."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence, places
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_SHORTEST = 4
"""Letters that two names must share to be taken for relatives (`dropbox`, `dropboxmail`)."""
_EVERYBODYS = frozenset(
    {"google", "facebook", "instagram", "linkedin", "twitter", "youtube"}
    | {"microsoft", "apple", "vimeo", "zoom", "wikipedia", "github"}
)


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = domain.registrable(message.sender.domain) if message.sender else ""
    # Lists and newsletters are sent by houses that count clicks; they say so in a header.
    if not sender or sender in places.FREE_MAIL or message.header("list-unsubscribe") or message.header("list-id"):
        return
    leads = [lead for lead in evidence.leads(message) if lead.link.element in {"a", "area"}]
    if leads and all(_is_foreign(lead, sender, known) for lead in leads):
        yield Seen(evidence.links(message, leads[:3]), (("sender", sender), ("host", leads[0].host)))


def _is_foreign(lead: evidence.Lead, sender: str, known: Known) -> bool:
    """Whether a link leads to a house that has nothing to do with the sender's, as far as names tell."""
    owners = {lead.journey.start.owner, lead.journey.end.owner}
    if sender in owners or any(known.is_own(owner) or owner in known.partners for owner in owners):
        return False
    own = domain.label_of(sender)
    return not any(_are_relatives(own, domain.label_of(owner)) for owner in owners)


def _are_relatives(one: str, other: str) -> bool:
    """Whether one name contains the other. A lookalike is a relative too: that is another indicator's business."""
    short, long = sorted((one.replace("-", ""), other.replace("-", "")), key=len)
    return other in _EVERYBODYS or (len(short) >= _SHORTEST and short in long)


INDICATOR = Indicator(
    id="links-lead-elsewhere",
    sentence="None of its links leads to {sender}, from where it says it comes; they lead to {host}.",
    weight=0.7,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Brightwell Benefits <hr@brightwell.example>
To: amara@larkfield.example
Subject: Enrolment
Content-Type: text/html; charset=utf-8

<p>Please <a href="https://choose-now.test/b/11">choose your plan</a> by Friday.</p>
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

<p><a href="https://catalogue.library.example/new">The list</a>, and
<a href="https://reading-club.test/">our reading club</a>.</p>
"""
        ),
        Example(
            raw="""\
From: Orders <no-reply@lanternmail.example>
To: amara@larkfield.example
Subject: Your order
Content-Type: text/html; charset=utf-8

<p><a href="https://www.lantern.test/orders/4">See your order</a></p>
"""
        ),
        Example(
            raw="""\
From: Club <news@rowing.example>
To: amara@larkfield.example
Subject: Regatta
List-Unsubscribe: <https://posted.test/u/1>
Content-Type: text/html; charset=utf-8

<p><a href="https://posted.test/c/1">The programme</a></p>
"""
        ),
    ),
    source="Sublime open rules: link domain does not match the sender's; NIST TN 2276 (2023), cue 5",
)

"""Where a message uses a host that was made to look like somebody else's."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span

_OFTEN = 3


def seen(message: Message, known: Known, way: domain.Way) -> Iterator[Seen]:
    """At most one sighting of this way of looking alike: its first host, with every place where it stands."""
    targets = domain.catalogue(known)
    first: domain.Resemblance | None = None
    spans: list[Span] = []
    for host, where in _hosts(message):
        found = domain.resembles(host, targets)
        if found is None or found.way != way or _is_familiar(domain.registrable(host), known):
            continue
        first = first or found
        if found.host == first.host:
            spans.extend(where)
    if first:
        facts = (("host", first.host), ("known", first.known), ("name", first.name), ("whose", first.whose))
        yield Seen(tuple(spans[:6]), facts)


def _hosts(message: Message) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for name, address in (("from", message.sender), ("header:return-path", message.return_path)):
        if address and address.domain:
            yield address.domain, evidence.header(message, name, address.domain)
    for address in message.reply_to:
        if address.domain:
            yield address.domain, evidence.header(message, "header:reply-to", address.domain)
    for lead in evidence.leads(message):
        yield lead.host, evidence.link(message, lead.link)


def _is_familiar(owner: str, known: Known) -> bool:
    """Senders we have heard from often are who they are, whatever their name resembles."""
    return any(
        seen >= _OFTEN and email.endswith(("@" + owner, "." + owner)) for email, seen in (known.history or {}).items()
    )

"""Where a message leads its reader: the way an answer takes, links, a number to call, and money."""

from collections.abc import Mapping

from heedful.core.mail import acquaintance, domain, evidence, hierarchy, paying, places
from heedful.core.mail.ask import Asked
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.standing import Fact, against, aside

_AWAY = ("reply-to-free-mail", "reply-to-elsewhere")
_OFF_THE_PATH = ("account-not-on-record", "payment-path-conflict")
_NO_WAY = ("img", "meta")


def answers(message: Message, seen: Mapping[str, Finding]) -> Fact:
    """Where an answer would go."""
    sender = message.sender
    if sender is None or not sender.domain:
        return aside("answers")
    if away := next((seen[name] for name in _AWAY if name in seen), None):
        return against("answers", away)
    to = next((address.email for address in message.reply_to if address.domain), sender.email)
    return Fact("answers", "confirmed", "relation.answers.confirmed", (("reply", to),))


def links(message: Message, known: Known) -> Fact:
    """Whether the links stay with the sender, with us and with those we know."""
    hosts = dict.fromkeys(lead.host for lead in evidence.leads(message) if lead.link.element not in _NO_WAY)
    if not hosts:
        return aside("links")
    sender = message.sender.domain if message.sender else ""
    away = next((host for host in hosts if not is_at_home(host, sender, known)), "")
    if not away:
        return Fact("links", "confirmed", "relation.links.confirmed", (("host", next(iter(hosts))),))
    if not sender:
        return Fact("links", "unknown", "relation.links.unknown", (("host", away),))
    return Fact("links", "contradicted", "relation.links.contradicted", (("host", away), ("sender", sender)))


def is_at_home(host: str, sender: str, known: Known) -> bool:
    """Whether a host is the sender's, ours, a partner's, or of a house that has written to us."""
    owner = domain.registrable(host)
    if known.is_own(host) or (owner == domain.registrable(sender) and owner not in places.FREE_MAIL):
        return True
    return bool(acquaintance.partner_of(host, known)) or acquaintance.heard_from(owner, known)


def phone(seen: Mapping[str, Finding], asked: Asked) -> Fact:
    """A number to call. We hold nobody's numbers, so it is always unknown."""
    if found := seen.get("call-this-number"):
        return Fact("phone", "unknown", "relation.phone.number", found.facts)
    return Fact("phone", "unknown", "relation.phone.unknown") if asked.name == "call_back" else aside("phone")


def payment(message: Message, seen: Mapping[str, Finding], asked: Asked, known: Known) -> Fact:
    """Whether money would go where it always goes. Only the record of accounts can confirm that."""
    if off := next((seen[name] for name in _OFF_THE_PATH if name in seen), None):
        return against("payment", off)
    given = paying.given(message, known)
    if given and all(one.on_record for one in given):
        values = (("account", given[0].written), ("sender", message.sender.domain if message.sender else ""))
        return Fact("payment", "confirmed", "fact.indicator.account-on-record", values)
    if given:
        return Fact("payment", "unknown", "relation.payment.account", (("account", given[0].written),), "accounts")
    if asked.name in hierarchy.ABOUT_MONEY:
        return Fact("payment", "unknown", "relation.payment.unknown")
    return aside("payment")

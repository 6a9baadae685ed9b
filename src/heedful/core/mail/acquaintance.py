"""Who the sender is to us: whose house, confirmed by whom, and known since when."""

from collections.abc import Mapping
from functools import lru_cache

from heedful.core.mail import authentication, domain, places
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known
from heedful.core.mail.message import Address, Message
from heedful.core.mail.standing import Fact, State, Values, against, aside

_BORROWED = (
    "name-of-colleague",
    "hierarchy-conflict",
    "partner-named-elsewhere",
    "organisation-in-name",
    "own-office-from-outside",
    "brand-in-name",
)
_NOT_CONFIRMED = ("own-domain-not-confirmed", "sender-not-confirmed")


def house(message: Message, seen: Mapping[str, Finding], known: Known, checks: Fact) -> Fact:
    """Ours, a partner's, somebody who looks like one of them, or neither."""
    sender = message.sender
    if sender is None or not sender.domain:
        return aside("house")
    if posing := next((seen[name] for name in _BORROWED if name in seen), None) or _looking_alike(sender, seen):
        return against("house", posing)
    values: Values = (("sender", sender.domain),)
    partner = partner_of(sender.domain, known)
    if partner or known.is_own(sender.domain) or known.person_at(sender.email):
        if checks.state == "contradicted":
            return Fact("house", "contradicted", checks.key, checks.values)
        state: State = "confirmed" if checks.state == "confirmed" else "unknown"
        whose = "partner" if partner else "own"
        return Fact("house", state, f"relation.house.{whose}.{state}", (*values, ("partner", partner)), checks.need)
    if not known.own_domains:
        return Fact("house", "unknown", "relation.house.untold.own_domains", values, "own_domains")
    if not known.partners:
        return Fact("house", "unknown", "relation.house.untold.partners", values, "partners")
    return aside("house")


def _looking_alike(sender: Address, seen: Mapping[str, Finding]) -> Finding | None:
    """A finding that the sender's own domain, not that of a link, was made to look like another."""
    own = domain.registrable(sender.domain)
    alike = [each for name, each in seen.items() if name.startswith("lookalike-") or name == "known-name-inside"]
    return next((each for each in alike if domain.registrable(dict(each.facts).get("host", "")) == own), None)


def checks(message: Message, seen: Mapping[str, Finding], known: Known) -> Fact:
    """Whether our own servers confirmed where it comes from."""
    sender = message.sender
    if message.kind == "text" or sender is None or not sender.domain:
        return aside("checks")
    if found := next((seen[name] for name in _NOT_CONFIRMED if name in seen), None):
        return against("checks", found)
    values = (("sender", sender.domain),)
    if not known.authserv_ids:
        return Fact("checks", "unknown", "relation.checks.untold", values, "authserv_ids")
    results = authentication.checked(message, known)
    if results is not None and results.confirm(sender.domain):
        return Fact("checks", "confirmed", "relation.checks.confirmed", values)
    return Fact("checks", "unknown", f"relation.checks.{'nobody' if results is None else 'undecided'}", values)


def history(message: Message, known: Known, checks: Fact) -> Fact:
    """Whether this sender has written to us before. That nobody told us is another thing than that nobody has."""
    sender = message.sender
    if sender is None or not sender.domain:
        return aside("history")
    values: Values = (("sender", sender.email),)
    if known.history is None:
        return Fact("history", "unknown", "relation.history.untold", values, "history")
    if count := known.history.get(sender.email.lower(), 0):
        often = (*values, ("count", str(count)))
        if checks.state == "contradicted":
            return Fact("history", "contradicted", "relation.history.borrowed", often)
        state: State = "confirmed" if checks.state == "confirmed" else "unknown"
        return Fact("history", state, f"relation.history.{state}", often, checks.need)
    if known.is_own(sender.domain):
        return aside("history")
    owner = domain.registrable(sender.domain)
    if heard_from(owner, known):
        return Fact("history", "unknown", "relation.history.house", (*values, ("house", owner)))
    return Fact("history", "contradicted", "fact.indicator.first-time-sender", values)


def partner_of(host: str, known: Known) -> str:
    """The partner whose house this is, or an empty string."""
    return known.partners.get(_houses(tuple(known.partners)).get(domain.registrable(host), ""), "")


@lru_cache(maxsize=4)
def _houses(partners: tuple[str, ...]) -> dict[str, str]:
    """The house of each partner, and the domain under which we have it on record."""
    return {domain.registrable(each): each for each in sorted(partners, reverse=True)}


def heard_from(owner: str, known: Known) -> bool:
    """Whether anybody of this house has written to us; of free mail that says nothing, everybody lives there."""
    if owner in places.FREE_MAIL:
        return False
    return any(address.endswith(("@" + owner, "." + owner)) for address in known.history or ())

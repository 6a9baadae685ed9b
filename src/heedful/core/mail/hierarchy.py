"""Hierarchy: whether a request comes the way such requests come here. Most of it works only with a directory."""

from collections.abc import Sequence

from heedful.core.mail import domain, words
from heedful.core.mail.ask import Asked
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known, Person
from heedful.core.mail.message import Message
from heedful.core.mail.persona import Claimed
from heedful.core.mail.span import Span
from heedful.core.mail.words import Words

ABOUT_MONEY = ("change_payment_details", "buy_gift_cards", "pay")
ABOUT_TRUST = (*ABOUT_MONEY, "credentials", "data", "reply")
_OUR_OFFICES = {"hr": "a personnel office", "it_support": "a technical help desk"}
_ENDING = 14
"""Words at the end of a message among which it is signed."""
_OFFICES_ASK = ("credentials", "data", "open_link", "open_attachment", "install", *ABOUT_MONEY)


def conflicts(
    message: Message, said: Sequence[Words], claimed: Claimed, asked: Asked, known: Known
) -> tuple[Finding, ...]:
    """A superior's name on an outside address asking for money, money asked for past the people who handle it, an
    office of our own and a partner's name that write from elsewhere."""
    if not message.sender or not _outside(message, known):
        return ()
    found = []
    if known.directory is not None and asked.name in ABOUT_TRUST:
        reader = _reader(message, known)
        if claimed.person and message.sender.email.lower() != claimed.person.email.lower():
            found.append(_hierarchy(message, claimed.person, reader, asked, known))
        payers = [person for person in known.directory if person.pays]
        passes_by = reader is None or not reader.pays
        if payers and _is_about_our_money(message, claimed, asked, known, passes_by):
            found.append(_payment_path(asked, payers, reader, familiar=_is_familiar(message, known)))
    if asked.name in _OFFICES_ASK and (partner := _partner_named(message, said, known)):
        found.append(_borrowed_name(message, asked, partner))
    if not claimed.person and claimed.persona in _OUR_OFFICES and asked.name in _OFFICES_ASK and known.own_domains:
        found.append(_office(message, claimed, asked))
    return tuple(found)


def _outside(message: Message, known: Known) -> bool:
    sender = message.sender
    return sender is not None and known.person_at(sender.email) is None and not known.is_own(sender.domain)


def _is_about_our_money(message: Message, claimed: Claimed, asked: Asked, known: Known, passes_by: bool) -> bool:
    """Whether a wish is for those who handle our money. A bill or a fee is, where one of us, or somebody who delivers
    to us and whom we do not know, seems to send it; a stranger's fee for a parcel is nobody's usual path."""
    if asked.name == "change_payment_details":
        return True
    if not passes_by:
        return False
    if asked.name == "buy_gift_cards":
        return True
    if asked.name != "pay":
        return False
    ours = claimed.person is not None or claimed.persona in ("executive", "colleague")
    return ours or (claimed.persona == "supplier" and not _is_partner(message, known))


def _is_partner(message: Message, known: Known) -> bool:
    owner = domain.registrable(message.sender.domain) if message.sender else ""
    return any(domain.registrable(partner) == owner for partner in known.partners)


def _is_familiar(message: Message, known: Known) -> bool:
    """Whether the address is a partner's, or has written to us before."""
    sender = message.sender
    return _is_partner(message, known) or (sender is not None and sender.email.lower() in (known.history or {}))


def _partner_named(message: Message, said: Sequence[Words], known: Known) -> str:
    """The partner in whose name a stranger signs, or whom the sender's name bears, or an empty string."""
    sender = message.sender
    if sender is None or _is_partner(message, known) or sender.email.lower() in (known.history or {}):
        return ""
    ending = [form for part in said[-1:] for form in part.forms[-_ENDING:]]
    claims = f" {' '.join(ending)} | {words.fold(sender.name)} "
    return next((name for name in known.partners.values() if len(name) > 4 and f" {words.fold(name)} " in claims), "")


def _borrowed_name(message: Message, asked: Asked, partner: str) -> Finding:
    address = message.sender.email if message.sender else ""
    return Finding(
        id="partner-named-elsewhere",
        sentence=f"It speaks for {partner} but came from {address}, from where {partner} never wrote to us.",
        weight=1.1,
        evidence=_evidence(message, asked),
        facts=(("partner", partner), ("address", address)),
    )


def _reader(message: Message, known: Known) -> Person | None:
    return next((person for address in message.to if (person := known.person_at(address.email))), None)


def _hierarchy(message: Message, claimed: Person, reader: Person | None, asked: Asked, known: Known) -> Finding:
    address = message.sender.email if message.sender else ""
    above = reader is not None and claimed.email.lower() in _superiors(reader, known)
    relation = f", to whom {reader.name} reports," if reader and above else ""
    facts = (("name", claimed.name), ("address", address), ("usual", claimed.email))
    return Finding(
        id="hierarchy-conflict",
        sentence=f"It bears the name of {claimed.name}{relation} but came from {address}; "
        f"{claimed.name} writes from {claimed.email}.",
        weight=2.5 if asked.name in ABOUT_MONEY or above else 1.5,
        evidence=_evidence(message, asked),
        facts=facts,
    )


def _payment_path(asked: Asked, payers: list[Person], reader: Person | None, *, familiar: bool) -> Finding:
    """Money off its path. A partner too may change banks, and only a person can confirm that: a doubt and no proof."""
    payer = next((person for person in payers if reader and person.team == reader.team), payers[0])
    what = {
        "change_payment_details": "Requests to change bank details",
        "buy_gift_cards": "Requests to buy something",
        "pay": "Requests to pay",
    }[asked.name]
    if reader is not None and reader.pays:
        sentence = f"{what} are normally confirmed with a person already known at the other side, not by mail."
    else:
        here = f"to {reader.name}" if reader else "another way"
        sentence = f"{what} normally go to {payer.name} at {payer.email}; this one went {here}."
    return Finding(
        id="payment-path-conflict",
        sentence=sentence,
        weight=1.0 if asked.name in ("change_payment_details", "buy_gift_cards") and not familiar else 0.8,
        evidence=asked.spans[:3],
        facts=(("name", payer.name), ("address", payer.email)),
    )


def _office(message: Message, claimed: Claimed, asked: Asked) -> Finding:
    address = message.sender.email if message.sender else ""
    return Finding(
        id="own-office-from-outside",
        sentence=f"It speaks as {_OUR_OFFICES[claimed.persona]} but came from {address}, which is not one of ours.",
        weight=0.95,
        evidence=_evidence(message, asked),
        facts=(("address", address),),
    )


def _superiors(reader: Person, known: Known) -> set[str]:
    """The addresses above a person, up to ten steps: a directory may hold a circle."""
    above: list[str] = []
    address = reader.reports_to.lower()
    while address and address not in above and len(above) < 10:
        above.append(address)
        person = known.person_at(address)
        address = person.reports_to.lower() if person else ""
    return set(above)


def _evidence(message: Message, asked: Asked) -> tuple[Span, ...]:
    part = message.part("from")
    sender = (Span("from", 0, len(part.text), part.text),) if part else ()
    return sender + asked.spans[:2]

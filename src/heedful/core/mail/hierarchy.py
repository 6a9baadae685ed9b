"""Hierarchy: whether a request comes the way such requests come here. Works only with a directory."""

from heedful.core.mail.ask import Asked
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known, Person
from heedful.core.mail.message import Message
from heedful.core.mail.persona import Claimed
from heedful.core.mail.span import Span

ABOUT_MONEY = ("change_payment_details", "buy_gift_cards", "pay")
ABOUT_TRUST = (*ABOUT_MONEY, "credentials", "data", "reply")


def conflicts(message: Message, claimed: Claimed, asked: Asked, known: Known) -> tuple[Finding, ...]:
    """A superior's name on an outside address asking for money, and money asked for past the people who handle it."""
    if known.directory is None or not message.sender or asked.name not in ABOUT_TRUST:
        return ()
    found = []
    reader = _reader(message, known)
    outside = known.person_at(message.sender.email) is None and not known.is_own(message.sender.domain)
    if claimed.person and outside and message.sender.email.lower() != claimed.person.email.lower():
        found.append(_hierarchy(message, claimed.person, reader, asked, known))
    if asked.name in ABOUT_MONEY and outside:
        payers = [person for person in known.directory if person.pays]
        if payers and (reader is None or not reader.pays or asked.name == "change_payment_details"):
            found.append(_payment_path(message, asked, payers, reader))
    return tuple(found)


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


def _payment_path(message: Message, asked: Asked, payers: list[Person], reader: Person | None) -> Finding:
    payer = next((person for person in payers if reader and person.team == reader.team), payers[0])
    what = {
        "change_payment_details": "Requests to change bank details",
        "buy_gift_cards": "Requests to buy something",
        "pay": "Requests to pay",
    }[asked.name]
    if reader is not None and reader.pays:
        sentence = f"{what} are normally confirmed with a person already known at the other side, not by mail."
    else:
        sentence = f"{what} normally reach {payer.name} through {payer.email}, not by mail to somebody else."
    return Finding(
        id="payment-path-conflict",
        sentence=sentence,
        weight=1.0,
        evidence=asked.spans[:3],
        facts=(("name", payer.name), ("address", payer.email)),
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

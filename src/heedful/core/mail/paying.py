"""The way money would take: accounts that a message gives, beside those we have on record for its sender."""

from dataclasses import dataclass

from heedful.core.mail import account, domain, evidence
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span


@dataclass(frozen=True, slots=True)
class Given:
    """An account in a message, and whether it is on record for the sender; None where we have no record of them."""

    written: str
    span: Span
    on_record: bool | None


def given(message: Message, known: Known) -> tuple[Given, ...]:
    """Every account that a message gives, ours left out, each once."""
    record = on_record(message.sender.domain if message.sender else "", known)
    ours = {owner for owner in known.accounts if known.is_own(owner)}
    found: dict[str, Given] = {}
    for told in evidence.said(message):
        text = told.passage.text
        for start, end in account.found_in(text):
            written = text[start:end]
            if any(account.fingerprint(written, owner=owner) in known.accounts[owner] for owner in ours):
                continue
            held = any(account.fingerprint(written, owner=owner) in known.accounts[owner] for owner in record)
            span = evidence.stretch(told, start, end)
            found.setdefault(account.normal(written), Given(written, span, held if record else None))
    return tuple(found.values())


def on_record(host: str, known: Known) -> tuple[str, ...]:
    """The domains of this owner for which accounts are on record."""
    owner = domain.registrable(host) if host else ""
    return tuple(each for each in known.accounts if owner and domain.registrable(each) == owner)

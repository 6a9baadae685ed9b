"""The way money would take: accounts that a message gives, beside those we have on record for its sender."""

from collections.abc import Iterable
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
    found: dict[str, tuple[str, Span]] = {}
    for told in evidence.said(message):
        for start, end in account.found_in(told.passage.text):
            written = told.passage.text[start:end]
            found.setdefault(account.normal(written), (written, evidence.stretch(told, start, end)))
    if not found:
        return ()
    record = on_record(message.sender.domain if message.sender else "", known)
    ours = [owner for owner in known.accounts if known.is_own(owner)]
    return tuple(
        Given(written, span, _held(written, record, known) if record else None)
        for written, span in found.values()
        if not _held(written, ours, known)
    )


def _held(written: str, owners: Iterable[str], known: Known) -> bool:
    return any(account.fingerprint(written, owner=owner) in known.accounts[owner] for owner in owners)


def on_record(host: str, known: Known) -> tuple[str, ...]:
    """The domains of this owner for which accounts are on record."""
    owner = domain.registrable(host) if host else ""
    return tuple(each for each in known.accounts if owner and domain.registrable(each) == owner)

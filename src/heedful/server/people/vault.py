"""The vault: which address a pseudonym stands for. Every door may put in; only the delivering process can take out."""

from datetime import datetime

from heedful.server.people import audit, keys, pseudonyms, sealed
from heedful.server.people.keys import VaultClosed
from heedful.server.people.models import SealedAddress

__all__ = ["Unknown", "VaultClosed", "open_for", "seal"]


class Unknown(Exception):
    """No address was ever sealed for this pseudonym, or it has been forgotten."""


def seal(address: str, *, now: datetime) -> str:
    """Put an address in and get its pseudonym. Doing it again changes nothing. Whoever seals cannot open."""
    pseudonym = pseudonyms.of(address)
    if not SealedAddress.objects.filter(pk=pseudonym).exists():
        closed = sealed.seal_for(keys.vault_public(), pseudonyms.normalised(address).encode(), place=pseudonym)
        SealedAddress.objects.bulk_create(
            [SealedAddress(pseudonym=pseudonym, sealed=closed, sealed_at=now)], ignore_conflicts=True
        )
    return pseudonym


def open_for(pseudonym: str, *, purpose: str, by: str, now: datetime) -> str:
    """The address behind a pseudonym, for one stated purpose. The opening is recorded before the address is told.

    `purpose` becomes the subject of the audit entry (such as `letter:41`), `by` who opened. Raises VaultClosed where
    this process has no key, and Unknown.
    """
    private = keys.vault_private()
    row = SealedAddress.objects.filter(pk=pseudonym).first()
    if row is None:
        raise Unknown(pseudonym)
    address = sealed.open_with(private, row.sealed, place=pseudonym).decode()
    audit.record(by=by, did=audit.OPENED_ADDRESS, about=pseudonym, subject=purpose, at=now)
    return address


def forget(pseudonym: str, *, by: str, now: datetime) -> bool:
    """Erase the address behind a pseudonym; facts about it stay countable, no one can be told by them any more."""
    gone, _ = SealedAddress.objects.filter(pk=pseudonym).delete()
    if gone:
        audit.record(by=by, did=audit.FORGOT_ADDRESS, about=pseudonym, subject="", at=now)
    return bool(gone)

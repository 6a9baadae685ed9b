"""Names for people that only this installation can give: keyed, steady, and not to be turned back."""

import contextlib
import hashlib
import hmac

from heedful.server.people import keys

LENGTH = 32


def of(address: str) -> str:
    """The pseudonym of an address: 32 hex digits of HMAC-SHA256, the same for `Ann@Example.org` and `ann@example.org`.

    Plus-tags stay: two mailboxes of one person may be two pseudonyms, but never two people one.
    """
    digest = hmac.new(keys.symmetric("pseudonym.key"), normalised(address).encode(), hashlib.sha256)
    return digest.hexdigest()[:LENGTH]


def normalised(address: str) -> str:
    """An address as we compare it: trimmed, lower case, the domain in its ASCII form."""
    local, at, domain = address.strip().strip("<>").lower().rpartition("@")
    with contextlib.suppress(UnicodeError):
        domain = domain.rstrip(".").encode("idna").decode()
    return f"{local}{at}{domain}"

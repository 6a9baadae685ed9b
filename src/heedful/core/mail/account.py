"""Bank accounts as text: one way of writing for all, and a fingerprint to know an account again without keeping it."""

import hashlib
import re
from collections.abc import Iterator

_IBAN = re.compile(r"(?<![A-Za-z0-9])([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])")
_NUMBER = re.compile(
    r"\b(?:account|acct|a/c|konto(?:nummer|nr)?|compte|cuenta|clabe)\b[^\d\n]{0,25}(?<![a-z])"
    r"(\d(?:[ -]?\d){5,21})(?![\w-])",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"\b(?:iban|bic|swift|bank|bankverbindung|banque|banco|banc\w+|sort code|routing|blz|rib|clabe)\b", re.IGNORECASE
)
_NEAR = 120


def normal(written: str) -> str:
    """An account as it is compared: letters and digits alone, in capitals."""
    return "".join(letter for letter in written.upper() if letter.isascii() and letter.isalnum())


def fingerprint(written: str, *, owner: str) -> str:
    """What is kept of an account on record: enough to know it again, useless to pay to. `owner` is a domain."""
    return hashlib.sha256(f"{owner.lower()}\0{normal(written)}".encode()).hexdigest()[:32]


def found_in(text: str) -> Iterator[tuple[int, int]]:
    """Where accounts stand in a text, from start to end of each.

    An IBAN counts where its check digits are right (ISO 13616) or a bank is spoken of nearby, any other number where it
    is called an account and a bank is spoken of nearby: a number of a customer is no account.
    """
    for hit in _IBAN.finditer(text):
        if is_iban(hit[1]) or _of_a_bank(text, hit.start()):
            yield hit.span(1)
    for hit in _NUMBER.finditer(text):
        if _of_a_bank(text, hit.start()):
            yield hit.span(1)


def is_iban(written: str) -> bool:
    """Whether the check digits are right: the number, its first four signs moved to the end, leaves 1 modulo 97."""
    number = normal(written)
    if not 15 <= len(number) <= 34 or not (number[:2].isalpha() and number[2:4].isdigit()):
        return False
    return int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97 == 1


def _of_a_bank(text: str, at: int) -> bool:
    return _BANK.search(text, max(0, at - _NEAR), at + _NEAR) is not None

"""What looks random in a mail and is not: every token follows from names, so that the corpus can be made again."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

_Any = TypeVar("_Any")
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Seed:
    """Names that everything below follows from, such as the file of a pair and the place of a message in it."""

    name: str

    def below(self, part: str) -> "Seed":
        """The seed of a part."""
        return Seed(f"{self.name}:{part}")

    def number(self, what: str, below: int) -> int:
        """A whole number from 0 up to, and without, `below`."""
        return int.from_bytes(self._bytes(what, 8), "big") % below

    def share(self, what: str) -> float:
        """A number from 0 up to, and without, 1."""
        return self.number(what, 1_000_000) / 1_000_000

    def pick(self, what: str, among: Sequence[_Any]) -> _Any:
        """One of several."""
        return among[self.number(what, len(among))]

    def letters(self, what: str, count: int) -> str:
        """Small letters and digits, none of them easily mistaken for another."""
        return "".join(_LETTERS[value % len(_LETTERS)] for value in self._bytes(what, count))

    def hexadecimal(self, what: str, count: int) -> str:
        """Hexadecimal digits."""
        return self._bytes(what, count).hex()[:count]

    def base64(self, what: str, size: int) -> str:
        """As many bytes in base64 as a signature or a hash of this size has."""
        return base64.b64encode(self._bytes(what, size)).decode()

    def address(self, what: str) -> str:
        """An IP address out of the three blocks that are kept for documentation (RFC 5737)."""
        block = self.pick(f"{what}/block", ("192.0.2", "198.51.100", "203.0.113"))
        return f"{block}.{1 + self.number(what, 254)}"

    def _bytes(self, what: str, count: int) -> bytes:
        return hashlib.shake_256(f"{self.name}:{what}".encode()).digest(count)

"""The invented people of Larkfield get their names here."""

import random
import unicodedata

from heedful.larkfield import words

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i"})


def full_name(rng: random.Random, language: str) -> str:
    """A first and a family name as people with this language often have them."""
    known = words.table("names")
    return f"{rng.choice(known['first'][language].split())} {rng.choice(known['family'][language].split())}"


def mailbox_part(name: str) -> str:
    """The part before the @ that a name gets: lower case ASCII, dots between words."""
    spelt = unicodedata.normalize("NFKD", name.lower().translate(_SPELT_OUT))
    return ".".join("".join(char for char in spelt if char.isascii() and (char.isalnum() or char in " -")).split())

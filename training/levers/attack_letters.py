"""Attacks on single letters and words: a person still reads the same, a program that compares letters does not.

Nothing here is a die: what is changed follows from the SHA-256 family hash (SHAKE) of the text and the name of the
attack. Web and mail addresses stay as they are, since whoever sends a lure wants them to work.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping

Change = Callable[[str], str]

RATE = 0.4
"""Share of the letters (of the words, where words are split) that an attack changes; others take 0.34 to 0.5."""

_KEPT = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_CYRILLIC = dict(zip("acegijmnoprsuvxyABCEHIKMOPSTXY", "асеԍіјмпоргѕυѵхуАВСЕНІКМОРЅТХҮ", strict=True))
_CYRILLIC |= {"d": "ԁ", "h": "һ", "k": "к", "l": "ӏ", "q": "ԛ", "t": "т", "w": "ԝ"}
_GREEK = dict(zip("aeiknoptuvxywABEHIKMNOPTXYZ", "αεικηορτυνχγωΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True))
_RARE = dict(zip("acdeghilnopqrstuvwyz", "ɑᴄꓒҽɡհıƖոօⲣգꮁꜱⲧսᴠաүᴢ", strict=True))
_RARE |= dict(zip("ABDEHMPSTVWY", "ᎪꓐᎠᎬᎻᎷᏢᏚᎢᏙᎳᎩ", strict=True))
_LEET = dict(zip("aeiostbAEIOST", "4310578431057", strict=True))
_SIGNS = dict(zip("asiloeASE", "@$!|0€@$€", strict=True))
_DOTTED = dict(zip("aeiouydhklmnrstwz", "ạẹịọụỵḍḥḳḷṃṇṛṣṭẉẓ", strict=True))
_ZERO_WIDTH = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
_MARKS = ("\u0336", "\u073f", "\u0332", "\u20d2", "\u0323")
_BLANKS = ("\u00a0", "\u2003", "\u2009", "\u202f", "\u3000")


def every() -> Mapping[str, Change]:
    """The attacks on letters, by name; each takes and gives a text."""
    return {
        "cyrillic-letters": _swapping("cyrillic", _CYRILLIC),
        "greek-letters": _swapping("greek", _GREEK),
        "rare-letters": _swapping("rare", _RARE),
        "fullwidth-letters": _swapping("fullwidth", _shifted(0xFF21, 0xFF41)),
        "mathematical-letters": _swapping("mathematical", _shifted(0x1D5D4, 0x1D5EE)),
        "circled-letters": _swapping("circled", _shifted(0x24B6, 0x24D0)),
        "dotted-letters": _swapping("dotted", _DOTTED),
        "leet": _swapping("leet", _LEET),
        "signs-for-letters": _swapping("signs", _SIGNS),
        "zero-width": _following("zero-width", _ZERO_WIDTH),
        "soft-hyphens": _following("soft-hyphens", ("\u00ad",)),
        "combining-marks": _following("marks", _MARKS),
        "spaced-words": _splitting("spaced", lambda word, _: " ".join(word)),
        "dotted-words": _splitting("dots", lambda word, _: ".".join(word)),
        "hyphened-words": _splitting("hyphens", lambda word, _: "-".join(word)),
        "underscored-words": _splitting("underscores", lambda word, _: "_".join(word)),
        "torn-words": _splitting("torn", _torn),
        "reversed-words": _splitting("reversed", lambda word, _: f"\u202e{word[::-1]}\u202c"),
        "odd-blanks": _odd_blanks,
    }


def outside_addresses(text: str, change: Change) -> str:
    """The text with everything changed but the addresses in it."""
    pieces, position = [], 0
    for kept in _KEPT.finditer(text):
        pieces += [change(text[position : kept.start()]), kept[0]]
        position = kept.end()
    return "".join((*pieces, change(text[position:])))


def chance(name: str, text: str, count: int) -> Iterator[float]:
    """So many numbers from 0 up to, and without, 1 that follow from a name and a text."""
    seed = f"{name}\0{text}".encode("utf-8", "surrogatepass")
    return (value / 256 for value in hashlib.shake_256(seed).digest(count))


def _swapping(name: str, others: Mapping[str, str]) -> Change:
    """An attack that puts other letters in the place of some."""

    def change(text: str) -> str:
        drawn = zip(text, chance(name, text, len(text)), strict=True)
        return "".join(others.get(letter, letter) if share < RATE else letter for letter, share in drawn)

    return lambda text: outside_addresses(text, change)


def _following(name: str, signs: tuple[str, ...]) -> Change:
    """An attack that puts signs behind some of the letters inside words."""

    def change(text: str) -> str:
        out = []
        for place, share in enumerate(chance(name, text, len(text))):
            out.append(text[place])
            if share < RATE and text[place].isalpha() and text[place + 1 : place + 2].isalpha():
                out.append(signs[int(share * 256) % len(signs)])
        return "".join(out)

    return lambda text: outside_addresses(text, change)


def _splitting(name: str, bent: Callable[[str, float], str]) -> Change:
    """An attack that bends some of the words of four letters or more."""

    def change(text: str) -> str:
        drawn = chance(name, text, len(text) + 1)
        return _WORD.sub(lambda word: bent(word[0], share / RATE) if (share := next(drawn)) < RATE else word[0], text)

    return lambda text: outside_addresses(text, change)


def _torn(word: str, share: float) -> str:
    place = 1 + int(share * (len(word) - 1))
    return f"{word[:place]} {word[place:]}"


def _odd_blanks(text: str) -> str:
    drawn = chance("blanks", text, len(text))
    return "".join(
        _BLANKS[int(share * 256) % len(_BLANKS)] if letter == " " and share < RATE else letter
        for letter, share in zip(text, drawn, strict=True)
    )


def _shifted(capital: int, small: int) -> dict[str, str]:
    """An alphabet that stands elsewhere in Unicode, in the order of ours."""
    capitals = {chr(0x41 + place): chr(capital + place) for place in range(26)}
    return capitals | {chr(0x61 + place): chr(small + place) for place in range(26)}

"""A text made comparable, with the way back: every place in it can be found again in the source it came from.

What changes: compatibility forms become plain ones (NFKC), typographic quotes and dashes become ASCII, invisible
characters and stray combining marks go, letters of other alphabets inside Latin words become the Latin letters they
look like (Unicode TR 15, TR 36 and TS 39), and words that were torn, spelt apart or written with digits become
whole (`mending`). Case, line breaks and the accents of honest words stay.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from heedful.core.text import confusables, disguise, mending


@dataclass(frozen=True, slots=True)
class Passage:
    """A normalised text that knows where it came from.

    text: for matching; seen: what stood there before it was normalised; tricks: disguises met on the way, in order.
    `at` and `till` hold, for each character of `text`, its start and end in `seen` (None: the same offsets);
    `starts` and `ends` hold, for each character of `seen`, its start and end in the source (None: the same offsets).
    """

    text: str
    seen: str
    tricks: tuple[disguise.Trick, ...] = ()
    at: Sequence[int] | None = None
    till: Sequence[int] | None = None
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    @property
    def plain(self) -> str:
        """`text` in lower case and without accents, with the same length: offsets in it are offsets in `text`."""
        lowered = _lower(self.text)
        if lowered.isascii():
            return lowered
        return lowered.translate({ord(letter): _bare(letter) for letter in set(lowered) if letter > "\x7f"})

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source: start and end offsets. Raises IndexError outside the text."""
        return self._in_source(*self._in_seen(start, end))

    def quote(self, start: int, end: int) -> str:
        """What a person reads where `text[start:end]` stands, exactly as it was written."""
        first, last = self._in_seen(start, end)
        return self.seen[first:last]

    def part_of(self, start: int, end: int) -> "Passage":
        """The stretch `text[start:end]` as a passage of its own, with the same way back to the source."""
        first, last = self._in_seen(start, end)
        source_start, source_end = self._in_source(first, last)
        return Passage(
            text=self.text[start:end],
            seen=self.seen[first:last],
            tricks=tuple(trick for trick in self.tricks if source_start <= trick.start and trick.end <= source_end),
            at=None if self.at is None else [place - first for place in self.at[start:end]],
            till=None if self.till is None else [place - first for place in self.till[start:end]],
            starts=range(first, last) if self.starts is None else self.starts[first:last],
            ends=range(first + 1, last + 1) if self.ends is None else self.ends[first:last],
        )

    def _first(self, index: int) -> int:
        return index if self.at is None else self.at[index]

    def _last(self, index: int) -> int:
        return index + 1 if self.till is None else self.till[index]

    def _in_seen(self, start: int, end: int) -> tuple[int, int]:
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"A passage of {len(self.text)} characters has no stretch {start}:{end}.")
        if start == end:
            place = self._first(start) if start < len(self.text) else len(self.seen)
            return place, place
        return self._first(start), self._last(end - 1)

    def _in_source(self, first: int, last: int) -> tuple[int, int]:
        if self.starts is None or self.ends is None:
            return first, last
        if first == last:
            place = self.starts[first] if first < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return place, place
        return self.starts[first], self.ends[last - 1]


def of(text: str, *, starts: Sequence[int] | None = None, ends: Sequence[int] | None = None) -> Passage:
    """Normalise a text. `starts` and `ends` say where each of its characters stands in a source, as from HTML."""
    if text.isascii():
        return _mended(Passage(text=text, seen=text, starts=starts, ends=ends))
    letters = {letter for letter in set(text) if letter > "\x7f"}
    treated = {letter: _treatment(letter) for letter in letters}
    if all(len(new) == 1 for new in treated.values()):
        normal = text.translate({ord(old): new for old, new in treated.items() if old != new})
        at = till = None
    else:
        normal, at, till = _step_by_step(text, treated)
    latin = _unmasked(normal)
    rough = Passage(text=latin, seen=text, at=at, till=till, starts=starts, ends=ends)
    tricks = [disguise.Trick(name, *rough._in_source(first, last)) for name, first, last in disguise.found_in(text)]
    if latin is not normal:
        tricks += [
            disguise.Trick("lookalike-letters", *rough.origin(first, last)) for first, last in _changed(normal, latin)
        ]
    return _mended(Passage(latin, text, tuple(sorted(tricks, key=lambda trick: trick.start)), at, till, starts, ends))


def _mended(rough: Passage) -> Passage:
    """The same passage with words put together that were torn, spelt apart or written with digits."""
    mends = mending.found_in(rough.text)
    if not mends:
        return rough
    pieces: list[str] = []
    at: list[int] = []
    till: list[int] = []
    position = 0

    def keep(end: int) -> None:
        pieces.append(rough.text[position:end])
        at.extend(rough.at[position:end] if rough.at is not None else range(position, end))
        till.extend(rough.till[position:end] if rough.till is not None else range(position + 1, end + 1))

    tricks = []
    for mend in mends:
        keep(mend.start)
        first, last = rough._in_seen(mend.start, mend.end)
        pieces.append(mend.new)
        if len(mend.new) == mend.end - mend.start:
            keep_map = range(mend.start, mend.end)
            at.extend(rough._first(place) for place in keep_map)
            till.extend(rough._last(place) for place in keep_map)
        else:
            at.extend([first] * len(mend.new))
            till.extend([last] * len(mend.new))
        if mend.clear:
            tricks.append(disguise.Trick(mend.name, *rough._in_source(first, last)))
        position = mend.end
    keep(len(rough.text))
    return replace(
        rough,
        text="".join(pieces),
        tricks=tuple(sorted((*rough.tricks, *tricks), key=lambda trick: trick.start)),
        at=at,
        till=till,
    )


_QUOTES = {
    **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
}
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\u2800")
_OVERRIDES = "\u202d\u202e"


@lru_cache(maxsize=4096)
def _treatment(letter: str) -> str:
    """What one character becomes when nothing beside it matters; empty for what nobody sees."""
    if letter in _QUOTES:
        return _QUOTES[letter]
    category = unicodedata.category(letter)
    if category == "Cf" or letter in _FILLERS or "\ufe00" <= letter <= "\ufe0f" or "\x80" <= letter < "\xa0":
        return ""
    if category in ("Mn", "Me"):
        return ""
    if letter in "¨¯¸˘˙˚˛˜˝΄΅":
        return letter
    return unicodedata.normalize("NFKC", letter)


def _step_by_step(text: str, treated: dict[str, str]) -> tuple[str, list[int], list[int]]:
    """The slow path, character by character, for texts in which some vanish, grow or turn around."""
    out: list[str] = []
    at: list[int] = []
    till: list[int] = []
    for first, last, new in _pieces(text, treated):
        out.append(new)
        at.extend([first] * len(new))
        till.extend([last] * len(new))
    return "".join(out), at, till


def _pieces(text: str, treated: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    index, length = 0, len(text)
    while index < length:
        letter = text[index]
        if letter in _OVERRIDES:
            end = _end_of_override(text, index)
            inner = "".join(treated.get(inside, inside) for inside in text[index + 1 : end])
            turned = letter == "\u202e" and re.search("[A-Za-z]{2}", inner)
            yield index, end, inner[::-1] if turned else inner
            index = end
            continue
        end = index + 1
        while end < length and text[end] > "\u02ff" and unicodedata.category(text[end]) in ("Mn", "Me"):
            end += 1
        if end == index + 1:
            yield index, end, treated.get(letter, letter)
        else:
            yield index, end, _clustered(text[index:end], treated.get(letter, letter))
        index = end


def _clustered(cluster: str, base: str) -> str:
    """A letter with its marks: composed where the language has such a letter, bare where the marks are decoration."""
    composed = unicodedata.normalize("NFKC", cluster[:2])
    if len(cluster) == 2 and len(composed) == 1:
        return composed
    if cluster[0].isalpha() and not _is_european(cluster[0]):
        return unicodedata.normalize("NFKC", cluster)
    return base


def _end_of_override(text: str, start: int) -> int:
    ends = [place for place in (text.find(stop, start + 1, start + 2000) for stop in "\u202c\n") if place >= 0]
    return min(ends, default=min(len(text), start + 2000))


def _is_european(letter: str) -> bool:
    return letter < "\u0530" or "\u1e00" <= letter <= "\u1fff" or letter in "\ufb00\ufb01\ufb02"


_WORD = re.compile(r"[^\W\d_]+")


def _unmasked(text: str) -> str:
    """The same text with lookalike letters made Latin where they stand in, or among, Latin words."""
    if not any(ord(letter) in confusables.LATIN_FOR for letter in set(text) if letter > "\x7f"):
        return text
    latin = sum("a" <= letter.lower() <= "z" for letter in text)
    mostly_latin = 2 * latin > sum(letter.isalpha() for letter in text)

    def latin_word(match: re.Match[str]) -> str:
        word = match[0]
        if word.isascii():
            return word
        guessed = word.translate(confusables.LATIN_FOR)
        mixed = any(letter.isascii() for letter in word)
        if mixed or (mostly_latin and guessed.isascii() and len(word) > 1):
            return guessed
        return word

    return _WORD.sub(latin_word, text)


def _changed(before: str, after: str) -> Iterator[tuple[int, int]]:
    """The words in which letters were exchanged. A dotless i or a reversed e in an honest alphabet is no disguise."""
    for match in _WORD.finditer(before):
        old, new = match[0], after[match.start() : match.end()]
        if any(a != b and not _is_latin(a) for a, b in zip(old, new, strict=True)):
            yield match.start(), match.end()


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    """One letter without its accent, always one character."""
    first = unicodedata.normalize("NFD", letter)[0]
    return {"ß": "s", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "a", "œ": "o", "ı": "i"}.get(first, first)


def _lower(text: str) -> str:
    """Lower case that never changes the length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)

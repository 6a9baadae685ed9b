"""Cues: a small pattern language for phrases, matched in one walk over the words of a text.

    click here          these words, one after the other, in one sentence
    pay|wire|send       one of these words
    verif*              a word that begins so
    your? account       the word may be missing
    # hours             a number
    $ #                 a currency sign, then a number
    URL, MAILTO         a web address, a mail address written out
    pay ... today       up to three words between (as many as there are dots)

Case, accents and the kind of apostrophe do not matter. Words that were split or written with digits ("u r g e n t",
"acc0unt") are read as what they look like.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from heedful.core.mail.span import Span
from heedful.core.mail.words import Words, fold
from heedful.core.text import language as languages

_CLASSES = {"url": "URL", "mailto": "ADDRESS", "#": "#", "$": "$"}
LONGEST_LOOKED_AT = 20_000
"""Characters of a part in which its languages are told."""
SPOKEN = ("en", "de", "fr", "es", "pt", "nl", "it")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that was met: under which label, which cue, and which words."""

    label: str
    cue: str
    words: Words
    first: int
    last: int

    @property
    def span(self) -> Span:
        return self.words.span(self.first, self.last)


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a cue: which words will do, after how many others at most."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    gap: int = 0

    def takes(self, form: str) -> bool:
        return form in self.words or bool(self.beginnings and form.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class Matcher:
    """Many cues, looked up by their first word."""

    by_word: dict[str, list[tuple[str, str, tuple[_Step, ...]]]]
    by_beginning: dict[str, list[tuple[str, str, tuple[_Step, ...]]]]

    def hits(self, said: Words) -> list[Hit]:
        """Every cue met in these words, in their order."""
        found: list[Hit] = []
        for index, form in enumerate(said.forms):
            for reading in (form, *said.also[index]) if index in said.also else (form,):
                candidates = self.by_word.get(reading)
                if candidates:
                    found += _met(candidates, said, index)
                candidates = self.by_beginning.get(reading[:3])
                if candidates:
                    begun = [one for one in candidates if reading.startswith(one[2][0].beginnings)]
                    found += _met(begun, said, index)
        return found


def _met(candidates: list[tuple[str, str, tuple[_Step, ...]]], said: Words, index: int) -> Iterator[Hit]:
    """The cues, all begun by the word at `index`, that also go on and end."""
    sentence = said.sentences[index]
    for label, phrase, steps in candidates:
        last = _walk(steps, 1, said, index + 1, sentence)
        if last:
            yield Hit(label, phrase, said, index, last)


def _walk(steps: tuple[_Step, ...], step: int, said: Words, index: int, sentence: int) -> int:
    """The index after the last word of the cue, or 0. Gaps are short, so this stays linear in the text."""
    while step < len(steps):
        wanted = steps[step]
        step += 1
        if wanted.gap:
            for ahead in range(index, min(index + wanted.gap + 1, len(said.forms))):
                if said.sentences[ahead] != sentence:
                    return 0
                if _takes(wanted, said, ahead) and (end := _walk(steps, step, said, ahead + 1, sentence)):
                    return end
            return 0
        if index >= len(said.forms) or said.sentences[index] != sentence or not _takes(wanted, said, index):
            return 0
        index += 1
    return index


def _takes(wanted: _Step, said: Words, index: int) -> bool:
    form = said.forms[index]
    if form in wanted.words or (wanted.beginnings and form.startswith(wanted.beginnings)):
        return True
    return index in said.also and any(map(wanted.takes, said.also[index]))


def matcher(labelled: Iterable[tuple[str, str]]) -> Matcher:
    """Compile (label, cue) pairs. Raises ValueError for a cue that could never be met."""
    made = Matcher({}, {})
    for label, phrase in labelled:
        for steps in _expand(phrase):
            entry = (label, phrase, steps)
            for word in steps[0].words:
                made.by_word.setdefault(word, []).append(entry)
            for start in {beginning[:3] for beginning in steps[0].beginnings}:
                made.by_beginning.setdefault(start, []).append(entry)
    return made


@cache
def _expand(phrase: str) -> tuple[tuple[_Step, ...], ...]:
    """The ways a cue can be said: with and without each optional word. Remembered, for the matchers of several
    languages share most of their cues."""
    ways: list[tuple[_Step, ...]] = [()]
    gap = 0
    if any("'" in piece and "|" in piece for piece in phrase.split()):
        raise ValueError(f"An apostrophe splits a word, so it cannot stand among alternatives: {phrase!r}.")
    for piece in fold(phrase).replace("'", " ").split():
        if set(piece) == {"."}:
            gap = len(piece)
            continue
        optional = len(piece) > 1 and piece.endswith("?")
        step = _step(piece.removesuffix("?"), 0)
        if any(word not in _CLASSES.values() and not word.isalnum() for word in step.words) or any(
            len(beginning) < 3 or not beginning.isalnum() for beginning in step.beginnings
        ):
            raise ValueError(f"The cue {phrase!r} can never be met: look at {piece!r}.")
        longer = [(*way, _step(piece.removesuffix("?"), gap) if way else step) for way in ways]
        ways = longer + ways if optional else longer
        gap = 0
    if gap or any(not way for way in ways):
        raise ValueError(f"The cue {phrase!r} has nothing to hold on to.")
    return tuple(ways)


@cache
def _step(piece: str, gap: int) -> _Step:
    """One word of a cue, with its alternatives. The same words stand in many cues, and are kept once."""
    alternatives = piece.split("|")
    words_ = frozenset(_CLASSES.get(word, word) for word in alternatives if not word.endswith("*"))
    return _Step(words_, tuple(word[:-1] for word in alternatives if word.endswith("*")), gap)


@cache
def languages_for(language: str, short: bool = False) -> tuple[str, ...]:
    """Whose cues to listen for: the message's own language and English; all of them when we cannot tell."""
    if short or language not in SPOKEN:
        return SPOKEN
    return ("en",) if language == "en" else (language, "en")


def spoken(heard_: Sequence[Words], language: str) -> tuple[str, ...]:
    """`languages_for` a message: a language told from a handful of words is a guess, so then we listen for all.

    A lure may be padded with text in another language, so every language of a whole paragraph counts as well.
    """
    first = languages_for(language, short=sum(len(said.forms) for said in heard_) < 25)
    others = _within("\n".join(said.passage.text[:LONGEST_LOOKED_AT] for said in heard_)).difference(first)
    return tuple(one for one in SPOKEN if one in first or one in others) if others.intersection(SPOKEN) else first


@lru_cache(maxsize=4)
def _within(text: str) -> frozenset[str]:
    return languages.within(text)


def spans(hits: Iterable[Hit]) -> tuple[Span, ...]:
    """The spans of some hits in reading order, those that touch or overlap made one."""
    merged: list[tuple[Words, int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit.words.part, hit.first, hit.last)):
        if merged and merged[-1][0] is hit.words and hit.first <= merged[-1][2]:
            said, first, last = merged[-1]
            merged[-1] = (said, first, max(last, hit.last))
        else:
            merged.append((hit.words, hit.first, hit.last))
    return tuple(said.span(first, last) for said, first, last in merged)

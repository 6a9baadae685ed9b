"""Words: a passage split into the words that cues are matched against, each knowing where it stands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.text.passage import Passage

MOST = 120_000
"""Characters of all parts together that are listened to."""
LONGEST = 60_000
"""Characters of one part that are listened to; a lure that needs more is not read by a person either."""
PAGE = 300
"""Words of a page: what follows may as well be filling."""

_FOLD = {
    ord(letter): base
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    if unicodedata.category(base := unicodedata.normalize("NFD", letter)[0].lower()) == "Ll"
} | {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("ß"): "s"}
_WORD = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"']{0,300}[^\s<>\"'.,;:!?)\]])"
    r"|(?P<address>[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w)"
    r"|(?P<number>\d+(?:[.,:/]\d+)+|\d+(?![^\W_]))"
    r"|(?P<mail>\be-mail(?P<s>s?)\b)"
    r"|(?P<word>[^\W_]+(?:[@$][^\W_]+)?)"
    r"|(?P<money>[$€£¥₹])"
    r"|(?P<stop>[.!?;•]+(?=\s|$)|\n[ \t\r]*\n|\n\s*[-*•]\s)"
    r"|(?P<pause>[,:()–—])"
)
_LEET = (str.maketrans("0134578@$", "oieastbas"), str.maketrans("0134578@$", "oleastbas"))
_UNIT = re.compile(r"(\d+)([^\W\d_]{1,6})")


def fold(text: str) -> str:
    """The text as cues see it: lower case, no accents, the same length."""
    folded = text.translate(_FOLD)
    lowered = folded.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] for letter in folded)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one part of a message. `forms[i]` stands at `starts[i]:ends[i]` of the passage."""

    part: str
    passage: Passage
    forms: list[str]
    also: dict[int, tuple[str, ...]]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    clauses: list[int]

    def span(self, first: int, last: int) -> Span:
        """Where the words `first` to `last` (exclusive) stand in the origin."""
        start, end = self.starts[first], self.ends[last - 1]
        origin_start, origin_end = self.passage.origin(start, end)
        return Span(self.part, origin_start, origin_end, self.passage.quote(start, end))

    def sentence_of(self, index: int) -> range:
        """The indexes of the words in the same sentence."""
        first = last = index
        while first and self.sentences[first - 1] == self.sentences[index]:
            first -= 1
        while last < len(self.forms) and self.sentences[last] == self.sentences[index]:
            last += 1
        return range(first, last)


def heard(told: Iterable[Told]) -> tuple[Words, ...]:
    """Split what a message says into words, once, for all who listen to it; the first stretches where it never ends."""
    found: list[Words] = []
    room = MOST
    for each in told:
        if room <= 0:
            break
        found.append(words(each.part, each.passage))
        room -= len(each.passage.text)
    return tuple(found)


def on_first_page(said: Sequence[Words], part: Words, index: int) -> bool:
    """Whether the word `index` of this part is among the first `PAGE` words of all: what a person surely reads."""
    before = 0
    for each in said:
        if each is part:
            return before + index < PAGE
        before += len(each.forms)
    return False


def words(part: str, passage: Passage) -> Words:
    """Split one passage into words."""
    said = Words(part, passage, [], {}, [], [], [], [])
    sentence = clause = 0
    for match in _WORD.finditer(fold(passage.text[:LONGEST])):
        kind = match.lastgroup
        if kind == "stop":
            sentence += 1
            clause += 1
        elif kind == "pause":
            clause += 1
        else:
            for form, other, start, end in _readings(kind or "word", match):
                if other:
                    said.also[len(said.forms)] = other
                said.forms.append(form)
                said.starts.append(start)
                said.ends.append(end)
                said.sentences.append(sentence)
                said.clauses.append(clause)
    return _joined(said)


def _readings(kind: str, match: re.Match[str]) -> Iterator[tuple[str, tuple[str, ...], int, int]]:
    form, start, end = match[0], match.start(), match.end()
    if kind == "url":
        yield "URL", (), start, end
    elif kind == "address":
        yield "ADDRESS", (), start, end
    elif kind == "money":
        yield "$", (), start, end
    elif kind == "number":
        yield "#", (form,), start, end
    elif kind in ("mail", "s"):
        yield form.replace("-", ""), (), start, end
    elif form.isalpha():
        yield form, (), start, end
    elif (unit := _UNIT.fullmatch(form)) and not (form[0] in "0134578" and len(unit[1]) == 1 and len(unit[2]) > 2):
        yield "#", (unit[1],), start, start + len(unit[1])
        yield unit[2], (), start + len(unit[1]), end
    else:
        yield form, tuple({form.translate(table) for table in _LEET}), start, end


def _joined(said: Words) -> Words:
    """Read "u r g e n t" as one word: at least four single letters in a row, one space apart."""
    text = said.passage.text
    forms = said.forms
    if sum(len(form) == 1 for form in forms) < 4:
        return said
    index = 0
    joined = Words(said.part, said.passage, [], {}, [], [], [], [])
    while index < len(forms):
        run = index
        while (
            run < len(forms)
            and len(forms[run]) == 1
            and forms[run].isalpha()
            and (run == index or text[said.ends[run - 1] : said.starts[run]] in (" ", ".", "-", "_", "*"))
        ):
            run += 1
        run = run if run - index >= 4 else index + 1
        if run == index + 1 and index in said.also:
            joined.also[len(joined.forms)] = said.also[index]
        joined.forms.append("".join(forms[index:run]))
        joined.starts.append(said.starts[index])
        joined.ends.append(said.ends[run - 1])
        joined.sentences.append(said.sentences[index])
        joined.clauses.append(said.clauses[index])
        index = run
    return joined

"""Campaigns: variants of one lure, recognised by what they share in words, links, files, numbers and senders.

Two messages belong together when what they share adds up to enough. Infrastructure that everybody uses (big mail
providers, well-known sites, link shorteners, hosts seen beside very different senders) counts for nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from heedful.core.mail import trace
from heedful.core.mail.trace import Trace as Trace
from heedful.core.text import sketch

ENOUGH = 1.0
"""Shared evidence from which two messages are one campaign."""

trace_of = trace.of

_UNLIKE_BELOW, _ALIKE_FROM, _SAME_FROM = 0.1, 0.25, 0.55
_MOST_COMPARED = 30
_KEPT_PER_KEY = 16
_MANY_SENDERS = 5

Key = tuple[str, int | str]


def evidence(one: Trace, other: Trace, common: frozenset[str] = frozenset()) -> float:
    """How much two messages share; from `ENOUGH` on they are one campaign.

    `common`: hosts, pages and answer addresses that prove nothing. Words alone are enough when a body of 150 letters
    or more is 55 % the same; a link host alone never is.
    """
    manner = _subject(one, other) + _people(one, other, common)
    if min(one.size, other.size) >= 150 and sketch.likeness(one.words, other.words) < _UNLIKE_BELOW:
        # Answers in one discussion share a subject and an address, and not a word.
        manner /= 2
    return _words(one, other) + manner + _links(one, other, common) + _things(one, other)


def group(traces: Sequence[Trace]) -> tuple[int, ...]:
    """A label for each message; the same label means the same campaign. Labels count from 0 as campaigns appear."""
    groups = _Groups(len(traces))
    common = common_in(traces)
    buckets: dict[Key, list[int]] = defaultdict(list)
    copies: dict[Trace, int] = {}
    for index, one in enumerate(traces):
        first = copies.setdefault(one, index)
        if first != index and (one.words or one.subject):
            groups.join(index, first)
            continue
        keys = list(_keys(one, common))
        seen: set[int] = set()
        for key in keys:
            seen.update(buckets[key])
        # The nearest in time first: campaigns come in waves.
        for candidate in sorted(seen, reverse=True)[:_MOST_COMPARED]:
            if not groups.together(index, candidate) and evidence(one, traces[candidate], common) >= ENOUGH:
                groups.join(index, candidate)
        for key in keys:
            bucket = buckets[key]
            if len(bucket) < _KEPT_PER_KEY:
                bucket.append(index)
    return groups.labels()


def common_in(traces: Sequence[Trace]) -> frozenset[str]:
    """Hosts, pages and answer addresses that many different senders use with different words: sending services, image
    hosts, link counters, mailing lists."""
    senders: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[tuple[int, ...]]] = defaultdict(set)
    for one in traces:
        for mark in (*one.hosts, *one.pages, one.reply):
            if mark and one.sender and len(senders[mark]) <= _MANY_SENDERS:
                senders[mark].add(one.sender)
            if mark and len(words[mark]) < 50:
                words[mark].add(one.words)
    return frozenset(mark for mark, found in senders.items() if len(found) > _MANY_SENDERS and _differ(words[mark]))


def join(one: Trace, representatives: Sequence[Trace], *, common: frozenset[str] = frozenset()) -> int | None:
    """The place of the representative whose campaign a new message belongs to, or None where it begins its own.

    Any message of a campaign may represent it. `common`: what `common_in` found among the messages known so far.
    """
    scores = [(evidence(one, other, common), -place) for place, other in enumerate(representatives)]
    best = max(scores, default=(0.0, 0))
    return -best[1] if best[0] >= ENOUGH else None


def _words(one: Trace, other: Trace) -> float:
    alike = sketch.likeness(one.words, other.words)
    if alike <= _ALIKE_FROM:
        return 0.0
    sure = min(1.0, min(one.size, other.size) / 150)
    return min(1.0, (alike - _ALIKE_FROM) / (_SAME_FROM - _ALIKE_FROM)) * sure


def _subject(one: Trace, other: Trace) -> float:
    if len(one.subject) < 8 or len(other.subject) < 8:
        return 0.0
    if one.subject == other.subject:
        return 0.5 if " " in one.subject else 0.25
    left, right = set(one.subject.split()), set(other.subject.split())
    return 0.25 if len(left & right) >= 2 and len(left & right) >= 0.6 * len(left | right) else 0.0


def _links(one: Trace, other: Trace, common: frozenset[str]) -> float:
    if (set(one.pages) & set(other.pages)) - common:
        return 0.7
    shared = (set(one.hosts) & set(other.hosts)) - common
    if not shared:
        return 0.0
    paths = set(one.shapes) & set(other.shapes)
    return 0.7 if any(path.partition("/")[0] in shared and path.count("/") for path in paths) else 0.4


def _people(one: Trace, other: Trace, common: frozenset[str]) -> float:
    reply = 0.6 if one.reply and one.reply == other.reply and one.reply not in common else 0.0
    return reply + (0.15 if one.sender and one.sender == other.sender else 0.0)


def _things(one: Trace, other: Trace) -> float:
    files = 0.9 if set(one.files) & set(other.files) else 0.0
    return files + (0.9 if set(one.payload) & set(other.payload) else 0.0)


def _keys(one: Trace, common: frozenset[str]) -> Iterator[Key]:
    """The buckets in which a message may meet its like."""
    for band in sketch.bands(one.words):
        yield "words", band
    for host in one.hosts:
        if host not in common:
            yield "host", host
    for kind, marks in (("page", one.pages), ("file", one.files), ("payload", one.payload)):
        for mark in marks:
            if mark not in common:
                yield kind, mark
    if one.reply and one.reply not in common:
        yield "reply", one.reply
    if len(one.subject) >= 8:
        yield "subject", one.subject


def _differ(bodies: set[tuple[int, ...]]) -> bool:
    """Whether these bodies are mostly unlike one another."""
    some = sorted(body for body in bodies if body)[:12]
    pairs = [(one, other) for place, one in enumerate(some) for other in some[place + 1 :]]
    return bool(pairs) and sum(sketch.likeness(one, other) < _ALIKE_FROM for one, other in pairs) > len(pairs) / 2


class _Groups:
    """Who belongs to whom, so far (union and find)."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def together(self, one: int, other: int) -> bool:
        return self.root(one) == self.root(other)

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first

    def labels(self) -> tuple[int, ...]:
        names: dict[int, int] = {}
        return tuple(names.setdefault(self.root(index), len(names)) for index in range(len(self.parent)))

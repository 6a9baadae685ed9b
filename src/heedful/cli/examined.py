"""One labelled message read, and held against what a person said of it: the work that a crew shares."""

import time
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from heedful.connectors.labels import Labelled, Unusable
from heedful.core.figures.agreement import Stretch
from heedful.core.mail import quotes, reading, report
from heedful.core.mail.exam import Answer, Levers
from heedful.core.mail.known import NOTHING, Known
from heedful.core.mail.message import Message
from heedful.core.mail.reading import Reading

Schemes = Mapping[str, Mapping[str, str]]
"""For each source: what its labels call each of our levers. A lever that its scheme does not have is not in it."""


def examined(
    one: Labelled, *, schemes: Schemes, known: Known = NOTHING, bare: bool = False, heads: Path | None = None
) -> Answer | Unusable:
    """Read one message; `known` stands in where its label tells nothing, `bare` withholds both, and `heads` are the
    weights of the trained reader where others than ours are measured."""
    ours = NOTHING if bare else one.known or known
    if heads:
        use(heads)
    _warm()
    begun = time.perf_counter()
    try:
        handed_over = report.unwrap(one.raw, name=one.name)
        found = reading.of_report(handed_over, ours)
        took = (time.perf_counter() - begun) * 1000
        levers = _levers(one, found, handed_over.original, schemes.get(one.source, {}))
    except (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError, AttributeError) as slip:
        return Unusable(
            f"{one.source}, {one.name}", f"Reading it stumbled over a slip of ours ({type(slip).__name__}: {slip})."
        )
    return Answer(
        source=one.source,
        name=one.name,
        language=one.language,
        truth=one.truth,
        kind=one.kind,
        ask=one.ask,
        verdict=found.verdict,
        suspicion=found.suspicion,
        said_ask=found.ask,
        levers=levers,
        milliseconds=took,
        reasons=found.reasons[:4],
    )


@cache
def use(heads: Path) -> None:
    """Let the trained reader go by these weights, in this process. Raises OSError or ValueError if they are none."""
    import numpy as np

    from heedful.core.learned import encoder, reader

    with heads.open("rb") as file:
        weights = np.load(file, allow_pickle=False)
        if not isinstance(weights, np.lib.npyio.NpzFile):
            raise ValueError("it holds one array, not the weights of a reader")
        try:
            other = reader.Reader({name: weights[name] for name in weights.files}, encoder.load())
        except KeyError as missing:
            raise ValueError(f"it has no {missing}") from missing
    # There is one reader in a process; what is measured is the whole of a reading, so it is that one that changes.
    reader.load = lambda: other  # type: ignore[assignment]


@cache
def _warm() -> None:
    """Read a line before the first one, so that loading ourselves is not counted as reading it."""
    reading.of_report(report.unwrap(b"From: a@b.example\nSubject: Hello\n\nAre you there?\n"))


def schemes(some: Iterable[Labelled]) -> dict[str, dict[str, str]]:
    """The scheme of each source, from the levers that its labels name; a name such as "urgency/scarcity" is both."""
    found: dict[str, dict[str, str]] = {}
    for one in some:
        for mark in one.levers or ():
            found.setdefault(one.source, {}).update(dict.fromkeys(mark.name.split("/"), mark.name))
    return found


def _levers(one: Labelled, found: Reading, original: Message, scheme: Mapping[str, str]) -> Levers | None:
    if one.levers is None:
        return None
    true = frozenset(mark.name for mark in one.levers)
    said = frozenset(scheme[pull.name] for pull in found.levers if pull.name in scheme)
    if not all(mark.quote for mark in one.levers):
        return Levers(true, said)
    letters = quotes.letters_of(original)
    quoted = [(mark.name, letters.of_quote(mark.quote)) for mark in one.levers]
    spans = [(scheme[pull.name], span) for pull in found.levers if pull.name in scheme for span in pull.spans]
    return Levers(
        true,
        said,
        places=(
            tuple(Stretch(name, *run) for name, span in spans for run in letters.of_span(span)),
            tuple(Stretch(name, *place) for name, place in quoted if place),
        ),
        lost=sum(place is None for _, place in quoted),
    )

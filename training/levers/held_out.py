"""How well the words alone tell deceit, on sources and folds that were not learnt from.

Honest means honest: unwanted advertising is left out. Public sets are measured on their development halves, since the
shares by which the heads are mixed were chosen there; the held halves are for `bench/reading.py`.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heedful.cli import evaluate
from heedful.connectors.labels import Labelled
from heedful.core.figures import uncertainty
from heedful.core.figures.uncertainty import Interval
from heedful.core.learned import encoder, reader
from heedful.core.learned.reader import Judgement
from training.levers import dataset, portions, relation

MOST = 150
"""Messages of one side of a source."""
DRAWS = 500

Train = Callable[[Sequence[str], int | None], Mapping[str, NDArray[Any]]]
"""Trains without these sources and this fold, and gives the weights."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One message with what its words came to. source: what it is shown under; group: what is alike; known: the ask
    and levers that were labelled, where they were."""

    source: str
    group: str
    deceit: bool
    judged: Judgement
    known: dataset.Example | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: deceitful messages held against honest ones, of the same source where it has both."""

    name: str
    left_out: str
    attacks: tuple[str, ...]
    honest: tuple[str, ...]


TWINS = tuple(
    Row(f"twins, {code}", "folds by topic", (f"twins-{code}",), (f"twins-{code}",)) for code in portions.SPOKEN
)
EVERYDAY = tuple(
    Row(f"everyday, {code}", "folds; one hand on both sides", (f"everyday-{code}",), (f"everyday-{code}",))
    for code in portions.SPOKEN
)
PUBLIC = (
    Row("PTT, by people", "PTT", ("ptt/human",), ("ptt/human",)),
    Row("PTT, rewritten by a model or as a page", "PTT", ("ptt/rewritten",), ("ptt/rewritten",)),
    Row("synthetic BEC, against Enron", "synthetic BEC", ("bec/plain",), ("enron/work",)),
    Row("synthetic BEC, against Enron that presses", "synthetic BEC", ("bec/plain",), ("enron/pressing",)),
    Row("SpamAssassin, easy ham", "SpamAssassin", (), ("spamassassin/easy-ham",)),
    Row("SpamAssassin, hard ham", "SpamAssassin", (), ("spamassassin/hard-ham",)),
    Row("phishing_pot by hand, against Enron", "never learnt from", ("pot/phishing", "pot/scam"), ("enron/work",)),
    Row("llm_phase1", "never learnt from", ("llm-phase1",), ("llm-phase1",)),
    Row("SMS", "never learnt from", ("sms",), ("sms",)),
)
ROWS = (*TWINS, *EVERYDAY, *PUBLIC)
_LEAVE_OUT = {"ptt": "ptt", "bec": "bec", "spamassassin": "spamassassin"}
"""Our name of a source by the family its labels give it; what is not here was never learnt from."""


def everything(train: Train, shipped: Mapping[str, NDArray[Any]]) -> list[Heard]:
    """Every message of the table, each heard with weights that never saw its source or fold."""
    return [*ours(train), *public(train, shipped)]


def ours(train: Train) -> Iterable[Heard]:
    """Our own corpus, fold by fold: the twins' development half, and so many of each side of everyday mail."""
    examples = [each for source in (dataset.twins, dataset.everyday) for each in source() if each.kind != "spam"]
    asked = [each for each in examples if each.levers is None or relation.half_of(each.group) == "development"]
    chosen = _some(asked)
    for fold in range(portions.FOLDS):
        heard = reader.Reader(dict(train((), fold)), encoder.load())
        for each in chosen:
            if portions.fold_of(each.group) == fold:
                yield Heard(each.source, each.group, each.deceit, heard.judge(each.sentences), each)


def public(train: Train, shipped: Mapping[str, NDArray[Any]]) -> Iterable[Heard]:
    """The public sets on their development halves, and the reader as shipped on those it never learnt from."""
    wanted = {source for row in PUBLIC for source in row.attacks + row.honest}
    some, _ = evaluate.chosen(dataset.PUBLIC, half="development", sources=wanted, most=MOST)
    by_family: dict[str, list[Labelled]] = defaultdict(list)
    for one in some:
        by_family[_LEAVE_OUT.get(one.family, "")].append(one)
    for family, members in sorted(by_family.items()):
        heard = reader.Reader(dict(train((family,), None) if family else shipped), encoder.load())
        for one in members:
            sentences = dataset.uttered(one.raw)
            if sentences and one.truth in ("attack", "harmless"):
                yield Heard(one.source, one.group, one.truth == "attack", heard.judge(sentences))


def _some(examples: Iterable[dataset.Example]) -> list[dataset.Example]:
    by_side: dict[tuple[str, bool], list[dataset.Example]] = defaultdict(list)
    for each in examples:
        by_side[each.source, each.deceit].append(each)
    return [each for side in by_side.values() for each in evenly(side)]


def evenly(side: Sequence[dataset.Example]) -> list[dataset.Example]:
    """At most so many of them, from the whole length of the list."""
    step = max(1.0, len(side) / MOST)
    return [side[int(place * step)] for place in range(min(MOST, len(side)))]


def lines(heard: Sequence[Heard]) -> list[str]:
    """The table of deceit, in Markdown."""
    found = [
        "| source | left out of learning | deceitful | honest | AUC (95 %) | deceitful above 0 | honest above 0 |",
        "|---|---|---:|---:|---|---:|---:|",
    ]
    for row in ROWS:
        attacks = [each for each in heard if each.deceit and each.source in row.attacks]
        honest = [each for each in heard if not each.deceit and each.source in row.honest]
        said = f"{len(attacks) or '-'} | {len(honest)} | {_area_said(attacks, honest)}"
        found.append(f"| {row.name} | {row.left_out} | {said} | {_over(attacks)} | {_over(honest)} |")
    return found


def label_lines(heard: Sequence[Heard]) -> list[str]:
    """The table of asks and levers on the twins, in Markdown."""
    found = ["| twins, folds by topic | n | ask right | levers, macro-F1 by message |", "|---|---:|---:|---:|"]
    marked = [(each.judged, each.known) for each in heard if each.known and each.known.levers is not None]
    for code in (*portions.SPOKEN, "all"):
        mine = [(judged, known) for judged, known in marked if code in (known.language, "all")]
        right = sum(max(judged.asks, key=lambda name: judged.asks[name]) == known.ask for judged, known in mine)
        pulls = [(_pulling(judged), frozenset[str]().union(*(known.levers or ()))) for judged, known in mine]
        found.append(f"| {code} | {len(mine)} | {right / len(mine):.2f} | {macro_f1(pulls):.2f} |")
    return found


def _pulling(judged: Judgement) -> frozenset[str]:
    return frozenset(name for said in judged.sentences for name, pull in said.levers.items() if pull >= 0.5)


def macro_f1(pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> float:
    """The plain mean of each lever's F1, of (said, true) pairs; a lever nobody said or meant is left out."""
    found = []
    for name in reader.LEVERS:
        said, true = sum(name in said for said, _ in pairs), sum(name in true for _, true in pairs)
        if said + true:
            found.append(2 * sum(name in said and name in true for said, true in pairs) / (said + true))
    return sum(found) / len(found) if found else 0.0


def area(attacks: Sequence[float], honest: Sequence[float]) -> float:
    """How often a deceitful message is above an honest one, ties counting half (the area under the ROC curve)."""
    below = np.sort(np.array(honest))
    wins = np.searchsorted(below, attacks, "left") + np.searchsorted(below, attacks, "right")
    return float(wins.sum() / 2 / len(attacks) / len(honest))


def interval(attacks: Sequence[Heard], honest: Sequence[Heard]) -> Interval:
    """The 95 % interval of the area, by drawing whole groups again and again (percentile bootstrap)."""
    rng, values = random.Random(1), []
    sides = [_grouped(attacks), _grouped(honest)]
    for _ in range(DRAWS):
        drawn = [[v for group in rng.choices(side, k=len(side)) for v in group] for side in sides]
        values.append(area(drawn[0], drawn[1]))
    return Interval(uncertainty.quantile(values, 0.025), uncertainty.quantile(values, 0.975))


def _grouped(heard: Sequence[Heard]) -> list[list[float]]:
    groups: dict[str, list[float]] = defaultdict(list)
    for each in heard:
        groups[each.group].append(each.judged.malice)
    return list(groups.values())


def _area_said(attacks: Sequence[Heard], honest: Sequence[Heard]) -> str:
    if not attacks or not honest:
        return "-"
    between = interval(attacks, honest)
    whole = area([each.judged.malice for each in attacks], [each.judged.malice for each in honest])
    return f"{whole:.2f} ({between.low:.2f} to {between.high:.2f})"


def _over(heard: Sequence[Heard]) -> str:
    return f"{sum(each.judged.malice > 0 for each in heard) / len(heard):.0%}" if heard else "-"

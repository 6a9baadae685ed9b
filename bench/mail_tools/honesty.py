"""Tests of honesty: do our features give the source away, and does a disguise cost us recall?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from heedful.cli import evaluate
from heedful.connectors import labels
from heedful.connectors.labels import Labelled
from heedful.core.mail import combiner, reading, report
from heedful.core.mail.combiner import Balance, Reason
from heedful.core.mail.exam import Answer
from mail_tools import side_by_side, tools
from training.levers import attacks as every_attack

OF_EACH = 150
"""Messages of a family in the probe: as many of each, so that chance is the same for all."""
ATTACKED = 25
"""Messages of each source that every attack is tried on."""


def probe(some: Sequence[Labelled]) -> str:
    """How well a straight line tells the source from our features, and from the words, among messages of one truth."""
    if not tools.PEERS.exists():
        return f"The probe needs scikit-learn: {tools.missing()['phish-signals']}"
    lines = ["", "The probe: the share of messages whose source is told rightly, five folds"]
    for truth in ("harmless", "attack"):
        rows = [
            {"family": one.family, "group": one.group, "text": side_by_side.text_of(one), "features": features(one)}
            for one in _evenly([one for one in some if one.truth == truth])
        ]
        families = sorted({str(row["family"]) for row in rows})
        told = cast(dict[str, float], side_by_side.in_peers("tell_sources.py", rows)[0])
        held = "our features tell less" if told["features"] < told["words"] else "OUR FEATURES TELL MORE"
        lines.append(
            f"  {truth:9} {len(rows)} of {', '.join(families)}: by our features {told['features']:.3f}, by a bag of"
            f" words {told['words']:.3f}, by the largest alone {told['largest']:.3f}: {held}"
        )
    return "\n".join(lines)


def features(one: Labelled) -> dict[str, float]:
    """What the reader hands to its combiner for this message: every reason with its weight."""
    handed: list[Reason] = []
    weigh = combiner.weigh

    def listening(reasons: Iterator[Reason]) -> Balance:
        handed[:] = list(reasons)
        return weigh(handed)

    combiner.weigh = listening  # type: ignore[assignment]
    try:
        reading.of_report(report.unwrap(one.raw, name=one.name))
    finally:
        combiner.weigh = weigh
    return {f"{reason.kind} {reason.name}": reason.weight for reason in handed}


def attacks(some: Sequence[Labelled]) -> str:
    """Recall on every source of attacks, as it came and in each disguise; a message is its own control."""
    kinds: dict[str, list[Labelled]] = {}
    for one in some:
        if one.truth == "attack":
            kinds.setdefault(one.source, []).append(one)
    chosen = [one for same in kinds.values() for one in labels.thinned(same, ATTACKED)]
    before, _ = evaluate.read(chosen)
    lines = [
        "",
        f"Disguises of {len(chosen)} attacks: condemned, told benign, and recall lost in the worst source",
    ]
    lines.append(f"  {'as they came':24} {_share(before, 'condemned')} {_share(before, 'benign')}")
    for name, change in sorted(every_attack.every().items()):
        after, _ = evaluate.read([replace(one, raw=change(one.raw)) for one in chosen])
        source, lost = _most_lost(before, after)
        lines.append(
            f"  {name:24} {_share(after, 'condemned')} {_share(after, 'benign')}  {100 * lost:5.1f} points ({source})"
        )
    return "\n".join(lines)


def _share(answers: Sequence[Answer], word: str) -> str:
    hits = sum(one.condemned if word == "condemned" else one.verdict == "benign" for one in answers)
    return f"{100 * hits / len(answers):5.1f} %"


def _most_lost(before: Sequence[Answer], after: Sequence[Answer]) -> tuple[str, float]:
    losses = []
    for source in sorted({one.source for one in before}):
        one, other = ([each for each in side if each.source == source] for side in (before, after))
        recall = [sum(each.condemned for each in side) / len(side) for side in (one, other) if side]
        losses.append((recall[0] - recall[-1], source))
    lost, source = max(losses)
    return source, lost


def _evenly(some: Sequence[Labelled]) -> list[Labelled]:
    families: dict[str, list[Labelled]] = {}
    for one in some:
        families.setdefault(one.family, []).append(one)
    return [one for same in families.values() if len(same) >= 50 for one in labels.thinned(same, OF_EACH)]

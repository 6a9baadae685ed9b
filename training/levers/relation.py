"""What knowing the organisation is worth: the twins read with what it has on record, and without, route by route.

    python training/levers/relation.py                            the table, the worst route last
    python training/levers/relation.py --half development|held    one half of the pairs, by a hash of their names

Condemned, unsure and calm are shares of the messages that took a route; calm is benign or unwanted.
"""

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from heedful.core.mail import band, message, reading  # noqa: E402
from heedful.core.mail.known import NOTHING  # noqa: E402
from training.levers import corpus  # noqa: E402

_SAID = {"malicious": "condemned", "unsure": "unsure", "unwanted": "calm", "legitimate": "calm"}
Counts = dict[tuple[str, str], dict[str, Counter[str]]]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("development", "held", "all"), default="all")
    chosen = parser.parse_args(arguments).half
    rows = [row for row in corpus.rows() if chosen in ("all", half_of(row["pair"]))]
    for line in table(counted(rows)):
        print(line)
    return 0


def half_of(pair: str) -> str:
    """The half a pair belongs to, twins together."""
    return "held" if hashlib.sha256(pair.encode()).digest()[0] % 2 else "development"


def counted(rows: Sequence[Mapping[str, Any]]) -> Counts:
    """(truth, route) -> "known" or "bare" -> how many were condemned, unsure and calm."""
    counts: Counts = defaultdict(lambda: {"known": Counter(), "bare": Counter()})
    for row in rows:
        mail = message.parse((corpus.CORPUS / row["file"]).read_bytes(), name=row["file"])
        for how, known in (("known", corpus.known(row)), ("bare", NOTHING)):
            counts[row["truth"], row["route"]][how][_SAID[band.of(reading.of(mail, known))]] += 1
    return counts


def table(counts: Counts) -> Iterator[str]:
    """One line a route, then the worst of each truth."""
    yield f"{'':<22}{'':>5}  {'as the organisation knows':^28}  {'bare':^28}"
    heads = "".join(f"{name:>10}" for name in ("condemned", "unsure", "calm"))
    yield f"{'route':<22}{'n':>5}{heads}{heads}"
    for (truth, route), said in sorted(counts.items()):
        shares = "".join(
            f"{_share(said[how], name):>10.0%}" for how in said for name in ("condemned", "unsure", "calm")
        )
        yield f"{truth + ' ' + route:<22}{sum(said['known'].values()):>5}{shares}"
    for truth, name, words in (("deceitful", "calm", "told calm"), ("genuine", "condemned", "condemned")):
        of_truth = {route: said["known"] for (each, route), said in counts.items() if each == truth}
        worst = max(of_truth, key=lambda route: _share(of_truth[route], name))
        yield f"The worst {truth} route: {worst}, {_share(of_truth[worst], name):.0%} {words}."


def _share(said: Counter[str], name: str) -> float:
    return said[name] / max(1, sum(said.values()))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""How far two readings of the same messages agree: on levers, on the words that carry them, and on the ask.

    python training/levers/agreement.py                     print the agreement of the two passes
    python training/levers/agreement.py agree               write corpus/agreed/labels.jsonl: what two of three saw
    python training/levers/agreement.py choose N [FOLDER]   print N ids, and write a sheet without labels for each

A pass is a file in corpus/passes/ with a row for each message: {"id": ..., "ask": ..., "levers": [{"name", "quote"}]}.
Intervals are at 95 %, from drawing whole pairs again and again, since the two messages of a pair have much in common.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from training.levers import concord, corpus, twins, written  # noqa: E402
from training.levers.concord import Couple, Mark, Seen  # noqa: E402

PASSES = corpus.CORPUS / "passes"
AGREED = corpus.CORPUS / "agreed" / "labels.jsonl"
"""A labelled set of its own, for `heedful evaluate mail`."""
SHEETS = HERE.parents[1] / "var" / "sheets"

Row = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    match list(arguments):
        case []:
            readings = {f"the {path.stem} pass": read(path) for path in sorted(PASSES.glob("*.jsonl"))}
            if len(readings) < 2:
                print(f"Two passes are needed in {PASSES}; found {len(readings)}.")
                return 1
            readings["the corpus's own labels"] = {row["id"]: seen(row) for row in corpus.rows()}
            for one, other in combinations(readings, 2):
                print(f"\n{one[0].upper()}{one[1:]} and {other}")
                for line in report(readings[one], readings[other]):
                    print(line)
        case ["agree"]:
            AGREED.parent.mkdir(exist_ok=True)
            AGREED.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in agreed()), "utf-8")
            print(f"{AGREED.name}: {len(agreed())} messages")
        case ["choose", count, *folder] if count.isdigit() and len(folder) < 2:
            for row in chosen(corpus.rows(), int(count)):
                print(row["id"])
                write_sheet(row["id"], Path(folder[0]) if folder else SHEETS)
        case _:
            print(__doc__)
            return 2
    return 0


def chosen(rows: Sequence[Row], count: int) -> list[Row]:
    """That many messages by their hash, each language and truth with its share (largest remainders first)."""
    strata: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sorted(rows, key=_id):
        strata[row["language"], row["truth"]].append(row)
    exact = {name: count * len(some) / len(rows) for name, some in strata.items()}
    shares = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (shares[name] - exact[name], name))
    for name in by_remainder[: count - sum(shares.values())]:
        shares[name] += 1
    return sorted((row for name, some in strata.items() for row in some[: shares[name]]), key=_id)


def agreed() -> list[Row]:
    """The messages of both passes with what at least two of three readings saw: the first pass, the second, and the
    corpus's own labels. The words of a lever are those of the first of them that saw it; where all three name another
    ask, that of the first pass stands."""
    passes = [_by_id(path) for path in sorted(PASSES.glob("*.jsonl"))]
    found: list[Row] = []
    for row in corpus.rows():
        if all(row["id"] in each for each in passes):
            readings = [*(each[row["id"]] for each in passes), row]
            saw = Counter(name for each in readings for name in {lever["name"] for lever in each["levers"]})
            levers = [
                {"name": name, "quote": lever["quote"]}
                for name in sorted(twins.LEVERS)
                if saw[name] > 1
                for lever in next(each for each in readings if any(one["name"] == name for one in each["levers"]))[
                    "levers"
                ]
                if lever["name"] == name
            ]
            ask = Counter(each["ask"] for each in readings).most_common(1)[0][0]
            kept = {name: row[name] for name in ("pair", "language", "truth", "class", "known")}
            found.append({"file": f"../{row['file']}", "source": "corpus/agreed", "ask": ask, "levers": levers, **kept})
    return found


def _by_id(path: Path) -> dict[str, Row]:
    return {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def write_sheet(message: str, folder: Path) -> None:
    """A message as a labeller sees it: subject, body and the names of files, under a name that tells nothing."""
    attached = _letters()[message].attachments
    files = f"\n[attached: {', '.join(attached)}]\n" if attached else ""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{message}.txt").write_text(text_of(message) + files, encoding="utf-8")


def text_of(message: str) -> str:
    """Subject and body of a message by its id; what is marked is marked in this text."""
    letter = _letters()[message]
    return (f"Subject: {letter.subject}\n\n" if letter.subject else "") + written.plain(letter.body)


def read(path: Path) -> dict[str, Seen]:
    """A pass by the ids of its messages. Raises ValueError where a row is not as the guide says."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for name, times in Counter(row["id"] for row in rows).items():
        if times > 1:
            raise ValueError(f"{path.name}: {name} stands there {times} times.")
    return {row["id"]: seen(row) for row in rows}


def seen(row: Row) -> Seen:
    """One row of a pass. Raises ValueError for names nobody knows and quotes that stand nowhere in the message."""
    if row["id"] not in _letters():
        raise ValueError(f"{row['id']} is not a message of the corpus.")
    if row["ask"] not in twins.ASKS:
        raise ValueError(f"{row['id']}: {row['ask']!r} is not an ask.")
    return Seen(row["ask"], tuple(_mark(row["id"], lever["name"], lever["quote"]) for lever in row["levers"]))


def report(one: Mapping[str, Seen], other: Mapping[str, Seen]) -> Iterator[str]:
    """The agreement of two readings, line by line."""
    groups = {row["id"]: row["pair"] for row in corpus.rows()}
    both = sorted(one.keys() & other.keys())
    couples = [Couple(groups[name], one[name], other[name]) for name in both]
    yield f"{len(couples)} messages of {len({couple.group for couple in couples})} pairs"
    for figure in concord.figures(couples):
        value = "  —" if figure.value is None else f"{figure.value:.2f}"
        between = f"{figure.interval.low:.2f} to {figure.interval.high:.2f}" if figure.interval else ""
        yield f"  {figure.name:22} {value:>5}   {between:14} {_counted(figure.name, couples)}".rstrip()


def _counted(name: str, couples: Sequence[Couple]) -> str:
    """How many messages each reading saw a lever in."""
    if name not in twins.LEVERS:
        return ""
    one = sum(any(mark.name == name for mark in couple.one.marks) for couple in couples)
    other = sum(any(mark.name == name for mark in couple.other.marks) for couple in couples)
    return f"seen in {one} and in {other}"


def _mark(message: str, name: str, quote: str) -> Mark:
    start = text_of(message).find(quote)
    if name not in twins.LEVERS:
        raise ValueError(f"{message}: {name!r} is not a lever.")
    if not quote or start < 0:
        raise ValueError(f"{message}: {quote!r} does not stand in the message.")
    return Mark(name, start, start + len(quote))


@cache
def _letters() -> dict[str, twins.Letter]:
    return {corpus.id_of(pair, letter): letter for pair in twins.every() for letter in pair.letters}


def _id(row: Row) -> str:
    return str(row["id"])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""How well mail is read, source by source, on messages that somebody labelled. The worst source comes first.

    python3 run.py bench reading                    the development half, and other readers beside ours
    python3 run.py bench reading --half held        the half that was held out: look once, never tune on it
    python3 run.py bench reading --alone --show 5   our reader alone, and what went wrong in each source
    python3 run.py bench reading --swap --probe --attacks
                                                    the tests of honesty, each a short table
    python3 run.py bench reading --left-out FOLDER  what we learnt from is read with weights that never saw it, as
                                                    `training/levers/train.py --left-out FOLDER` writes them
    python3 run.py bench reading --half held --publish
                                                    write the tables between their markers into docs/benchmarks.md

It is `heedful evaluate mail` over ../shared/data (or HEEDFUL_CORPORA) and over our own corpus, once with what each
organisation has on record and once without. Data is read in place and stays there; some of it may be used for
evaluation only, and nothing is learned from that. A source that is absent is said to be absent.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
# As the command does: said before numpy is loaded, since many processes with many threads wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path[:0] = [str(HERE), str(HERE.parent)]

from mail_tools import honesty, reading_page, side_by_side, tools  # noqa: E402

from heedful.cli import evaluate, evaluate_swap, evaluate_text, examined  # noqa: E402
from heedful.connectors import labels  # noqa: E402
from heedful.connectors.labels import Half, Labelled  # noqa: E402
from heedful.core.mail import exam  # noqa: E402
from heedful.core.mail.exam import Answer  # noqa: E402
from training.levers import portions  # noqa: E402

DATA = Path(os.environ.get("HEEDFUL_CORPORA", HERE.parents[1] / "shared" / "data"))
OURS = HERE.parent / "training" / "levers" / "corpus"
DOCS = HERE.parent / "docs" / "benchmarks.md"
BARE = "corpus/bare"
"""Our own corpus once more, read without what the organisations know."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("development", "held"), default="development")
    parser.add_argument("--source", action="append", default=[], help="only this source or set; repeatable")
    parser.add_argument("--most", type=int, default=evaluate.MOST, help="messages of one kind in a source")
    parser.add_argument("--beside", type=int, default=100, help="messages of one kind that other readers read as well")
    parser.add_argument("--alone", action="store_true", help="leave the other readers out")
    parser.add_argument("--show", type=int, default=0, help="name so many messages of each source that went wrong")
    parser.add_argument("--swap", action="store_true", help="words under the headers of another mail")
    parser.add_argument("--probe", action="store_true", help="do our features tell where a message comes from?")
    parser.add_argument("--attacks", action="store_true", help="recall with and without each disguise")
    parser.add_argument("--heads", type=Path, help="let the trained reader go by the weights in this file")
    parser.add_argument("--left-out", type=Path, help="read what was learnt from with the weights in this folder")
    parser.add_argument("--publish", action="store_true", help="write the tables into docs/benchmarks.md")
    given = parser.parse_args()
    if given.show and given.half == "held":
        parser.error("the held half stays unseen: --show works on the development half")

    some = gathered(given.half, given.source, given.most)
    answers = left_out(some, given.left_out) if given.left_out else read(some, given.heads)
    marks = exam.marks(answers)
    print(evaluate_text.told(marks, exam.pooled(answers), half=given.half, bare=False, unusable=0))
    if given.show:
        print(evaluate_text.shown(answers, most=given.show))
    beside = "" if given.alone else compared(some, answers, given.beside)
    print(beside)
    if given.swap:
        print(evaluate_swap.told(some))
    if given.probe:
        print(honesty.probe(some))
    if given.attacks:
        print(honesty.attacks(some))
    if given.publish:
        how = " --left-out FOLDER" if given.left_out else ""
        head = f"`python3 run.py bench reading --half {given.half}{how} --publish`: Python {platform.python_version()}."
        reading_page.publish(DOCS, "\n".join([head, "", *reading_page.tables(marks), "", beside]))
    return 0


def gathered(half: Half, sources: Sequence[str], most: int) -> list[Labelled]:
    """What there is to read, from the public sets and from our own corpus."""
    found: list[Labelled] = []
    for place in (DATA, OURS, OURS / "agreed"):
        try:
            some, unusable = evaluate.chosen(place, half=half, sources=sources, most=most)
        except labels.NotUnderstood as absent:
            print(f"ABSENT: {absent}", file=sys.stderr)
            continue
        found += some
        for one in unusable:
            print(f"left out: {one.where}: {one.problem}", file=sys.stderr)
    return found


def read(some: Sequence[Labelled], heads: Path | None = None, schemes: examined.Schemes | None = None) -> list[Answer]:
    """Every message read; those of our corpus twice, with and without what their organisation knows."""
    schemes = examined.schemes(some) if schemes is None else schemes
    schemes = {**schemes, BARE: schemes.get("corpus", {})}
    answers, slips = evaluate.read(some, heads=heads, schemes=schemes)
    again = [replace(one, source=BARE) for one in some if one.source == "corpus"]
    bare, more = evaluate.read(again, bare=True, heads=heads, schemes=schemes)
    for one in slips + more:
        print(f"NOT READ: {one.where}: {one.problem}", file=sys.stderr)
    return answers + bare


def left_out(some: Sequence[Labelled], folder: Path) -> list[Answer]:
    """Every message read with weights that never saw its source, or its topic where the source is ours."""
    parts: dict[str, list[Labelled]] = {"": []}
    for one in some:
        parts.setdefault(portions.never_saw(one.family, one.group), []).append(one)
    # What a source calls the levers is had from all of it: a part of it may happen not to name some.
    schemes, answers = examined.schemes(some), []
    for name, part in parts.items():
        answers += read(part, folder / f"{name}.npz" if name else None, schemes)
    return answers


def compared(some: Sequence[Labelled], answers: Sequence[Answer], most: int) -> str:
    """The same few messages of each source for every reader that is here."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(some):
        if one.truth:
            kinds.setdefault((one.source, one.truth), []).append(place)
    places = [place for same in kinds.values() for place in same[:: max(1, -(-len(same) // most))]]
    asked = [some[place] for place in places]
    for name, how in tools.missing().items():
        print(f"{name} is not here, so it is not in the table. To get it: {how}", file=sys.stderr)
    condemned = {(one.source, one.name, one.truth): one.condemned for one in answers}
    said: dict[str, list[bool | None]] = {
        "Heedful": [condemned.get((one.source, one.name, one.truth)) for one in asked],
    }
    with tempfile.TemporaryDirectory(prefix="heedful-bench-") as folder:
        said |= side_by_side.warned(asked, Path(folder))
    if tools.PEERS.exists():
        said[side_by_side.BASELINE] = [chance >= 0.5 for chance in side_by_side.by_words(learned_from(), asked)]
    return reading_page.beside(asked, said, tools.versions())


def learned_from() -> list[Labelled]:
    """What the baseline may learn from: the sets whose licence allows it, both halves, since it never sees
    the family it is asked about."""
    return [one for one in gathered("all", [], evaluate.MOST) if one.family in side_by_side.ALLOWED]


if __name__ == "__main__":
    sys.exit(main())

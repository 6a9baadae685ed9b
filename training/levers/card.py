"""Fill the figures into the reader's card, `src/heedful/core/learned/model_card.md`, after it was trained.

    python training/levers/card.py

Trains with each source and each fold left out in turn, hears what was left out, and writes the table, the counts of
what is learnt from and the SHA-256 of both files of weights between the card's markers. Needs
training/requirements.lock and the public sets; some minutes.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from training.levers import dataset, held_out, portions, texts  # noqa: E402

LEARNED = HERE.parents[1] / "src" / "heedful" / "core" / "learned"
CARD = LEARNED / "model_card.md"
FILES = ("encoder.npz", "heads.npz")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
SEED = 1


def main() -> int:
    from training.levers import train

    try:
        examples = dataset.examples()
    except FileNotFoundError as absent:
        print(f"{absent.filename} is not here. HEEDFUL_CORPORA names the folder of the public sets.")
        return 1
    kept = portions.thinned(examples, SEED)
    bank = dataset.lines()

    def trained(without: Sequence[str], fold: int | None) -> Mapping[str, NDArray[Any]]:
        print(f"without {', '.join(without) or f'fold {fold}'}", flush=True)
        return train.trained(texts.of([each for each in kept if portions.is_kept(each, without, fold)]), bank)

    with np.load(LEARNED / "heads.npz", allow_pickle=False) as stored:
        heard = held_out.everything(trained, {name: stored[name] for name in stored.files})
    figures = ["", *counted(examples, kept, len(bank)), "", *held_out.lines(heard), "", *held_out.label_lines(heard)]
    CARD.write_text(filled(CARD.read_text(encoding="utf-8"), [*sums(), *figures]), encoding="utf-8")
    print(f"Wrote {CARD.name}.")
    return 0


def sums() -> list[str]:
    """The SHA-256 of both files of weights, one a line, as a test compares them."""
    return [
        line for name in FILES for line in (f"{name}: {hashlib.sha256((LEARNED / name).read_bytes()).hexdigest()}", "")
    ][:-1]


def counted(examples: Iterable[dataset.Example], kept: Iterable[dataset.Example], lines: int) -> list[str]:
    """How many texts of each source there are and are learnt from, in Markdown."""
    there, deceit, used = Counter[str](), Counter[str](), Counter[str]()
    for each in examples:
        there[each.source] += 1
        deceit[each.source] += each.deceit
    used.update(each.source for each in kept)
    rows = [f"| {name} | {there[name]:,} | {deceit[name]:,} | {used[name]:,} |" for name in sorted(there)]
    total = f"| together | {sum(there.values()):,} | {sum(deceit.values()):,} | {sum(used.values()):,} |"
    head = ["| learnt from | texts | deceitful | used |", "|---|---:|---:|---:|"]
    return [*head, *rows, total, "", f"And {lines:,} single sentences of our banks."]


def filled(card: str, lines: Sequence[str]) -> str:
    """The card with these lines between its markers. Raises ValueError where it has not one pair of them."""
    between = re.compile(f"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})", re.DOTALL)
    if len(between.findall(card)) != 1:
        raise ValueError(f"{CARD.name} needs {BEGIN} and {END} once each.")
    return between.sub(lambda _: "\n".join(lines) + "\n", card)


if __name__ == "__main__":
    raise SystemExit(main())

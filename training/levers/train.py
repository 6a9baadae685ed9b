"""Train the reader's heads and write `src/heedful/core/learned/heads.npz`.

    python training/levers/train.py [--without SOURCE] [--fold K] [--to FILE] [--seed 1]
    python training/levers/train.py --left-out FOLDER [--seed 1]

--without leaves a whole source out (twins, everyday, ptt, spamassassin, bec), --fold one fifth of the groups of our own
corpus: what is left out can then be read with weights that never saw it. --left-out does that for each public source
and each fold in turn, for `python3 run.py bench reading --left-out FOLDER`. Needs training/requirements.lock; the same
seed, data and versions give the same file. Then `python training/levers/card.py` writes the figures into its card.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from training.levers import dataset, heads, portions, texts, vectors  # noqa: E402
from training.levers.lexicon import Vocabulary  # noqa: E402
from training.levers.malice import Malice  # noqa: E402
from training.levers.texts import Texts  # noqa: E402

LEARNED = HERE.parents[1] / "src" / "heedful" / "core" / "learned"


def main() -> None:
    """Train, write, say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", action="append", default=[], choices=sorted(dataset.SOURCES))
    parser.add_argument("--fold", type=int, choices=range(portions.FOLDS))
    parser.add_argument("--to", type=Path, default=LEARNED / "heads.npz")
    parser.add_argument("--left-out", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    examples = portions.thinned(dataset.examples(), given.seed)
    if not given.left_out:
        write(given.to, examples, given.without, given.fold)
        return
    given.left_out.mkdir(parents=True, exist_ok=True)
    for source in sorted(set(dataset.SOURCES).difference(portions.OURS)):
        write(given.left_out / f"{source}.npz", examples, [source], None)
    for fold in range(portions.FOLDS):
        write(given.left_out / f"fold-{fold}.npz", examples, [], fold)


def write(to: Path, examples: Sequence[dataset.Example], without: Sequence[str], fold: int | None) -> None:
    """Train on what is not left out, write the weights, say what was written."""
    kept = [each for each in examples if portions.is_kept(each, without, fold)]
    np.savez_compressed(to, allow_pickle=False, **trained(texts.of(kept), dataset.lines()))
    digest = hashlib.sha256(to.read_bytes()).hexdigest()
    print(f"{to.name}: {len(kept)} texts, {to.stat().st_size / 1e6:.2f} MB, sha256 {digest}", flush=True)


def trained(given: Texts, lines: Sequence[dataset.Line]) -> dict[str, NDArray[Any]]:
    """All heads. The contrast is learnt from twins alone, so that no topic can stand for deceit; the topic from the
    rest, where crude deceit is mostly about the same few things."""
    line_vectors = vectors.of([line.text for line in lines])
    rows = np.arange(len(given.examples))
    contrast = Malice.learnt(given, rows[given.family == "twins"], lines, line_vectors)
    topic = Malice.learnt(given, rows[given.family != "twins"], lines, line_vectors)
    marked = [text for each in given.examples if each.levers is not None for text in each.sentences]
    words = Vocabulary.of([line.text for line in lines] + marked)
    levers, lever_words = heads.levers(given, lines, line_vectors, words)
    asks, ask_words = heads.asks(given, lines, line_vectors, words)
    return {
        **contrast.stored("contrast"),
        **topic.stored("topic"),
        **levers,
        **heads.kinds(given),
        **asks,
        **words.stored(np.hstack([lever_words, ask_words])),
        "local": heads.directions(given),
    }


if __name__ == "__main__":
    main()

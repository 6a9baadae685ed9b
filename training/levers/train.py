"""Train the reader's heads and write `src/heedful/core/learned/heads.npz`.

    python training/levers/train.py [--without SOURCE] [--fold K] [--to FILE] [--seed 1]

--without leaves a whole source out (twins, everyday, ptt, spamassassin, bec), --fold one fifth of the groups of our own
corpus: what is left out can then be read with weights that never saw it. Needs training/requirements.lock; the same
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
from training.levers.malice import Malice  # noqa: E402
from training.levers.texts import Texts  # noqa: E402

LEARNED = HERE.parents[1] / "src" / "heedful" / "core" / "learned"


def main() -> None:
    """Train, write, say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", action="append", default=[], choices=sorted(dataset.SOURCES))
    parser.add_argument("--fold", type=int, choices=range(portions.FOLDS))
    parser.add_argument("--to", type=Path, default=LEARNED / "heads.npz")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    examples = portions.thinned(dataset.examples(), given.seed)
    kept = [each for each in examples if portions.is_kept(each, given.without, given.fold)]
    weights = trained(texts.of(kept), dataset.lines())
    np.savez(given.to, allow_pickle=False, **weights)
    digest = hashlib.sha256(given.to.read_bytes()).hexdigest()
    print(f"{given.to.name}: {len(kept)} texts, {given.to.stat().st_size / 1e6:.2f} MB, sha256 {digest}")


def trained(given: Texts, lines: Sequence[dataset.Line]) -> dict[str, NDArray[Any]]:
    """All heads. The contrast is learnt from twins alone, so that no topic can stand for deceit; the topic from the
    rest, where crude deceit is mostly about the same few things."""
    line_vectors = vectors.of([line.text for line in lines])
    rows = np.arange(len(given.examples))
    contrast = Malice.learnt(given, rows[given.family == "twins"], lines, line_vectors)
    topic = Malice.learnt(given, rows[given.family != "twins"], lines, line_vectors)
    return {
        **contrast.stored("contrast"),
        **topic.stored("topic"),
        **heads.levers(given, lines, line_vectors),
        **heads.kinds(given),
        **heads.asks(given, lines, line_vectors),
        "local": heads.directions(given),
    }


if __name__ == "__main__":
    main()

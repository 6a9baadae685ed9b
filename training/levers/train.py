"""Train the reader's heads and write `src/heedful/core/learned/heads.npz` with its card.

    python training/levers/train.py [--without SOURCE] [--fold K] [--to FILE] [--seed 1]

--without leaves a whole source out (twins, everyday, ptt, spamassassin, bec), --fold one fifth of the groups of our own
corpus: what is left out can then be read with weights that never saw it. Needs training/requirements.lock; the same
seed and data give the same file.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from heedful.core.learned import encoder, grams, reader

sys.path.insert(0, str(Path(__file__).parents[2]))

from training.levers import dataset, vectors

HERE = Path(__file__).parent
LEARNED = HERE.parents[1] / "src" / "heedful" / "core" / "learned"
FOLDS = 5
GRAMS = 22_000
"""Words and pairs that are kept, by how many texts they stand in."""
MASS = {"twins": 3.0, "everyday": 4.0, "ptt": 1.5, "spamassassin": 1.0, "bec": 0.7}
"""How much each source weighs beside the others, whatever its size: ours, which are new and contrasted, the most."""
MOST = {"bec": 900, "spamassassin-benign": 1000, "spamassassin-spam": 500}
"""Texts of one source at most: more of the same teaches nothing new."""
SCALE = 6.0
"""Unit vectors are stretched before a penalised regression, so that its penalty means the same for all heads."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Texts:
    """Labelled texts with everything that is learnt from: one row a text, sentences end to end in `vectors`."""

    examples: Sequence[dataset.Example]
    vectors: NDArray[np.float32]
    starts: NDArray[np.int64]
    middles: NDArray[np.float32]
    counts: Sequence[dict[str, int]]
    deceit: NDArray[np.int64]
    family: NDArray[Any]
    fold: NDArray[np.int64]

    def sentences_of(self, row: int) -> slice:
        return slice(int(self.starts[row]), int(self.starts[row]) + len(self.examples[row].sentences))


def main() -> None:
    """Train, write, say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", action="append", default=[], choices=sorted(dataset.SOURCES))
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--to", type=Path, default=LEARNED / "heads.npz")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    examples = thinned(dataset.examples(), given.seed)
    kept = [each for each in examples if _is_kept(each, given.without, given.fold)]
    weights = trained(texts_of(kept), dataset.lines())
    np.savez(given.to, **weights)
    digest = hashlib.sha256(given.to.read_bytes()).hexdigest()
    print(f"{given.to.name}: {len(kept)} texts, {given.to.stat().st_size / 1e6:.2f} MB, sha256 {digest}")


def _is_kept(example: dataset.Example, without: Sequence[str], fold: int | None) -> bool:
    family = example.source.partition("-")[0]
    return family not in without and not (family in ("twins", "everyday") and fold_of(example) == fold)


def fold_of(example: dataset.Example) -> int:
    """The fold of an example's group. Twins of one topic stay together, in whatever language they were written."""
    group = example.group.partition("/")[2].rpartition("-")[0] or example.group
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def thinned(examples: Sequence[dataset.Example], seed: int) -> list[dataset.Example]:
    """At most so many of the large sources, drawn by a hash of seed and group."""
    kept: list[dataset.Example] = []
    by_source: dict[str, list[dataset.Example]] = {}
    for example in examples:
        by_source.setdefault(example.source, []).append(example)
    for source, members in sorted(by_source.items()):
        members.sort(key=lambda each: hashlib.sha256(f"{seed} {each.group} {each.sentences}".encode()).hexdigest())
        kept += members[: MOST.get(source, len(members))]
    return kept


def texts_of(examples: Sequence[dataset.Example]) -> Texts:
    """Encode every sentence once and gather what the heads learn from."""
    vectors_of = vectors.of([sentence for each in examples for sentence in each.sentences])
    lengths = np.array([len(each.sentences) for each in examples])
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    return Texts(
        examples,
        vectors_of,
        starts,
        np.add.reduceat(vectors_of, starts, axis=0) / lengths[:, None],
        [grams.counted(each.sentences) for each in examples],
        np.array([int(each.deceit) for each in examples]),
        np.array([each.source.partition("-")[0] for each in examples]),
        np.array([fold_of(each) for each in examples]),
    )


def trained(texts: Texts, lines: Sequence[dataset.Line]) -> dict[str, NDArray[Any]]:
    """All heads. The contrast is learnt from twins alone, so that no topic can stand for deceit; the topic from the
    rest, where crude deceit is mostly about the same few things."""
    line_vectors = vectors.of([line.text for line in lines])
    rows = np.arange(len(texts.examples))
    contrast = Malice.learnt(texts, rows[texts.family == "twins"], lines, line_vectors)
    topic = Malice.learnt(texts, rows[texts.family != "twins"], lines, line_vectors)
    return {
        **contrast.stored("contrast"),
        **topic.stored("topic"),
        **levers(texts, lines, line_vectors),
        **kinds(texts),
        **asks(texts, lines, line_vectors),
        "local": directions(texts),
    }


def weights_of(texts: Texts, rows: NDArray[np.int64]) -> Array:
    """A weight a text, so that each source counts as MASS says, and deceit as much as the rest."""
    weights = np.zeros(len(rows))
    deceit, family = texts.deceit[rows], texts.family[rows]
    for side in (0, 1):
        for name in np.unique(family):
            members = (deceit == side) & (family == name)
            if members.any():
                weights[members] = MASS[str(name)] / members.sum()
        weights[deceit == side] /= weights[deceit == side].sum()
    return weights * len(rows) / 2


@dataclass(frozen=True, slots=True)
class Malice:
    """The three ways to see whether a text deceives: by its middle, by its words, by its moves."""

    dense: LogisticRegression
    known: dict[str, grams.Gram]
    gram_bias: float
    move: LogisticRegression

    @classmethod
    def learnt(
        cls, texts: Texts, rows: NDArray[np.int64], lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32]
    ) -> "Malice":
        """Learn from these rows alone, and from the moves of the banks."""
        weights = weights_of(texts, rows)
        dense = LogisticRegression(C=0.3, max_iter=1000)
        dense.fit(texts.middles[rows] * SCALE, texts.deceit[rows], sample_weight=weights)
        known, gram_bias = worded(texts, rows, weights)
        return cls(dense, known, gram_bias, moves(texts, rows, weights, lines, line_vectors))

    def parts(self, texts: Texts, rows: NDArray[np.int64]) -> Array:
        """What each of the three says of these rows, in log-odds: shape (len(rows), 3)."""
        found = np.zeros((len(rows), 3))
        found[:, 0] = self.dense.decision_function(texts.middles[rows] * SCALE)
        for place, row in enumerate(rows):
            shares = grams.shares(texts.counts[row], self.known)
            found[place, 1] = self.gram_bias + sum(share * texts.counts[row][form] for form, share in shares.items())
            said = self.move.decision_function(texts.vectors[texts.sentences_of(row)] * SCALE)
            found[place, 2] = reader.topped(said.astype(np.float32))
        return found

    def stored(self, name: str) -> dict[str, NDArray[Any]]:
        """The weights as they are shipped, the stretch of the vectors folded in."""
        forms = sorted(self.known)
        return {
            f"{name}_dense": (self.dense.coef_[0] * SCALE).astype(np.float32),
            f"{name}_forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
            f"{name}_rarity": np.array([self.known[form].rarity for form in forms], dtype=np.float16),
            f"{name}_weight": np.array([self.known[form].weight for form in forms], dtype=np.float16),
            f"{name}_move": (self.move.coef_[0] * SCALE).astype(np.float32),
            f"{name}_bias": np.array([self.dense.intercept_[0], self.gram_bias, self.move.intercept_[0]], np.float32),
        }


def worded(texts: Texts, rows: NDArray[np.int64], weights: Array) -> tuple[dict[str, grams.Gram], float]:
    """A linear judgement over words and pairs."""
    from scipy.sparse import csr_matrix

    standing: dict[str, int] = {}
    for row in rows:
        for form in texts.counts[row]:
            standing[form] = standing.get(form, 0) + 1
    kept = sorted((form for form, count in standing.items() if count >= 2), key=lambda form: (-standing[form], form))
    plain = {form: grams.Gram(np.log((1 + len(rows)) / (1 + standing[form])) + 1, 1.0) for form in kept[:GRAMS]}
    column = {form: place for place, form in enumerate(plain)}
    values, columns, ends = [], [], [0]
    for row in rows:
        shares = grams.shares(texts.counts[row], plain)
        values += [share * texts.counts[row][form] for form, share in shares.items()]
        columns += [column[form] for form in shares]
        ends.append(len(values))
    matrix = csr_matrix((values, columns, ends), shape=(len(rows), len(plain)))
    fitted = LogisticRegression(C=3.0, max_iter=1000).fit(matrix, texts.deceit[rows], sample_weight=weights)
    known = {form: grams.Gram(gram.rarity, float(fitted.coef_[0][column[form]])) for form, gram in plain.items()}
    return known, float(fitted.intercept_[0])


def moves(
    texts: Texts,
    rows: NDArray[np.int64],
    weights: Array,
    lines: Sequence[dataset.Line],
    line_vectors: NDArray[np.float32],
) -> LogisticRegression:
    """Which sentences are a move of deceit: each inherits the side of its text, and the banks say it outright."""
    stretches = [np.arange(*texts.sentences_of(row).indices(len(texts.vectors))) for row in rows]
    marked = np.array([place for place, line in enumerate(lines) if line.move])
    inherited = np.concatenate([np.full(len(each), w / len(each)) for each, w in zip(stretches, weights, strict=True)])
    outright = np.full(len(marked), 0.35 * inherited.sum() / len(marked))
    sides = [np.repeat(texts.deceit[rows], [len(each) for each in stretches])]
    sides.append(np.array([int(lines[place].move == "deceit") for place in marked]))
    seen = np.concatenate((texts.vectors[np.concatenate(stretches)], line_vectors[marked])) * SCALE
    together = np.concatenate((inherited, outright))
    return LogisticRegression(C=0.2, max_iter=1000).fit(
        seen, np.concatenate(sides), sample_weight=together / together.mean()
    )


def levers(texts: Texts, lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    """How each lever pulls in a sentence, learnt from the banks and from the marks of the twins."""
    marked = [row for row, each in enumerate(texts.examples) if each.levers is not None]
    pulls = [line.levers for line in lines]
    pulls += [names for row in marked for names in texts.examples[row].levers or ()]
    seen = np.concatenate([line_vectors, *(texts.vectors[texts.sentences_of(row)] for row in marked)]) * SCALE
    weight, bias = np.zeros((encoder.SIZE, len(reader.LEVERS))), np.zeros(len(reader.LEVERS))
    for column, name in enumerate(reader.LEVERS):
        there = np.array([int(name in names) for names in pulls])
        fitted = LogisticRegression(C=0.3, max_iter=1000, class_weight="balanced").fit(seen, there)
        cut = best_cut(seen, there)
        weight[:, column], bias[column] = fitted.coef_[0] * SCALE, fitted.intercept_[0] - cut
    return {"lever_weight": weight.astype(np.float16), "lever_bias": bias.astype(np.float32)}


def best_cut(seen: NDArray[np.float32], there: NDArray[np.int64]) -> float:
    """Where the line between pulling and not pulling gives the best F1, on folds that were not learnt from."""
    said = np.zeros(len(there))
    fold = np.arange(len(there)) // 16 % FOLDS
    for each in range(FOLDS):
        rest = fold != each
        fitted = LogisticRegression(C=0.3, max_iter=500, class_weight="balanced").fit(seen[rest], there[rest])
        said[~rest] = fitted.decision_function(seen[~rest])
    cuts = np.quantile(said, np.linspace(0.5, 0.995, 80))
    hits = np.array([((said > cut) & (there == 1)).sum() for cut in cuts])
    f1 = 2 * hits / (np.array([(said > cut).sum() for cut in cuts]) + there.sum())
    return float(cuts[int(f1.argmax())])


def kinds(texts: Texts) -> dict[str, NDArray[Any]]:
    """Which of the six kinds a text is, by its middle."""
    names = np.array([each.kind for each in texts.examples])
    rows = np.arange(len(names))
    fitted = LogisticRegression(C=0.3, max_iter=1000)
    fitted.fit(texts.middles * SCALE, names, sample_weight=weights_of(texts, rows))
    order = [list(fitted.classes_).index(name) for name in reader.KINDS]
    return {
        "kind_weight": (fitted.coef_[order].T * SCALE).astype(np.float16),
        "kind_bias": fitted.intercept_[order].astype(np.float32),
    }


def asks(texts: Texts, lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    """What is asked: first sentence by sentence, then of the whole, by its strongest sentences and its middle."""
    weight, bias = np.zeros((encoder.SIZE, len(reader.ASKS))), np.zeros(len(reader.ASKS))
    for column, name in enumerate(reader.ASKS):
        there = np.array([int(line.ask == name) for line in lines])
        fitted = LogisticRegression(C=0.5, max_iter=1000, class_weight="balanced").fit(line_vectors * SCALE, there)
        weight[:, column], bias[column] = fitted.coef_[0] * SCALE, fitted.intercept_[0]
    said = [row for row, each in enumerate(texts.examples) if each.ask]
    seen = np.array(
        [
            np.concatenate(((texts.vectors[texts.sentences_of(row)] @ weight + bias).max(axis=0), texts.middles[row]))
            for row in said
        ]
    )
    stretch = np.concatenate((np.full(len(reader.ASKS), 1 / 3), np.full(encoder.SIZE, SCALE)))
    fitted = LogisticRegression(C=0.3, max_iter=1000, class_weight=None)
    fitted.fit(seen * stretch, np.array([texts.examples[row].ask for row in said]))
    order = [list(fitted.classes_).index(name) for name in ("none", *reader.ASKS)]
    return {
        "ask_weight": weight.astype(np.float16),
        "ask_bias": bias.astype(np.float32),
        "asked_weight": (fitted.coef_[order] * stretch).T.astype(np.float16),
        "asked_bias": fitted.intercept_[order].astype(np.float32),
    }


def directions(texts: Texts) -> NDArray[np.float16]:
    """The 24 directions in which texts differ most: what a correction on an installation may learn on."""
    centred = texts.middles - texts.middles.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    signs = np.sign(axes[:24].sum(axis=1))
    turned: NDArray[np.float16] = (axes[:24] * signs[:, None]).T.astype(np.float16)
    return turned


if __name__ == "__main__":
    main()

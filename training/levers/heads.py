"""How the other heads are learnt: levers, kinds and asks; and the directions that a correction may learn on.

Levers and asks of a sentence are learnt from its vector and its words together (`lexicon.py`).
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from heedful.core.learned import encoder, reader
from training.levers import dataset
from training.levers.lexicon import Vocabulary
from training.levers.portions import FOLDS
from training.levers.texts import SCALE, Texts


def levers(
    texts: Texts, lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32], words: Vocabulary
) -> tuple[dict[str, NDArray[Any]], NDArray[np.float64]]:
    """How each lever pulls in a sentence, learnt from the banks and from the marks of the twins; and the weights of
    words, shape (words, levers)."""
    marked = [row for row, each in enumerate(texts.examples) if each.levers is not None]
    pulls = [line.levers for line in lines]
    pulls += [names for row in marked for names in texts.examples[row].levers or ()]
    said = [line.text for line in lines] + [text for row in marked for text in texts.examples[row].sentences]
    vectors = np.concatenate([line_vectors, *(texts.vectors[texts.sentences_of(row)] for row in marked)])
    seen = together(vectors, words.seen(said))
    weight, bias = np.zeros((seen.shape[1], len(reader.LEVERS))), np.zeros(len(reader.LEVERS))
    for column, name in enumerate(reader.LEVERS):
        there = np.array([int(name in names) for names in pulls])
        fitted = LogisticRegression(C=0.3, max_iter=1000, class_weight="balanced").fit(seen, there)
        cut = best_cut(seen, there)
        weight[:, column], bias[column] = fitted.coef_[0], fitted.intercept_[0] - cut
    stored: dict[str, NDArray[Any]] = {
        "lever_weight": (weight[: encoder.SIZE] * SCALE).astype(np.float16),
        "lever_bias": bias.astype(np.float32),
    }
    return stored, weight[encoder.SIZE :]


def together(vectors: NDArray[np.float32], words: csr_matrix) -> csr_matrix:
    """The features of sentences: their stretched vectors, then their words."""
    return hstack([csr_matrix(vectors * SCALE), words]).tocsr()


def best_cut(seen: csr_matrix, there: NDArray[np.int64]) -> float:
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
    fitted.fit(texts.middles * SCALE, names, sample_weight=texts.weights(rows))
    order = [list(fitted.classes_).index(name) for name in reader.KINDS]
    return {
        "kind_weight": (fitted.coef_[order].T * SCALE).astype(np.float16),
        "kind_bias": fitted.intercept_[order].astype(np.float32),
    }


def asks(
    texts: Texts, lines: Sequence[dataset.Line], line_vectors: NDArray[np.float32], words: Vocabulary
) -> tuple[dict[str, NDArray[Any]], NDArray[np.float64]]:
    """What is asked: first sentence by sentence, then of the whole, by its strongest sentences and its middle; and the
    weights of words, shape (words, asks)."""
    seen = together(line_vectors, words.seen([line.text for line in lines]))
    weight, bias = np.zeros((seen.shape[1], len(reader.ASKS))), np.zeros(len(reader.ASKS))
    for column, name in enumerate(reader.ASKS):
        there = np.array([int(line.ask == name) for line in lines])
        fitted = LogisticRegression(C=0.5, max_iter=1000, class_weight="balanced").fit(seen, there)
        weight[:, column], bias[column] = fitted.coef_[0], fitted.intercept_[0]
    said = [row for row, each in enumerate(texts.examples) if each.ask]
    strongest = [
        (
            together(texts.vectors[texts.sentences_of(row)], words.seen(texts.examples[row].sentences)) @ weight + bias
        ).max(axis=0)
        for row in said
    ]
    whole = np.hstack([np.array(strongest), texts.middles[said]])
    stretch = np.concatenate((np.full(len(reader.ASKS), 1 / 3), np.full(encoder.SIZE, SCALE)))
    fitted = LogisticRegression(C=0.3, max_iter=1000, class_weight=None)
    fitted.fit(whole * stretch, np.array([texts.examples[row].ask for row in said]))
    order = [list(fitted.classes_).index(name) for name in ("none", *reader.ASKS)]
    stored = {
        "ask_weight": (weight[: encoder.SIZE] * SCALE).astype(np.float16),
        "ask_bias": bias.astype(np.float32),
        "asked_weight": (fitted.coef_[order] * stretch).T.astype(np.float16),
        "asked_bias": fitted.intercept_[order].astype(np.float32),
    }
    return stored, weight[encoder.SIZE :]


def directions(texts: Texts) -> NDArray[np.float16]:
    """The 24 directions in which texts differ most: what a correction on an installation may learn on."""
    centred = texts.middles - texts.middles.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    signs = np.sign(axes[:24].sum(axis=1))
    turned: NDArray[np.float16] = (axes[:24] * signs[:, None]).T.astype(np.float16)
    return turned

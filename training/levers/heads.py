"""How the other heads are learnt: levers, kinds and asks; and the directions that a correction may learn on."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from heedful.core.learned import encoder, reader
from training.levers import dataset
from training.levers.portions import FOLDS
from training.levers.texts import SCALE, Texts


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


def best_cut(seen: NDArray[np.floating[Any]], there: NDArray[np.int64]) -> float:
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

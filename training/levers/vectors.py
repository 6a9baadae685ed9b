"""Vectors of sentences, kept between runs in `.cache/`, since training many heads asks for the same ones."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from heedful.core.learned import encoder

HOUSE = Path(__file__).parents[2]
_LEARNED = HOUSE / "src" / "heedful" / "core" / "learned"
MADE_BY = (_LEARNED / "encoder.npz", _LEARNED / "encoder.py", _LEARNED / "pieces.py")
"""What a vector depends on: where any of it changes, all are made anew."""


def of(sentences: Sequence[str]) -> NDArray[np.float32]:
    """One vector a sentence: shape (len(sentences), 512)."""
    made_by = hashlib.sha256(b"".join(path.read_bytes() for path in MADE_BY)).hexdigest()
    kept = HOUSE / ".cache" / f"vectors-{made_by[:12]}.npz"
    known: dict[str, int] = {}
    rows = np.zeros((0, encoder.SIZE), dtype=np.float16)
    if kept.exists():
        with np.load(kept, allow_pickle=False) as stored:
            rows = stored["rows"]
            known = {name: place for place, name in enumerate(bytes(stored["names"]).decode().split("\n"))}
    names = [hashlib.sha256(sentence.encode()).hexdigest()[:20] for sentence in sentences]
    new = {name: sentence for name, sentence in zip(names, sentences, strict=True) if name not in known}
    if new:
        # One by one: beside others a sentence might be rounded otherwise, and then what was kept before would matter.
        encode = encoder.load()
        alone = [encode.vectors([sentence])[0].astype(np.float16) for sentence in new.values()]
        rows = np.concatenate((rows, np.stack(alone)))
        known |= {name: len(known) + place for place, name in enumerate(new)}
        kept.parent.mkdir(exist_ok=True)
        np.savez(kept, rows=rows, names=np.frombuffer("\n".join(known).encode(), dtype=np.uint8))
    found: NDArray[np.float32] = rows[[known[name] for name in names]].astype(np.float32)
    return found

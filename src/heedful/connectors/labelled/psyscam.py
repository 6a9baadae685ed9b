"""PsyScam (EMNLP 2025): reports of scams as people told them, with the techniques quoted. It judges levers alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import rows
from heedful.connectors.labels import Labelled, Marked, Unusable

NAME = "psyscam"
_FILE = "psyscam.csv"
_LEVERS = {
    "authority and impersonation": "authority",
    "phantom riches": "reward",
    "fear and intimidation": "fear",
    "liking": "liking",
    "urgency and scarcity": "urgency/scarcity",
    "scarcity and urgency": "urgency/scarcity",
    "reciprocity": "reciprocity",
    "consistency": "commitment",
    "social proof": "social_proof",
    # Made-up detail that earns trust is a story, which we tell apart from what pulls.
    "pretext and trust": "",
}


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for number, (where, row) in enumerate(rows.of_csv(folder / _FILE, ("scam_id", "description", "pts"))):
        text = row["description"]
        levers = _levers(row["pts"])
        if levers is None or not text.strip():
            yield Unusable(where, "No techniques are written for it as {technique: words}.")
        else:
            yield Labelled("psyscam", row["scam_id"], str(number), text.encode(), "", levers=levers, language="en")


def _levers(said: str) -> tuple[Marked, ...] | None:
    """The levers with their quotes, in pieces where a quote leaves words out; None where it cannot be read."""
    try:
        techniques = ast.literal_eval(said.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    if not isinstance(techniques, dict):
        return None
    marks = []
    for name, words in techniques.items():
        lever = _LEVERS.get(re.sub(r"\s*\(.*", "", str(name)).strip().lower(), "")
        for quote in words if isinstance(words, list) else [words]:
            pieces = [piece for piece in map(_bare, re.split(r"\.\.\.|…|[\"”]\s*[,;]?\s*[\"“]", str(quote))) if piece]
            marks += [Marked(lever, piece) for piece in pieces or [""] if lever]
    return tuple(marks)


def _bare(piece: str) -> str:
    return piece.strip(" \t\n\"“”'[]")

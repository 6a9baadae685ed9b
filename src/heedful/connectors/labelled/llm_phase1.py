"""Phase one of a study of phishing written by language models (2026): originals, paraphrases and honest mail."""

import re
from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import rows
from heedful.connectors.labels import Labelled, Truth, Unusable

NAME = "llm_phase1"
_FILE = "phase1.jsonl"


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for where, row in rows.of_json(folder / _FILE):
        if isinstance(row, Unusable):
            yield row
        elif not row.get("msg_id") or not row.get("text") or row.get("label") not in ("phish", "legit"):
            yield Unusable(where, "It needs msg_id, text, and a label that is phish or legit.")
        else:
            truth: Truth = "attack" if row["label"] == "phish" else "harmless"
            group = re.sub(r"_(orig|para).*", "", row.get("base_msg_id") or row["msg_id"])
            kind = "benign" if truth == "harmless" else ""
            yield Labelled("llm-phase1", group, row["msg_id"], row["text"].encode(), truth, kind, language="en")

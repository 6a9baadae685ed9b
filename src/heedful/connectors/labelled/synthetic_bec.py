"""Business e-mail compromise, made by a model (Adjei 2025): plain, and with letters disguised in a part of them."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels, rows
from heedful.connectors.labels import Labelled, Unusable

NAME = "synthetic_bec"
_FILES = {"synthetic_emails.csv": "bec/plain", "synthetic_emails_poisoned.csv": "bec/disguised"}


def recognises(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _FILES)


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for name, source in _FILES.items():
        for number, (_, row) in enumerate(rows.of_csv(folder / name, ("subject", "body", "label"))):
            # The set holds rows that are empty altogether.
            if row["body"].strip():
                raw = labels.letter("Sender <sender@mail.example>", row["subject"], row["body"])
                group, called = row["subject"][:12], f"{name.removesuffix('.csv')}:{number}"
                yield Labelled(source, group, called, raw, "attack", "bec", language="en")

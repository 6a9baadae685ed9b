"""The public corpus of SpamAssassin: ham that is easy, ham that is hard, and spam, as it came in 2001 to 2003."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels
from heedful.connectors.labels import Labelled, Unusable

NAME = "spamassassin_public"
_FILE = "spamassassin.tar.xz"


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for name, raw in labels.unpacked(folder / _FILE):
        kept_in = name.split("/")[-2] if "/" in name else ""
        part = kept_in.rsplit("-", 1)[0]
        if part not in ("easy-ham", "hard-ham", "spam"):
            yield Unusable(f"{_FILE}, {name}", "It lies in none of the folders easy-ham, hard-ham and spam.")
            continue
        truth: labels.Truth = "unwanted" if part == "spam" else "harmless"
        kind = "spam" if part == "spam" else "benign"
        yield Labelled(f"spamassassin/{part}", name, name, raw, truth, kind, language="en")

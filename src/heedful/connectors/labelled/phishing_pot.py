"""Mail that reached a honeypot (phishing_pot), as far as somebody read it and said what it is."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels, rows
from heedful.connectors.labels import Labelled, Truth, Unusable

NAME = "phishing_pot"
_KINDS: dict[str, tuple[str, Truth, str]] = {
    "phish_or_impersonation": ("pot/phishing", "attack", "phishing"),
    "advance_fee_extortion_romance": ("pot/scam", "attack", "scam"),
    "commercial_spam_casino_dating": ("pot/spam", "unwanted", "spam"),
    "legit_or_graymail": ("pot/honest", "harmless", "benign"),
}


def recognises(folder: Path) -> bool:
    return any(folder.glob("*.hand_labels.csv")) and any(folder.glob("*.tar.xz"))


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for table in sorted(folder.glob("*.hand_labels.csv")):
        said = {row["file"]: (where, row["label"]) for where, row in rows.of_csv(table, ("file", "label"))}
        archive = table.with_name(table.name.removesuffix(".hand_labels.csv") + ".tar.xz")
        for name, raw in labels.unpacked(archive):
            where, label = said.pop(name.rpartition("/")[2], ("", ""))
            if label in _KINDS:
                source, truth, kind = _KINDS[label]
                yield Labelled(source, name, name, raw, truth, kind)
            elif label:
                yield Unusable(where, f"{label!r} is not one of {', '.join(_KINDS)}.")
        for name, (where, _) in said.items():
            yield Unusable(where, f"{name} is not in {archive.name}.")

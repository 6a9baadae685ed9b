"""Text messages (Mishra and Soni, Mendeley Data f45bkkt8pr): ham, spam and smishing."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import rows
from heedful.connectors.labels import Labelled, Truth, Unusable

NAME = "sms"
_FILE = "Dataset_5971.csv"
_TRUTHS: dict[str, tuple[Truth, str]] = {
    "ham": ("harmless", "benign"),
    "smishing": ("attack", ""),
    "spam": ("unwanted", "spam"),
}


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for number, (where, row) in enumerate(rows.of_csv(folder / _FILE, ("label", "text"))):
        label, text = row["label"].lower(), row["text"]
        if label not in _TRUTHS:
            yield Unusable(where, f"Its label is {row['label']!r}; we know ham, spam and smishing.")
            continue
        truth, kind = _TRUTHS[label]
        yield Labelled("sms", text[:20], str(number), text.encode(), truth, kind, language="en")

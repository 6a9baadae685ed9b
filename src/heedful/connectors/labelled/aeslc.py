"""Work mail of Enron (AESLC), words without headers, all honest; and apart, what presses or speaks of money."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from heedful.connectors import labels
from heedful.connectors.labels import Labelled, Unusable

NAME = "aeslc"
_FILE = "aeslc_train.tar.xz"
_PRESSING = re.compile(r"\b(?:urgent|wire|invoice|password|asap|immediately)", re.IGNORECASE)


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    """Each mail under "enron/work"; those that press once more under "enron/pressing"."""
    for name, raw in labels.unpacked(folder / _FILE):
        body, _, rest = raw.decode("utf-8", "replace").partition("@subject")
        subject = rest.partition("@ann")[0].strip()
        owner = name.rpartition("/")[2].partition("_")[0]
        made = labels.letter("Colleague <colleague@firm.example>", subject, body)
        mail = Labelled("enron/work", owner, name, made, "harmless", "benign", language="en")
        yield mail
        if _PRESSING.search(f"{subject}\n{body}"):
            yield replace(mail, source="enron/pressing")

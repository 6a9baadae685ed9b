"""A folder with one for each kind of message: `attack`, `harmless` and, if there is any, `unwanted`."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels, mailbox
from heedful.connectors.labels import Labelled, Unusable

NAME = "folders"


def recognises(folder: Path) -> bool:
    return sum((folder / truth).is_dir() for truth in labels.TRUTHS) >= 2


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    """Every message in them, with its own file as its group: what is alike is not known to be."""
    for truth in labels.TRUTHS:
        if not (folder / truth).is_dir():
            continue
        for found in mailbox.messages_in(folder / truth):
            name = found.name.removeprefix(f"{folder}/")
            if found.problem:
                yield Unusable(name, found.problem)
            else:
                yield Labelled(folder.resolve().name, name, name, found.data, truth)

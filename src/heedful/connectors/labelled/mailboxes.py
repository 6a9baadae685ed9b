"""A mailbox for each kind of message: `attack.mbox`, `harmless.mbox` and, if there is one, `unwanted.mbox`."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels, mailbox
from heedful.connectors.labels import Labelled, Unusable

NAME = "mailboxes"


def recognises(folder: Path) -> bool:
    return sum((folder / f"{truth}.mbox").is_file() for truth in labels.TRUTHS) >= 2


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    for truth in labels.TRUTHS:
        path = folder / f"{truth}.mbox"
        if not path.is_file():
            continue
        for found in mailbox.messages_in(path):
            name = Path(found.name).name
            if found.problem:
                yield Unusable(name, found.problem)
            else:
                yield Labelled(folder.resolve().name, name, name, found.data, truth)

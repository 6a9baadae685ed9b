"""Other readers on the same labelled messages: what each of them warns of, and what a bag of words would say."""

import json
import subprocess
import threading
from collections.abc import Iterable, Mapping, Sequence
from email.utils import formatdate
from pathlib import Path

from heedful.connectors import labels
from heedful.connectors.labels import Labelled
from heedful.core.mail import report, swap, thread
from mail_tools import tools

HERE = Path(__file__).resolve().parent
PEERS = ("SpamAssassin", "rspamd", "phish-signals")
BASELINE = "bag of words"
ALLOWED = frozenset({"ptt", "spamassassin", "bec", "corpus"})
"""Sets whose licence lets one ship what was learned from them: the baseline learns from these, as we do."""


def warned(some: Sequence[Labelled], folder: Path) -> dict[str, list[bool | None]]:
    """For each reader that is here, whether it warns of each message; None where it stumbled."""
    names = _written(some, folder / "mails")
    absent = tools.missing()
    server = tools.RspamdServer(folder / "rspamd") if "rspamd" not in absent else None
    try:
        return {peer: _asked(peer, names, folder, server) for peer in PEERS if peer not in absent}
    finally:
        if server:
            server.close()


def by_words(learned_from: Iterable[Labelled], asked: Sequence[Labelled]) -> list[float]:
    """How likely each message is an attack, for TF-IDF with logistic regression that never saw its family."""
    rows = [_row(one, learn=True) for one in learned_from if one.family in ALLOWED and one.truth]
    return [
        float(chance) for chance in in_peers("bag_of_words.py", [*rows, *(_row(one, learn=False) for one in asked)])
    ]


def text_of(one: Labelled) -> str:
    """What a message says, as our own reader hears it."""
    told = thread.told(report.unwrap(one.raw, name=one.name).original)
    return "\n".join(each.passage.text for each in told)[:20_000]


def in_peers(program: str, rows: Iterable[Mapping[str, object]]) -> list[object]:
    """Run a program beside this one in the peers' own environment, which has scikit-learn: rows in, rows out."""
    said = subprocess.run(
        [str(tools.PEERS), str(HERE / program)],
        input="".join(json.dumps(row) + "\n" for row in rows),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in said.stdout.splitlines()]


def _row(one: Labelled, *, learn: bool) -> dict[str, object]:
    return {"family": one.family, "text": text_of(one), "attack": one.truth == "attack", "learn": learn}


def _written(some: Sequence[Labelled], folder: Path) -> list[str]:
    """A file each. What never was a mail with a way behind it becomes a proper one that came today: a filter should
    judge what it says, not that it was cut out of a table."""
    folder.mkdir()
    names = []
    for number, one in enumerate(some):
        path = folder / f"{number:05d}.eml"
        path.write_bytes(one.raw if swap.travelled(one.raw) else _delivered(one, number))
        names.append(str(path))
    return names


def _delivered(one: Labelled, number: int) -> bytes:
    is_mail = report.unwrap(one.raw, name=one.name).original.sender is not None
    text = one.raw.decode("utf-8", "replace")
    subject, _, rest = text.partition("\n") if text.startswith("Subject: ") else ("Subject: Hello", "", text)
    raw = one.raw if is_mail else labels.letter("Sender <sender@mail.example>", subject[9:], rest.lstrip())
    now = formatdate()
    way = (
        f"Received: from mail.example (mail.example [192.0.2.25]) by mx.firm.example with ESMTPS id {number:08d}\n"
        f"\tfor <reader@firm.example>; {now}\nDate: {now}\nMessage-ID: <{number:08d}.7c1f@mail.example>\n"
        "MIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n"
    )
    return way.encode() + raw


def _asked(peer: str, names: Sequence[str], folder: Path, server: tools.RspamdServer | None) -> list[bool | None]:
    """What a peer says of each file, with two of it at work."""
    answers: dict[str, bool | None] = {}
    waiting, lock = iter(names), threading.Lock()

    def work() -> None:
        reader = tools.opened(peer, folder, server)
        try:
            while True:
                with lock:
                    name = next(waiting, None)
                if name is None:
                    return
                answers[name] = reader.read(name).warned
        finally:
            reader.close()

    crew = [threading.Thread(target=work) for _ in range(2)]
    for member in crew:
        member.start()
    for member in crew:
        member.join()
    return [answers.get(name) for name in names]

"""The contrast corpus: renders every twin as the mail it is, and writes its labels.

    python training/levers/corpus.py            write corpus/mail/ and corpus/labels.jsonl anew from corpus/twins/

What is committed is exactly what this writes: change a twin, then run it.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from heedful.core.mail.known import Known, Person  # noqa: E402
from training.levers import envelope, twins  # noqa: E402
from training.levers.twins import Letter, Pair  # noqa: E402

CORPUS = HERE / "corpus"
MAIL = CORPUS / "mail"
LABELS = CORPUS / "labels.jsonl"

Row = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    if arguments:
        print(__doc__)
        return 2
    made = files()
    for path in sorted(MAIL.glob("*/*")):
        if path not in made:
            path.unlink()
    for path, content in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
    for line in summary(rows()):
        print(line)
    return 0


def files() -> dict[Path, bytes]:
    """Every file of the corpus that follows from the twins, with its bytes."""
    pairs = list(twins.every())
    made = {CORPUS / _file_of(pair, letter): envelope.render(pair, letter) for pair in pairs for letter in pair.letters}
    labels = [_row(pair, letter) for pair in pairs for letter in pair.letters]
    made[LABELS] = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in labels).encode()
    return made


def rows() -> list[Row]:
    """The labels as they are committed, one row a message."""
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def known(row: Mapping[str, Any]) -> Known:
    """What the organisation that received a message has on record."""
    given = row["known"]
    directory = given["directory"]
    return Known(
        own_domains=frozenset(given["own_domains"]),
        authserv_ids=frozenset(given["authserv_ids"]),
        partners=given["partners"],
        directory=None if directory is None else tuple(Person(**person) for person in directory),
        history=given["history"],
    )


def summary(labels: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """How many messages there are, of which kinds."""
    yield f"{len(labels)} messages in {len({row['pair'] for row in labels})} pairs"
    for field in ("language", "medium", "truth", "class", "route", "ask"):
        counted = Counter(row[field] for row in labels)
        yield f"{field}: " + ", ".join(f"{name} {count}" for name, count in counted.most_common())
    levers = Counter(name for row in labels for name in {lever["name"] for lever in row["levers"]})
    yield "levers: " + ", ".join(f"{name} {count}" for name, count in levers.most_common())


def id_of(pair: Pair, letter: Letter) -> str:
    """The name of a message that tells nothing about it."""
    return hashlib.sha256(_file_of(pair, letter).encode()).hexdigest()[:10]


def _file_of(pair: Pair, letter: Letter) -> str:
    ending = "txt" if letter.route == "phone" else "eml"
    return f"mail/{pair.language}/{pair.name}-{letter.truth}.{ending}"


def _row(pair: Pair, letter: Letter) -> Row:
    file, record = _file_of(pair, letter), pair.organisation.known
    return {
        "id": id_of(pair, letter),
        "file": file,
        "pair": f"{pair.language}/{pair.name}",
        "topic": pair.topic,
        "language": pair.language,
        "medium": letter.medium,
        "route": letter.route,
        "truth": letter.truth,
        "class": letter.kind,
        "ask": letter.ask,
        "levers": [
            {"name": each.name, "part": "subject" if each.quote in letter.subject else "body", "quote": each.quote}
            for each in letter.levers
        ],
        "known": {
            "own_domains": sorted(record.own_domains),
            "authserv_ids": sorted(record.authserv_ids),
            "partners": dict(record.partners),
            "history": None if record.history is None else dict(record.history),
            "directory": None if record.directory is None else [_person(person) for person in record.directory],
        },
    }


def _person(person: Person) -> Row:
    return {"name": person.name, "email": person.email, "role": person.role, "pays": person.pays}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

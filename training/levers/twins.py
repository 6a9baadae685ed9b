"""Twins: two messages on the same matter, one deceitful and one genuine, each pair in a file of its own.

    python training/levers/twins.py check FILE...       say everything that is not as it should be

`GUIDE.md` beside the corpus tells what the fields mean. `read` gives the pair as values.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from heedful.core.mail import asking, lever  # noqa: E402
from heedful.core.mail.known import Known, Person  # noqa: E402

TWINS = HERE / "corpus" / "twins"
LANGUAGES = ("en", "de", "fr", "es")
TRUTHS = ("deceitful", "genuine")
CLASSES = frozenset({"phishing", "bec", "pretexting", "scam", "spam", "benign"})
MEDIA = frozenset({"mail", "sms", "chat"})
ROUTES = {
    "deceitful": frozenset({"stranger", "lookalike", "freemail", "spoofed", "taken", "hired", "phone"}),
    "genuine": frozenset({"own", "known", "service", "list", "newcomer", "phone", "freemail", "hired"}),
}
ASKS = frozenset(get_args(asking.Ask))
LEVERS = frozenset(each.name for each in lever.every())
FILES = frozenset({"pdf", "ics", "html", "zip", "docx", "xlsx"})

_PAIR = {"topic": str, "language": str, "written": str, "organisation": dict, "message": list}
_ORGANISATION = {"name": str, "domain": str, "recipient": str}
_ORGANISATION_MAY = {"partners": dict, "history": dict, "directory": list}
_MESSAGE = {"truth": str, "class": str, "medium": str, "route": str, "from": str, "sent": str, "body": str, "ask": str}
_MESSAGE_MAY = {"reply_to": str, "subject": str, "attachments": list, "levers": list}


@dataclass(frozen=True, slots=True)
class Lever:
    """What pulls in a message: the lever's name, and the exact words in the subject or the body."""

    name: str
    quote: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One of the two messages. `kind` is its class (`class` in the file); `body` is written as in the file."""

    truth: str
    kind: str
    medium: str
    route: str
    sender: str
    reply_to: str
    sent: datetime
    subject: str
    body: str
    attachments: tuple[str, ...]
    ask: str
    levers: tuple[Lever, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who receives the two, and what they have on record; a history or a directory that is not given is None."""

    name: str
    domain: str
    recipient: str
    partners: Mapping[str, str]
    history: Mapping[str, int] | None
    directory: tuple[Person, ...] | None

    @property
    def known(self) -> Known:
        """What the reader may know of this organisation."""
        return Known(
            own_domains=frozenset({self.domain}),
            authserv_ids=frozenset({f"mx.{self.domain}"}),
            partners=dict(self.partners),
            directory=self.directory,
            history=None if self.history is None else dict(self.history),
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two messages on the same matter. `name` is that of the file without its ending: topic and number."""

    name: str
    topic: str
    language: str
    written: str
    organisation: Organisation
    deceitful: Letter
    genuine: Letter

    @property
    def letters(self) -> tuple[Letter, Letter]:
        return self.deceitful, self.genuine


def read(path: Path) -> Pair:
    """The pair in a file. Raises ValueError with a sentence that names the file and the field."""
    data = _data(path)
    for fault in _faults_of_form(data):
        raise ValueError(f"{path}: {fault}")
    deceitful, genuine = (_letter(message) for message in data["message"])
    return Pair(
        name=path.stem,
        topic=data["topic"],
        language=data["language"],
        written=data["written"],
        organisation=_organisation(data["organisation"]),
        deceitful=deceitful,
        genuine=genuine,
    )


def mailbox(said: str) -> tuple[str, str]:
    """The name and the address in "Name <address>", whatever stands in the name; empty where there is none."""
    name, angle, address = said.rpartition("<")
    if angle:
        return name.strip().strip('"').strip(), address.rstrip("> ").strip()
    return ("", said.strip()) if "@" in said and " " not in said.strip() else (said.strip(), "")


def faults_of_form(path: Path) -> list[str]:
    """Everything that keeps a file from being read, one sentence each."""
    try:
        return list(_faults_of_form(_data(path)))
    except ValueError as problem:
        return [str(problem).removeprefix(f"{path}: ")]


def every(folder: Path = TWINS) -> Iterator[Pair]:
    """All pairs, language by language, in the order of their names."""
    for path in sorted(folder.glob("*/*.toml")):
        yield read(path)


def main(arguments: Sequence[str]) -> int:
    from training.levers import twin_faults

    if arguments[:1] != ["check"] or not arguments[1:]:
        print(__doc__)
        return 2
    paths = [Path(argument) for argument in arguments[1:]]
    faults = twin_faults.of(paths)
    for path, fault in faults:
        print(f"{path}: {fault}")
    print(f"{len(paths)} files, {len({path for path, _ in faults})} with something to mend ({len(faults)} in all).")
    return 1 if faults else 0


def _data(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ValueError(f"{path}: This could not be read as TOML: {problem}") from problem


def _letter(message: Mapping[str, Any]) -> Letter:
    return Letter(
        truth=message["truth"],
        kind=message["class"],
        medium=message["medium"],
        route=message["route"],
        sender=message["from"].strip(),
        reply_to=message.get("reply_to", "").strip(),
        sent=datetime.fromisoformat(message["sent"]),
        subject=message.get("subject", "").strip(),
        body=message["body"].strip("\n") + "\n",
        attachments=tuple(message.get("attachments", [])),
        ask=message["ask"],
        levers=tuple(Lever(row["name"], row["quote"]) for row in message.get("levers", [])),
    )


def _organisation(data: Mapping[str, Any]) -> Organisation:
    history, directory = data.get("history"), data.get("directory")
    return Organisation(
        name=data["name"],
        domain=data["domain"].lower(),
        recipient=data["recipient"],
        partners={domain.lower(): name for domain, name in data.get("partners", {}).items()},
        history=None if history is None else {address.lower(): count for address, count in history.items()},
        directory=None if directory is None else tuple(_person(row) for row in directory),
    )


def _person(row: str) -> Person:
    address, _, rest = row.partition(";")
    role, _, pays = rest.partition(";")
    name, email = mailbox(address)
    return Person(name=name, email=email.lower(), role=role.strip(), pays=pays.strip().lower() == "pays")


def _faults_of_form(data: Mapping[str, Any]) -> Iterator[str]:
    yield from _fields(data, _PAIR, {}, "")
    if isinstance(data.get("organisation"), dict):
        organisation = data["organisation"]
        yield from _fields(organisation, _ORGANISATION, _ORGANISATION_MAY, "organisation.")
        for row in organisation.get("directory", []):
            if not isinstance(row, str) or "@" not in mailbox(row.partition(";")[0])[1]:
                yield f'organisation.directory: {row!r} should look like "Name <address>; role; pays".'
    messages = data.get("message", [])
    if not isinstance(messages, list) or [m.get("truth") for m in messages if isinstance(m, dict)] != list(TRUTHS):
        yield "message: There should be exactly two, the first deceitful and the second genuine."
        return
    for message in messages:
        truth = message["truth"]
        yield from _fields(message, _MESSAGE, _MESSAGE_MAY, f"{truth}.")
        yield from _values(message, f"{truth}.")


def _fields(data: Mapping[str, Any], must: Mapping[str, type], may: Mapping[str, type], where: str) -> Iterator[str]:
    for name, kind in must.items():
        if name not in data:
            yield f"{where}{name}: This field is missing."
        elif not isinstance(data[name], kind) or not data[name]:
            yield f"{where}{name}: This should be a {kind.__name__} and not empty."
    for name in data.keys() - must.keys():
        if name not in may:
            yield f"{where}{name}: This field is not known here."
        elif not isinstance(data[name], may[name]):
            yield f"{where}{name}: This should be a {may[name].__name__}."


def _values(message: Mapping[str, Any], where: str) -> Iterator[str]:
    try:
        if datetime.fromisoformat(str(message.get("sent"))).tzinfo is None:
            yield f"{where}sent: The time needs its zone, such as +01:00."
    except ValueError:
        yield f"{where}sent: {message.get('sent')!r} is not a time such as 2026-03-11T08:41:00+01:00."
    for row in message.get("levers", []):
        if not isinstance(row, dict) or row.keys() != {"name", "quote"} or not all(row.values()):
            yield f"{where}levers: {row!r} should have a name and a quote, and nothing else."
    for name in message.get("attachments", []):
        if not isinstance(name, str):
            yield f"{where}attachments: {name!r} should be the name of a file."


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

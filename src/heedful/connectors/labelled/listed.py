"""Messages as files, and beside them a list of labels: `labels.jsonl` with one object a line, or `labels.csv`.

The form to keep one's own labels in, shown in docs/how-to/measure-it-on-your-mail.md. `file` and `truth` are needed;
class, ask, language, group, source, levers (a list of {"name", "quote"}) and known (what the organisation has on
record) tell more.
"""

import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from heedful.connectors import rows
from heedful.connectors.labels import Labelled, Marked, Truth, Unusable
from heedful.core.mail import account, asking, lever, reading
from heedful.core.mail.known import Known, Person

NAME = "listed"
_TABLE, _LINES = "labels.csv", "labels.jsonl"
_TRUTHS: dict[str, Truth] = {
    "attack": "attack",
    "unwanted": "unwanted",
    "harmless": "harmless",
    # The words of twins, of which one deceives and one does not.
    "deceitful": "attack",
    "genuine": "harmless",
}
_KINDS = frozenset(typing.get_args(reading.Verdict)) - {"unsure"}
_ASKS = frozenset(typing.get_args(asking.Ask))
_LEVERS = frozenset(each.name for each in lever.every())


def recognises(folder: Path) -> bool:
    return (folder / _LINES).is_file() or (folder / _TABLE).is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    if (folder / _LINES).is_file():
        for where, row in rows.of_json(folder / _LINES):
            yield row if isinstance(row, Unusable) else _labelled(folder, where, row)
    else:
        for where, cells in rows.of_csv(folder / _TABLE, ("file", "truth")):
            yield _labelled(folder, where, cells)


def _labelled(folder: Path, where: str, row: Mapping[str, Any]) -> Labelled | Unusable:
    try:
        return _read(folder, row)
    except OSError as problem:
        return Unusable(where, f"{row.get('file')} could not be opened: {problem.strerror or problem}.")
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        told = f"`{problem.args[0]}` is missing" if isinstance(problem, KeyError) else str(problem).rstrip(".")
        return Unusable(where, f"{told}.")


def _read(folder: Path, row: Mapping[str, Any]) -> Labelled:
    """The message of a row. Raises KeyError, ValueError, TypeError or OSError with what is wrong."""
    file = str(row["file"]).strip()
    truth = _one_of("truth", str(row["truth"]).strip().lower(), _TRUTHS)
    kind = str(row.get("class") or "").strip().lower()
    ask = str(row.get("ask") or "").strip().lower()
    marks, known = row.get("levers"), row.get("known")
    return Labelled(
        source=str(row.get("source") or folder.resolve().name),
        group=str(row.get("group") or row.get("pair") or file),
        name=file,
        raw=(folder / file).read_bytes(),
        truth=_TRUTHS[truth],
        kind=_one_of("class", kind, _KINDS) if kind else "",
        ask=_one_of("ask", ask, _ASKS) if ask else "",
        levers=tuple(map(_marked, marks)) if isinstance(marks, list) else None,
        language=str(row.get("language") or "").strip().lower(),
        known=_known(known) if isinstance(known, Mapping) else None,
    )


def _marked(mark: Any) -> Marked:
    if not isinstance(mark, Mapping) or not mark.get("name"):
        raise ValueError(f'A lever is written as {{"name": "urgency", "quote": "by noon"}}; found {mark!r}')
    return Marked(_one_of("lever", str(mark["name"]), _LEVERS), str(mark.get("quote") or ""))


def _known(given: Mapping[str, Any]) -> Known:
    people, history = given.get("directory"), given.get("history")
    return Known(
        own_domains=frozenset(given.get("own_domains") or ()),
        authserv_ids=frozenset(given.get("authserv_ids") or ()),
        partners=dict(given.get("partners") or {}),
        directory=None if people is None else tuple(Person(**person) for person in people),
        history=None if history is None else dict(history),
        accounts={
            owner: frozenset(account.fingerprint(str(each), owner=owner) for each in held)
            for owner, held in dict(given.get("accounts") or {}).items()
        },
    )


def _one_of(what: str, said: str, names: Any) -> str:
    if said not in names:
        raise ValueError(f"Its {what} is {said!r}; we know {', '.join(sorted(names))}")
    return said

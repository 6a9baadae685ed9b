"""What the organisation knows about itself. Each part may be missing; what is missing is said, never assumed."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from heedful.core.learned import local
from heedful.core.mail import account


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the directory. `reports_to` is an address; `pays` says whether this person moves money."""

    name: str
    email: str
    role: str = ""
    team: str = ""
    reports_to: str = ""
    pays: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Facts about the organisation that make a reading surer.

    own_domains: domains whose mail is ours; authserv_ids: names our own servers sign Authentication-Results with;
    partners: domain -> the partner's name; directory: None if not given; history: sender address -> mails seen
    before, None if not given; accounts: domain -> fingerprints of the bank accounts on record for it, never the
    accounts themselves; taught: what the desk's own corrections have taught the trained reader.
    """

    own_domains: frozenset[str] = frozenset()
    authserv_ids: frozenset[str] = frozenset()
    partners: Mapping[str, str] = field(default_factory=dict)
    directory: tuple[Person, ...] | None = None
    history: Mapping[str, int] | None = None
    accounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    taught: local.Local = local.NOTHING

    def person_named(self, name: str) -> Person | None:
        """The person in the directory with this name (case and spacing apart), or None."""
        wanted = " ".join(name.casefold().split())
        return next(
            (person for person in self.directory or () if " ".join(person.name.casefold().split()) == wanted), None
        )

    def person_at(self, email: str) -> Person | None:
        """The person in the directory with this address, or None."""
        return next((person for person in self.directory or () if person.email.lower() == email.lower()), None)

    def is_own(self, domain: str) -> bool:
        """Whether a domain is ours or below one of ours."""
        domain = domain.lower().rstrip(".")
        return any(domain == own or domain.endswith("." + own) for own in self.own_domains)


NOTHING = Known()


def people_from_csv(text: str) -> tuple[Person, ...]:
    """Read `people.csv`: name,email and optionally role,team,reports_to,pays (yes/no). Raises ValueError kindly."""
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    columns = {column.strip().lower() for column in rows.fieldnames or ()}
    if not {"name", "email"} <= columns:
        raise ValueError(
            "A directory needs the columns name and email; found: " + (", ".join(sorted(columns)) or "none")
        )
    people = []
    for row in rows:
        cell = {key.strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(key, str)}
        people.append(
            Person(
                name=cell["name"],
                email=cell["email"].lower(),
                role=cell.get("role", ""),
                team=cell.get("team", ""),
                reports_to=cell.get("reports_to", "").lower(),
                pays=cell.get("pays", "").lower() in {"yes", "true", "1", "ja", "oui", "si", "sí"},
            )
        )
    return tuple(people)


def partners_from_text(text: str) -> dict[str, str]:
    """Read a partners file: one `domain` or `domain,name` a line, # starts a comment."""
    partners = {}
    for line in text.lstrip("\ufeff").splitlines():
        domain, _, name = line.partition("#")[0].strip().partition(",")
        if domain and domain.strip().lower() != "domain":
            partners[domain.strip().lower()] = name.strip() or domain.strip()
    return partners


def history_from_text(text: str) -> dict[str, int]:
    """Read a history file: one `address` or `address,count` a line, # starts a comment."""
    history: dict[str, int] = {}
    for line in text.lstrip("\ufeff").splitlines():
        address, _, count = line.partition("#")[0].strip().partition(",")
        if "@" in address:
            seen = int(count) if count.strip().isdigit() else 1
            history[address.strip().lower()] = history.get(address.strip().lower(), 0) + seen
    return history


def accounts_from_csv(text: str) -> dict[str, frozenset[str]]:
    """Read `accounts.csv`: domain,account, a line for each account on record. Only fingerprints of them are kept.

    Raises ValueError kindly.
    """
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    columns = {column.strip().lower() for column in rows.fieldnames or ()}
    if not {"domain", "account"} <= columns:
        raise ValueError(
            "Accounts on record need the columns domain and account; found: " + (", ".join(sorted(columns)) or "none")
        )
    accounts: dict[str, set[str]] = {}
    for row in rows:
        cell = {key.strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(key, str)}
        owner = cell["domain"].lower().lstrip("@").rstrip(".")
        if owner and account.normal(cell["account"]):
            accounts.setdefault(owner, set()).add(account.fingerprint(cell["account"], owner=owner))
    return {owner: frozenset(held) for owner, held in accounts.items()}

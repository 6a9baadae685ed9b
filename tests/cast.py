"""The people everybody knows.

Amara works in accounts and reports what worries her. Ben is her manager. Chloe is the security analyst, Lea leads the
desk. Dao works in another team. Efe, of HR, left last week. Noor audits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.http import HttpResponse
from django.test import Client

from heedful.server.people.models import Person, Role, Team

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PASSWORD = "a calm long pass phrase"


class Member:
    """A person together with the browser in front of them."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.browser = Client()
        self.browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")

    @property
    def pseudonym(self) -> str:
        return self.person.pseudonym

    def gets(self, path: str) -> HttpResponse:
        """The whole answer to opening a page."""
        return self.browser.get(path)

    def sees(self, path: str) -> str:
        """The words of a page, or an empty string where there is no such page for this person."""
        answer = self.browser.get(path)
        return answer.content.decode() if answer.status_code == 200 else ""


@dataclass
class Cast:
    """Everybody, on the same day."""

    amara: Member
    ben: Member
    chloe: Member
    lea: Member
    dao: Member
    efe: Member
    noor: Member

    @classmethod
    def arrive(cls) -> Cast:
        accounts = Team.objects.create(key="accounts", name="Accounts")
        logistics = Team.objects.create(key="logistics", name="Logistics")
        hr = Team.objects.create(key="hr", name="People")
        security = Team.objects.create(key="security", name="Security")
        cast = cls(
            amara=_member("Amara Okafor", Role.EMPLOYEE, accounts),
            ben=_member("Ben Hartmann", Role.EMPLOYEE, accounts),
            chloe=_member("Chloe Martin", Role.ANALYST, security),
            lea=_member("Lea Brandt", Role.LEAD, security),
            dao=_member("Dao Nguyen", Role.EMPLOYEE, logistics),
            efe=_member("Efe Yilmaz", Role.EMPLOYEE, hr),
            noor=_member("Noor Haddad", Role.AUDITOR, None),
        )
        cast.efe.person.leave(at=NOW - timedelta(days=7))
        return cast


def _member(name: str, role: Role, team: Team | None) -> Member:
    address = f"{name.split()[0].lower()}@larkfield.example"
    return Member(Person.objects.create_user(address, PASSWORD, name=name, role=role, team=team))

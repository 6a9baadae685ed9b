"""`person`: make an account, or a fresh sign-in link for one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from heedful.server.people import links, pseudonyms
from heedful.server.people.models import Person, Role, Team


class Command(BaseCommand):
    help = "Makes an account if there is none for this address, and prints a link that signs in once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")
        parser.add_argument("--role", choices=Role.values, default=None)
        parser.add_argument("--team", default="", help="the short key of a team; it is made if it is new")
        parser.add_argument("--language", default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.filter(email=pseudonyms.normalised(options["email"])).first()
        if person is None:
            person = Person.objects.create_user(options["email"])
        if options["team"]:
            person.team, _ = Team.objects.get_or_create(key=options["team"], defaults={"name": options["team"].title()})
        for field in ("name", "role", "language"):
            if options[field]:
                setattr(person, field, options[field])
        person.save()
        self.stdout.write(links.sign_in_link(person))

"""`setup`: everything a fresh installation needs, and nothing that is already there."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError

from heedful.server.people import keys


class Command(BaseCommand):
    help = "Makes folders, keys, databases and tables. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        Path(settings.HEEDFUL_DATA).mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in keys.create(Path(settings.HEEDFUL_SECRETS)):
            self.stdout.write(f"Made {name} in {settings.HEEDFUL_SECRETS}.")
        for alias in ("default", "vault"):
            if _make_database(connections[alias]):
                self.stdout.write(f"Made the database {connections[alias].settings_dict['NAME']}.")
        call_command("migrate", database="default", interactive=False, verbosity=0)
        call_command("migrate", "people", database="vault", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        _only_for_the_owner(Path(settings.HEEDFUL_DATA))
        self.stdout.write("Everything is in place.")


def _make_database(connection: BaseDatabaseWrapper) -> bool:
    """Make a PostgreSQL database that is not there yet, if we are allowed to; SQLite makes its file by itself."""
    if connection.vendor != "postgresql":
        return False
    try:
        connection.ensure_connection()
    except OperationalError as error:
        if "does not exist" not in str(error):
            raise
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
        return True
    return False


def _only_for_the_owner(folder: Path) -> None:
    for file in folder.glob("*.sqlite3*"):
        file.chmod(0o600)

"""A whole installation for the tests of the server: keys, databases, and the people everybody knows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.db.backends.base.operations import BaseDatabaseOperations
    from pytest_django.fixtures import Settings

    from tests.cast import Cast

APPEND_ONLY = ("people_auditentry", "facts_recordedfact", "figures_publication")


@pytest.fixture(scope="session", autouse=True)
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys and folders of their own for this run, and a quick password hasher."""
    from django.conf import settings

    from heedful.server.people import keys

    folder = tmp_path_factory.mktemp("installation")
    keys.create(folder / "secrets")
    settings.HEEDFUL_DATA = folder
    settings.HEEDFUL_SECRETS = folder / "secrets"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_FILE_PATH = str(folder / "letters")
    return folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(installation: Path, django_db_modify_db_settings_parallel_suffix: None) -> None:
    """SQLite as it is run for real: files, several connections and their locks, instead of one place in memory."""
    from django.db import connections

    for alias in connections:
        if connections[alias].vendor == "sqlite":
            connections[alias].settings_dict["TEST"]["NAME"] = str(installation / f"test_{alias}.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def append_only_tables_may_be_emptied_between_tests() -> None:
    """Append-only tables refuse to be emptied, as they should; between tests they are asked, and closed again."""
    from django.db.backends.base.operations import BaseDatabaseOperations

    from heedful.server.facts import append_only

    real = BaseDatabaseOperations.execute_sql_flush

    def flush(self: BaseDatabaseOperations, sql_list: Sequence[str]) -> None:
        ours = [table for table in APPEND_ONLY if table in self.connection.introspection.table_names()]
        for table in ours:
            append_only.lift(self.connection, table)
        real(self, sql_list)
        for table in ours:
            append_only.install(self.connection, table)

    BaseDatabaseOperations.execute_sql_flush = flush  # type: ignore[method-assign]


@pytest.fixture
def open_vault(settings: Settings, installation: Path) -> None:
    """This test plays the delivering process, the only one that is given the key of the vault."""
    settings.HEEDFUL_VAULT_KEY_FILE = str(installation / "secrets" / "vault.key")


@pytest.fixture
def cast(request: pytest.FixtureRequest) -> Cast:
    """Amara, Ben, Chloe, Dao and Efe. The test says which databases it may use."""
    from tests.cast import Cast

    return Cast.arrive()

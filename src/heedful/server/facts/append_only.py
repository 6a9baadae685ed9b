"""Tables to which rows can only be added: the database itself refuses to change or take away, whoever asks."""

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "these rows can be added, never changed or taken away"


def install(connection: BaseDatabaseWrapper, table: str) -> None:
    """Make a table append only. Installing twice changes nothing."""
    lift(connection, table)
    with connection.cursor() as cursor:
        for statement in _sqlite(table) if connection.vendor == "sqlite" else _postgresql(table):
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper, table: str) -> None:
    """Take the refusal away again: for migrations that reshape the table, and for emptying a test database."""
    with connection.cursor() as cursor:
        for event in ("update", "delete", "truncate"):
            where = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{event}{where}")


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{event} BEFORE {event.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table}: {REFUSAL}'); END"
        for event in ("update", "delete")
    ]


def _postgresql(table: str) -> list[str]:
    return [
        "CREATE OR REPLACE FUNCTION heedful_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '%: {REFUSAL}', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$",
        *(
            f"CREATE TRIGGER {table}_no_{event} BEFORE {event.upper()} ON {table} "
            f"FOR EACH {'STATEMENT' if event == 'truncate' else 'ROW'} EXECUTE FUNCTION heedful_append_only()"
            for event in ("update", "delete", "truncate")
        ),
    ]

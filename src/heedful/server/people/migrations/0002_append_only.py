from django.db import migrations

from heedful.server.facts import append_only


def install(apps, schema_editor):
    append_only.install(schema_editor.connection, "people_auditentry")


def lift(apps, schema_editor):
    append_only.lift(schema_editor.connection, "people_auditentry")


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [migrations.RunPython(install, lift)]

from django.db import migrations

from heedful.server.facts import append_only


def install(apps, schema_editor):
    append_only.install(schema_editor.connection, "facts_recordedfact")


def lift(apps, schema_editor):
    append_only.lift(schema_editor.connection, "facts_recordedfact")


class Migration(migrations.Migration):
    dependencies = [("facts", "0001_initial")]

    operations = [migrations.RunPython(install, lift)]

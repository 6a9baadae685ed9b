from django.db import migrations

from heedful.server.facts import append_only


def install(apps, schema_editor):
    append_only.install(schema_editor.connection, "figures_publication")


def lift(apps, schema_editor):
    append_only.lift(schema_editor.connection, "figures_publication")


class Migration(migrations.Migration):
    dependencies = [("figures", "0001_initial"), ("facts", "0002_append_only")]

    operations = [migrations.RunPython(install, lift)]

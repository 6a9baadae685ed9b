"""What quotes a message is sealed at rest, like the message itself."""

from django.db import migrations, models

from heedful.server.people import fields

COLUMNS = (
    ("letter", "subject", fields.SealedText),
    ("letter", "body", fields.SealedText),
)


def seal(apps, schema_editor):
    for model_name, name, kind in COLUMNS:
        model = apps.get_model("post", model_name)
        place = f"{model._meta.db_table}.{name}"
        for pk, value in model.objects.values_list("pk", f"{name}_open").iterator():
            model.objects.filter(pk=pk).update(**{name: kind().closed(value, place=place)})


class Migration(migrations.Migration):
    dependencies = [("post", "0001_initial")]

    operations = [
        *(migrations.RenameField(model, name, f"{name}_open") for model, name, _ in COLUMNS),
        *(
            migrations.AddField(model, name, models.BinaryField(default=b""), preserve_default=False)
            for model, name, _ in COLUMNS
        ),
        migrations.RunPython(seal, elidable=True),
        migrations.AlterField("letter", "subject", fields.SealedText()),
        migrations.AlterField("letter", "body", fields.SealedText()),
        *(migrations.RemoveField(model, f"{name}_open") for model, name, _ in COLUMNS),
    ]

"""What quotes a message is sealed at rest, like the message itself."""

from django.db import migrations, models

from heedful.server.people import fields

COLUMNS = (
    ("report", "reading", fields.SealedJson),
    ("answer", "subject", fields.SealedText),
    ("answer", "body", fields.SealedText),
    ("answer", "facts", fields.SealedJson),
)


def seal(apps, schema_editor):
    for model_name, name, kind in COLUMNS:
        model = apps.get_model("reports", model_name)
        place = f"{model._meta.db_table}.{name}"
        for pk, value in model.objects.values_list("pk", f"{name}_open").iterator():
            model.objects.filter(pk=pk).update(**{name: kind().closed(value, place=place)})


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_from_outside")]

    operations = [
        *(migrations.RenameField(model, name, f"{name}_open") for model, name, _ in COLUMNS),
        *(
            migrations.AddField(model, name, models.BinaryField(default=b""), preserve_default=False)
            for model, name, _ in COLUMNS
        ),
        migrations.RunPython(seal, elidable=True),
        migrations.AlterField("report", "reading", fields.SealedJson(default=dict)),
        migrations.AlterField("answer", "subject", fields.SealedText()),
        migrations.AlterField("answer", "body", fields.SealedText()),
        migrations.AlterField("answer", "facts", fields.SealedJson(default=list)),
        *(migrations.RemoveField(model, f"{name}_open") for model, name, _ in COLUMNS),
    ]

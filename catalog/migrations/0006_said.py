"""The conversation about each next version, kept for good."""

from django.db import migrations, models


def begin(apps, schema_editor):
    """What was asked when it was last returned; what was said before that was not kept."""
    rows = apps.get_model("catalog", "NextVersion").objects.filter(comment__gt="")
    for row in rows:
        said = {"what": "returned", "by": row.returned_by_id, "at": row.changed_at.isoformat(), "text": row.comment}
        rows.filter(pk=row.pk).update(said=[said])


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0005_names_of_their_own'),
    ]

    operations = [
        migrations.AddField(
            model_name='nextversion',
            name='said',
            field=models.JSONField(default=list, help_text='Each sending and each return: what, by whom, at, and the text.'),
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]

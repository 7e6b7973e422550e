"""Forgets the searches that found nothing so far: they were kept word for word, names of people among them.

Whether words are near to a name that we list is asked since then, before they are kept.
"""

from django.db import migrations


def forget(apps, schema_editor):
    """All of them: who typed what cannot be told any more, and the common ones come again."""
    apps.get_model("catalog", "UnfoundSearch").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("catalog", "0011_folded_anew")]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]

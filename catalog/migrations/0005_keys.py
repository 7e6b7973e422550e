"""Fills the keys of titles and addresses, of citations and of their history alike."""

from django.db import migrations

from catalog.identifiers.names import fold

AT_ONCE = 1000
KEY_LENGTH = 200


def fill(apps, schema_editor):
    """Some rows at a time, so that a large catalogue fits."""
    for name in ("Citation", "HistoricalCitation"):
        rows = apps.get_model("catalog", name)._base_manager
        last = 0
        while batch := list(rows.filter(pk__gt=last).order_by("pk").only("pk", "title", "url")[:AT_ONCE]):
            for row in batch:
                row.title_key = fold(row.title)[:KEY_LENGTH]
                row.url_key = (row.url or "")[:KEY_LENGTH]
            rows.bulk_update(batch, ["title_key", "url_key"])
            last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("catalog", "0004_editors_desk")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

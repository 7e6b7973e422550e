"""Fills what older rows lack: the keys of titles and addresses, and the version of each record.

The version is the change that last wrote the record or a row that is part of it, as their histories tell. Without it
nobody could say what somebody who has the record open began with.
"""

from django.db import migrations

from catalog.identifiers.names import fold
from catalog.identifiers.recognizing import key_of

AT_ONCE = 1000
KEY_LENGTH = 200
# The parts of each kind of record, as they were when versions came.
PARTS = {
    "Citation": [
        "CitationAuthor",
        "CitationDrug",
        "CitationClass",
        "CitationDisease",
        "CitationTopic",
        "StandingNotice",
    ],
    "Contact": ["ContactNumber"],
    "Disease": ["DiseaseName", "CrossReference"],
    "Drug": ["DrugName", "DrugClassMembership", "DrugCode", "CrossReference"],
    "DrugClass": ["CrossReference"],
    "GlossaryTerm": [],
    "Journal": [],
    "Page": ["CrossReference"],
    "Risk": ["RiskEvidence"],
    "Source": [],
    "Topic": ["CrossReference"],
    "Treatment": ["TreatmentEvidence", "TreatmentSearch"],
}
COLUMNS = {"DrugClass": "drug_class"}


def fill_keys(apps, schema_editor):
    """Some rows at a time, so that a large catalogue fits."""
    for name in ("Citation", "HistoricalCitation"):
        rows = apps.get_model("catalog", name)._base_manager
        last = 0
        while batch := list(rows.filter(pk__gt=last).order_by("pk").only("pk", "title", "url")[:AT_ONCE]):
            for row in batch:
                row.title_key = fold(row.title)[:KEY_LENGTH]
                row.url_key = key_of("url", row.url or "")
            rows.bulk_update(batch, ["title_key", "url_key"])
            last = batch[-1].pk


def fill_versions(apps, schema_editor):
    """Each record gets the newest change in its own history and in those of its parts."""
    for name, parts in PARTS.items():
        column = f"{COLUMNS.get(name, name.lower())}_id"
        newest = {}
        for table, key in [(name, "id"), *((part, column) for part in parts)]:
            history = apps.get_model("catalog", f"Historical{table}")._base_manager
            for pk, at, changeset in history.values_list(key, "history_date", "changeset").iterator():
                if pk not in newest or newest[pk][0] <= at:
                    newest[pk] = at, changeset
        rows = apps.get_model("catalog", name)._base_manager
        last = 0
        while batch := list(rows.filter(pk__gt=last).order_by("pk").only("pk")[:AT_ONCE]):
            for row in batch:
                row.version = newest[row.pk][1] if row.pk in newest else None
            rows.bulk_update(batch, ["version"])
            last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("catalog", "0004_editors_desk")]
    operations = [
        migrations.RunPython(fill_keys, migrations.RunPython.noop),
        migrations.RunPython(fill_versions, migrations.RunPython.noop),
    ]

"""What follows from a row is computed anew, in the history too: its place in order, its plain kind, where it comes up."""

from typing import Any

from django.db import migrations
from django.db.models import F

WITHOUT_CHANCE = {"kind": "article", "design": "non-randomized"}


def by_the_day_online(apps: Any, schema_editor: Any) -> None:
    """A paper printed some time in 2014 and online on 7 January stands before one of 11 January."""
    for name in ("Citation", "HistoricalCitation"):
        model = apps.get_model("catalog", name)
        for row in model.objects.filter(issued__isnull=False, online__isnull=False):
            if row.issued.earliest <= row.online.earliest <= row.issued.latest:
                model.objects.filter(pk=row.pk).update(sort_date=row.online.earliest)
        model.objects.filter(**WITHOUT_CHANCE).update(study="follow-up")
    raise_version(apps)


def into_the_laboratory(apps: Any, schema_editor: Any) -> None:
    """What rests on laboratory studies alone was not studied in people."""
    treatments = apps.get_model("catalog", "Treatment").objects.filter(role="studied")
    elsewhere = apps.get_model("catalog", "TreatmentEvidence").objects.exclude(citation__design="laboratory")
    found = treatments.filter(evidence__citation__design="laboratory").exclude(pk__in=elsewhere.values("treatment"))
    ids = set(found.values_list("pk", flat=True))
    treatments.filter(pk__in=ids).update(role="laboratory")
    apps.get_model("catalog", "HistoricalTreatment").objects.filter(id__in=ids, role="studied").update(role="laboratory")
    raise_version(apps)


def out_of_the_laboratory(apps: Any, schema_editor: Any) -> None:
    """As it was."""
    for name in ("Treatment", "HistoricalTreatment"):
        apps.get_model("catalog", name).objects.filter(role="laboratory").update(role="studied")
    raise_version(apps)


def by_the_time_of_print(apps: Any, schema_editor: Any) -> None:
    """As it was."""
    for name in ("Citation", "HistoricalCitation"):
        model = apps.get_model("catalog", name)
        for row in model.objects.filter(issued__isnull=False, online__isnull=False):
            model.objects.filter(pk=row.pk).update(sort_date=row.issued.earliest)
        model.objects.filter(**WITHOUT_CHANCE).update(study="trial")
    raise_version(apps)


def raise_version(apps: Any) -> None:
    """The facet index and finished pages are kept by this number."""
    apps.get_model("catalog", "DataVersion").objects.update(number=F("number") + 1)


class Migration(migrations.Migration):
    dependencies = [("catalog", "0005_names_of_their_own")]

    operations = [
        migrations.RunPython(by_the_day_online, by_the_time_of_print),
        migrations.RunPython(into_the_laboratory, out_of_the_laboratory),
    ]

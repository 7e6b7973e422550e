from catalog.identifiers.names import key_of_title
from django.db import migrations, models


KINDS = {
    "Contact": "name", "Disease": "name", "Drug": "name", "DrugClass": "name", "GlossaryTerm": "term",
    "Journal": "title", "Page": "title", "Source": "name", "Topic": "name",
}  # fmt: skip


def key_of(name):
    """As a record makes it."""
    return key_of_title(name) or name


def fill(apps, schema_editor):
    """Names are compared by the folding as it is now. Of two that became the same the later one is marked."""
    for kind, column in KINDS.items():
        model, history = (apps.get_model("catalog", f"{before}{kind}") for before in ("", "Historical"))
        taken, changed = {}, {}
        for pk, name, old in model.objects.order_by("pk").values_list("pk", column, "name_key"):
            key = key_of(name)
            new = key if taken.setdefault(key, pk) == pk else f"{key[:180]}~{pk}"
            if new != old:
                changed[pk] = new
        for pk in changed:  # out of the way first: one may get what another had
            model.objects.filter(pk=pk).update(name_key=f"~{pk}")
        for pk, new in changed.items():
            model.objects.filter(pk=pk).update(name_key=new)
        rows = history.objects.values_list("history_id", "id", column, "name_key")
        for row, pk, name, old in rows.iterator():
            key = key_of(name)
            new = key if taken.get(key, pk) == pk else f"{key[:180]}~{pk}"
            if new != old:
                history.objects.filter(history_id=row).update(name_key=new)


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0010_sort_keys'),
    ]

    operations = [
        migrations.AddField(
            model_name='dataversion',
            name='search_rules',
            field=models.BigIntegerField(default=0),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]

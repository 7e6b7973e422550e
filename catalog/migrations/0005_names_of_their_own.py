"""The name of each record as it is compared, unique among records of its kind.

Records that stand twice already stay as they are: the later one is marked, until it is called otherwise or merged.
"""

import catalog.models.fields
from django.conf import settings
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
    """The keys of all records, and of their history, which holds what the records hold."""
    for kind, column in KINDS.items():
        model, history = (apps.get_model("catalog", f"{before}{kind}") for before in ("", "Historical"))
        taken = {}
        for pk, name in model.objects.order_by("pk").values_list("pk", column):
            key = key_of(name)
            marked = key if taken.setdefault(key, pk) == pk else f"{key[:180]}~{pk}"
            model.objects.filter(pk=pk).update(name_key=marked)
        for row, pk, name in history.objects.values_list("history_id", "id", column).iterator():
            key = key_of(name)
            marked = key if taken.get(key, pk) == pk else f"{key[:180]}~{pk}"
            history.objects.filter(history_id=row).update(name_key=marked)


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0004_names'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='contact',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='disease',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='drug',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='drugclass',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='glossaryterm',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicalcontact',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaldisease',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaldrug',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaldrugclass',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicalglossaryterm',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaljournal',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicalpage',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicalsource',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='historicaltopic',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='journal',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='page',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='source',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='topic',
            name='name_key',
            field=catalog.models.fields.DerivedText(default='', editable=False, max_length=200),
        ),
        migrations.AlterField(
            model_name='contact',
            name='name',
            field=catalog.models.fields.ShortText(max_length=160),
        ),
        migrations.AlterField(
            model_name='disease',
            name='name',
            field=catalog.models.fields.ShortText(help_text='The name doctors use: systemic sclerosis.', max_length=160),
        ),
        migrations.AlterField(
            model_name='drug',
            name='name',
            field=catalog.models.fields.ShortText(help_text='The INN, in lower case: cyclophosphamide.', max_length=120, verbose_name='generic name'),
        ),
        migrations.AlterField(
            model_name='drugclass',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='glossaryterm',
            name='term',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='historicalcontact',
            name='name',
            field=catalog.models.fields.ShortText(max_length=160),
        ),
        migrations.AlterField(
            model_name='historicaldisease',
            name='name',
            field=catalog.models.fields.ShortText(help_text='The name doctors use: systemic sclerosis.', max_length=160),
        ),
        migrations.AlterField(
            model_name='historicaldrug',
            name='name',
            field=catalog.models.fields.ShortText(help_text='The INN, in lower case: cyclophosphamide.', max_length=120, verbose_name='generic name'),
        ),
        migrations.AlterField(
            model_name='historicaldrugclass',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='historicalglossaryterm',
            name='term',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='historicaljournal',
            name='title',
            field=catalog.models.fields.ShortText(max_length=250),
        ),
        migrations.AlterField(
            model_name='historicalpage',
            name='title',
            field=catalog.models.fields.ShortText(max_length=160),
        ),
        migrations.AlterField(
            model_name='historicalsource',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='historicaltopic',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='journal',
            name='title',
            field=catalog.models.fields.ShortText(max_length=250),
        ),
        migrations.AlterField(
            model_name='page',
            name='title',
            field=catalog.models.fields.ShortText(max_length=160),
        ),
        migrations.AlterField(
            model_name='source',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.AlterField(
            model_name='topic',
            name='name',
            field=catalog.models.fields.ShortText(max_length=120),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_contact_a_name', violation_error_message='Another contact has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='disease',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_condition_a_name', violation_error_message='Another condition has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='drug',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_medicine_a_name', violation_error_message='Another medicine has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='drugclass',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_class_a_name', violation_error_message='Another class has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='glossaryterm',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_word_a_name', violation_error_message='Another word has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='journal',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_journal_a_name', violation_error_message='Another journal has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='page',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_page_a_name', violation_error_message='Another page has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_source_a_name', violation_error_message='Another source has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.UniqueConstraint(fields=('name_key',), name='one_topic_a_name', violation_error_message='Another topic has this name already, perhaps in other letters or retired.'),
        ),
        migrations.AlterConstraint(
            model_name='drugcode',
            name='a_code_names_one_drug',
            constraint=models.UniqueConstraint(condition=models.Q(('system', 'atc'), _negated=True), fields=('system', 'code'), name='a_code_names_one_drug', violation_error_code='unique', violation_error_message='Another medicine has this code already. Only an ATC code can be shared.'),
        ),
    ]

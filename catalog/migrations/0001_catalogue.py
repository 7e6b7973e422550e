"""Every table as it was first in one migration: it stood for the five that grew it, whose databases have the tables."""

import catalog.models.fields
import django.core.serializers.json
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from catalog.migrations._tables import CreateAtOnce


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateAtOnce(
            state_operations=[
                migrations.CreateModel(
                    name="ChangedCitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.BigIntegerField(db_index=True)),
                        ("citation", models.BigIntegerField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="DailyKey",
                    fields=[
                        ("day", models.DateField(primary_key=True, serialize=False)),
                        ("secret", catalog.models.fields.ShortText(max_length=64)),
                    ],
                ),
                migrations.CreateModel(
                    name="DataVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.BigIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="Journal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        ("title", catalog.models.fields.ShortText(max_length=250, unique=True)),
                        (
                            "abbreviation",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=120, verbose_name="NLM abbreviation"
                            ),
                        ),
                        (
                            "issn",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=9, null=True, unique=True, verbose_name="ISSN"
                            ),
                        ),
                        (
                            "aliases",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Other forms of its title, one a line.", max_length=1000
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["title"],
                    },
                ),
                migrations.CreateModel(
                    name="SearchEntry",
                    fields=[
                        ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("title", catalog.models.fields.LongText(max_length=1000)),
                        ("names", catalog.models.fields.LongText(max_length=8000)),
                        ("text", catalog.models.fields.LongText(max_length=40000)),
                    ],
                    options={
                        "verbose_name_plural": "search entries",
                    },
                ),
                migrations.CreateModel(
                    name="Source",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        ("name", catalog.models.fields.ShortText(max_length=120, unique=True)),
                        ("slug", catalog.models.fields.Slug(max_length=120, unique=True)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("index", "Index"),
                                    ("platform", "Platform"),
                                    ("publisher", "Publisher"),
                                    ("society", "Professional society"),
                                    ("university", "University or hospital"),
                                    ("manufacturer", "Maker of the medicine"),
                                    ("charity", "Charity"),
                                    ("news", "News"),
                                    ("government", "Government"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="web address"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="UnfoundSearch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("words", catalog.models.fields.ShortText(max_length=100, unique=True)),
                        (
                            "count",
                            catalog.models.fields.BoundedInteger(
                                default=1, least=0, most=2147483647, verbose_name="times"
                            ),
                        ),
                        ("last_on", models.DateField(verbose_name="last asked on")),
                    ],
                    options={
                        "verbose_name": "search that found nothing",
                        "verbose_name_plural": "searches that found nothing",
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("article", "Article in a journal"),
                                    ("trial-record", "Record or list of trials"),
                                    ("guideline", "Guideline"),
                                    ("patient-education", "Patient guide"),
                                    ("news", "News report"),
                                    ("web-page", "Web page"),
                                    ("database", "Database"),
                                    ("book", "Book"),
                                ],
                                default="article",
                                max_length=17,
                            ),
                        ),
                        (
                            "title",
                            catalog.models.fields.ShortText(
                                help_text="As printed in the paper, mistakes included.", max_length=500
                            ),
                        ),
                        (
                            "title_key",
                            catalog.models.fields.DerivedText(
                                db_index=True, default="", editable=False, max_length=200
                            ),
                        ),
                        (
                            "title_note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="For example: the spelling is the paper's own (sic).",
                                max_length=300,
                                verbose_name="note on the title",
                            ),
                        ),
                        (
                            "earlier_titles",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Titles it had before, one a line.", max_length=1000
                            ),
                        ),
                        (
                            "group_author",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="A group that signs as author.", max_length=250
                            ),
                        ),
                        ("volume", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        ("issue", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        ("supplement", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        (
                            "pages",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=40, verbose_name="pages or article number"
                            ),
                        ),
                        (
                            "issued",
                            catalog.models.fields.PartialDateField(
                                blank=True,
                                help_text="2016, 2016-12 or 2016-12-30: no more than the paper says.",
                                max_length=10,
                                null=True,
                                verbose_name="in print",
                            ),
                        ),
                        (
                            "online",
                            catalog.models.fields.PartialDateField(
                                blank=True, max_length=10, null=True, verbose_name="online first"
                            ),
                        ),
                        (
                            "updated",
                            catalog.models.fields.PartialDateField(
                                blank=True,
                                help_text="For web pages that say so.",
                                max_length=10,
                                null=True,
                                verbose_name="page updated",
                            ),
                        ),
                        (
                            "date_as_printed",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="As the place where we found it writes the date.", max_length=80
                            ),
                        ),
                        ("sort_date", catalog.models.fields.DerivedDate(db_index=True, editable=False, null=True)),
                        ("year", catalog.models.fields.DerivedYear(db_index=True, editable=False, null=True)),
                        (
                            "doi",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=250, null=True, unique=True, verbose_name="DOI"
                            ),
                        ),
                        (
                            "pmid",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=9, null=True, unique=True, verbose_name="PubMed number (PMID)"
                            ),
                        ),
                        (
                            "pmcid",
                            catalog.models.fields.CanonicalText(
                                blank=True,
                                max_length=11,
                                null=True,
                                unique=True,
                                verbose_name="PubMed Central number (PMCID)",
                            ),
                        ),
                        (
                            "nct",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=11, null=True, verbose_name="trial number (NCT)"
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True,
                                help_text="Where readers go when there is no DOI.",
                                max_length=2000,
                                null=True,
                                verbose_name="web address",
                            ),
                        ),
                        (
                            "url_key",
                            catalog.models.fields.DerivedText(
                                db_index=True, default="", editable=False, max_length=200
                            ),
                        ),
                        (
                            "language",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("en", "English"),
                                    ("fr", "French"),
                                    ("de", "German"),
                                    ("es", "Spanish"),
                                    ("it", "Italian"),
                                    ("pt", "Portuguese"),
                                    ("nl", "Dutch"),
                                    ("pl", "Polish"),
                                    ("ja", "Japanese"),
                                    ("zh", "Chinese"),
                                ],
                                db_index=True,
                                default="en",
                                max_length=2,
                            ),
                        ),
                        (
                            "access",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("free", "Free to read"),
                                    ("abstract", "Summary only"),
                                    ("login", "Needs a free account"),
                                    ("paid", "Paid"),
                                    ("unknown", "Not known"),
                                ],
                                db_index=True,
                                default="unknown",
                                max_length=8,
                                verbose_name="reading it",
                            ),
                        ),
                        (
                            "publication_types",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="As PubMed lists them, with semicolons between.",
                                max_length=300,
                                verbose_name="NLM publication types",
                            ),
                        ),
                        (
                            "design",
                            catalog.models.fields.ShortText(
                                blank=True,
                                choices=[
                                    ("systematic-review", "systematic review"),
                                    ("meta-analysis", "meta-analysis"),
                                    ("narrative-review", "narrative review"),
                                    ("randomized-trial", "randomized controlled trial"),
                                    ("post-hoc", "later look at data from randomized trials (post-hoc analysis)"),
                                    ("non-randomized", "trial without random groups"),
                                    ("biomarker", "blood marker study inside a randomized trial"),
                                    ("cohort", "cohort"),
                                    ("prospective-cohort", "cohort, followed forward in time (prospective)"),
                                    ("retrospective-cohort", "cohort, from past records (retrospective)"),
                                    ("claims-cohort", "cohort from insurance records"),
                                    ("case-series", "case series"),
                                    ("case-report", "case report"),
                                    ("laboratory", "laboratory study"),
                                ],
                                max_length=20,
                                verbose_name="how it was done",
                            ),
                        ),
                        (
                            "study",
                            catalog.models.fields.DerivedText(
                                choices=[
                                    ("trial", "Trial"),
                                    ("review", "Review of studies"),
                                    ("follow-up", "Follow-up study"),
                                    ("case-report", "Case report"),
                                    ("lab", "Lab study"),
                                    ("paper", "Paper, kind not checked"),
                                    ("guideline", "Guideline"),
                                    ("patient-guide", "Patient guide"),
                                    ("web", "Web page or list"),
                                    ("news", "News report"),
                                ],
                                db_index=True,
                                editable=False,
                                max_length=13,
                            ),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people studied"
                            ),
                        ),
                        (
                            "sample_note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Who was compared: 23 treated people and 97 others.",
                                max_length=200,
                                verbose_name="size in words",
                            ),
                        ),
                        (
                            "annotation",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="What was done, what was found, where it falls short. Two to four sentences, your own words.",
                                max_length=2000,
                                verbose_name="our note",
                            ),
                        ),
                        (
                            "standing",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("current", "Current"),
                                    ("corrected", "Corrected"),
                                    ("concern", "Expression of concern"),
                                    ("retracted", "Retracted"),
                                    ("reinstated", "Reinstated"),
                                    ("superseded", "Superseded"),
                                    ("preprint", "Preprint"),
                                ],
                                db_index=True,
                                default="current",
                                max_length=10,
                            ),
                        ),
                        (
                            "legacy_text",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="The entry as the hand-made page had it.",
                                max_length=4000,
                                verbose_name="old page text",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                        (
                            "twin_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="The same text, published twice.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="twins",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "version_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="The later or final version.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="versions",
                                to="catalog.citation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[("group", "Patient group"), ("notice", "Notice")],
                                default="group",
                                max_length=6,
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(max_length=160, unique=True)),
                        (
                            "countries",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="As readers see it: United States and Canada.", max_length=200
                            ),
                        ),
                        ("text", catalog.models.fields.LongText(blank=True, max_length=1000)),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="web address"
                            ),
                        ),
                        (
                            "address",
                            catalog.models.fields.LongText(blank=True, max_length=400, verbose_name="postal address"),
                        ),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(default=100, least=0, most=1000, verbose_name="place"),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact or notice",
                        "verbose_name_plural": "contacts and notices",
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="ContactNumber",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "number",
                            catalog.models.fields.ShortText(
                                help_text="As people dial it: 1-800-555-0100.", max_length=40
                            ),
                        ),
                        (
                            "note",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="For example: free of charge.", max_length=120
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="numbers",
                                to="catalog.contact",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "number",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Disease",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "name",
                            catalog.models.fields.ShortText(
                                help_text="The name doctors use: systemic sclerosis.", max_length=160, unique=True
                            ),
                        ),
                        (
                            "plain_name",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What patients say, if it differs.", max_length=160
                            ),
                        ),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("disease", "disease"),
                                    ("group", "group"),
                                    ("subtype", "form"),
                                    ("complication", "complication"),
                                    ("manifestation", "feature"),
                                ],
                                default="disease",
                                max_length=13,
                            ),
                        ),
                        (
                            "body_system",
                            catalog.models.fields.ShortText(
                                blank=True,
                                choices=[
                                    ("skin", "Skin"),
                                    ("lungs", "Lungs"),
                                    ("joints", "Joints"),
                                    ("muscles", "Muscles"),
                                    ("vessels", "Blood vessels"),
                                    ("kidneys", "Kidneys"),
                                    ("gut", "Gut"),
                                    ("nerves", "Nerves"),
                                    ("blood", "Blood"),
                                    ("hormones", "Hormones and sugar"),
                                    ("mouth", "Mouth and teeth"),
                                    ("whole", "Whole body"),
                                ],
                                max_length=8,
                                verbose_name="part of the body",
                            ),
                        ),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(
                                default=100,
                                help_text="Low numbers come first in lists.",
                                least=0,
                                most=1000,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "mesh",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=10, null=True, unique=True, verbose_name="MeSH"
                            ),
                        ),
                        (
                            "icd10",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=8, null=True, verbose_name="ICD-10"
                            ),
                        ),
                        (
                            "orpha",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=7, null=True, unique=True, verbose_name="ORPHA"
                            ),
                        ),
                        (
                            "complication_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="The disease that leads to it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="complications",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                help_text="The wider disease or group.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="catalog.disease",
                                verbose_name="stands under",
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "condition",
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="CitationDisease",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="about_diseases",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="about",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "condition it is about",
                        "verbose_name_plural": "conditions it is about",
                    },
                ),
                migrations.AddField(
                    model_name="citation",
                    name="diseases",
                    field=models.ManyToManyField(
                        related_name="citations", through="catalog.CitationDisease", to="catalog.disease"
                    ),
                ),
                migrations.CreateModel(
                    name="DiseaseName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("text", catalog.models.fields.ShortText(max_length=160, verbose_name="name")),
                        ("folded", catalog.models.fields.DerivedText(db_index=True, editable=False, max_length=160)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("synonym", "Other name"),
                                    ("spelling", "Other spelling"),
                                    ("abbreviation", "Short form"),
                                    ("misspelling", "Misspelling"),
                                    ("former", "Former name"),
                                ],
                                default="synonym",
                                max_length=12,
                            ),
                        ),
                        (
                            "caution",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What readers should know about this name.", max_length=300
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="names",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "name",
                        "ordering": ["kind", "text", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Drug",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "name",
                            catalog.models.fields.ShortText(
                                help_text="The INN, in lower case: cyclophosphamide.",
                                max_length=120,
                                unique=True,
                                verbose_name="generic name",
                            ),
                        ),
                        (
                            "say_it",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Capitals for the loud part: sy-kloh-FOS-fuh-mide.",
                                max_length=120,
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="What kind of medicine it is and what it is mostly used for here. Sentences under 20 words.",
                                max_length=600,
                                verbose_name="in one or two sentences",
                            ),
                        ),
                        (
                            "warning",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Leave empty unless readers must see it before all else.",
                                max_length=1000,
                                verbose_name="warning to show first",
                            ),
                        ),
                        (
                            "what_it_does",
                            catalog.models.fields.LongText(
                                blank=True, help_text="How it works, in everyday words.", max_length=4000
                            ),
                        ),
                        (
                            "also_chemotherapy",
                            catalog.models.fields.ShortText(
                                choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                                default="unknown",
                                max_length=7,
                                verbose_name="also used as chemotherapy",
                            ),
                        ),
                        (
                            "chemotherapy_dose",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("lower", "Lower"),
                                    ("similar", "Similar"),
                                    ("higher", "Higher"),
                                    ("unknown", "Not known"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="dose here, next to cancer use",
                            ),
                        ),
                        (
                            "chemotherapy_note",
                            catalog.models.fields.LongText(
                                blank=True, max_length=1000, verbose_name="note on chemotherapy"
                            ),
                        ),
                        (
                            "monitoring",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Which tests, and why. No numbers without a citation.",
                                max_length=4000,
                                verbose_name="tests while taking it",
                            ),
                        ),
                        (
                            "pregnancy",
                            catalog.models.fields.LongText(
                                blank=True, max_length=4000, verbose_name="pregnancy and fertility"
                            ),
                        ),
                        (
                            "chemotherapy_citation",
                            models.ForeignKey(
                                blank=True,
                                help_text="Without a citation the statement is shown to readers as uncited.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="catalog.citation",
                                verbose_name="citation for this",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "medicine",
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="CitationDrug",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="about_drugs",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="about",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "medicine it is about",
                        "verbose_name_plural": "medicines it is about",
                    },
                ),
                migrations.AddField(
                    model_name="citation",
                    name="drugs",
                    field=models.ManyToManyField(
                        related_name="citations", through="catalog.CitationDrug", to="catalog.drug"
                    ),
                ),
                migrations.CreateModel(
                    name="DrugClass",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(max_length=120, unique=True)),
                        (
                            "also_called",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="Other words for the class, with commas between.", max_length=200
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "definition",
                            catalog.models.fields.LongText(blank=True, max_length=4000, verbose_name="what it is"),
                        ),
                        (
                            "is_chemotherapy",
                            models.BooleanField(
                                default=False,
                                help_text="Tick it when the class as a whole is chemotherapy.",
                                verbose_name="medicines against cancer",
                            ),
                        ),
                        (
                            "chemotherapy_note",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Shown when medicines here also treat cancer.",
                                max_length=1000,
                                verbose_name="note on chemotherapy",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                help_text="The wider class.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "class",
                        "verbose_name_plural": "classes",
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="CitationClass",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="about_classes",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="about",
                                to="catalog.drugclass",
                                verbose_name="class",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "class it is about",
                        "verbose_name_plural": "classes it is about",
                    },
                ),
                migrations.AddField(
                    model_name="citation",
                    name="classes",
                    field=models.ManyToManyField(
                        related_name="citations", through="catalog.CitationClass", to="catalog.drugclass"
                    ),
                ),
                migrations.CreateModel(
                    name="DrugClassMembership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(
                                default=100,
                                help_text="Low numbers come first on the class page.",
                                least=0,
                                most=1000,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="catalog.drugclass",
                                verbose_name="class",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "class",
                        "verbose_name_plural": "classes",
                        "ordering": ["position", "pk"],
                    },
                ),
                migrations.AddField(
                    model_name="drug",
                    name="classes",
                    field=models.ManyToManyField(
                        related_name="drugs", through="catalog.DrugClassMembership", to="catalog.drugclass"
                    ),
                ),
                migrations.CreateModel(
                    name="DrugCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "system",
                            catalog.models.fields.ShortText(
                                choices=[("atc", "ATC"), ("rxcui", "RxCUI"), ("unii", "UNII"), ("mesh", "MeSH")],
                                max_length=5,
                            ),
                        ),
                        ("code", catalog.models.fields.ShortText(max_length=12)),
                        (
                            "drug",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="codes", to="catalog.drug"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "code",
                        "ordering": ["system", "code"],
                    },
                ),
                migrations.CreateModel(
                    name="DrugName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("text", catalog.models.fields.ShortText(max_length=120, verbose_name="name")),
                        ("folded", catalog.models.fields.DerivedText(db_index=True, editable=False, max_length=120)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("brand", "Brand name"),
                                    ("spelling", "Other spelling"),
                                    ("synonym", "Other name"),
                                    ("abbreviation", "Short form"),
                                    ("misspelling", "Misspelling"),
                                    ("former", "Former name"),
                                ],
                                default="brand",
                                max_length=12,
                            ),
                        ),
                        (
                            "market",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Where this name is used, if not everywhere.",
                                max_length=60,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "caution",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What readers should know about this name.", max_length=300
                            ),
                        ),
                        (
                            "confused_with",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="mistaken_names",
                                to="catalog.drug",
                                verbose_name="often mistaken for",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="names", to="catalog.drug"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "name",
                        "ordering": ["kind", "text", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="GlossaryTerm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        ("term", catalog.models.fields.ShortText(max_length=120, unique=True)),
                        ("definition", catalog.models.fields.LongText(max_length=600)),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["term"],
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCitationAuthor",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("position", catalog.models.fields.BoundedInteger(least=1, most=5000, verbose_name="place")),
                        ("family", catalog.models.fields.ShortText(max_length=120, verbose_name="family name")),
                        (
                            "given",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=120, verbose_name="given names or initials"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical author",
                        "verbose_name_plural": "historical authors",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCitationClass",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                                verbose_name="class",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical class it is about",
                        "verbose_name_plural": "historical classes it is about",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCitationDisease",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical condition it is about",
                        "verbose_name_plural": "historical conditions it is about",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCitationDrug",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical medicine it is about",
                        "verbose_name_plural": "historical medicines it is about",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalContact",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[("group", "Patient group"), ("notice", "Notice")],
                                default="group",
                                max_length=6,
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(db_index=True, max_length=160)),
                        (
                            "countries",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="As readers see it: United States and Canada.", max_length=200
                            ),
                        ),
                        ("text", catalog.models.fields.LongText(blank=True, max_length=1000)),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="web address"
                            ),
                        ),
                        (
                            "address",
                            catalog.models.fields.LongText(blank=True, max_length=400, verbose_name="postal address"),
                        ),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(default=100, least=0, most=1000, verbose_name="place"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical contact or notice",
                        "verbose_name_plural": "historical contacts and notices",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalContactNumber",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "number",
                            catalog.models.fields.ShortText(
                                help_text="As people dial it: 1-800-555-0100.", max_length=40
                            ),
                        ),
                        (
                            "note",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="For example: free of charge.", max_length=120
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.contact",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical number",
                        "verbose_name_plural": "historical numbers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDisease",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "name",
                            catalog.models.fields.ShortText(
                                db_index=True, help_text="The name doctors use: systemic sclerosis.", max_length=160
                            ),
                        ),
                        (
                            "plain_name",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What patients say, if it differs.", max_length=160
                            ),
                        ),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("disease", "disease"),
                                    ("group", "group"),
                                    ("subtype", "form"),
                                    ("complication", "complication"),
                                    ("manifestation", "feature"),
                                ],
                                default="disease",
                                max_length=13,
                            ),
                        ),
                        (
                            "body_system",
                            catalog.models.fields.ShortText(
                                blank=True,
                                choices=[
                                    ("skin", "Skin"),
                                    ("lungs", "Lungs"),
                                    ("joints", "Joints"),
                                    ("muscles", "Muscles"),
                                    ("vessels", "Blood vessels"),
                                    ("kidneys", "Kidneys"),
                                    ("gut", "Gut"),
                                    ("nerves", "Nerves"),
                                    ("blood", "Blood"),
                                    ("hormones", "Hormones and sugar"),
                                    ("mouth", "Mouth and teeth"),
                                    ("whole", "Whole body"),
                                ],
                                max_length=8,
                                verbose_name="part of the body",
                            ),
                        ),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(
                                default=100,
                                help_text="Low numbers come first in lists.",
                                least=0,
                                most=1000,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "mesh",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=10, null=True, verbose_name="MeSH"
                            ),
                        ),
                        (
                            "icd10",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=8, null=True, verbose_name="ICD-10"
                            ),
                        ),
                        (
                            "orpha",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=7, null=True, verbose_name="ORPHA"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "complication_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The disease that leads to it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The wider disease or group.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                                verbose_name="stands under",
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical condition",
                        "verbose_name_plural": "historical conditions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDiseaseName",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("text", catalog.models.fields.ShortText(max_length=160, verbose_name="name")),
                        ("folded", catalog.models.fields.DerivedText(db_index=True, editable=False, max_length=160)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("synonym", "Other name"),
                                    ("spelling", "Other spelling"),
                                    ("abbreviation", "Short form"),
                                    ("misspelling", "Misspelling"),
                                    ("former", "Former name"),
                                ],
                                default="synonym",
                                max_length=12,
                            ),
                        ),
                        (
                            "caution",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What readers should know about this name.", max_length=300
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical name",
                        "verbose_name_plural": "historical names",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDrug",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "name",
                            catalog.models.fields.ShortText(
                                db_index=True,
                                help_text="The INN, in lower case: cyclophosphamide.",
                                max_length=120,
                                verbose_name="generic name",
                            ),
                        ),
                        (
                            "say_it",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Capitals for the loud part: sy-kloh-FOS-fuh-mide.",
                                max_length=120,
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="What kind of medicine it is and what it is mostly used for here. Sentences under 20 words.",
                                max_length=600,
                                verbose_name="in one or two sentences",
                            ),
                        ),
                        (
                            "warning",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Leave empty unless readers must see it before all else.",
                                max_length=1000,
                                verbose_name="warning to show first",
                            ),
                        ),
                        (
                            "what_it_does",
                            catalog.models.fields.LongText(
                                blank=True, help_text="How it works, in everyday words.", max_length=4000
                            ),
                        ),
                        (
                            "also_chemotherapy",
                            catalog.models.fields.ShortText(
                                choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
                                default="unknown",
                                max_length=7,
                                verbose_name="also used as chemotherapy",
                            ),
                        ),
                        (
                            "chemotherapy_dose",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("lower", "Lower"),
                                    ("similar", "Similar"),
                                    ("higher", "Higher"),
                                    ("unknown", "Not known"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="dose here, next to cancer use",
                            ),
                        ),
                        (
                            "chemotherapy_note",
                            catalog.models.fields.LongText(
                                blank=True, max_length=1000, verbose_name="note on chemotherapy"
                            ),
                        ),
                        (
                            "monitoring",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Which tests, and why. No numbers without a citation.",
                                max_length=4000,
                                verbose_name="tests while taking it",
                            ),
                        ),
                        (
                            "pregnancy",
                            catalog.models.fields.LongText(
                                blank=True, max_length=4000, verbose_name="pregnancy and fertility"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "chemotherapy_citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Without a citation the statement is shown to readers as uncited.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                                verbose_name="citation for this",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical medicine",
                        "verbose_name_plural": "historical medicines",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDrugClass",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(db_index=True, max_length=120)),
                        (
                            "also_called",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="Other words for the class, with commas between.", max_length=200
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "definition",
                            catalog.models.fields.LongText(blank=True, max_length=4000, verbose_name="what it is"),
                        ),
                        (
                            "is_chemotherapy",
                            models.BooleanField(
                                default=False,
                                help_text="Tick it when the class as a whole is chemotherapy.",
                                verbose_name="medicines against cancer",
                            ),
                        ),
                        (
                            "chemotherapy_note",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Shown when medicines here also treat cancer.",
                                max_length=1000,
                                verbose_name="note on chemotherapy",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The wider class.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical class",
                        "verbose_name_plural": "historical classes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDrugClassMembership",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "position",
                            catalog.models.fields.BoundedInteger(
                                default=100,
                                help_text="Low numbers come first on the class page.",
                                least=0,
                                most=1000,
                                verbose_name="place",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                                verbose_name="class",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical class",
                        "verbose_name_plural": "historical classes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDrugCode",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "system",
                            catalog.models.fields.ShortText(
                                choices=[("atc", "ATC"), ("rxcui", "RxCUI"), ("unii", "UNII"), ("mesh", "MeSH")],
                                max_length=5,
                            ),
                        ),
                        ("code", catalog.models.fields.ShortText(max_length=12)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical code",
                        "verbose_name_plural": "historical codes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDrugName",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("text", catalog.models.fields.ShortText(max_length=120, verbose_name="name")),
                        ("folded", catalog.models.fields.DerivedText(db_index=True, editable=False, max_length=120)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("brand", "Brand name"),
                                    ("spelling", "Other spelling"),
                                    ("synonym", "Other name"),
                                    ("abbreviation", "Short form"),
                                    ("misspelling", "Misspelling"),
                                    ("former", "Former name"),
                                ],
                                default="brand",
                                max_length=12,
                            ),
                        ),
                        (
                            "market",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Where this name is used, if not everywhere.",
                                max_length=60,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "caution",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="What readers should know about this name.", max_length=300
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "confused_with",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                                verbose_name="often mistaken for",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical name",
                        "verbose_name_plural": "historical names",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGlossaryTerm",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        ("term", catalog.models.fields.ShortText(db_index=True, max_length=120)),
                        ("definition", catalog.models.fields.LongText(max_length=600)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical glossary term",
                        "verbose_name_plural": "historical glossary terms",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalJournal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("title", catalog.models.fields.ShortText(db_index=True, max_length=250)),
                        (
                            "abbreviation",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=120, verbose_name="NLM abbreviation"
                            ),
                        ),
                        (
                            "issn",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=9, null=True, verbose_name="ISSN"
                            ),
                        ),
                        (
                            "aliases",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Other forms of its title, one a line.", max_length=1000
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical journal",
                        "verbose_name_plural": "historical journals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPage",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        ("title", catalog.models.fields.ShortText(db_index=True, max_length=160)),
                        (
                            "lead",
                            catalog.models.fields.LongText(blank=True, max_length=600, verbose_name="first sentences"),
                        ),
                        (
                            "body",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Markdown: ## for a heading, * for a list.", max_length=30000
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical page",
                        "verbose_name_plural": "historical pages",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSource",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("name", catalog.models.fields.ShortText(db_index=True, max_length=120)),
                        ("slug", catalog.models.fields.Slug(max_length=120)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("index", "Index"),
                                    ("platform", "Platform"),
                                    ("publisher", "Publisher"),
                                    ("society", "Professional society"),
                                    ("university", "University or hospital"),
                                    ("manufacturer", "Maker of the medicine"),
                                    ("charity", "Charity"),
                                    ("news", "News"),
                                    ("government", "Government"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="web address"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical source",
                        "verbose_name_plural": "historical sources",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStandingNotice",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "standing",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("current", "Current"),
                                    ("corrected", "Corrected"),
                                    ("concern", "Expression of concern"),
                                    ("retracted", "Retracted"),
                                    ("reinstated", "Reinstated"),
                                    ("superseded", "Superseded"),
                                    ("preprint", "Preprint"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="address of the notice"
                            ),
                        ),
                        (
                            "dated",
                            catalog.models.fields.PartialDateField(
                                blank=True, max_length=10, null=True, verbose_name="date of the notice"
                            ),
                        ),
                        (
                            "reason",
                            catalog.models.fields.LongText(
                                blank=True, help_text="The publisher's reason, in one plain sentence.", max_length=1000
                            ),
                        ),
                        ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="read on")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who read it",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical notice",
                        "verbose_name_plural": "historical notices",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalToldApart",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical another paper",
                        "verbose_name_plural": "historical other papers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTopic",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(db_index=True, max_length=120)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("side-effect", "Side effect"),
                                    ("risk", "Risk"),
                                    ("procedure", "Procedure"),
                                    ("monitoring", "Tests and checks"),
                                    ("resource", "For patients"),
                                    ("overview", "Overview"),
                                ],
                                max_length=12,
                                verbose_name="kind of topic",
                            ),
                        ),
                        (
                            "also_called",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="Other words for it, with commas between.", max_length=200
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "watch_for",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="One sign a line.",
                                max_length=4000,
                                verbose_name="what to watch for",
                            ),
                        ),
                        (
                            "urgent",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="When to call the same day.",
                                max_length=1000,
                                verbose_name="call your care team",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical topic",
                        "verbose_name_plural": "historical topics",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTreatment",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "role",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("used", "Used"),
                                    ("studied", "Studied"),
                                    ("comparator", "Compared with"),
                                    ("not-recommended", "Not recommended"),
                                ],
                                default="used",
                                max_length=15,
                                verbose_name="how it comes up",
                            ),
                        ),
                        (
                            "severity",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("any", "Any"),
                                    ("mild", "Mild"),
                                    ("moderate", "Moderate"),
                                    ("severe", "Severe"),
                                    ("life-threatening", "Life-threatening"),
                                    ("refractory", "Not helped by other medicines"),
                                    ("unspecified", "Not stated"),
                                ],
                                default="unspecified",
                                max_length=16,
                                verbose_name="how severe",
                            ),
                        ),
                        (
                            "line",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("first", "First choice"),
                                    ("second", "Second choice"),
                                    ("later", "Later choice"),
                                    ("last-resort", "Last resort"),
                                    ("induction", "To bring it under control"),
                                    ("maintenance", "To keep it under control"),
                                    ("unspecified", "Not stated"),
                                ],
                                default="unspecified",
                                max_length=12,
                                verbose_name="when it is used",
                            ),
                        ),
                        (
                            "purpose",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="what for"),
                        ),
                        (
                            "setting",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Where or how: under close supervision in a hospital.",
                                max_length=200,
                            ),
                        ),
                        (
                            "combination",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="together with"),
                        ),
                        (
                            "dose_relation",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=200, verbose_name="dose, next to cancer use"
                            ),
                        ),
                        (
                            "outcome",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=200, verbose_name="what was measured"
                            ),
                        ),
                        (
                            "statement",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Say 'tended to', 'seemed to', 'in this study'. Never 'proves' or 'safe'.",
                                max_length=1000,
                                verbose_name="statement readers see",
                            ),
                        ),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what the evidence says",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                                verbose_name="or a whole class",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical treatment",
                        "verbose_name_plural": "historical treatments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="citation",
                    name="journal",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="catalog.journal",
                    ),
                ),
                migrations.CreateModel(
                    name="NextVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                help_text="The model of the record, in small letters.", max_length=40
                            ),
                        ),
                        ("record_id", models.BigIntegerField()),
                        (
                            "contents",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                help_text="The record as it is to be.",
                            ),
                        ),
                        (
                            "before",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                help_text="The record as it was when this was begun.",
                            ),
                        ),
                        (
                            "base",
                            models.UUIDField(help_text="The version of the record that this was begun on.", null=True),
                        ),
                        (
                            "state",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("approved", "Approved"),
                                    ("discarded", "Discarded"),
                                ],
                                default="draft",
                                max_length=9,
                            ),
                        ),
                        ("why", catalog.models.fields.ShortText(max_length=300)),
                        ("is_public", models.BooleanField(default=False)),
                        (
                            "comment",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Why it was returned.", max_length=1000
                            ),
                        ),
                        ("changed_at", models.DateTimeField()),
                        (
                            "number",
                            catalog.models.fields.BoundedInteger(
                                default=1,
                                help_text="Rises with each save, so that nobody writes over another unseen.",
                                least=0,
                                most=2147483647,
                            ),
                        ),
                        (
                            "changeset",
                            models.UUIDField(
                                db_index=True, help_text="The change by which it was published.", null=True
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                help_text="Whoever wrote it last.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authors",
                            models.ManyToManyField(
                                help_text="All who wrote on it.", related_name="+", to=settings.AUTH_USER_MODEL
                            ),
                        ),
                        (
                            "returned_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="OpenRecord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", catalog.models.fields.ShortText(max_length=50)),
                        ("record_id", models.BigIntegerField()),
                        ("seen_at", models.DateTimeField(db_index=True)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Page",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        ("title", catalog.models.fields.ShortText(max_length=160, unique=True)),
                        (
                            "lead",
                            catalog.models.fields.LongText(blank=True, max_length=600, verbose_name="first sentences"),
                        ),
                        (
                            "body",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Markdown: ## for a heading, * for a list.", max_length=30000
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="ReportCase",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "page",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Path of the page, for reports that name no citation.",
                                max_length=300,
                            ),
                        ),
                        (
                            "url_then",
                            catalog.models.fields.ShortText(blank=True, max_length=2000, verbose_name="address then"),
                        ),
                        (
                            "state",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("open", "Open"),
                                    ("fixed", "Fixed"),
                                    ("not-a-fault", "Not a fault"),
                                    ("cannot-fix", "Cannot be fixed"),
                                ],
                                default="open",
                                max_length=11,
                            ),
                        ),
                        ("opened_at", models.DateTimeField()),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "answer",
                            catalog.models.fields.LongText(
                                blank=True, help_text="What readers who reported it are told.", max_length=1000
                            ),
                        ),
                        (
                            "note",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="What editors tell each other. Readers never see it.",
                                max_length=1000,
                            ),
                        ),
                        (
                            "changeset",
                            models.UUIDField(
                                blank=True,
                                editable=False,
                                help_text="The change of the citation that fixed it.",
                                null=True,
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cases",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "taken_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who has it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "report",
                        "ordering": ["opened_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="LinkReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "problem",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("dead", "The link does not open"),
                                    ("wrong", "The link opens the wrong page"),
                                    ("retracted", "The paper was retracted or corrected"),
                                    ("note", "Our note has a mistake"),
                                    ("other", "Something else"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "proposed_url",
                            catalog.models.fields.ShortText(blank=True, max_length=2000, verbose_name="better address"),
                        ),
                        ("details", catalog.models.fields.LongText(blank=True, max_length=1000)),
                        ("email", catalog.models.fields.ShortText(blank=True, max_length=254, verbose_name="e-mail")),
                        (
                            "submission",
                            models.UUIDField(
                                help_text="Names one filled form: sent twice, it is one report.", unique=True
                            ),
                        ),
                        (
                            "token",
                            catalog.models.fields.ShortText(
                                help_text="The private address of the reader's status page.", max_length=43, unique=True
                            ),
                        ),
                        (
                            "sender",
                            catalog.models.fields.ShortText(
                                help_text="A keyed hash of the address; the key changes daily.", max_length=64
                            ),
                        ),
                        ("received_at", models.DateTimeField(db_index=True)),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reports",
                                to="catalog.reportcase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "what a reader told us",
                        "ordering": ["received_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Risk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("raises", "Raises"),
                                    ("no-change", "No clear change"),
                                    ("lowers", "Lowers"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=9,
                                verbose_name="effect on the risk",
                            ),
                        ),
                        (
                            "seriousness",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("mild", "Mostly mild"),
                                    ("serious", "Can be serious"),
                                    ("life-threatening", "Can be life-threatening"),
                                    ("unknown", "Not stated"),
                                ],
                                default="unknown",
                                max_length=16,
                            ),
                        ),
                        (
                            "statement",
                            catalog.models.fields.LongText(blank=True, max_length=1000, verbose_name="what is known"),
                        ),
                        (
                            "what_to_do",
                            catalog.models.fields.LongText(
                                blank=True, help_text="For readers: when to call, what to ask.", max_length=1000
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="catalog.drugclass",
                                verbose_name="or a whole class",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRiskEvidence",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what it says",
                            ),
                        ),
                        (
                            "comparator",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="compared with"),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people"
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.risk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical evidence",
                        "verbose_name_plural": "historical evidence",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="RiskEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what it says",
                            ),
                        ),
                        (
                            "comparator",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="compared with"),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people"
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_rows",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="catalog.risk"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evidence",
                        "verbose_name_plural": "evidence",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCitation",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("article", "Article in a journal"),
                                    ("trial-record", "Record or list of trials"),
                                    ("guideline", "Guideline"),
                                    ("patient-education", "Patient guide"),
                                    ("news", "News report"),
                                    ("web-page", "Web page"),
                                    ("database", "Database"),
                                    ("book", "Book"),
                                ],
                                default="article",
                                max_length=17,
                            ),
                        ),
                        (
                            "title",
                            catalog.models.fields.ShortText(
                                help_text="As printed in the paper, mistakes included.", max_length=500
                            ),
                        ),
                        (
                            "title_key",
                            catalog.models.fields.DerivedText(
                                db_index=True, default="", editable=False, max_length=200
                            ),
                        ),
                        (
                            "title_note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="For example: the spelling is the paper's own (sic).",
                                max_length=300,
                                verbose_name="note on the title",
                            ),
                        ),
                        (
                            "earlier_titles",
                            catalog.models.fields.LongText(
                                blank=True, help_text="Titles it had before, one a line.", max_length=1000
                            ),
                        ),
                        (
                            "group_author",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="A group that signs as author.", max_length=250
                            ),
                        ),
                        ("volume", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        ("issue", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        ("supplement", catalog.models.fields.ShortText(blank=True, max_length=20)),
                        (
                            "pages",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=40, verbose_name="pages or article number"
                            ),
                        ),
                        (
                            "issued",
                            catalog.models.fields.PartialDateField(
                                blank=True,
                                help_text="2016, 2016-12 or 2016-12-30: no more than the paper says.",
                                max_length=10,
                                null=True,
                                verbose_name="in print",
                            ),
                        ),
                        (
                            "online",
                            catalog.models.fields.PartialDateField(
                                blank=True, max_length=10, null=True, verbose_name="online first"
                            ),
                        ),
                        (
                            "updated",
                            catalog.models.fields.PartialDateField(
                                blank=True,
                                help_text="For web pages that say so.",
                                max_length=10,
                                null=True,
                                verbose_name="page updated",
                            ),
                        ),
                        (
                            "date_as_printed",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="As the place where we found it writes the date.", max_length=80
                            ),
                        ),
                        ("sort_date", catalog.models.fields.DerivedDate(db_index=True, editable=False, null=True)),
                        ("year", catalog.models.fields.DerivedYear(db_index=True, editable=False, null=True)),
                        (
                            "doi",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=250, null=True, verbose_name="DOI"
                            ),
                        ),
                        (
                            "pmid",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=9, null=True, verbose_name="PubMed number (PMID)"
                            ),
                        ),
                        (
                            "pmcid",
                            catalog.models.fields.CanonicalText(
                                blank=True,
                                db_index=True,
                                max_length=11,
                                null=True,
                                verbose_name="PubMed Central number (PMCID)",
                            ),
                        ),
                        (
                            "nct",
                            catalog.models.fields.CanonicalText(
                                blank=True, db_index=True, max_length=11, null=True, verbose_name="trial number (NCT)"
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True,
                                help_text="Where readers go when there is no DOI.",
                                max_length=2000,
                                null=True,
                                verbose_name="web address",
                            ),
                        ),
                        (
                            "url_key",
                            catalog.models.fields.DerivedText(
                                db_index=True, default="", editable=False, max_length=200
                            ),
                        ),
                        (
                            "language",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("en", "English"),
                                    ("fr", "French"),
                                    ("de", "German"),
                                    ("es", "Spanish"),
                                    ("it", "Italian"),
                                    ("pt", "Portuguese"),
                                    ("nl", "Dutch"),
                                    ("pl", "Polish"),
                                    ("ja", "Japanese"),
                                    ("zh", "Chinese"),
                                ],
                                db_index=True,
                                default="en",
                                max_length=2,
                            ),
                        ),
                        (
                            "access",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("free", "Free to read"),
                                    ("abstract", "Summary only"),
                                    ("login", "Needs a free account"),
                                    ("paid", "Paid"),
                                    ("unknown", "Not known"),
                                ],
                                db_index=True,
                                default="unknown",
                                max_length=8,
                                verbose_name="reading it",
                            ),
                        ),
                        (
                            "publication_types",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="As PubMed lists them, with semicolons between.",
                                max_length=300,
                                verbose_name="NLM publication types",
                            ),
                        ),
                        (
                            "design",
                            catalog.models.fields.ShortText(
                                blank=True,
                                choices=[
                                    ("systematic-review", "systematic review"),
                                    ("meta-analysis", "meta-analysis"),
                                    ("narrative-review", "narrative review"),
                                    ("randomized-trial", "randomized controlled trial"),
                                    ("post-hoc", "later look at data from randomized trials (post-hoc analysis)"),
                                    ("non-randomized", "trial without random groups"),
                                    ("biomarker", "blood marker study inside a randomized trial"),
                                    ("cohort", "cohort"),
                                    ("prospective-cohort", "cohort, followed forward in time (prospective)"),
                                    ("retrospective-cohort", "cohort, from past records (retrospective)"),
                                    ("claims-cohort", "cohort from insurance records"),
                                    ("case-series", "case series"),
                                    ("case-report", "case report"),
                                    ("laboratory", "laboratory study"),
                                ],
                                max_length=20,
                                verbose_name="how it was done",
                            ),
                        ),
                        (
                            "study",
                            catalog.models.fields.DerivedText(
                                choices=[
                                    ("trial", "Trial"),
                                    ("review", "Review of studies"),
                                    ("follow-up", "Follow-up study"),
                                    ("case-report", "Case report"),
                                    ("lab", "Lab study"),
                                    ("paper", "Paper, kind not checked"),
                                    ("guideline", "Guideline"),
                                    ("patient-guide", "Patient guide"),
                                    ("web", "Web page or list"),
                                    ("news", "News report"),
                                ],
                                db_index=True,
                                editable=False,
                                max_length=13,
                            ),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people studied"
                            ),
                        ),
                        (
                            "sample_note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Who was compared: 23 treated people and 97 others.",
                                max_length=200,
                                verbose_name="size in words",
                            ),
                        ),
                        (
                            "annotation",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="What was done, what was found, where it falls short. Two to four sentences, your own words.",
                                max_length=2000,
                                verbose_name="our note",
                            ),
                        ),
                        (
                            "standing",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("current", "Current"),
                                    ("corrected", "Corrected"),
                                    ("concern", "Expression of concern"),
                                    ("retracted", "Retracted"),
                                    ("reinstated", "Reinstated"),
                                    ("superseded", "Superseded"),
                                    ("preprint", "Preprint"),
                                ],
                                db_index=True,
                                default="current",
                                max_length=10,
                            ),
                        ),
                        (
                            "legacy_text",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="The entry as the hand-made page had it.",
                                max_length=4000,
                                verbose_name="old page text",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                        (
                            "twin_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The same text, published twice.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "version_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The later or final version.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "journal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.journal",
                            ),
                        ),
                        (
                            "platform",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.source",
                                verbose_name="hosted by",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.source",
                                verbose_name="found through",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical citation",
                        "verbose_name_plural": "historical citations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="citation",
                    name="platform",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hosted_citations",
                        to="catalog.source",
                        verbose_name="hosted by",
                    ),
                ),
                migrations.AddField(
                    model_name="citation",
                    name="source",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="catalog.source",
                        verbose_name="found through",
                    ),
                ),
                migrations.CreateModel(
                    name="StandingNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "standing",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("current", "Current"),
                                    ("corrected", "Corrected"),
                                    ("concern", "Expression of concern"),
                                    ("retracted", "Retracted"),
                                    ("reinstated", "Reinstated"),
                                    ("superseded", "Superseded"),
                                    ("preprint", "Preprint"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "url",
                            catalog.models.fields.CanonicalText(
                                blank=True, max_length=2000, null=True, verbose_name="address of the notice"
                            ),
                        ),
                        (
                            "dated",
                            catalog.models.fields.PartialDateField(
                                blank=True, max_length=10, null=True, verbose_name="date of the notice"
                            ),
                        ),
                        (
                            "reason",
                            catalog.models.fields.LongText(
                                blank=True, help_text="The publisher's reason, in one plain sentence.", max_length=1000
                            ),
                        ),
                        ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="read on")),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who read it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "notice",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ToldApart",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="told_apart",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="told_apart_from",
                                to="catalog.citation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "another paper",
                        "verbose_name_plural": "other papers",
                    },
                ),
                migrations.CreateModel(
                    name="Topic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "slug",
                            catalog.models.fields.Slug(
                                help_text="If you change it, the old address keeps working.",
                                max_length=120,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(max_length=120, unique=True)),
                        (
                            "kind",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("side-effect", "Side effect"),
                                    ("risk", "Risk"),
                                    ("procedure", "Procedure"),
                                    ("monitoring", "Tests and checks"),
                                    ("resource", "For patients"),
                                    ("overview", "Overview"),
                                ],
                                max_length=12,
                                verbose_name="kind of topic",
                            ),
                        ),
                        (
                            "also_called",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="Other words for it, with commas between.", max_length=200
                            ),
                        ),
                        (
                            "summary",
                            catalog.models.fields.LongText(
                                blank=True, max_length=600, verbose_name="in one or two sentences"
                            ),
                        ),
                        (
                            "watch_for",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="One sign a line.",
                                max_length=4000,
                                verbose_name="what to watch for",
                            ),
                        ),
                        (
                            "urgent",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="When to call the same day.",
                                max_length=1000,
                                verbose_name="call your care team",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.AddField(
                    model_name="risk",
                    name="topic",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="risks", to="catalog.topic"
                    ),
                ),
                migrations.CreateModel(
                    name="Merger",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gone",
                            models.BigIntegerField(
                                db_index=True, editable=False, help_text="The number it had. Its history keeps it."
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(help_text="What it was called.", max_length=500)),
                        (
                            "into_citation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "into_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "into_disease",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "into_drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "into_journal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.journal",
                            ),
                        ),
                        (
                            "into_source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.source",
                            ),
                        ),
                        (
                            "into_topic",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mergers",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "merged from",
                        "verbose_name_plural": "merged from",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRisk",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("updated_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("raises", "Raises"),
                                    ("no-change", "No clear change"),
                                    ("lowers", "Lowers"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=9,
                                verbose_name="effect on the risk",
                            ),
                        ),
                        (
                            "seriousness",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("mild", "Mostly mild"),
                                    ("serious", "Can be serious"),
                                    ("life-threatening", "Can be life-threatening"),
                                    ("unknown", "Not stated"),
                                ],
                                default="unknown",
                                max_length=16,
                            ),
                        ),
                        (
                            "statement",
                            catalog.models.fields.LongText(blank=True, max_length=1000, verbose_name="what is known"),
                        ),
                        (
                            "what_to_do",
                            catalog.models.fields.LongText(
                                blank=True, help_text="For readers: when to call, what to ask.", max_length=1000
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                                verbose_name="or a whole class",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical risk",
                        "verbose_name_plural": "historical risks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMerger",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "gone",
                            models.BigIntegerField(
                                db_index=True, editable=False, help_text="The number it had. Its history keeps it."
                            ),
                        ),
                        ("name", catalog.models.fields.ShortText(help_text="What it was called.", max_length=500)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "into_citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "into_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "into_disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "into_drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "into_journal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.journal",
                            ),
                        ),
                        (
                            "into_source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.source",
                            ),
                        ),
                        (
                            "into_topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical merged from",
                        "verbose_name_plural": "historical merged from",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCrossReference",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Shown with the second record, on the first one's page.",
                                max_length=120,
                            ),
                        ),
                        (
                            "note_back",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Shown with the first record, on the second one's page.",
                                max_length=120,
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "to_disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "to_drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "to_drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "to_page",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "to_topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical also see",
                        "verbose_name_plural": "historical also see",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCitationTopic",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical topic it is about",
                        "verbose_name_plural": "historical topics it is about",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="CrossReference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "note",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Shown with the second record, on the first one's page.",
                                max_length=120,
                            ),
                        ),
                        (
                            "note_back",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Shown with the first record, on the second one's page.",
                                max_length=120,
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "to_disease",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references_back",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "to_drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references_back",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "to_drug_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references_back",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "to_page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references_back",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "to_topic",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references_back",
                                to="catalog.topic",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="references",
                                to="catalog.topic",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "also see",
                        "verbose_name_plural": "also see",
                    },
                ),
                migrations.CreateModel(
                    name="CitationTopic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="about_topics",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="about", to="catalog.topic"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "topic it is about",
                        "verbose_name_plural": "topics it is about",
                    },
                ),
                migrations.AddField(
                    model_name="citation",
                    name="topics",
                    field=models.ManyToManyField(
                        related_name="citations", through="catalog.CitationTopic", to="catalog.topic"
                    ),
                ),
                migrations.CreateModel(
                    name="Treatment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.UUIDField(editable=False, null=True)),
                        (
                            "status",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("retired", "Retired"),
                                ],
                                db_index=True,
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed on")),
                        (
                            "review_due_on",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="review again by"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                        (
                            "role",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("used", "Used"),
                                    ("studied", "Studied"),
                                    ("comparator", "Compared with"),
                                    ("not-recommended", "Not recommended"),
                                ],
                                default="used",
                                max_length=15,
                                verbose_name="how it comes up",
                            ),
                        ),
                        (
                            "severity",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("any", "Any"),
                                    ("mild", "Mild"),
                                    ("moderate", "Moderate"),
                                    ("severe", "Severe"),
                                    ("life-threatening", "Life-threatening"),
                                    ("refractory", "Not helped by other medicines"),
                                    ("unspecified", "Not stated"),
                                ],
                                default="unspecified",
                                max_length=16,
                                verbose_name="how severe",
                            ),
                        ),
                        (
                            "line",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("first", "First choice"),
                                    ("second", "Second choice"),
                                    ("later", "Later choice"),
                                    ("last-resort", "Last resort"),
                                    ("induction", "To bring it under control"),
                                    ("maintenance", "To keep it under control"),
                                    ("unspecified", "Not stated"),
                                ],
                                default="unspecified",
                                max_length=12,
                                verbose_name="when it is used",
                            ),
                        ),
                        (
                            "purpose",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="what for"),
                        ),
                        (
                            "setting",
                            catalog.models.fields.ShortText(
                                blank=True,
                                help_text="Where or how: under close supervision in a hospital.",
                                max_length=200,
                            ),
                        ),
                        (
                            "combination",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="together with"),
                        ),
                        (
                            "dose_relation",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=200, verbose_name="dose, next to cancer use"
                            ),
                        ),
                        (
                            "outcome",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=200, verbose_name="what was measured"
                            ),
                        ),
                        (
                            "statement",
                            catalog.models.fields.LongText(
                                blank=True,
                                help_text="Say 'tended to', 'seemed to', 'in this study'. Never 'proves' or 'safe'.",
                                max_length=1000,
                                verbose_name="statement readers see",
                            ),
                        ),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what the evidence says",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="If the owner is away.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="treatments",
                                to="catalog.disease",
                                verbose_name="condition",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="catalog.drug",
                                verbose_name="medicine",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="catalog.drugclass",
                                verbose_name="or a whole class",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                help_text="Sees to its reviews.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reviewed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reviewed by",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "default_permissions": ("add", "change", "delete", "view", "publish"),
                    },
                ),
                migrations.CreateModel(
                    name="Sic",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("field", catalog.models.fields.ShortText(editable=False, max_length=40)),
                        (
                            "check_key",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("stray-mark", "Stray mark"),
                                    ("too-long", "Too long"),
                                    ("copied", "Not our own words"),
                                    ("dash", "Hyphen or dash"),
                                    ("name", "Name of a medicine"),
                                ],
                                max_length=10,
                                verbose_name="check",
                            ),
                        ),
                        ("text_digest", catalog.models.fields.ShortText(editable=False, max_length=64)),
                        ("found", catalog.models.fields.ShortText(max_length=200, verbose_name="what it found")),
                        ("reason", catalog.models.fields.ShortText(max_length=300)),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.contact",
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "glossary_term",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.glossaryterm",
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.risk",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.topic",
                            ),
                        ),
                        (
                            "treatment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sics",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "silenced check",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTreatmentSearch",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("searched_on", models.DateField()),
                        (
                            "where",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="PubMed, with the words you used.", max_length=200
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "treatment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical search without a find",
                        "verbose_name_plural": "historical searches without a find",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTreatmentEvidence",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what it says",
                            ),
                        ),
                        (
                            "comparator",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="compared with"),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people"
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "treatment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical evidence",
                        "verbose_name_plural": "historical evidence",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSic",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("changeset", models.UUIDField(db_index=True, editable=False)),
                        ("reason_is_public", models.BooleanField(default=False)),
                        ("field", catalog.models.fields.ShortText(editable=False, max_length=40)),
                        (
                            "check_key",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("stray-mark", "Stray mark"),
                                    ("too-long", "Too long"),
                                    ("copied", "Not our own words"),
                                    ("dash", "Hyphen or dash"),
                                    ("name", "Name of a medicine"),
                                ],
                                max_length=10,
                                verbose_name="check",
                            ),
                        ),
                        ("text_digest", catalog.models.fields.ShortText(editable=False, max_length=64)),
                        ("found", catalog.models.fields.ShortText(max_length=200, verbose_name="what it found")),
                        ("reason", catalog.models.fields.ShortText(max_length=300)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.TextField(null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.contact",
                            ),
                        ),
                        (
                            "disease",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.disease",
                            ),
                        ),
                        (
                            "drug",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drug",
                            ),
                        ),
                        (
                            "drug_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.drugclass",
                            ),
                        ),
                        (
                            "glossary_term",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.glossaryterm",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "page",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.page",
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.risk",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.topic",
                            ),
                        ),
                        (
                            "treatment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical silenced check",
                        "verbose_name_plural": "historical silenced checks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TreatmentEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "direction",
                            catalog.models.fields.ShortText(
                                choices=[
                                    ("supports", "Supports"),
                                    ("mixed", "Mixed"),
                                    ("no-benefit", "No clear benefit"),
                                    ("harms", "Harms"),
                                    ("unknown", "Not clear"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="what it says",
                            ),
                        ),
                        (
                            "comparator",
                            catalog.models.fields.ShortText(blank=True, max_length=200, verbose_name="compared with"),
                        ),
                        (
                            "sample_size",
                            catalog.models.fields.BoundedInteger(
                                blank=True, least=1, most=100000000, null=True, verbose_name="people"
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_rows",
                                to="catalog.citation",
                            ),
                        ),
                        (
                            "treatment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evidence",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evidence",
                        "verbose_name_plural": "evidence",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="TreatmentSearch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("searched_on", models.DateField()),
                        (
                            "where",
                            catalog.models.fields.ShortText(
                                blank=True, help_text="PubMed, with the words you used.", max_length=200
                            ),
                        ),
                        ("note", catalog.models.fields.ShortText(blank=True, max_length=300)),
                        (
                            "treatment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="searches",
                                to="catalog.treatment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "search without a find",
                        "verbose_name_plural": "searches without a find",
                        "ordering": ["-searched_on", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="CitationAuthor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", catalog.models.fields.BoundedInteger(least=1, most=5000, verbose_name="place")),
                        ("family", catalog.models.fields.ShortText(max_length=120, verbose_name="family name")),
                        (
                            "given",
                            catalog.models.fields.ShortText(
                                blank=True, max_length=120, verbose_name="given names or initials"
                            ),
                        ),
                        (
                            "citation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="authors",
                                to="catalog.citation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "author",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("citation", "position"), name="one_author_a_place")
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="disease",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("parent__isnull", True),
                                models.Q(("parent", models.F("pk")), _negated=True),
                                _connector="OR",
                            ),
                            models.Q(
                                ("complication_of__isnull", True),
                                models.Q(("complication_of", models.F("pk")), _negated=True),
                                _connector="OR",
                            ),
                        ),
                        name="a_disease_is_not_above_itself",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="citationdisease",
                    constraint=models.UniqueConstraint(fields=("disease", "citation"), name="about_a_disease_once"),
                ),
                migrations.AddConstraint(
                    model_name="diseasename",
                    constraint=models.UniqueConstraint(fields=("disease", "text"), name="a_name_once_a_disease"),
                ),
                migrations.AddConstraint(
                    model_name="citationdrug",
                    constraint=models.UniqueConstraint(fields=("drug", "citation"), name="about_a_drug_once"),
                ),
                migrations.AddConstraint(
                    model_name="drugclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="a_class_is_not_its_own_parent",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="citationclass",
                    constraint=models.UniqueConstraint(fields=("drug_class", "citation"), name="about_a_class_once"),
                ),
                migrations.AddConstraint(
                    model_name="drugclassmembership",
                    constraint=models.UniqueConstraint(fields=("drug", "drug_class"), name="a_drug_once_a_class"),
                ),
                migrations.AddConstraint(
                    model_name="drugcode",
                    constraint=models.UniqueConstraint(fields=("system", "code"), name="a_code_names_one_drug"),
                ),
                migrations.AddConstraint(
                    model_name="drugname",
                    constraint=models.UniqueConstraint(
                        fields=("drug", "text", "market"), name="a_name_once_a_drug_and_market"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="nextversion",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state__in", ["draft", "review"])),
                        fields=("kind", "record_id"),
                        name="one_open_next_version_per_record",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="openrecord",
                    constraint=models.UniqueConstraint(fields=("kind", "record_id", "user"), name="open_once_a_person"),
                ),
                migrations.AddConstraint(
                    model_name="reportcase",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "open")), fields=("citation",), name="one_open_case_per_citation"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reportcase",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("citation__isnull", True), ("state", "open")),
                        fields=("page",),
                        name="one_open_case_per_page",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reportcase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("citation__isnull", True), ("page__gt", "")),
                            models.Q(("citation__isnull", False), ("page", "")),
                            _connector="OR",
                        ),
                        name="a_case_is_about_a_citation_or_a_page",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reportcase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("state", "open")),
                            models.Q(models.Q(("state", "open"), _negated=True), ("closed_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_closed_case_says_when",
                    ),
                ),
                migrations.AddIndex(
                    model_name="linkreport",
                    index=models.Index(fields=["sender", "received_at"], name="reports_by_sender"),
                ),
                migrations.AddConstraint(
                    model_name="riskevidence",
                    constraint=models.UniqueConstraint(fields=("risk", "citation"), name="a_citation_once_a_risk"),
                ),
                migrations.AddConstraint(
                    model_name="toldapart",
                    constraint=models.UniqueConstraint(
                        fields=("first", "second"), name="two_papers_are_told_apart_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="risk",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("drug__isnull", False), ("drug_class__isnull", True)),
                            models.Q(("drug__isnull", True), ("drug_class__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_risk_is_of_one_drug_or_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="risk",
                    constraint=models.UniqueConstraint(fields=("drug", "topic"), name="a_drug_and_a_risk_once"),
                ),
                migrations.AddConstraint(
                    model_name="risk",
                    constraint=models.UniqueConstraint(fields=("drug_class", "topic"), name="a_class_and_a_risk_once"),
                ),
                migrations.AddConstraint(
                    model_name="merger",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("into_citation__isnull", False),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", True),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", False),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", True),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", False),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", True),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", False),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", True),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", False),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", False),
                                ("into_source__isnull", True),
                                ("into_topic__isnull", True),
                            ),
                            models.Q(
                                ("into_citation__isnull", True),
                                ("into_class__isnull", True),
                                ("into_disease__isnull", True),
                                ("into_drug__isnull", True),
                                ("into_journal__isnull", True),
                                ("into_source__isnull", False),
                                ("into_topic__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="a_record_went_into_one_record",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="crossreference",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disease__isnull", True),
                                ("drug__isnull", False),
                                ("drug_class__isnull", True),
                                ("page__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", False),
                                ("page__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", False),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("page__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("page__isnull", True),
                                ("topic__isnull", False),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("page__isnull", False),
                                ("topic__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="a_reference_starts_at_one_record",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="crossreference",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("to_disease__isnull", True),
                                ("to_drug__isnull", False),
                                ("to_drug_class__isnull", True),
                                ("to_page__isnull", True),
                                ("to_topic__isnull", True),
                            ),
                            models.Q(
                                ("to_disease__isnull", True),
                                ("to_drug__isnull", True),
                                ("to_drug_class__isnull", False),
                                ("to_page__isnull", True),
                                ("to_topic__isnull", True),
                            ),
                            models.Q(
                                ("to_disease__isnull", False),
                                ("to_drug__isnull", True),
                                ("to_drug_class__isnull", True),
                                ("to_page__isnull", True),
                                ("to_topic__isnull", True),
                            ),
                            models.Q(
                                ("to_disease__isnull", True),
                                ("to_drug__isnull", True),
                                ("to_drug_class__isnull", True),
                                ("to_page__isnull", True),
                                ("to_topic__isnull", False),
                            ),
                            models.Q(
                                ("to_disease__isnull", True),
                                ("to_drug__isnull", True),
                                ("to_drug_class__isnull", True),
                                ("to_page__isnull", False),
                                ("to_topic__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="a_reference_leads_to_one_record",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="citationtopic",
                    constraint=models.UniqueConstraint(fields=("topic", "citation"), name="about_a_topic_once"),
                ),
                migrations.AddIndex(
                    model_name="citation",
                    index=models.Index(fields=["-sort_date", "-id"], name="citations_newest_first"),
                ),
                migrations.AddConstraint(
                    model_name="citation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("twin_of__isnull", True),
                                models.Q(("twin_of", models.F("pk")), _negated=True),
                                _connector="OR",
                            ),
                            models.Q(
                                ("version_of__isnull", True),
                                models.Q(("version_of", models.F("pk")), _negated=True),
                                _connector="OR",
                            ),
                        ),
                        name="a_citation_is_not_its_own_twin",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="treatment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("drug__isnull", False), ("drug_class__isnull", True)),
                            models.Q(("drug__isnull", True), ("drug_class__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_treatment_is_with_one_drug_or_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="treatment",
                    constraint=models.UniqueConstraint(
                        fields=("drug", "disease", "role", "severity", "line"), name="a_drug_for_a_disease_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="treatment",
                    constraint=models.UniqueConstraint(
                        fields=("drug_class", "disease", "role", "severity", "line"), name="a_class_for_a_disease_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sic",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", False),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", False),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", False),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", False),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", False),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", False),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", False),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", False),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", False),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", True),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            models.Q(
                                ("citation__isnull", True),
                                ("contact__isnull", True),
                                ("disease__isnull", True),
                                ("drug__isnull", True),
                                ("drug_class__isnull", True),
                                ("glossary_term__isnull", False),
                                ("page__isnull", True),
                                ("risk__isnull", True),
                                ("topic__isnull", True),
                                ("treatment__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="a_sic_is_about_one_record",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="treatmentevidence",
                    constraint=models.UniqueConstraint(
                        fields=("treatment", "citation"), name="a_citation_once_a_treatment"
                    ),
                ),
            ]
        ),
    ]

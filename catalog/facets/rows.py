"""Reads what the facet index is made of: one statement a facet, each answered with one row a value."""

from collections.abc import Hashable, Iterable
from typing import Any

from django.db.models import Aggregate, CharField, Field, Model, QuerySet
from pyroaring import BitMap

from catalog.identifiers.hierarchy import Hierarchy
from catalog.identifiers.names import capital, sort_key
from catalog.models import (
    Access,
    Citation,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Disease,
    Drug,
    DrugClass,
    Language,
    Source,
    Standing,
    Study,
    Topic,
)

from .index import Bitmaps, Entry, Names, Rows

VOCABULARIES = {"study": Study, "access": Access, "language": Language, "standing": Standing}
LINKS: dict[str, tuple[type[Model], str]] = {
    "drug": (CitationDrug, "drug"),
    "drug_class": (CitationClass, "drug_class"),
    "disease": (CitationDisease, "disease"),
    "topic": (CitationTopic, "topic"),
}


class Joined(Aggregate):
    """All values of a column as one text, with commas between: a few microseconds a row less than fetching rows."""

    output_field: Field = CharField()
    templates = {
        "sqlite": "GROUP_CONCAT(%(expressions)s)",
        "postgresql": "STRING_AGG((%(expressions)s)::text, ',')",
    }

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> Any:  # type: ignore[override]
        """As the database calls it."""
        return super().as_sql(compiler, connection, template=self.templates[connection.vendor], **extra)


def read_rows(only: Iterable[int] | None = None) -> Rows:
    """All citations, or those with certain ids. Eleven statements."""
    citations = Citation.objects.order_by()
    links = {name: model._default_manager.order_by() for name, (model, _) in LINKS.items()}
    if only is not None:
        citations = citations.filter(pk__in=only)
        links = {name: rows.filter(citation__in=only) for name, rows in links.items()}
    sources = citations.filter(source__isnull=False)
    return Rows(
        published=BitMap.union(BitMap(), *_bitmaps(citations.published(), "status").values()),
        columns={name: _in_order(words, _bitmaps(citations, name)) for name, words in VOCABULARIES.items()},
        links={
            **{name: _bitmaps(rows, LINKS[name][1], "citation") for name, rows in links.items()},
            "source": _bitmaps(sources, "source"),
        },
        days=_bitmaps(citations, "sort_date"),
    )


def read_names() -> Names:
    """The records that readers may choose, and the trees they stand in. Five statements."""
    diseases = list(Disease.objects.published().values_list("pk", "slug", "name", "plain_name", "parent_id",
                                                            "complication_of_id"))  # fmt: skip
    classes = list(DrugClass.objects.published().values_list("pk", "slug", "name", "parent_id"))
    entries = {
        "drug": _entries(Drug.objects.published().values_list("pk", "slug", "name"), Drug.route),
        "drug_class": _entries([row[:3] for row in classes], DrugClass.route),
        "disease": _entries([(pk, slug, plain or name) for pk, slug, name, plain, *_ in diseases], Disease.route),
        "topic": _entries(Topic.objects.published().values_list("pk", "slug", "name"), Topic.route),
        "source": _entries(_sources_in_use().values_list("pk", "slug", "name"), ""),
    }
    trees = {
        "drug_class": Hierarchy((pk, parent) for pk, *_, parent in classes),
        "disease": Hierarchy((pk, above) for pk, *_, parent, other in diseases for above in (parent, other)),
    }
    return Names(entries, trees)


def _sources_in_use() -> QuerySet[Source]:
    """Those that stand at a citation which readers may see."""
    cited = Citation.objects.published().filter(source__isnull=False).order_by().values("source")
    return Source.objects.filter(pk__in=cited)


def _entries(rows: Iterable[tuple[int, str, str]], route: str) -> list[Entry]:
    """With a capital, A to Z."""
    named = [Entry(slug, capital(name), "", pk, route) for pk, slug, name in rows]
    return sorted(named, key=lambda entry: (sort_key(entry.label), entry.label))


def _bitmaps(rows: QuerySet[Any], value: str, ids: str = "pk") -> Bitmaps:
    """The ids that each value of a column stands beside."""
    grouped = rows.values_list(value).annotate(ids=Joined(ids))
    return {found: BitMap(map(int, text.split(","))) for found, text in grouped}


def _in_order(words: Iterable[Hashable], found: Bitmaps) -> Bitmaps:
    """Every word of a vocabulary, in its order."""
    return {str(word): found.get(word, BitMap()) for word in words}

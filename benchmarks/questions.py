"""What is asked of the list of citations, for us and for Datasette: the same filters and words as two addresses."""

import random
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from catalog.models import Citation, Disease, Drug, Source, Topic
from catalog.search.words import stem

from .records import Records

Filters = dict[str, str]

# Conditions from the thirtieth on have nothing under them; Datasette knows no trees.
FILTERS: list[Filters] = [
    {},
    {"study": "trial"},
    {"drug": "drug-0"},
    {"drug": "drug-1", "study": "review"},
    {"drug": "drug-2", "access": "free"},
    {"access": "free", "language": "en"},
    {"drug": "drug-5", "year_from": "2010"},
    {"year_from": "2000", "year_to": "2010"},
    {"disease": "disease-31"},
    {"drug": "drug-0", "disease": "disease-33"},
    {"topic": "topic-0"},
    {"study": "trial", "access": "free"},
    {"source": "source-1"},
    {"drug": "drug-8", "standing": "current"},
    {"topic": "topic-2", "study": "follow-up"},
    {"drug": "drug-3", "topic": "topic-1"},
    {"language": "fr"},
    {"drug": "drug-12", "year_from": "1990", "year_to": "2020"},
    {"source": "source-3", "study": "case-report"},
    {"drug": "drug-1", "disease": "disease-40", "language": "en"},
]
LINKED = {
    "drug": (Drug, "catalog_citationdrug", "drug_id"),
    "disease": (Disease, "catalog_citationdisease", "disease_id"),
    "topic": (Topic, "catalog_citationtopic", "topic_id"),
}
YEARS = {"year_from": "year__gte", "year_to": "year__lte"}
COLUMNS = ("title", "annotation", "study", "issued", "access", "doi")
FACETS = ("study", "access", "language", "standing")


class Vocabulary:
    """The words of the catalogue: some that are asked for again and again, and others that nobody asked for yet."""

    def __init__(self, count: int) -> None:
        ranked = Records(random.Random(count), count).words.things  # noqa: S311
        self.known = [ranked[int(place**2.2)] for place in range(2, 2 + len(FILTERS))]  # frequent ones and rare ones
        fresh = [word for word in ranked[10:] if word not in self.known]
        random.Random(0).shuffle(fresh)  # noqa: S311
        self._fresh = iter(fresh)

    def fresh(self) -> str:
        """A word that was never asked for; there are some 2,800."""
        return next(self._fresh)


def ours(filters: Filters, word: str) -> str:
    """The address of our list."""
    return f"/citations/?{urlencode({'q': word, **filters})}"


def theirs(filters: Filters, word: str, *, file: str, extension: str = "") -> str:
    """The address of the same list at Datasette, with four facets."""
    query: list[tuple[str, Any]] = [("status__exact", "published"), ("_size", 25), ("_sort_desc", "sort_date")]
    query += [("_facet", name) for name in FACETS] + ([] if extension else [("_col", name) for name in COLUMNS])
    query += [("_search", stem(word)), ("_fts_table", "catalog_search"), ("_fts_pk", "id")]
    for name, value in filters.items():
        if name in LINKED:
            model, table, column = LINKED[name]
            pk = model._default_manager.get(slug=value).pk
            # Its own _through gives nothing beside another filter: both call their parameter p0.
            query.append(("_where", f"id in (select citation_id from {table} where {column} = {pk})"))  # noqa: S608
        elif name == "source":
            query.append(("source_id__exact", Source.objects.get(slug=value).pk))
        else:
            query.append((YEARS.get(name, f"{name}__exact"), value))
    return f"/{Path(file).stem}/{Citation._meta.db_table}{extension}?{urlencode(query)}"

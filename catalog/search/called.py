"""Which records of a kind are meant by a text, drafts and retired ones too: what the desk's searches and pickers ask.

It looks at the rows as they are, since readers' index and names hold only what is published. Citations are many: those
that are published are found by the index.
"""

from collections import defaultdict

from django.db.models import Model

from catalog.identifiers.recognizing import recognize
from catalog.models import (
    Citation,
    Contact,
    Disease,
    Drug,
    DrugClass,
    GlossaryTerm,
    Journal,
    Page,
    Source,
    Status,
    Topic,
)

from .index import anywhere
from .query import Query, read
from .words import key, line, typed_words

CALLED: dict[type[Model], tuple[str, ...]] = {
    Drug: ("name", "names__text", "codes__code", "slug"),
    Disease: ("name", "plain_name", "names__text", "mesh", "icd10", "orpha", "slug"),
    DrugClass: ("name", "also_called", "slug"),
    Topic: ("name", "also_called", "slug"),
    Page: ("title", "slug"),
    GlossaryTerm: ("term",),
    Contact: ("name", "countries"),
    Journal: ("title", "abbreviation", "aliases", "issn"),
    Source: ("name", "url", "slug"),
    Citation: ("title", "earlier_titles", "group_author", "authors__family", "authors__given", "slug"),
}
MOST = 5000  # a list at the desk shows a hundred a page


def records_called(model: type[Model], text: str) -> list[int]:
    """Ids of the records of any status that a text means, by names, titles, authors and numbers; at most 5,000.

    Every word has to stand somewhere in what a record is called, or to begin a word there; letters are folded as for
    readers. A number of a publication, in any shape, means the citations that have it.
    """
    query = read(text).begun()
    if model is not Citation:
        return _met(model, query, {})[:MOST]
    number = recognize(text)
    if number and (known := list(Citation.objects.known_as(*number).values_list("pk", flat=True))):
        return known
    published = list(anywhere(query).citations)
    hidden = _met(model, query, {"status__in": [Status.DRAFT, Status.REVIEW, Status.RETIRED]})
    return [*hidden, *reversed(published)][:MOST]


def _met(model: type[Model], query: Query, among: dict[str, list[str]]) -> list[int]:
    """One statement for each column that has words of the record."""
    called: dict[int, list[str]] = defaultdict(list)
    for column in CALLED[model]:
        rows = model._default_manager.filter(**among).order_by("pk").values_list("pk", column).distinct()
        for pk, words in rows:
            called[pk] += [words] if words else []
    return [pk for pk, texts in called.items() if _is_met(query, texts)]


def _is_met(query: Query, texts: list[str]) -> bool:
    """By the words of all its texts, or by the beginning of one of them, written with or without blanks."""
    stems = line(texts, most=sum(map(len, texts)) * 3).split()
    return query.is_met_by([*stems, *(word for text in texts for word in typed_words(text))]) or any(
        key(text).startswith(spelling) for text in texts for spelling in query.spellings if spelling
    )

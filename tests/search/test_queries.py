"""Some eighty things that readers type, asked of the real seeds: the same first answers on both databases."""

import pytest
from django.conf import settings

from catalog.facets.keeping import facet_index
from catalog.importing import load_seeds
from catalog.models import Citation
from catalog.search.finding import Results
from tests.importing.folders import NOW

from .looking import look_for
from .seeded import EXPECTED


def first_citation(results: Results) -> Citation:
    """The best of those found."""
    return Citation.objects.get(pk=results.best_citations(facet_index(), most=1)[0])


def first_answer(text: str) -> str:
    """The first record of the first group."""
    results = look_for(text)
    if not results.groups:
        return ""
    group = results.groups[0]
    name = group.hits[0].known.title if group.hits else first_citation(results).title
    return (f"{results.searched} > " if results.is_guess else "") + f"{group.key}: {name}"


@pytest.mark.django_db
def test_each_query_gets_the_answer_that_a_reader_means() -> None:
    load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)

    answers = {text: first_answer(text) for text in EXPECTED}

    assert answers == EXPECTED

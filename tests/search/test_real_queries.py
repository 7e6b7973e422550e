"""Questions of readers asked of the real seeds: what is found first, and which papers, on both databases alike."""

import pytest
from django.conf import settings

from catalog.facets.keeping import facet_index
from catalog.importing import load_seeds
from catalog.models import Citation, DataVersion, Drug
from catalog.search.finding import Results
from catalog.search.lookup import citations_of
from tests.importing.folders import NOW

from .looking import look_for
from .real import BOTH, FIRST, NAMES_OF, NUMBERS, UNLISTED


def first(results: Results) -> str:
    """The first record, or the title of the first paper."""
    if not results.groups:
        return ""
    if results.groups[0].hits:
        return results.groups[0].hits[0].known.title
    return Citation.objects.get(pk=results.best_citations(facet_index(results.version), most=1)[0]).title


@pytest.mark.django_db
def test_readers_of_the_real_catalogue_find_what_they_mean() -> None:
    load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)
    version = DataVersion.objects.current()

    both = {text: [hit.known.title for hit in look_for(text).pair.hits] for text in BOTH if look_for(text).pair}
    named = {text: first(look_for(text)) for text in FIRST}
    numbers = {text: first(look_for(text)) for text in NUMBERS}
    unlisted = {text: (look_for(text).number is not None, look_for(text).total) for text in UNLISTED}
    counts = {name: {len(citations_of(text, version)) for text in (name, *others)} for name, others in NAMES_OF.items()}
    pages = {name: len(facet_index(version).any_of("drug", [Drug.objects.get(name=name).slug])) for name in NAMES_OF}

    typed = ("Annals of the Rheumatic Diseases", "ard")
    annals = [Citation.objects.in_bulk(list(citations_of(text, version))) for text in typed]

    assert both == BOTH
    assert [{paper.journal.title for paper in papers.values()} for papers in annals] == [{"Ann Rheum Dis"}] * 2
    assert named == FIRST
    assert numbers == NUMBERS
    assert unlisted == dict.fromkeys(UNLISTED, (True, 0))
    assert {name: len(found) for name, found in counts.items()} == dict.fromkeys(NAMES_OF, 1)
    assert all(max(counts[name]) >= pages[name] for name in NAMES_OF)

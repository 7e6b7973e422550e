"""Citations that we seem to have twice."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from catalog.editing.merging.duplicates import doubled, holder_of, keep_as_twins, look_alikes, repeats, tell_apart
from catalog.models import Citation, CitationAuthor, ToldApart
from tests.factories import fresh, make_citation, save

pytestmark = pytest.mark.django_db


def paper(title: str = "Knots: a review", *, author: str = "", **values: Any) -> Citation:
    """A citation with an address of its own and one author."""
    number = Citation.objects.count()
    citation = make_citation(title, slug=f"knots-{number}", url=f"https://example.org/{number}", **values)
    if author:
        save(CitationAuthor(citation=citation, position=1, family=author))
    return citation


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("doi", "https://doi.org/10.1000/KNOTS.1"),
        ("pmid", "900000001"),
        ("pmcid", "PMC90000001"),
        ("url", "HTTPS://Example.org/knots"),
    ],
)
def test_the_holder_of_an_identifier_is_found_in_any_spelling(field: str, typed: str) -> None:
    values = {"doi": "10.1000/knots.1", "pmid": "900000001", "pmcid": "PMC90000001", "url": "https://example.org/knots"}
    known, other = make_citation(**values), make_citation()

    assert holder_of(field, typed, but=other) == known
    assert holder_of(field, typed, but=known) is None
    assert holder_of(field, "nonsense", but=other) is None


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ({"doi": "10.1000/knots.1"}, ("url", "http://dx.doi.org/10.1000/KNOTS.1")),
        ({"pmid": "900000001"}, ("url", "https://pubmed.ncbi.nlm.nih.gov/900000001/?from_term=knots#abstract")),
        ({"pmcid": "PMC90000001"}, ("url", "http://www.ncbi.nlm.nih.gov/pmc/articles/PMC90000001")),
        ({"url": "https://pubmed.ncbi.nlm.nih.gov/900000001"}, ("pmid", "900000001")),
        ({"url": "https://pubmed.ncbi.nlm.nih.gov/900000001/"}, ("url", "https://www.ncbi.nlm.nih.gov/pubmed/900000001")),
        ({"url": "http://www.example.org/knots/"}, ("url", "https://example.org:443/knots#page=2")),
        ({"url": "https://example.org"}, ("url", "http://www.example.org/#top")),
        ({"url": f"https://example.org/{'x' * 300}"}, ("url", f"http://example.org/{'x' * 300}/")),
    ],
)  # fmt: skip
def test_the_holder_is_found_by_all_addresses_that_lead_to_the_same(known: Any, typed: tuple[str, str]) -> None:
    holder, other = make_citation(**{"url": None, **known}), make_citation(url=None)

    assert holder_of(*typed, but=other) == holder
    assert holder_of(*typed, but=holder) is None


@pytest.mark.parametrize(
    "typed",
    ["https://example.org/knots?page=2", "https://example.org/Knots", "https://example.org/#/knots",
     f"https://example.org/{'x' * 299}y", "https://doi.org/10.1000/knots", "https://doi.org/nonsense"],
)  # fmt: skip
def test_an_address_that_leads_elsewhere_is_nobodys(typed: str) -> None:
    for address in ("https://example.org/knots", "https://example.org/", f"https://example.org/{'x' * 300}"):
        make_citation(url=address)
    make_citation(url=None)

    assert holder_of("url", typed, but=make_citation(url=None)) is None


@pytest.mark.parametrize("title", ["KNOTS: A REVIEW.", "Knots  – a review", "Knöts: a review"])
def test_case_blanks_accents_and_signs_of_a_title_do_not_count(title: str) -> None:
    first, second = paper(), paper(title)

    assert look_alikes(second) == [first]


@pytest.mark.parametrize(
    ("first", "second", "is_alike"),
    [
        ({"author": "Knott"}, {"author": "KNOTT", "issued": "1990"}, True),
        ({"author": "Knott"}, {"author": "Loop"}, False),
        ({"author": "Knott", "issued": "2016"}, {"issued": "2017"}, True),
        ({"issued": "2016"}, {"issued": "2018"}, False),
        ({"group_author": "The knot group"}, {"author": "The Knot Group"}, True),
        ({"issued": "2016"}, {}, True),
    ],
)
def test_authors_or_years_can_speak_against_it(first: Any, second: Any, is_alike: bool) -> None:
    one, two = paper(**first), paper(**second)

    assert bool(look_alikes(two)) == is_alike
    assert bool(look_alikes(one)) == is_alike


def test_papers_on_the_same_trial_are_named() -> None:
    first, second = paper(nct="NCT90000001"), paper("Another title", nct="NCT90000001")

    assert look_alikes(second) == [first]


def test_titles_of_signs_alone_and_retired_records_are_nobodys_double() -> None:
    paper("?"), paper(status="retired")

    assert look_alikes(paper("!")) == []
    assert look_alikes(paper()) == []


def test_twins_versions_and_papers_told_apart_are_settled(editor: User) -> None:
    first = paper()
    twin, version, apart, same_twin = paper(twin_of=first), paper(version_of=first), paper(), paper(twin_of=first)
    tell_apart(citation=apart, others=[first, twin, version, same_twin], by=editor)

    assert look_alikes(first) == []
    assert look_alikes(apart) == []
    assert look_alikes(twin) == [version]
    assert ToldApart.objects.filter(first=first, second=apart).exists()


def test_each_title_that_stands_twice_is_listed_until_somebody_settles_it(publisher: User) -> None:
    first, second, third = paper(), paper("KNOTS a review"), paper("Knots, a review")
    paper("Something else")

    before = [(one, repeats(one)) for one in doubled()]
    keep_as_twins(first=first, second=second, by=publisher)
    tell_apart(citation=third, others=[first], by=publisher)
    between = [(one, repeats(one)) for one in doubled()]
    tell_apart(citation=third, others=[second], by=publisher)

    assert before == [(first, [second, third]), (second, [third])]
    assert between == [(second, [third])]
    assert list(doubled()) == []


def test_all_twins_point_at_one_of_them(publisher: User) -> None:
    one, two, three, four = paper(), paper(), paper(), paper()

    keep_as_twins(first=one, second=two, by=publisher)
    keep_as_twins(first=three, second=four, by=publisher)
    keep_as_twins(first=two, second=four, by=publisher)
    keep_as_twins(first=two, second=four, by=publisher)

    for row in (one, two, three, four):
        row.refresh_from_db()
    assert [row.twin_of for row in (one, two, three, four)] == [None, one, one, one]
    assert two.history.count() == 2


def test_an_editor_does_not_change_the_pages_of_twins_before_readers(editor: User) -> None:
    seen, draft, other = paper(), paper(status="draft"), paper(status="draft")

    with pytest.raises(PermissionDenied, match="becomes its next version"):
        keep_as_twins(first=draft, second=seen, by=editor)
    keep_as_twins(first=draft, second=other, by=editor)

    assert [fresh(row).twin_of for row in (seen, other)] == [None, draft]


def test_nor_those_of_the_twins_of_either(editor: User) -> None:
    draft, root = paper(status="draft"), paper(status="draft")
    seen = paper(twin_of=root)

    with pytest.raises(PermissionDenied, match="becomes its next version"):
        keep_as_twins(first=draft, second=root, by=editor)

    assert [fresh(row).twin_of for row in (root, seen)] == [None, root]


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ({"nct": "NCT00883129"}, {"url": "https://clinicaltrials.gov/study/NCT00883129"}),
        ({"url": "https://clinicaltrials.gov/ct2/show/NCT00883129"}, {"nct": "NCT00883129"}),
        (
            {"url": "https://www.clinicaltrials.gov/ct2/show/NCT00883129"},
            {"url": "https://clinicaltrials.gov/study/NCT00883129?tab=results"},
        ),
    ],
)
def test_the_page_of_a_trial_looks_like_its_number(known: dict[str, str], typed: dict[str, str]) -> None:
    other = make_citation("Knots", slug="knots", **{"url": None, **known})

    assert look_alikes(Citation(title="Loops", **typed)) == [other]

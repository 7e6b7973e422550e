"""The facet index gives what looking at every citation gives."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from catalog.facets.index import FacetIndex
from catalog.facets.rows import read_names, read_rows
from catalog.identifiers.partial_date import PartialDate
from catalog.models import (
    Citation,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Disease,
    Drug,
    DrugClass,
    Source,
    Topic,
    change,
)

from . import oracle as oracle

pytestmark = pytest.mark.django_db

DESIGNS = ["randomized-trial", "cohort", "laboratory", ""]
DATES = ["2015", "2015-03", "2015-03-09", "2016", "2018-12", None]
WORDS = {
    "study": ["trial", "follow-up", "lab", "paper", "news"],
    "access": ["free", "paid", "login"],
    "language": ["en", "fr", "ja"],
    "standing": ["current", "retracted"],
    "year": [2014, 2015, 2016, 2018],
}
PLACES = st.lists(st.integers(0, 4), unique=True, max_size=3)
ENOUGH = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@contextmanager
def undone() -> Iterator[None]:
    """An example takes its rows along when it ends."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@dataclass
class World:
    """The records that citations of an example are about; the last of each kind is a draft."""

    drug: list[Drug]
    drug_class: list[DrugClass]
    disease: list[Disease]
    topic: list[Topic]
    source: list[Source]


@pytest.fixture
def world(db: None) -> World:
    """Two trees of conditions joined by a complication, a line of classes, and records without a tree."""

    def rows(model: Any, noun: str, **values: Any) -> list[Any]:
        made = [model(name=f"{noun} {n}", slug=f"{noun}-{n}", status="published", **values) for n in range(5)]
        made[4].status = "draft"
        return model.objects.bulk_create(made)

    diseases, classes = rows(Disease, "disease"), rows(DrugClass, "class")
    diseases[1].parent = diseases[2].parent = diseases[0]
    diseases[3].complication_of, diseases[3].parent = diseases[1], diseases[4]
    classes[1].parent, classes[2].parent = classes[0], classes[1]
    Disease.objects.bulk_update(diseases, ["parent", "complication_of"])
    DrugClass.objects.bulk_update(classes, ["parent"])
    sources = Source.objects.bulk_create(
        [Source(name=f"source {n}", slug=f"source-{n}", kind="index") for n in range(5)]
    )
    return World(rows(Drug, "drug"), classes, diseases, rows(Topic, "topic", kind="risk"), sources)


citations = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["published", "published", "published", "draft", "retired"]),
        "design": st.sampled_from(DESIGNS),
        "issued": st.sampled_from(DATES),
        "access": st.sampled_from(WORDS["access"]),
        "language": st.sampled_from(WORDS["language"]),
        "standing": st.sampled_from(WORDS["standing"]),
        "drug": PLACES,
        "drug_class": PLACES,
        "disease": PLACES,
        "topic": PLACES,
        "source": st.one_of(st.none(), st.integers(0, 4)),
    }
)
catalogues = st.lists(citations, max_size=12)
filters = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.lists(st.sampled_from(words), min_size=1, unique=True) for name, words in WORDS.items()},
        **{
            name: st.lists(st.sampled_from([f"{noun}-{n}" for n in range(6)]), min_size=1, max_size=3, unique=True)
            for name, noun in {"drug": "drug", "drug_class": "class", "disease": "disease", "topic": "topic",
                               "source": "source"}.items()
        },
    },
)  # fmt: skip


def fill(world: World, drawn: list[dict[str, Any]]) -> list[Citation]:
    """The citations of an example with their links."""
    made = []
    for number, values in enumerate(drawn):
        about = {name: values.get(name, []) for name in ("drug", "drug_class", "disease", "topic")}
        plain = {name: value for name, value in values.items() if name not in {*about, "source", "issued"}}
        source = None if values["source"] is None else world.source[values["source"]]
        issued = values["issued"] and PartialDate.parse(values["issued"])
        citation = Citation(title=f"t {number}", slug=f"t-{number}", issued=issued, source=source, **plain)
        Citation.objects.bulk_create([citation])
        link(citation, world, about)
        made.append(citation)
    return made


def link(citation: Citation, world: World, about: dict[str, list[int]]) -> None:
    """What one citation is about."""
    tables: dict[str, Any] = {"drug": CitationDrug, "drug_class": CitationClass}
    tables |= {"disease": CitationDisease, "topic": CitationTopic}
    for name, places in about.items():
        records = getattr(world, name)
        tables[name].objects.bulk_create(
            [tables[name](citation=citation, **{name: records[place]}) for place in places]
        )


def index() -> FacetIndex:
    return FacetIndex(1, read_rows(), read_names())


def agrees(found: FacetIndex, chosen: dict[str, list[Any]]) -> None:
    """Selection, counts, crossed counts and every order are those of the oracle."""
    expected = oracle.select(chosen)
    selected = found.select(chosen)
    assert set(selected) == {citation.pk for citation in expected}
    for facet in found.values:
        others = {name: values for name, values in chosen.items() if name != facet}
        counts = found.counts(facet, found.select(others))
        assert {value: count for value, count in counts.items() if count} == oracle.counts(facet, chosen)
    for order in ("newest", "oldest", "kind"):
        ids = oracle.in_order(expected, order)
        pages = [found.page(selected, order=order, start=start, size=4) for start in range(0, len(ids) + 1, 4)]
        assert [pk for page in pages for pk in page] == ids
    crossed: dict[tuple[Any, Any], int] = {}
    for citation in expected:
        values = oracle.carried(citation)
        for pair in [(drug, disease) for drug in values["drug"] for disease in values["disease"]]:
            crossed[pair] = crossed.get(pair, 0) + 1
    assert found.cross("drug", "disease", selected) == crossed


@ENOUGH
@given(drawn=catalogues, chosen=filters)
def test_it_selects_counts_and_sorts_as_looking_at_every_citation_does(
    world: World, drawn: list[dict[str, Any]], chosen: dict[str, list[Any]]
) -> None:
    with undone():
        fill(world, drawn)

        agrees(index(), chosen)


@ENOUGH
@given(drawn=catalogues, other=catalogues, chosen=filters)
def test_an_index_that_is_told_what_changed_is_one_read_anew(
    world: World, drawn: list[dict[str, Any]], other: list[dict[str, Any]], chosen: dict[str, list[Any]]
) -> None:
    with undone():
        made = fill(world, drawn)
        before = read_rows()
        ids = BitMap(citation.pk for citation in made[::2])
        with change(by=None, why="gone"):
            Citation.objects.filter(pk__in=ids).delete()
        added = fill(world, other[:3]) if not made else []
        for citation in made[1::2][:1]:
            Citation.objects.filter(pk=citation.pk).update(study="news", sort_date=None, year=None, source=None)
            with change(by=None, why="about nothing"):
                CitationDisease.objects.filter(citation=citation).delete()
            ids.add(citation.pk)
        ids |= BitMap(citation.pk for citation in added)

        agrees(FacetIndex(2, before.changed(ids, read_rows(ids)), read_names()), chosen)


def test_what_a_citation_is_about_is_listed_as_its_page_does(world: World) -> None:
    about = {"drug": [1, 0, 4], "drug_class": [2], "disease": [3], "topic": [0]}
    [citation] = fill(world, [{"status": "published", "issued": None, "source": None, **about}])

    assert [(entry.label, entry.get_absolute_url()) for entry in index().subjects([citation.pk])[citation.pk]] == [
        ("Drug 0", "/drugs/drug-0/"),
        ("Drug 1", "/drugs/drug-1/"),
        ("Class 2", "/classes/class-2/"),
        ("Disease 3", "/diseases/disease-3/"),
        ("Topic 0", "/topics/topic-0/"),
    ]


def test_ids_to_stay_within_narrow_the_selection(world: World) -> None:
    plain = {"status": "published", "issued": None, "source": None}
    first, second = fill(world, [plain | {"drug": [0]}, plain | {"drug": [0]}])

    assert list(index().select({"drug": ["drug-0"]}, among=BitMap([second.pk, 999]))) == [second.pk]
    assert list(index().select({}, among=BitMap([first.pk]))) == [first.pk]
    assert index().select({}) == BitMap([first.pk, second.pk])


def test_counting_all_citations_is_done_once(world: World) -> None:
    fill(world, [{"status": "published", "issued": None, "source": None, "access": "free"}])
    made = index()

    first = made.counts("access", made.published)

    assert first == {"free": 1, "abstract": 0, "login": 0, "paid": 0, "unknown": 0}
    assert made.counts("access", made.published) is first

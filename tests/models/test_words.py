"""The words by which pages ask for rows."""

from datetime import date
from typing import Any

import pytest

from catalog.models import (
    Citation,
    Contact,
    CrossReference,
    Disease,
    Drug,
    DrugClass,
    Journal,
    Page,
    Risk,
    Source,
    Status,
    Topic,
    Treatment,
)
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_risk,
    make_topic,
    make_treatment,
    save,
)
from tests.library import Library

pytestmark = pytest.mark.django_db


def names(rows: Any) -> list[str]:
    return [str(row) for row in rows]


def test_readers_see_what_is_published() -> None:
    for status in Status.values:
        make_drug(status, status=status)

    assert names(Drug.objects.published()) == ["published"]
    assert sorted(names(Drug.objects.unfinished())) == ["draft", "review"]


def test_a_review_is_due_once_its_day_has_passed() -> None:
    for name, day in [("past", 1), ("today", 2), ("to come", 3)]:
        make_drug(name, review_due_on=date(2026, 5, day))
    make_drug("never")
    make_drug("draft", status="draft", review_due_on=date(2026, 5, 1))

    assert names(Drug.objects.due(on=date(2026, 5, 2))) == ["past"]


@pytest.mark.parametrize(
    ("model", "make"), [(Drug, make_drug), (DrugClass, make_class), (Topic, make_topic), (Disease, make_disease)]
)
def test_lists_run_from_a_to_z(model: Any, make: Any) -> None:
    for name in ("c", "a", "b"):
        make(name)

    assert names(model.objects.in_order()) == ["a", "b", "c"]


def test_editors_may_set_another_order() -> None:
    make_disease("a", position=2)
    make_disease("b", position=1)
    make_contact("a", position=2)
    make_contact("b", position=1)

    assert names(Disease.objects.in_order()) == ["b", "a"]
    assert names(Contact.objects.in_order()) == ["b", "a"]


def test_citations_without_a_date_come_last() -> None:
    for title, issued in [("old", "1999"), ("undated", None), ("new", "2020-05")]:
        make_citation(title, issued=issued)

    assert names(Citation.objects.newest_first()) == ["new", "old", "undated"]


def test_cards_are_loaded_in_a_fixed_number_of_queries(library: Library, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(6):
        for citation in Citation.objects.for_cards():
            names([*citation.drugs.all(), *citation.classes.all(), *citation.diseases.all(), *citation.topics.all()])
            names([*citation.notices.all(), citation.journal, citation.source, citation.platform])


def test_cards_name_only_what_is_published() -> None:
    make_citation("a", drugs=(make_drug("seen"), make_drug("hidden", status="draft")))

    [card] = Citation.objects.for_cards()

    assert names(card.drugs.all()) == ["seen"]


def test_a_statement_is_published_with_both_its_ends() -> None:
    drug, hidden_drug = make_drug(), make_drug(status="draft")
    disease, hidden_disease = make_disease(), make_disease(status="retired")
    topic, hidden_topic = make_topic(), make_topic(status="review")
    shown = make_treatment(drug, disease)
    make_treatment(hidden_drug, disease)
    make_treatment(drug, hidden_disease)
    make_treatment(make_class(status="draft"), disease)
    make_treatment(make_drug(), disease, status="draft")
    risk = make_risk(make_class(), topic)
    make_risk(hidden_drug, topic)
    make_risk(drug, hidden_topic)

    assert list(Treatment.objects.published()) == [shown]
    assert list(Risk.objects.published()) == [risk]


def test_a_statement_is_cited_by_what_readers_can_see() -> None:
    disease, topic = make_disease(), make_topic()
    cited = make_treatment(make_drug(), disease, citations=(make_citation(), make_citation()))
    by_a_draft = make_treatment(make_drug(), disease, citations=(make_citation(status="draft"),))
    uncited = make_treatment(make_drug(), disease)
    risk = make_risk(make_drug(), topic)

    assert list(Treatment.objects.cited()) == [cited]
    assert list(Treatment.objects.uncited()) == [by_a_draft, uncited]
    assert list(Risk.objects.uncited()) == [risk]


def test_a_statement_counts_its_citations_by_kind() -> None:
    trials = (make_citation(design="randomized-trial"), make_citation(design="randomized-trial"))
    treatment = make_treatment(make_drug(), make_disease(), citations=(*trials, make_citation(kind="news")))
    bare = make_treatment(make_drug(), make_disease())

    assert [(tally.count, tally.words) for tally in treatment.tally] == [(2, "trials"), (1, "news report")]
    assert (treatment.strength, bare.strength, bare.tally) == ((12, 0, 3), (0, 0, 0), [])


def test_rows_of_medicines_are_loaded_in_a_fixed_number_of_queries(
    library: Library, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):
        rows = {
            drug.name: (names(drug.brands), names(drug.classes.all()))
            for drug in Drug.objects.published().in_order().for_rows()
        }

    assert rows == {
        "alphazole": (["Alphacept"], ["slow calmers"]),
        "betazole": ([], ["slow calmers"]),
        "gammazole": ([], ["calmers"]),
    }


def test_rows_of_statements_are_loaded_in_a_fixed_number_of_queries(
    library: Library, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):
        for treatment in Treatment.objects.published().for_tables():
            names([treatment, *treatment.evidence.all(), *treatment.searches.all()])
    with django_assert_num_queries(2):
        for risk in Risk.objects.published().for_tables():
            names([risk, *risk.evidence.all()])


def test_chemotherapy_counts_by_the_medicine_or_by_its_class() -> None:
    disease = make_disease()
    by_drug = make_treatment(make_drug(also_chemotherapy="yes"), disease)
    by_class = make_treatment(make_class(is_chemotherapy=True), disease)
    make_treatment(make_drug(also_chemotherapy="no"), disease)
    make_treatment(make_class(), disease)

    assert list(Treatment.objects.with_chemotherapy()) == [by_drug, by_class]


def test_references_are_found_from_either_end(library: Library, django_assert_num_queries: Any) -> None:
    for record in (library.drug, library.topic):
        with django_assert_num_queries(1):
            [reference] = CrossReference.objects.touching(record)
            assert (reference.start, reference.target) == (library.drug, library.topic)

    assert not CrossReference.objects.touching(library.disease).exists()


def test_every_kind_of_page_may_stand_at_either_end(library: Library) -> None:
    page = Page.objects.get(slug="about")
    save(CrossReference(page=page, to_drug_class=library.drug_class))
    save(CrossReference(disease=library.disease, to_page=page))

    assert names(CrossReference.objects.touching(page)) == ["About us and slow calmers", "knot disease and About us"]


def test_only_published_citations_count_for_a_journal_or_source(library: Library) -> None:
    journal, source = Journal.objects.get(), Source.objects.get(name="Knot Index")
    make_citation("draft", status="draft", journal=journal, source=source)

    assert Journal.objects.with_citation_count().get().citation_count == 1
    assert Source.objects.with_citation_count().get(name="Knot Index").citation_count == 1

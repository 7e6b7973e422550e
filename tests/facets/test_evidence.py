"""What a square of the evidence map counts, and what kind of gap it is when it counts nothing."""

from datetime import date
from typing import Any

import pytest

from catalog.facets.evidence import Cell, Cells, Gap
from catalog.facets.keeping import facet_index
from catalog.models import Citation, Disease, Drug, Treatment, TreatmentEvidence, TreatmentSearch, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment, save

pytestmark = pytest.mark.django_db


def square(drug: Drug, disease: Disease) -> Cell | None:
    return all_cells().get(drug.pk, disease.pk)


def all_cells() -> Cells:
    index = facet_index()
    return Cells(index, index.published)


def gap(drug: Drug, disease: Disease) -> Gap | None:
    found = square(drug, disease)
    return found.gap if found else Gap.UNSEEN


def evidence(treatment: Treatment, citation: Citation, direction: str) -> None:
    save(TreatmentEvidence(treatment=treatment, citation=citation, direction=direction))


def restand(citation: Citation, standing: str) -> None:
    with change(by=None, why="the journal says so"):
        citation.standing = standing
        citation.save()


@pytest.fixture
def drug(db: None) -> Drug:
    return make_drug("alphazole")


@pytest.fixture
def disease(db: None) -> Disease:
    return make_disease("knot disease")


def test_papers_are_counted_by_kind_of_study(drug: Drug, disease: Disease) -> None:
    for design in ("cohort", "randomized-trial", "post-hoc"):
        make_citation(drugs=(drug,), diseases=(disease,), design=design)

    found = square(drug, disease)

    assert found is not None
    assert [(part.count, part.words) for part in found.tally] == [
        (1, "trial"),
        (1, "later look at a trial"),
        (1, "follow-up study"),
    ]
    assert (found.count, found.gap, found.retracted, found.standings) == (3, None, 0, ["current"])


def test_a_paper_counts_for_each_of_its_medicines_and_once_for_all_its_conditions_stand_under(drug: Drug) -> None:
    wide = make_disease("knot disorders")
    skin, lungs = make_disease("knot skin", parent=wide), make_disease("knot lung", complication_of=wide)
    other = make_drug("betazole")
    make_citation(drugs=(drug, other), diseases=(skin, lungs, wide))

    found = all_cells()

    for medicine in (drug, other):
        squares = found.of_drug(medicine.pk)
        assert {pk: cell.count for pk, cell in squares.items()} == {wide.pk: 1, skin.pk: 1, lungs.pk: 1}
    assert found.of_disease(wide.pk).keys() == {drug.pk, other.pk}


def test_twins_are_two_records_and_count_twice(drug: Drug, disease: Disease) -> None:
    first = make_citation(drugs=(drug,), diseases=(disease,))
    make_citation(drugs=(drug,), diseases=(disease,), twin_of=first)

    found = square(drug, disease)

    assert found is not None
    assert found.count == 2


def test_what_is_not_published_counts_nowhere(drug: Drug, disease: Disease) -> None:
    hidden_drug, hidden_disease = make_drug(status="draft"), make_disease(status="draft")
    make_citation(drugs=(drug,), diseases=(disease,), status="review")
    make_citation(drugs=(hidden_drug,), diseases=(disease,))
    make_citation(drugs=(drug,), diseases=(hidden_disease,))
    make_treatment(hidden_drug, disease)
    make_treatment(drug, disease, status="draft")

    assert (all_cells().of_drug(drug.pk), all_cells().of_disease(disease.pk)) == ({}, {})


def test_what_is_said_of_a_condition_is_not_carried_up_to_one_that_is_not_published(drug: Drug) -> None:
    hidden = make_disease(status="draft")
    form = make_disease("knot skin", parent=hidden)
    make_treatment(drug, form)

    assert all_cells().totals == {form.pk: 0}


def test_where_nobody_has_looked_there_is_no_square(drug: Drug, disease: Disease) -> None:
    make_citation(drugs=(drug,))
    make_citation(diseases=(disease,))
    make_treatment(make_class("calmers"), disease)

    assert square(drug, disease) is None


def test_a_statement_without_a_paper_is_stated_but_uncited(drug: Drug, disease: Disease) -> None:
    make_treatment(drug, disease, citations=(make_citation(status="draft"),))

    assert gap(drug, disease) is Gap.UNCITED


def test_a_search_without_a_find_is_told_with_its_last_day(drug: Drug, disease: Disease) -> None:
    treatment = make_treatment(drug, disease)
    for day in (4, 2):
        save(TreatmentSearch(treatment=treatment, searched_on=date(2026, 3, day)))

    found = square(drug, disease)

    assert found is not None
    assert (found.gap, found.searched_on) == (Gap.SEARCHED, date(2026, 3, 4))


def test_what_is_said_of_a_condition_is_said_of_what_it_stands_under(drug: Drug, disease: Disease) -> None:
    form = make_disease("knot skin", parent=disease)
    make_treatment(drug, form)
    save(TreatmentSearch(treatment=make_treatment(drug, disease), searched_on=date(2026, 3, 4)))

    assert gap(drug, form) is Gap.UNCITED
    assert gap(drug, disease) is Gap.SEARCHED


@pytest.mark.parametrize("against", ["harms", "no-benefit"])
def test_papers_disagree_when_one_supports_and_another_does_not(drug: Drug, disease: Disease, against: str) -> None:
    papers = [make_citation(drugs=(drug,), diseases=(disease,)) for _ in range(2)]
    evidence(make_treatment(drug, disease, citations=(papers[0],)), papers[1], against)

    found = square(drug, disease)

    assert found is not None
    assert (found.is_conflicting, found.count) == (True, 2)


@pytest.mark.parametrize("other", ["supports", "mixed", "unknown"])
def test_papers_that_do_not_oppose_each_other_do_not_disagree(drug: Drug, disease: Disease, other: str) -> None:
    papers = [make_citation(drugs=(drug,), diseases=(disease,)) for _ in range(2)]
    evidence(make_treatment(drug, disease, citations=(papers[0],)), papers[1], other)

    found = square(drug, disease)

    assert found is not None
    assert not found.is_conflicting


def test_papers_on_two_forms_do_not_disagree_about_the_condition_and_a_retracted_one_does_not_disagree(
    drug: Drug, disease: Disease
) -> None:
    skin, lungs = make_disease("knot skin", parent=disease), make_disease("knot lung", parent=disease)
    make_treatment(drug, skin, citations=(make_citation(),))
    evidence(make_treatment(drug, lungs), make_citation(), "harms")
    evidence(make_treatment(drug, lungs, line="first"), make_citation(standing="retracted"), "supports")

    assert [square(drug, row).is_conflicting for row in (disease, skin, lungs)] == [False] * 3  # type: ignore[union-attr]


def test_a_disagreement_is_told_of_the_wider_condition_too(drug: Drug, disease: Disease) -> None:
    form = make_disease("knot skin", parent=disease)
    evidence(make_treatment(drug, form, citations=(make_citation(),)), make_citation(), "harms")

    assert [square(drug, row).is_conflicting for row in (disease, form)] == [True, True]  # type: ignore[union-attr]


def test_a_retracted_paper_leaves_the_count_and_comes_back_when_it_is_reinstated(drug: Drug, disease: Disease) -> None:
    paper = make_citation(drugs=(drug,), diseases=(disease,))
    make_treatment(drug, disease, citations=(paper,))
    restand(paper, "retracted")
    gone = square(drug, disease)
    restand(paper, "reinstated")
    back = square(drug, disease)

    assert gone is not None
    assert back is not None
    assert (gone.count, gone.retracted, gone.gap, gone.tally, gone.standings) == (0, 1, Gap.LOST, [], [])
    assert (back.count, back.retracted, back.gap, back.standings) == (1, 0, None, ["reinstated"])


def test_a_retracted_paper_that_no_statement_rests_on_is_told_too(drug: Drug, disease: Disease) -> None:
    make_citation(drugs=(drug,), diseases=(disease,), standing="retracted")

    assert gap(drug, disease) is Gap.RETRACTED


def test_a_lost_statement_says_more_than_an_uncited_one_beside_it(drug: Drug, disease: Disease) -> None:
    make_treatment(drug, disease)
    make_treatment(drug, disease, citations=(make_citation(standing="retracted"),), line="first")

    assert gap(drug, disease) is Gap.LOST


def test_a_statement_may_rest_on_a_paper_that_is_listed_elsewhere(drug: Drug, disease: Disease) -> None:
    make_treatment(drug, disease, citations=(make_citation(), make_citation(standing="retracted")))

    assert gap(drug, disease) is Gap.ELSEWHERE


def test_one_row_is_the_same_as_in_the_whole_and_asks_the_database_once(
    drug: Drug, disease: Disease, django_assert_num_queries: Any
) -> None:
    other, form = make_drug("betazole"), make_disease("knot skin", parent=disease)
    make_citation(drugs=(drug, other), diseases=(form,))
    make_treatment(other, disease)
    make_treatment(drug, make_disease("loop disease"))
    index = facet_index()

    with django_assert_num_queries(1):
        row = Cells(index, index.published, drugs=[drug.pk]).of_drug(drug.pk)

    assert row == all_cells().of_drug(drug.pk)
    assert len(row) == 3

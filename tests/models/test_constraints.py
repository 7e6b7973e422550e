"""Each constraint is a sentence, and the database holds it true against whoever writes."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from catalog.models import (
    CitationAuthor,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Contact,
    CrossReference,
    Disease,
    DiseaseName,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugCode,
    DrugName,
    GlossaryTerm,
    Journal,
    Merger,
    NextVersion,
    OpenRecord,
    Page,
    ReportCase,
    Risk,
    RiskEvidence,
    SearchTrace,
    Sic,
    Source,
    ToldApart,
    Topic,
    Treatment,
    TreatmentEvidence,
    change,
)
from tests.library import Library

from .every import OURS

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def copy_of(row: models.Model) -> models.Model:
    """The same row once more."""
    return type(row)(**{
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key
    })  # fmt: skip


def again(model: type[models.Model]) -> Callable[[Library], models.Model]:
    """A row of the model that is there already."""
    return lambda _: copy_of(model._default_manager.order_by("-pk").first())


def changed(record: Any, **values: Any) -> Any:
    for name, value in values.items():
        setattr(record, name, value)
    return record


def case(**values: Any) -> ReportCase:
    return ReportCase(**{"opened_at": NOW, **values})


def class_treatment(_: Library) -> models.Model:
    return copy_of(Treatment.objects.get(drug=None))


def class_risk(library: Library) -> models.Model:
    values = {"drug_class": library.drug_class, "topic": library.topic}
    Risk(**values).save()
    return Risk(**values)


def same_unii_twice(library: Library) -> models.Model:
    DrugCode(drug=library.drug, system="unii", code="ZZZZZZZZZZ").save()
    return DrugCode(drug=library.awaited, system="unii", code="ZZZZZZZZZZ")


def called_alike(model: type[Any]) -> Callable[[Library], models.Model]:
    """A second row whose name differs in its letters alone."""

    def second(_: Library) -> models.Model:
        row = copy_of(model._default_manager.order_by("pk").first())
        loud = {
            model.named_by: getattr(row, model.named_by).upper(),
            "mesh": None,
            "issn": None,
            "doid": None,
            "orpha": None,
        }
        return changed(row, slug="another-address", **loud)

    return second


BREACHES: dict[str, Callable[[Library], models.Model]] = {
    "a_disease_is_not_above_itself": lambda them: changed(them.disease, complication_of_id=them.disease.pk),
    "a_class_is_not_its_own_parent": lambda them: changed(them.drug_class, parent_id=them.drug_class.pk),
    "a_citation_is_not_its_own_twin": lambda them: changed(them.trial, twin_of_id=them.trial.pk),
    "a_record_went_into_one_record": lambda them: Merger(gone=1, into_drug=them.drug, into_topic=them.topic),
    "two_papers_are_told_apart_once": again(ToldApart),
    "a_name_once_a_disease": again(DiseaseName),
    "a_name_once_a_drug_and_market": again(DrugName),
    "a_look_alike_has_a_caution": lambda them: DrugName(drug=them.drug, text="alphasole", kind="look-alike"),
    "a_drug_once_a_class": again(DrugClassMembership),
    "a_code_names_one_drug": same_unii_twice,
    "a_drug_has_a_code_once": again(DrugCode),
    "one_author_a_place": again(CitationAuthor),
    "about_a_drug_once": again(CitationDrug),
    "about_a_class_once": again(CitationClass),
    "about_a_disease_once": again(CitationDisease),
    "about_a_topic_once": again(CitationTopic),
    "a_reference_starts_at_one_record": lambda them: CrossReference(
        drug=them.drug, disease=them.disease, to_topic=them.topic
    ),
    "a_reference_leads_to_one_record": lambda them: CrossReference(drug=them.drug),
    "a_sic_is_about_one_record": lambda them: Sic(drug=them.drug, topic=them.topic),
    "a_treatment_is_with_one_drug_or_class": lambda them: changed(them.treatment, drug_class=them.drug_class),
    "a_drug_for_a_disease_once": again(Treatment),
    "a_class_for_a_disease_once": class_treatment,
    "a_citation_once_a_treatment": again(TreatmentEvidence),
    "a_risk_is_of_one_drug_or_class": lambda them: changed(them.risk, drug=None),
    "a_drug_and_a_risk_once": again(Risk),
    "a_class_and_a_risk_once": class_risk,
    "a_citation_once_a_risk": again(RiskEvidence),
    "one_open_case_per_citation": lambda them: case(citation=them.undated),
    "one_open_case_per_page": lambda _: [case(page="/drugs/").save(), case(page="/drugs/")][1],
    "a_sender_counts_once_a_day_for_words": again(SearchTrace),
    "open_once_a_person": again(OpenRecord),
    "a_case_is_about_a_citation_or_a_page": lambda _: case(),
    "a_closed_case_says_when": lambda them: case(page="/drugs/", state="fixed"),
    "one_open_next_version_per_record": again(NextVersion),
    "one_medicine_a_name": called_alike(Drug),
    "one_class_a_name": called_alike(DrugClass),
    "one_condition_a_name": called_alike(Disease),
    "one_topic_a_name": called_alike(Topic),
    "one_journal_a_name": called_alike(Journal),
    "one_source_a_name": called_alike(Source),
    "one_page_a_name": called_alike(Page),
    "one_word_a_name": called_alike(GlossaryTerm),
    "one_contact_a_name": called_alike(Contact),
}


def test_each_constraint_is_tried() -> None:
    named = {constraint.name for model in OURS for constraint in model._meta.constraints}

    assert set(BREACHES) == named


@pytest.mark.parametrize("sentence", BREACHES)
def test_the_database_holds_it_true(library: Library, sentence: str) -> None:
    with pytest.raises(IntegrityError), change(by=None, why="a breach"), transaction.atomic():
        BREACHES[sentence](library).save()


def test_an_answered_case_makes_room_for_the_next(library: Library) -> None:
    case(citation=library.trial).save()

    assert ReportCase.objects.filter(citation=library.trial).count() == 2

"""Makes records for tests: published and valid unless told otherwise, always inside a change."""

from itertools import count
from typing import Any

from django.utils.text import slugify

from catalog.models import (
    Citation,
    Contact,
    Disease,
    Drug,
    DrugClass,
    GlossaryTerm,
    Journal,
    Page,
    Recorded,
    Risk,
    RiskEvidence,
    Source,
    Topic,
    Treatment,
    TreatmentEvidence,
    change,
)

numbers = count(1)


def save(record: Any, *, why: str = "made for a test") -> Any:
    """Checks and saves a record as one change of nobody's."""
    with change(by=None, why=why):
        record.full_clean()
        record.save()
    return record


def fresh(record: Any) -> Any:
    """The record as it is now."""
    return type(record)._default_manager.get(pk=record.pk)


def named(model: type[Recorded], noun: str, name: str | None, values: dict[str, Any], field: str = "name") -> Any:
    """A record with a name and an address made of it."""
    name = name or f"{noun} {next(numbers)}"
    return save(model(**{field: name, "slug": slugify(name), "status": "published", **values}))


def make_drug(name: str | None = None, *, classes: tuple[DrugClass, ...] = (), **values: Any) -> Drug:
    """A published medicine, in its classes."""
    drug = named(Drug, "drug", name, values)
    with change(by=None, why="made for a test"):
        for drug_class in classes:
            drug.memberships.create(drug_class=drug_class)
    return drug


def make_class(name: str | None = None, **values: Any) -> DrugClass:
    """A published class."""
    return named(DrugClass, "class", name, values)


def make_disease(name: str | None = None, **values: Any) -> Disease:
    """A published condition."""
    return named(Disease, "disease", name, values)


def make_topic(name: str | None = None, **values: Any) -> Topic:
    """A published topic."""
    return named(Topic, "topic", name, {"kind": "risk", **values})


def make_page(title: str | None = None, **values: Any) -> Page:
    """A published page of text."""
    return named(Page, "page", title, values, field="title")


def make_journal(title: str | None = None, **values: Any) -> Journal:
    """A journal."""
    return save(Journal(title=title or f"Journal {next(numbers)}", **values))


def make_source(name: str | None = None, **values: Any) -> Source:
    """A source."""
    name = name or f"source {next(numbers)}"
    return save(Source(**{"name": name, "slug": slugify(name), "kind": "index", **values}))


def make_citation(
    title: str | None = None,
    *,
    drugs: tuple[Drug, ...] = (),
    classes: tuple[DrugClass, ...] = (),
    diseases: tuple[Disease, ...] = (),
    topics: tuple[Topic, ...] = (),
    **values: Any,
) -> Citation:
    """A published citation with a link, about the given subjects."""
    title = title or f"citation {next(numbers)}"
    slug = slugify(title)[:100]
    standard = {"title": title, "slug": slug, "status": "published", "url": f"https://example.org/{slug}"}
    citation = save(Citation(**{**standard, **values}))
    with change(by=None, why="made for a test"):
        for drug in drugs:
            citation.about_drugs.create(drug=drug)
        for drug_class in classes:
            citation.about_classes.create(drug_class=drug_class)
        for disease in diseases:
            citation.about_diseases.create(disease=disease)
        for topic in topics:
            citation.about_topics.create(topic=topic)
    return citation


def make_treatment(
    about: Drug | DrugClass, disease: Disease, *, citations: tuple[Citation, ...] = (), **values: Any
) -> Treatment:
    """A published treatment statement that rests on the given citations."""
    end = {"drug": about} if isinstance(about, Drug) else {"drug_class": about}
    treatment = save(Treatment(**{**end, "disease": disease, "status": "published", **values}))
    for citation in citations:
        save(TreatmentEvidence(treatment=treatment, citation=citation, direction="supports"))
    return treatment


def make_risk(about: Drug | DrugClass, topic: Topic, *, citations: tuple[Citation, ...] = (), **values: Any) -> Risk:
    """A published risk statement that rests on the given citations."""
    end = {"drug": about} if isinstance(about, Drug) else {"drug_class": about}
    risk = save(Risk(**{**end, "topic": topic, "status": "published", "direction": "raises", **values}))
    for citation in citations:
        save(RiskEvidence(risk=risk, citation=citation, direction="supports"))
    return risk


def make_contact(name: str | None = None, **values: Any) -> Contact:
    """A published contact."""
    return save(Contact(**{"name": name or f"contact {next(numbers)}", "status": "published", **values}))


def make_term(term: str | None = None, **values: Any) -> GlossaryTerm:
    """A published glossary term."""
    standard = {"term": term or f"term {next(numbers)}", "definition": "What it means.", "status": "published"}
    return save(GlossaryTerm(**{**standard, **values}))

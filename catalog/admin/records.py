"""Registers every kind of record with the desk."""

from . import citation, disease, drug, drug_class, journal, page, people, report, risk, sic, topic, treatment, unfound

__all__ = [
    "citation",
    "disease",
    "drug",
    "drug_class",
    "journal",
    "page",
    "people",
    "report",
    "risk",
    "sic",
    "topic",
    "treatment",
    "unfound",
]

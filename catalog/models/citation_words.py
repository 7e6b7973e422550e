"""Vocabularies of citations: how they can be read, and whether they still stand."""

from django.db import models


class Access(models.TextChoices):
    """What a reader meets behind the link."""

    FREE = "free", "Free to read"
    ABSTRACT = "abstract", "Summary only"
    LOGIN = "login", "Needs a free account"
    PAID = "paid", "Paid"
    UNKNOWN = "unknown", "Not known"


class Standing(models.TextChoices):
    """Whether a publication still stands, as its publisher says."""

    CURRENT = "current", "Current"
    CORRECTED = "corrected", "Corrected"
    CONCERN = "concern", "Expression of concern"
    RETRACTED = "retracted", "Retracted"
    REINSTATED = "reinstated", "Reinstated"
    SUPERSEDED = "superseded", "Superseded"
    PREPRINT = "preprint", "Preprint"


UNCOUNTED = frozenset({Standing.RETRACTED})
WARNED = frozenset({Standing.RETRACTED, Standing.CONCERN, Standing.CORRECTED})

STANDING_SENTENCES: dict[str, str] = {
    Standing.CORRECTED: "The journal corrected this paper",
    Standing.CONCERN: "The journal has doubts about this paper",
    Standing.RETRACTED: "Retracted by the journal",
    Standing.REINSTATED: "Withdrawn once, and reinstated by the journal",
    Standing.SUPERSEDED: "A newer version has taken its place",
    Standing.PREPRINT: "A preprint: other researchers have not reviewed it yet",
}

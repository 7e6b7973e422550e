"""Journals, and the sources through which a citation was found or is hosted."""

from django.db import models
from django.db.models import Count, Q

from catalog.identifiers import codes
from catalog.identifiers.names import KEY_LENGTH, sort_key
from catalog.identifiers.url import url

from .base import Versioned
from .fields import CanonicalText, DerivedText, LongText, ShortText, Slug
from .named import Named, one_name


class CitedQuerySet(models.QuerySet):
    """Words about what citations point at."""

    def with_citation_count(self) -> "CitedQuerySet":
        """How many published citations name each row, as ``citation_count``."""
        return self.annotate(citation_count=Count("citations", filter=Q(citations__status="published")))


class Journal(Named, Versioned):
    """One row is a journal."""

    named_by = "title"
    title = ShortText(max_length=250)
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.title))
    abbreviation = ShortText("NLM abbreviation", max_length=120, blank=True)
    issn = CanonicalText("ISSN", max_length=9, unique=True, read=codes.issn)
    aliases = LongText(max_length=1000, blank=True, help_text="Other forms of its title, one a line.")

    objects = CitedQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "title"]
        constraints = [one_name("journal")]

    def __str__(self) -> str:
        return self.title

    @property
    def short(self) -> str:
        """The abbreviation where there is one."""
        return self.abbreviation or self.title


class Source(Named, Versioned):
    """One row is where citations are found or kept: an index, a publisher, a society, a maker of medicines …"""

    class Kind(models.TextChoices):
        """Who stands behind it."""

        INDEX = "index", "Index"
        PLATFORM = "platform", "Platform"
        PUBLISHER = "publisher", "Publisher"
        SOCIETY = "society", "Professional society"
        UNIVERSITY = "university", "University or hospital"
        MANUFACTURER = "manufacturer", "Maker of the medicine"
        CHARITY = "charity", "Charity"
        NEWS = "news", "News"
        GOVERNMENT = "government", "Government"

    name = ShortText(max_length=120)
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.name))
    slug = Slug(max_length=120, unique=True)
    kind = ShortText(max_length=12, choices=Kind.choices)
    url = CanonicalText("web address", max_length=2000, read=url)

    objects = CitedQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "name"]
        constraints = [one_name("source")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_manufacturer(self) -> bool:
        """Whether it sells what it writes about, which readers are told."""
        return self.kind == self.Kind.MANUFACTURER

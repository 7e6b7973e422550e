"""Pages of plain text, words explained, and whom to reach."""

import re

from django.conf import settings
from django.db import models
from django.urls import get_resolver

from catalog.identifiers.url import url

from .base import AddressedRecord, EditorialQuerySet, EditorialRecord, Recorded
from .fields import BoundedInteger, CanonicalText, LongText, ShortText
from .named import Named, one_name

LATER = {"accounts", "api", "feed", "feeds", "login", "logout", "media", "styleguide"}  # what sites come to need


class TextQuerySet(EditorialQuerySet):
    """Pages and terms know the words of every record; the type checker finds them only under a name of this file."""


class Page(Named, AddressedRecord):
    """One row is a page of text: about, disclaimer, privacy, how to read the evidence. It stands at the site's top."""

    route = "page"
    named_by = "title"
    title = ShortText(max_length=160)
    lead = LongText("first sentences", max_length=600, blank=True)
    body = LongText(max_length=30_000, blank=True, help_text="Markdown: ## for a heading, * for a list.")

    objects = TextQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        constraints = [one_name("page")]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def reserved(cls) -> set[str]:
        """The first part of every address of the site that is no page of text, and what may become one."""
        taken = LATER | {settings.STATIC_URL.strip("/")}
        for entry in get_resolver().url_patterns:
            first = re.split(r"[/.]", str(entry.pattern), maxsplit=1)[0]
            if "<" not in first and getattr(entry, "default_args", {}).get("slug") != first:
                taken.add(first)
        return taken - {""}


class GlossaryTerm(Named, EditorialRecord):
    """One row explains a word."""

    named_by = "term"
    term = ShortText(max_length=120)
    definition = LongText(max_length=600)

    objects = TextQuerySet.as_manager()

    class Meta(EditorialRecord.Meta):
        ordering = ["term"]
        constraints = [one_name("word")]

    def __str__(self) -> str:
        return self.term


class ContactQuerySet(EditorialQuerySet):
    """Words about contacts."""

    def in_order(self) -> "ContactQuerySet":
        """In the editors' order."""
        return self.order_by("position", "name", "pk")


class Contact(Named, EditorialRecord):
    """One row is a group to talk to, or a notice for readers of some countries."""

    class Kind(models.TextChoices):
        """What it is."""

        GROUP = "group", "Patient group"
        NOTICE = "notice", "Notice"

    kind = ShortText(max_length=6, choices=Kind.choices, default=Kind.GROUP)
    name = ShortText(max_length=160)
    countries = ShortText(max_length=200, blank=True, help_text="As readers see it: United States and Canada.")
    text = LongText(max_length=1000, blank=True)
    url = CanonicalText("web address", max_length=2000, read=url)
    address = LongText("postal address", max_length=400, blank=True)
    position = BoundedInteger("place", default=100, most=1000)

    objects = ContactQuerySet.as_manager()

    class Meta(EditorialRecord.Meta):
        verbose_name = "contact or notice"
        verbose_name_plural = "contacts and notices"
        constraints = [one_name("contact")]

    def __str__(self) -> str:
        return self.name


class ContactNumber(Recorded):
    """One row is a telephone number of a contact."""

    belongs_to = ("contact",)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="numbers")
    number = ShortText(max_length=40, help_text="As people dial it: 1-800-555-0100.")
    note = ShortText(max_length=120, blank=True, help_text="For example: free of charge.")

    class Meta:
        verbose_name = "number"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.number

    @property
    def dialed(self) -> str:
        """The signs that a telephone dials."""
        return "".join(sign for sign in self.number if sign.isdigit() or sign == "+")

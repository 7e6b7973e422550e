"""Citations: what was published, where it can be read, and our note on it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from catalog.identifiers import codes, doi, pubmed
from catalog.identifiers.names import KEY_LENGTH, key_of_title
from catalog.identifiers.partial_date import first_day
from catalog.identifiers.recognizing import key_of, meant_by
from catalog.identifiers.url import url

from .base import AddressedRecord, EditorialQuerySet
from .citation_facts import CitationFacts
from .citation_words import STANDING_SENTENCES, UNCOUNTED, WARNED, Access, Standing
from .disease import Disease
from .drug import Drug
from .drug_class import DrugClass
from .fields import (
    BoundedInteger,
    CanonicalText,
    DerivedDate,
    DerivedText,
    DerivedYear,
    LongText,
    PartialDateField,
    PrintedTitle,
    ShortText,
)
from .journal import Journal, Source
from .languages import Language
from .study import Design, Kind, Study, study_of
from .topic import Topic


class CitationQuerySet(EditorialQuerySet):
    """Words about citations."""

    def known_as(self, field: str, value: str) -> Self:
        """Those with this DOI, PubMed number or web address, and those whose web address leads to the same."""
        here = Q(url_key=key_of(field, value), url__isnull=False)
        number, value = meant_by(value) if field == "url" else (field, value)
        return self.filter(here if number == "url" else here | Q(**{number: value}))

    def newest_first(self) -> Self:
        """By date of publication; what has no date comes last."""
        return self.order_by(F("sort_date").desc(nulls_last=True), "-pk")

    def recently_added(self) -> Self:
        """Those that count and whose day of coming in is known, the last first."""
        rows = self.filter(added_on__isnull=False).exclude(standing__in=UNCOUNTED)
        return rows.order_by("-added_on", F("sort_date").desc(nulls_last=True), "-pk")

    def for_cards(self) -> Self:
        """All that one card prints, in a fixed number of queries."""
        return self.select_related("journal", "source", "platform").prefetch_related(
            *(models.Prefetch(name, queryset=model.objects.published().in_order()) for name, model in SUBJECTS.items()),
            "notices",
        )


class Citation(CitationFacts, AddressedRecord):
    """One row is one publication: a paper, a guide, a page, a list."""

    route = "citation-detail"
    kind = ShortText(max_length=17, choices=Kind.choices, default=Kind.ARTICLE)
    title = PrintedTitle(max_length=500, help_text="As printed in the paper, mistakes included.")
    title_key = DerivedText(
        max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: key_of_title(row.title)
    )
    title_note = ShortText(
        "note on the title", max_length=300, blank=True, help_text="For example: the spelling is the paper's own (sic)."
    )
    earlier_titles = LongText(max_length=1000, blank=True, help_text="Titles it had before, one a line.")
    group_author = ShortText(max_length=250, blank=True, help_text="A group that signs as author.")
    journal = models.ForeignKey(Journal, models.PROTECT, null=True, blank=True, related_name="citations")
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="citations", verbose_name="found through"
    )
    platform = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="hosted_citations", verbose_name="hosted by"
    )
    volume = ShortText(max_length=20, blank=True)
    issue = ShortText(max_length=40, blank=True)
    supplement = ShortText(max_length=20, blank=True)
    pages = ShortText("pages or article number", max_length=80, blank=True)

    issued = PartialDateField(
        "in print",
        help_text="As the paper has it, and no more: 2016, Dec 2016, 30 Dec 2016, 2016 Spring, 2015 Nov-Dec.",
    )
    online = PartialDateField("online first")
    updated = PartialDateField("page updated", help_text="For web pages that say so.")
    date_as_printed = ShortText(max_length=80, blank=True, help_text="As the place where we found it writes the date.")
    sort_date = DerivedDate(
        null=True, db_index=True, compute=lambda row: first_day(row.issued, row.online, row.updated)
    )
    year = DerivedYear(null=True, db_index=True, compute=lambda row: row.dated.year if row.dated else None)

    doi = CanonicalText("DOI", max_length=250, unique=True, read=doi.doi)
    pmid = CanonicalText("PubMed number (PMID)", max_length=9, unique=True, read=pubmed.pmid)
    pmcid = CanonicalText("PubMed Central number (PMCID)", max_length=11, unique=True, read=pubmed.pmcid)
    nct = CanonicalText("trial number (NCT)", max_length=11, read=codes.nct, db_index=True)
    url = CanonicalText("web address", max_length=2000, read=url, help_text="Where readers go when there is no DOI.")
    url_key = DerivedText(
        max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: key_of("url", row.url or "")
    )
    language = ShortText(
        max_length=2,
        choices=Language.choices,
        default=Language.ENGLISH,
        blank=True,
        db_index=True,
        help_text="That the paper is written in. Leave it empty where nobody knows.",
    )
    access = ShortText("reading it", max_length=8, choices=Access.choices, default=Access.UNKNOWN, db_index=True)

    publication_types = ShortText(
        "NLM publication types", max_length=300, blank=True, help_text="As PubMed lists them, with semicolons between."
    )
    design = ShortText("how it was done", max_length=20, choices=Design.choices, blank=True)
    study = DerivedText(
        max_length=13,
        choices=Study.choices,
        db_index=True,
        compute=lambda row: study_of(kind=row.kind, design=row.design),
    )
    sample_size = BoundedInteger("people studied", null=True, blank=True, least=1, most=100_000_000)
    sample_note = ShortText(
        "size in words", max_length=200, blank=True, help_text="Who was compared: 23 treated people and 97 others."
    )
    annotation = LongText(
        "our note",
        max_length=2000,
        blank=True,
        help_text="What was done, what was found, where it falls short. Two to four sentences, your own words.",
    )

    drugs = models.ManyToManyField(Drug, through="CitationDrug", related_name="citations")
    classes = models.ManyToManyField(DrugClass, through="CitationClass", related_name="citations")
    diseases = models.ManyToManyField(Disease, through="CitationDisease", related_name="citations")
    topics = models.ManyToManyField(Topic, through="CitationTopic", related_name="citations")

    standing = ShortText(max_length=10, choices=Standing.choices, default=Standing.CURRENT, db_index=True)
    twin_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="twins",
        help_text="The same text, published twice.",
    )
    version_of = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="versions", help_text="The later or final version."
    )
    added_on = models.DateField(
        null=True, blank=True, help_text="The day it came into this catalogue; empty where nobody knows it."
    )
    legacy_text = LongText("old page text", blank=True, help_text="The entry as the hand-made page had it.")

    objects = CitationQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        constraints = [
            models.CheckConstraint(
                condition=(Q(twin_of__isnull=True) | ~Q(twin_of=F("pk")))
                & (Q(version_of__isnull=True) | ~Q(version_of=F("pk"))),
                name="a_citation_is_not_its_own_twin",
            )
        ]
        indexes = [models.Index(fields=["-sort_date", "-id"], name="citations_newest_first")]

    def __str__(self) -> str:
        return self.title

    @property
    def report_url(self) -> str:
        """Where readers say that its link is broken."""
        return reverse("report-citation", args=[self.slug])

    @property
    def is_troubled(self) -> bool:
        """Whether readers must be told before they read on."""
        return self.standing in {Standing.RETRACTED, Standing.CONCERN}

    @property
    def is_counted(self) -> bool:
        """Whether it counts as evidence. A retracted paper does not; a reinstated one does again."""
        return self.standing not in UNCOUNTED

    @property
    def is_warned(self) -> bool:
        """Whether every statement that rests on it says how it stands."""
        return self.standing in WARNED

    @property
    def standing_sentence(self) -> str:
        """How it stands, as a heading."""
        return STANDING_SENTENCES.get(self.standing, "")

    @cached_property
    def subjects(self) -> Sequence[Any]:
        """What it is about, of the records loaded for cards; whoever knows it otherwise puts it here."""
        return [record for name in SUBJECTS for record in getattr(self, name).all()]

    @cached_property
    def told(self) -> Sequence[Any]:
        """The notices on its standing, in the same way."""
        return list(self.notices.all())

    @property
    def study_kind(self) -> Study:
        """The plain kind, with its sign."""
        return Study(self.study)

    def clean(self) -> None:
        """A record is not twin or version of itself."""
        super().clean()
        for link in ("twin_of", "version_of"):
            if self.pk is not None and getattr(self, f"{link}_id") == self.pk:
                raise ValidationError({link: "Choose another record."})


SUBJECTS: dict[str, type[AddressedRecord]] = {"drugs": Drug, "classes": DrugClass, "diseases": Disease, "topics": Topic}

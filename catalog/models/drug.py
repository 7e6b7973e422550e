"""Medicines, the names they go by, the classes they belong to and their codes."""

from collections.abc import Collection
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from catalog.identifiers import codes
from catalog.identifiers.languages import language_code, languages
from catalog.identifiers.names import KEY_LENGTH, fold, letter_of, sort_key

from .base import AddressedRecord, EditorialQuerySet, Recorded
from .drug_class import DrugClass
from .fields import BoundedInteger, CanonicalText, DerivedText, LongText, ShortText
from .named import Named, one_name


class YesNoUnknown(models.TextChoices):
    """An answer that may be missing."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"


class DoseRelation(models.TextChoices):
    """The dose here, next to the dose in cancer."""

    LOWER = "lower", "Lower"
    SIMILAR = "similar", "Similar"
    HIGHER = "higher", "Higher"
    UNKNOWN = "unknown", "Not known"


class DrugQuerySet(EditorialQuerySet):
    """Words about medicines."""

    def in_order(self) -> Self:
        """A to Z by generic name."""
        return self.order_by("sort_key", "name", "pk")

    def for_rows(self) -> Self:
        """All that one row of a list prints but its number of citations, in a fixed number of queries."""
        brands = DrugName.objects.filter(kind=DrugName.Kind.BRAND)
        classes = DrugClass.objects.published().for_drugs()
        return self.prefetch_related(
            models.Prefetch("names", queryset=brands, to_attr="brands"), models.Prefetch("classes", queryset=classes)
        )


class Drug(Named, AddressedRecord):
    """One row is a medicine under its generic name."""

    route = "drug-detail"
    name = ShortText("generic name", max_length=120, help_text="The INN, in lower case: cyclophosphamide.")
    sort_key = DerivedText(max_length=KEY_LENGTH, db_index=True, default="", compute=lambda row: sort_key(row.name))
    say_it = ShortText(max_length=120, blank=True, help_text="Capitals for the loud part: sy-kloh-FOS-fuh-mide.")
    summary = LongText(
        "in one or two sentences",
        max_length=600,
        blank=True,
        help_text="What kind of medicine it is and what it is mostly used for here. Sentences under 20 words.",
    )
    warning = LongText(
        "warning to show first",
        max_length=1000,
        blank=True,
        help_text="Leave empty unless readers must see it before all else.",
    )
    what_it_does = LongText(blank=True, help_text="How it works, in everyday words.")
    also_chemotherapy = ShortText(
        "also used as chemotherapy", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN
    )
    chemotherapy_dose = ShortText(
        "dose here, next to cancer use", max_length=7, choices=DoseRelation.choices, default=DoseRelation.UNKNOWN
    )
    chemotherapy_note = LongText("note on chemotherapy", max_length=1000, blank=True)
    chemotherapy_citation = models.ForeignKey(
        "catalog.Citation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="citation for this",
        help_text="Without a citation the statement is shown to readers as uncited.",
    )
    monitoring = LongText(
        "tests while taking it", blank=True, help_text="Which tests, and why. No numbers without a citation."
    )
    pregnancy = LongText("pregnancy and fertility", blank=True)
    classes = models.ManyToManyField(DrugClass, through="DrugClassMembership", related_name="drugs")

    objects = DrugQuerySet.as_manager()

    class Meta(AddressedRecord.Meta):
        verbose_name = "medicine"
        constraints = [one_name("medicine")]

    def __str__(self) -> str:
        return self.name

    @property
    def letter(self) -> str:
        """Where it stands from A to Z."""
        return letter_of(self.sort_key).upper()

    @property
    def is_also_chemotherapy(self) -> bool:
        """Whether it treats cancer too."""
        return self.also_chemotherapy == YesNoUnknown.YES


class DrugName(Recorded):
    """One row is another name of a medicine, as a box, a doctor or a typing slip has it, or a name mistaken for it."""

    belongs_to = ("drug",)

    class Kind(models.TextChoices):
        """What kind of name it is."""

        BRAND = "brand", "Brand name"
        SPELLING = "spelling", "Other spelling"
        SYNONYM = "synonym", "Other name"
        ABBREVIATION = "abbreviation", "Short form"
        MISSPELLING = "misspelling", "Misspelling"
        FORMER = "former", "Former name"
        LOOK_ALIKE = "look-alike", "Look-alike, another medicine"

    drug = models.ForeignKey(Drug, models.CASCADE, related_name="names")
    text = ShortText("name", max_length=120)
    folded = DerivedText(max_length=120, db_index=True, compute=lambda row: fold(row.text))
    kind = ShortText(max_length=12, choices=Kind.choices, default=Kind.BRAND)
    market = ShortText("country", max_length=60, blank=True, help_text="Where this name is used, if not everywhere.")
    language = CanonicalText(
        max_length=60, read=languages, help_text="If not English: German. Several with commas: Spanish, Italian."
    )
    caution = ShortText(
        max_length=300,
        blank=True,
        help_text="What readers should know about this name. For a look-alike: what the name really is.",
    )
    confused_with = models.ForeignKey(
        Drug, models.SET_NULL, null=True, blank=True, related_name="mistaken_names", verbose_name="often mistaken for"
    )

    class Meta:
        verbose_name = "name"
        ordering = ["kind", "text", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["drug", "text", "market"], name="a_name_once_a_drug_and_market"),
            models.CheckConstraint(condition=~Q(kind="look-alike") | ~Q(caution=""), name="a_look_alike_has_a_caution"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def lang(self) -> str:
        """The code of its language for the page; nothing for English."""
        return language_code(self.language)

    def clean(self) -> None:
        """Nobody should have to guess which medicine a look-alike is."""
        super().clean()
        if self.kind == self.Kind.LOOK_ALIKE and not self.caution.strip():
            raise ValidationError({"caution": "Say which medicine this name really is, so that nobody mixes them up."})


class DrugClassMembership(Recorded):
    """One row puts a medicine into a class, at its place in the order the editors set."""

    belongs_to = ("drug",)
    drug = models.ForeignKey(Drug, models.CASCADE, related_name="memberships")
    drug_class = models.ForeignKey(DrugClass, models.CASCADE, related_name="memberships", verbose_name="class")
    position = BoundedInteger("place", default=100, most=1000, help_text="Low numbers come first on the class page.")

    class Meta:
        verbose_name = "class"
        verbose_name_plural = "classes"
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["drug", "drug_class"], name="a_drug_once_a_class")]

    def __str__(self) -> str:
        return f"{self.drug} in {self.drug_class}"


class DrugCode(Recorded):
    """One row is the code of a medicine in a registry."""

    belongs_to = ("drug",)

    class System(models.TextChoices):
        """Whose code it is."""

        ATC = "atc", "ATC"
        RXCUI = "rxcui", "RxCUI"
        UNII = "unii", "UNII"
        MESH = "mesh", "MeSH"

    READERS = {System.ATC: codes.atc, System.RXCUI: codes.rxcui, System.UNII: codes.unii, System.MESH: codes.mesh}

    drug = models.ForeignKey(Drug, models.CASCADE, related_name="codes")
    system = ShortText(max_length=5, choices=System.choices)
    code = ShortText(max_length=12)

    class Meta:
        verbose_name = "code"
        ordering = ["system", "code"]
        constraints = [
            models.UniqueConstraint(fields=["drug", "system", "code"], name="a_drug_has_a_code_once"),
            models.UniqueConstraint(  # an ATC code names a use, which two medicines can share
                fields=["system", "code"],
                condition=~Q(system="atc"),
                name="a_code_names_one_drug",
                violation_error_message="Another medicine has this code already. Only an ATC code can be shared.",
                violation_error_code="unique",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_system_display()} {self.code}"

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """The code in its canonical spelling, which is what has to fit."""
        try:
            if self.system in self.READERS and "code" not in (exclude or ()):
                self.code = self.READERS[self.System(self.system)](self.code)
        except ValueError as problem:
            raise ValidationError({"code": str(problem)}) from None
        super().clean_fields(exclude)

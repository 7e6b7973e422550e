"""What belongs to one citation: its authors, what it is about, and notices on its standing."""

from django.conf import settings
from django.db import models

from catalog.identifiers.url import url

from .base import Recorded
from .citation import Citation
from .citation_words import Standing
from .disease import Disease
from .drug import Drug
from .drug_class import DrugClass
from .fields import BoundedInteger, CanonicalText, LongText, PartialDateField, ShortText
from .topic import Topic


class CitationAuthor(Recorded):
    """One row is one author, at its place in the list."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="authors")
    position = BoundedInteger("place", least=1, most=5000)
    family = ShortText("family name", max_length=120)
    given = ShortText("given names or initials", max_length=120, blank=True)

    class Meta:
        verbose_name = "author"
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["citation", "position"], name="one_author_a_place")]

    def __str__(self) -> str:
        return f"{self.family} {self.given}".strip()


class CitationDrug(Recorded):
    """One row says that a citation is about a medicine."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="about_drugs")
    drug = models.ForeignKey(Drug, models.PROTECT, related_name="about", verbose_name="medicine")

    class Meta:
        verbose_name = "medicine it is about"
        verbose_name_plural = "medicines it is about"
        constraints = [models.UniqueConstraint(fields=["drug", "citation"], name="about_a_drug_once")]

    def __str__(self) -> str:
        return str(self.drug)


class CitationClass(Recorded):
    """One row says that a citation is about a whole class."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="about_classes")
    drug_class = models.ForeignKey(DrugClass, models.PROTECT, related_name="about", verbose_name="class")

    class Meta:
        verbose_name = "class it is about"
        verbose_name_plural = "classes it is about"
        constraints = [models.UniqueConstraint(fields=["drug_class", "citation"], name="about_a_class_once")]

    def __str__(self) -> str:
        return str(self.drug_class)


class CitationDisease(Recorded):
    """One row says that a citation is about a condition."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="about_diseases")
    disease = models.ForeignKey(Disease, models.PROTECT, related_name="about", verbose_name="condition")

    class Meta:
        verbose_name = "condition it is about"
        verbose_name_plural = "conditions it is about"
        constraints = [models.UniqueConstraint(fields=["disease", "citation"], name="about_a_disease_once")]

    def __str__(self) -> str:
        return str(self.disease)


class CitationTopic(Recorded):
    """One row says that a citation is about a topic."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="about_topics")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="about")

    class Meta:
        verbose_name = "topic it is about"
        verbose_name_plural = "topics it is about"
        constraints = [models.UniqueConstraint(fields=["topic", "citation"], name="about_a_topic_once")]

    def __str__(self) -> str:
        return str(self.topic)


class StandingNotice(Recorded):
    """One row is a notice of the publisher that changes how a citation stands."""

    belongs_to = ("citation",)
    citation = models.ForeignKey(Citation, models.CASCADE, related_name="notices")
    standing = ShortText(max_length=10, choices=Standing.choices)
    url = CanonicalText("address of the notice", max_length=2000, read=url)
    dated = PartialDateField("date of the notice")
    reason = LongText(max_length=1000, blank=True, help_text="The publisher's reason, in one plain sentence.")
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="who read it"
    )
    confirmed_on = models.DateField("read on", null=True, blank=True)

    class Meta:
        verbose_name = "notice"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.get_standing_display()

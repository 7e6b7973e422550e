"""Reports of readers about links and entries, gathered into cases. Machines and readers write here: no history.

What editors decide on a case changes the citation, and that is written to the citation's history.
"""

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Min, OuterRef, Q, Subquery

from .citation import Citation
from .fields import LongText, ShortText

READABLE_AFTER_CLOSING = timedelta(days=90)


def number_of(report: int) -> str:
    """The short number of a report as readers know it.

    >>> number_of(7)
    'SR-0007'
    """
    return f"SR-{report:04}"


class CaseQuerySet(models.QuerySet):
    """Words about cases."""

    def open(self) -> Self:
        """Nobody has answered yet."""
        return self.filter(state=ReportCase.State.OPEN)

    def closed(self) -> Self:
        """Somebody has answered."""
        return self.exclude(state=ReportCase.State.OPEN)

    def oldest_first(self) -> Self:
        """In the order they came."""
        return self.order_by("opened_at", "pk")

    def with_readers(self) -> Self:
        """How many readers told us, as ``readers``; the first report and its kind, as ``first_report``, ``problem``."""
        first = LinkReport.objects.filter(case=OuterRef("pk")).order_by("pk")
        return self.annotate(
            readers=Count("reports"), first_report=Min("reports"), problem=Subquery(first.values("problem")[:1])
        )

    def next_after(self, case: "ReportCase") -> Any:
        """The open case that came after this one, else the oldest other one, else None."""
        others = self.open().oldest_first().exclude(pk=case.pk)
        return others.filter(opened_at__gte=case.opened_at).first() or others.first()


class ReportCase(models.Model):
    """One row is a trouble with one entry or page, however many readers report it."""

    class State(models.TextChoices):
        """How it stands."""

        OPEN = "open", "Open"
        FIXED = "fixed", "Fixed"
        NOT_A_FAULT = "not-a-fault", "Not a fault"
        CANNOT_FIX = "cannot-fix", "Cannot be fixed"

    citation = models.ForeignKey(Citation, models.PROTECT, null=True, related_name="cases")
    page = ShortText(max_length=300, blank=True, help_text="Path of the page, for reports that name no citation.")
    url_then = ShortText("address then", max_length=2000, blank=True)
    state = ShortText(max_length=11, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="who has it"
    )
    answer = LongText(max_length=1000, blank=True, help_text="What readers who reported it are told.")
    note = LongText(max_length=1000, blank=True, help_text="What editors tell each other. Readers never see it.")
    changeset = models.UUIDField(
        null=True, blank=True, editable=False, help_text="The change of the citation that fixed it."
    )

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "report"
        ordering = ["opened_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["citation"], condition=Q(state="open"), name="one_open_case_per_citation"),
            models.UniqueConstraint(
                fields=["page"], condition=Q(state="open", citation__isnull=True), name="one_open_case_per_page"
            ),
            models.CheckConstraint(
                condition=Q(citation__isnull=True, page__gt="") | Q(citation__isnull=False, page=""),
                name="a_case_is_about_a_citation_or_a_page",
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True) | (~Q(state="open") & Q(closed_at__isnull=False)),
                name="a_closed_case_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"case {self.pk}"

    @property
    def link_now(self) -> str:
        """Where readers of the citation go today; empty for a page."""
        return self.citation.link if self.citation else ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered yet."""
        return self.state == self.State.OPEN

    @property
    def readable_until(self) -> datetime | None:
        """When the readers' status pages go away; None while nobody has answered."""
        return self.closed_at and self.closed_at + READABLE_AFTER_CLOSING


class LinkReportQuerySet(models.QuerySet):
    """Words about what readers told us."""

    def received_between(self, earliest: datetime, latest: datetime) -> Self:
        """Received after the first moment and not after the second."""
        return self.filter(received_at__gt=earliest, received_at__lte=latest)

    def newest_first(self) -> Self:
        """The last one first."""
        return self.order_by("-received_at", "-pk")


class LinkReport(models.Model):
    """One row is what one reader told us. The e-mail address is deleted when the case is answered."""

    class Problem(models.TextChoices):
        """What is wrong."""

        DEAD = "dead", "The link does not open"
        WRONG = "wrong", "The link opens the wrong page"
        PAYWALL = "paywall", "It asks me to pay or sign in"
        UNSAFE = "unsafe", "The page looks unsafe"
        WHERE = "where", "I know where it can be read"
        TWICE = "twice", "It is listed twice"
        TITLE = "title", "The title or the date is wrong"
        RETRACTED = "retracted", "The paper was retracted or corrected"
        STATEMENT = "statement", "A statement is wrong or out of date"
        RISK = "risk", "A risk or a warning is missing"
        PAPER = "paper", "A paper is missing"
        NOTE = "note", "Our note has a mistake"
        TYPO = "typo", "A word is misspelled"
        HARD = "hard", "The page is hard to read or use"
        OTHER = "other", "Something else"

    case = models.ForeignKey(ReportCase, models.CASCADE, related_name="reports")
    problem = ShortText(max_length=9, choices=Problem.choices)
    proposed_url = ShortText("better address", max_length=2000, blank=True)
    details = LongText(max_length=1000, blank=True)
    email = ShortText("e-mail", max_length=254, blank=True)
    submission = models.UUIDField(unique=True, help_text="Names one filled form: sent twice, it is one report.")
    token = ShortText(max_length=43, unique=True, help_text="The private address of the reader's status page.")
    sender = ShortText(max_length=64, help_text="A keyed hash of the address; the key changes daily.")
    received_at = models.DateTimeField(db_index=True)

    objects = LinkReportQuerySet.as_manager()

    class Meta:
        verbose_name = "what a reader told us"
        ordering = ["received_at", "pk"]
        indexes = [models.Index(fields=["sender", "received_at"], name="reports_by_sender")]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The short number on the reader's receipt."""
        return number_of(self.pk)

    @property
    def is_about_the_link(self) -> bool:
        """Whether opening the link is the way to check it."""
        problems = self.Problem
        return self.problem in {problems.DEAD, problems.WRONG, problems.PAYWALL, problems.UNSAFE}


class DailyKey(models.Model):
    """One row is the secret that hashes senders' addresses on one day. Older rows are destroyed after a week."""

    day = models.DateField(primary_key=True)
    secret = ShortText(max_length=64)

    def __str__(self) -> str:
        return str(self.day)

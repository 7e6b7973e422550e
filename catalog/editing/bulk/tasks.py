"""What editors do to many records at once: publish, retire, give to a reviewer, tag."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model

from catalog.editing.proposals.proposing import goes_live
from catalog.editing.workflow.publishing import NOT_YOURS, SEEN_BY_READERS, may_choose, may_move, may_publish
from catalog.history.naming import person
from catalog.models import SUBJECTS, Citation, EditorialRecord, Status

OWNER = "owner"
ON_ITS_REVIEW = "It is published on the page of its review."
LIVE = "Readers see it. Change it in its form: that becomes its next version."


class Publish:
    """Puts records before readers, perhaps as reviewed."""

    def __init__(self, model: type[EditorialRecord], reviewed: Mapping[str, Any] | None = None) -> None:
        self.model, self.reviewed = model, reviewed or {}

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Published already, not this person's to publish, and statements: those have a page for it."""
        found = {}
        for record in records:
            if record.is_published:
                found[record.pk] = "It is published already."
            elif not may_choose(by, self.model, old=record.status, new=Status.PUBLISHED):
                may = may_move(by, self.model, old=record.status, new=Status.PUBLISHED)
                found[record.pk] = ON_ITS_REVIEW if may else NOT_YOURS
        return found

    def write(self, record: Any) -> None:
        """As its form does."""
        record.status = Status.PUBLISHED
        for column, value in self.reviewed.items():
            setattr(record, column, value)
        record.full_clean()
        record.save()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those that are published."""
        return with_value(self.model, pks, status=Status.PUBLISHED)

    def effect(self, record: Any) -> str:
        """The status before and after."""
        return f"{record.get_status_display()} → Published"


class Retire:
    """Takes records from readers."""

    def __init__(self, model: type[EditorialRecord]) -> None:
        self.model = model

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Retired already, never seen by readers, or not this person's to retire."""
        pks = [record.pk for record in records]
        history: Any = self.model.history
        seen = set(history.filter(id__in=pks, status__in=SEEN_BY_READERS).values_list("id", flat=True))
        problems = {pk: "Readers never saw it. Delete it on its own page." for pk in pks if pk not in seen}
        if not may_publish(by, self.model):
            problems = dict.fromkeys(pks, "You may not retire records of this kind.")
        return problems | {row.pk: "It is retired already." for row in records if row.status == Status.RETIRED}

    def write(self, record: Any) -> None:
        """Old records may hold what forms refuse today: that keeps none before readers."""
        record.status = Status.RETIRED
        record.save()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those that are retired."""
        return with_value(self.model, pks, status=Status.RETIRED)

    def effect(self, record: Any) -> str:
        """The status before and after."""
        return f"{record.get_status_display()} → Retired"


class Assign:
    """Gives records to a person, or takes them from everybody."""

    def __init__(self, model: type[EditorialRecord], reviewer: User | None) -> None:
        self.model, self.reviewer = model, reviewer
        self.name = person(reviewer) if reviewer else "Nobody"

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Those the person has already."""
        pk = self.reviewer.pk if self.reviewer else None
        return {row.pk: f"{self.name} has it already." for row in records if getattr(row, f"{OWNER}_id") == pk}

    def write(self, record: Any) -> None:
        """As its form does."""
        setattr(record, OWNER, self.reviewer)
        record.full_clean()
        record.save()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those the person has."""
        condition: dict[str, Any] = {OWNER: self.reviewer} if self.reviewer else {f"{OWNER}__isnull": True}
        return with_value(self.model, pks, **condition)

    def effect(self, record: Any) -> str:
        """Who has it afterwards."""
        return f"→ {self.name}"


class Tag:
    """Says that citations are about a subject, or no longer says so."""

    def __init__(self, subject: Model, *, is_added: bool) -> None:
        name = next(name for name, model in SUBJECTS.items() if isinstance(subject, model))
        relation: Any = Citation._meta.get_field(name)
        self.subject, self.is_added = subject, is_added
        self.link: Any = relation.remote_field.through
        self.column = relation.m2m_reverse_field_name()

    def rows(self, pks: Sequence[int]) -> Any:
        """The rows that join the citations to the subject."""
        return self.link._default_manager.filter(**{self.column: self.subject}, citation__in=pks)

    def tagged(self, pks: Sequence[int]) -> set[int]:
        """Those of the citations that are about it."""
        return set(self.rows(pks).values_list("citation", flat=True))

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Those of which it is said already, or was not, and those that only a publisher changes at once."""
        pks = {record.pk for record in records}
        live = {record.pk: LIVE for record in records if not goes_live(record, by=by)}
        tagged = self.tagged(list(pks))
        if self.is_added:
            return live | dict.fromkeys(tagged, f"It is about {self.subject} already.")
        return live | dict.fromkeys(pks - tagged, f"It is not about {self.subject}.")

    def write(self, record: Any) -> None:
        """One row joins or leaves."""
        if self.is_added:
            row = self.link(citation=record, **{self.column: self.subject})
            row.full_clean()
            row.save()
        else:
            self.rows([record.pk]).get().delete()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those that are about it, or no longer are."""
        tagged = self.tagged(pks)
        return tagged if self.is_added else set(pks) - tagged

    def effect(self, record: Any) -> str:
        """What joins or leaves."""
        return f"+ {self.subject}" if self.is_added else f"− {self.subject}"


def with_value(model: type[Any], pks: Sequence[int], **condition: Any) -> set[int]:
    """Those of the rows for which the database says so."""
    return set(model._default_manager.filter(pk__in=pks, **condition).values_list("pk", flat=True))

"""People at work on a small catalogue: each method is one operation, through the door that people use for it."""

import uuid
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.admin.stale import stamp
from catalog.editing.restoring.restoring import restore
from catalog.editing.workflow.publishing import discard, retire, was_published
from catalog.editing.worklists.users import users_of
from catalog.history.timeline import lived, story
from catalog.models import (
    Citation,
    Contact,
    CrossReference,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugName,
    GlossaryTerm,
    ReportCase,
    Topic,
    Treatment,
    TreatmentEvidence,
    change,
)
from catalog.reports.answering import fix_address
from catalog.reports.reporting import Told, report
from catalog.reports.subject import Subject
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in
from tests.importing.folders import load
from tests.library import NOW

WORDS = ("It may help.", "It seemed to help.", "Few were studied.", "Ask first.", "")
RECORDS: tuple[Any, ...] = (Drug, DrugClass, Citation, Topic, Treatment)


class Office:
    """One person, with the same dice each time. An operation that finds nothing to do, or is refused, says False."""

    def __init__(self, *, seed: int, by: User, folder: Path) -> None:
        self.dice, self.by, self.folder = Random(seed), by, folder  # noqa: S311
        self.client = signed_in(by)
        self.done: Counter[str] = Counter()
        self.number = 0

    def work(self, weights: dict[str, int], *, times: int) -> None:
        """Does so many operations, each as often as its weight says."""
        while self.done.total() < times:
            [name] = self.dice.choices(list(weights), list(weights.values()))
            self.done[name] += getattr(self, name)() is not False

    def some(self, rows: Any) -> Any:
        """One of the rows, or None."""
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        return rows.model._default_manager.get(pk=self.dice.choice(ids)) if ids else None

    def fresh(self, noun: str) -> str:
        """A name that nothing had before."""
        self.number += 1
        return f"new-{noun}-{self.number}"

    def changing(self) -> Any:
        """A change of the person."""
        return change(by=self.by, why=self.dice.choice(["Better so.", "As in the paper.", ""]))

    def make(self) -> None:
        """A new record, mostly a draft."""
        model: Any = self.dice.choice([Drug, DrugClass, Citation, Topic])
        name = self.fresh(model.__name__.lower())
        values = {"title" if model is Citation else "name": name, "slug": name}
        status = self.dice.choice(["draft", "draft", "draft", "published"])
        with self.changing():
            model.objects.create(**values, status=status, **({"kind": "risk"} if model is Topic else {}))

    def write(self) -> None:
        """Words of a medicine, perhaps those it has."""
        drug = self.some(Drug.objects.all())
        with self.changing():
            drug.lock_version()
            drug.summary = self.dice.choice(WORDS)
            drug.save()

    def move(self) -> None:
        """Another address."""
        record = self.some(self.dice.choice([Drug, Topic]).objects.all())
        with self.changing():
            record.slug = self.fresh("moved")
            record.save()

    def add_row(self) -> None:
        """A name, a class, a page to see also, or a paper behind a statement."""
        drug, klass = self.some(Drug.objects.all()), self.some(DrugClass.objects.all())
        with self.changing():
            match self.dice.randrange(4):
                case 0:
                    DrugName.objects.create(drug=drug, text=self.fresh("brand"), confused_with=self.some(Drug.objects))
                case 1:
                    drug.memberships.get_or_create(drug_class=klass)
                case 2:
                    CrossReference.objects.create(drug=drug, to_drug_class=klass)
                case _:
                    about = {"treatment": self.some(Treatment.objects), "citation": self.some(Citation.objects)}
                    TreatmentEvidence.objects.get_or_create(**about)

    def change_row(self) -> bool:
        """Another word in a name, which perhaps moves to another medicine."""
        name = self.some(DrugName.objects.all())
        if name:
            with self.changing():
                name.market = self.dice.choice(["Canada", "Atlantis"])
                name.drug = self.dice.choice([name.drug, name.drug, self.some(Drug.objects)])
                name.save()
        return bool(name)

    def drop_row(self) -> bool:
        """A row goes."""
        row = self.some(self.dice.choice([DrugName, DrugClassMembership, CrossReference, TreatmentEvidence]).objects)
        if row:
            with self.changing():
                row.delete()
        return bool(row)

    def take_away(self) -> bool:
        """A draft that nothing rests on is deleted; what readers saw is retired."""
        record = self.some(self.dice.choice(RECORDS).objects.all())
        if was_published(record):
            retire(record=record, by=self.by, why="Out of use.")
        elif users_of(record).count:
            return False
        else:
            discard(record=record, by=self.by, why="Typed twice.")
        return True

    def points(self, *, is_deleted: bool) -> tuple[Any, int, list[UUID]]:
        """A record that is, or is gone, with every point of its story."""
        model = self.dice.choice(RECORDS)
        live = set(model.objects.values_list("pk", flat=True))
        ever = set(model.history.values_list("id", flat=True))
        ids = sorted(ever - live if is_deleted else live)
        if not ids:
            return model, 0, []
        pk = self.dice.choice(ids)
        points = [change_set.id for change_set in lived(story(model, pk))]
        return model, pk, points if is_deleted else points[:-1]

    def put_back(self, *, is_deleted: bool = False) -> bool:
        """Any point of a record, unless it needs what is gone or nothing differs."""
        model, pk, points = self.points(is_deleted=is_deleted)
        if not points:
            return False
        version = model.objects.filter(pk=pk).values_list("version", flat=True).first()
        try:
            wish = {"model": model, "pk": pk, "version": version, "by": self.by, "why": "Better then."}
            restore(**wish, after=self.dice.choice(points))
        except ValidationError:
            return False
        return True

    def bring_back(self) -> bool:
        """A deleted record, as it was at any point."""
        return self.put_back(is_deleted=True)

    def put_back_at_the_desk(self) -> bool:
        """The page, the reason, the button."""
        model, pk, points = self.points(is_deleted=self.dice.random() < 0.5)
        version = model.objects.filter(pk=pk).values_list("version", flat=True).first() or ""
        if not points:
            return False
        address = at(model, "restore", pk, self.dice.choice(points))
        return self.client.post(address, {"version": version, "reason": "Better then."}).status_code == 302

    def take_away_at_the_desk(self) -> bool:
        """The page behind “Retire”."""
        record = self.some(self.dice.choice(RECORDS).objects.all())
        form = {"version": record.version, "reason": "Out of use."}
        return self.client.post(of(record, "delete"), form).status_code == 302

    def send_for_review(self) -> bool:
        """The action of a list."""
        drafts = list(Drug.objects.filter(status="draft"))[:5]
        ids = [draft.pk for draft in drafts]
        sent = {"action": "send_for_review", "_selected_action": ids, "index": 0, "stamp": stamp(drafts)}
        return self.client.post(at(Drug, "changelist"), sent).status_code == 302

    def save_at_the_desk(self) -> bool:
        """A form with its rows; often with nothing changed."""
        model, field = self.dice.choice([(GlossaryTerm, "definition"), (Contact, "text"), (Topic, "summary")])
        record = self.some(model.objects.all())
        rows = {"numbers-TOTAL_FORMS": "1", "numbers-0-number": self.dice.choice(["112", "911"])}
        is_new = isinstance(record, Contact) and not record.numbers.exists()
        words = {field: self.dice.choice(WORDS[:-1]), "reason": "Better so.", **(rows if is_new else {})}
        return send(self.client, of(record), **words).status_code == 302

    def save_a_medicine_at_the_desk(self) -> bool:
        """The largest form, with all its rows."""
        return send(self.client, of(self.some(Drug.objects)), say_it=self.fresh("say"), reason="x").status_code == 302

    def load_seeds(self) -> bool:
        """An import over what people wrote: it keeps that, and changes only its own."""
        words = self.dice.choice(WORDS)
        seeds = "".join(f"- {{name: seed {n}, slug: seed-{n}, kind: risk, summary: {words!r}}}\n" for n in range(2))
        return not load(self.folder, topics=seeds).refusals

    def fix_a_link(self) -> bool:
        """A reader reports a citation; somebody mends its address, unless it is the one that it has."""
        paper = self.some(Citation.objects.all())
        sender = f"203.0.{self.dice.randrange(250)}.{self.dice.randrange(250)}"
        report(subject=Subject(citation=paper), told=Told("dead"), submission=uuid.uuid4(), address=sender, now=NOW)
        case = ReportCase.objects.open().get(citation=paper)
        told: dict[str, Any] = {"why": "It moved.", "answer": "It moved.", "is_public": True, "now": NOW}
        url = f"https://example.org/{paper.pk}/{self.dice.randrange(2)}"
        try:
            fix_address(case=case, url=url, seen=case.citation.version, by=self.by, **told)
        except ValidationError:
            return False
        return True

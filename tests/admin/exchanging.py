"""Records with rows in which no two may say the same, made for every table that has such a rule."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.http import HttpResponse
from django.test import Client

from catalog.editing.proposals.exchanging import easiest, only_once
from catalog.models import Citation, Disease, Drug, Risk, Treatment
from tests.admin.addresses import of
from tests.admin.posting import held
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_risk,
    make_topic,
    make_treatment,
    save,
)

MAKERS: dict[str, Callable[..., Any]] = {
    "drug": make_drug, "drugclass": make_class, "disease": make_disease, "topic": make_topic, "citation": make_citation
}  # fmt: skip
OWNERS: dict[type[Any], Callable[[str], Any]] = {
    Drug: lambda status: make_drug(status=status),
    Disease: lambda status: make_disease(status=status),
    Citation: lambda status: make_citation(status=status),
    Treatment: lambda status: make_treatment(make_drug(), make_disease(), status=status),
    Risk: lambda status: make_risk(make_drug(), make_topic(), status=status),
}
PLAIN = {"family", "system", "kind", "direction", "position"}  # what a new row must say besides
WORDS = ("Ayname", "Beename", "Ceename", "Deename")


@dataclass(frozen=True)
class Table:
    """A table of rows of one kind of record, and the column that tells its rows apart."""

    owner: type[Any]
    rows: type[Any]
    link: str

    @property
    def column(self) -> Any:
        """Of those that no two rows share, the one that people look at."""
        rule = next(only_once(self.rows))
        return easiest([column for column in rule.columns if column.name != self.link])

    def made(self, status: str, values: list[Any]) -> tuple[Any, list[Any]]:
        """A record with a row for each value."""
        record = OWNERS[self.owner](status)
        return record, [save(self.row(record, number, value)) for number, value in enumerate(values)]

    def row(self, record: Any, number: int, value: Any) -> Any:
        """One row, not saved."""
        more = {"family": f"Author{number}"} if "family" in {field.name for field in self.rows._meta.fields} else {}
        more |= {"system": "rxcui"} if self.column.name == "code" else {}
        return self.rows(**{self.link: record, self.column.attname: value, **more})

    def values(self, count: int) -> list[Any]:
        """So many values that differ."""
        if isinstance(self.column, ForeignKey):
            return [MAKERS[self.column.related_model._meta.model_name]().pk for _ in range(count)]
        made = {"code": lambda n: f"119{n}", "position": lambda n: n + 1}
        return [made.get(self.column.name, WORDS.__getitem__)(number) for number in range(count)]

    def stored(self, record: Any) -> dict[int, Any]:
        """What each row of the record has now, by its number."""
        rows = self.rows.objects.filter(**{self.link: record}).order_by("pk")
        return {row.pk: getattr(row, self.column.attname) for row in rows}

    def send(self, client: Client, record: Any, wanted: list[Any], **fields: Any) -> HttpResponse:
        """The record's form, saved with these values in its rows in the order of their numbers, None for one less.

        A value more than there are rows is one more row.
        """
        page = client.get(of(record))
        sets = [inline.formset for inline in page.context["inline_admin_formsets"]]
        rows = next(each for each in sets if each.model is self.rows)
        sent = {**held(page), **fields, f"{rows.prefix}-TOTAL_FORMS": len(wanted)}
        forms = sorted((form for form in rows.forms if form.instance.pk), key=lambda form: form.instance.pk)
        prefixes = [form.prefix for form in forms] + [f"{rows.prefix}-{n}" for n in range(len(forms), len(wanted))]
        for number, (prefix, value) in enumerate(zip(prefixes, wanted, strict=True)):
            if number >= len(forms):
                new = self.row(None, 9, None)
                sent |= {f"{prefix}-{name}": getattr(new, name) for name in PLAIN & set(rows.empty_form.fields)}
            sent |= {f"{prefix}-DELETE": "on"} if value is None else {f"{prefix}-{self.column.name}": value}
        return client.post(of(record), {key: value for key, value in sent.items() if value is not None})


def tables() -> list[Table]:
    """Every table of rows with such a rule that a form of the desk writes."""
    return [
        Table(desk.model, inline.model, inline.fk_name or link_of(inline.model, desk.model))
        for desk in admin.site._registry.values()
        for inline in desk.inlines
        if inline.can_delete and list(only_once(inline.model))
    ]


def link_of(rows: type[Any], owner: type[Any]) -> str:
    """The column by which the rows belong to the record."""
    return next(name for name in rows.belongs_to if rows._meta.get_field(name).related_model is owner)

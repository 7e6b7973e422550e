"""A web address that moved, in every row that holds it: just this address, and all that stand under it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from catalog.editing.proposals.proposing import goes_live
from catalog.identifiers.recognizing import NUMBERS, key_of, meant_by
from catalog.identifiers.url import STARTS, moved, url
from catalog.models import Citation
from catalog.models.fields import CanonicalText
from catalog.models.registry import recorded_models

from .bulk import Part
from .tasks import LIVE
from .texts import TEXTS, ReplaceInText

TAKEN = "Another citation has {}."
SAME = "Another one of these comes to {}."


def columns() -> Iterator[tuple[type[Any], CanonicalText]]:
    """Every table with a column that holds a web address."""
    for model in recorded_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, CanonicalText) and field.read is url:
                yield model, field


def parts(*, old: str, new: str) -> list[Part]:
    """What replacing it means, table by table."""
    found = [
        Part(Replace(model, field, old=old, new=new), holding(model, field, old), field.name)
        for model, field in columns()
    ]
    texts = [ReplaceInText(model, name, old=old, new=new) for model, name in TEXTS]
    return [*found, *(Part(task, task.rows(), task.column) for task in texts)]


def tables() -> set[type[Any]]:
    """Every table that may be written."""
    return {model for model, _ in (*columns(), *TEXTS)}


def holding(model: type[Any], field: CanonicalText, old: str) -> QuerySet:
    """The rows that hold the address or one under it."""
    base = old.rstrip("/")
    under = [Q(**{f"{field.name}__startswith": base + sign}) for sign in STARTS]
    return model._default_manager.filter(Q(**{f"{field.name}__in": [old, base]}) | Q(*under, _connector=Q.OR))


class Replace:
    """Writes the new address in the place of the old one, in one column of one table."""

    def __init__(self, model: type[Any], field: CanonicalText, *, old: str, new: str) -> None:
        self.model, self.field, self.old, self.new = model, field, old, new
        self.wanted: dict[int, str] = {}
        self.first: dict[str, int] = {}

    def address(self, record: Any) -> str | None:
        """Where the address of a row is now."""
        text = moved(getattr(record, self.field.attname), old=self.old, new=self.new)
        return text and (spelled(text) or text)

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Those in another spelling, what would be no address, and citations where another one is or comes to be."""
        addresses = {record.pk: self.address(record) for record in records}
        taken = self.taken([address for address in addresses.values() if address])
        found = {row.pk: LIVE for row in records if not goes_live(getattr(row, "citation", row), by=by)}
        for pk, address in addresses.items():
            if address is None:
                found[pk] = "Its address is spelled otherwise: capitals count."
            elif not spelled(address):
                found[pk] = f"{address} is no web address."
            elif self.model is Citation:
                place = key_of("url", address)
                if taken[place] - {pk}:
                    found[pk] = TAKEN.format(address)
                elif pk not in found and self.first.setdefault(place, pk) != pk:
                    found[pk] = SAME.format(address)
        return found

    def taken(self, addresses: Sequence[str]) -> dict[str, set[int]]:
        """Which citations are where, of the places that the addresses lead to. Other rows may share one."""
        found: dict[str, set[int]] = defaultdict(set)
        if self.model is Citation:
            meant = [meant_by(address) for address in addresses]
            there = Q(url_key__in=[key_of("url", address) for address in addresses])
            for name in NUMBERS:
                there |= Q(**{f"{name}__in": [value for field, value in meant if field == name]})
            for pk, place, *numbers in Citation.objects.filter(there).values_list("pk", "url_key", *NUMBERS):
                keys = [key_of(name, value) for name, value in zip(NUMBERS, numbers, strict=True) if value]
                for key in (place, *keys):
                    found[key].add(pk)
        return found

    def write(self, record: Any) -> None:
        """As its form does; nobody came to the address meanwhile."""
        self.wanted[record.pk] = self.address(record) or ""
        if isinstance(record, Citation):
            others = Citation.objects.known_as("url", self.wanted[record.pk]).exclude(pk=record.pk)
            if others.exists():
                raise ValidationError(TAKEN.format(self.wanted[record.pk]))
        setattr(record, self.field.attname, self.wanted[record.pk])
        record.full_clean()
        record.save()

    def holds(self, pks: Sequence[int]) -> set[int]:
        """Those at which the database holds the new address."""
        rows = self.model._default_manager.filter(pk__in=pks).values_list("pk", self.field.attname)
        return {pk for pk, address in rows if address == self.wanted[pk]}

    def effect(self, record: Any) -> str:
        """The address before and after."""
        return f"{getattr(record, self.field.attname)} → {self.address(record)}"


def spelled(text: str) -> str | None:
    """The address as rows hold it; None for what no reader could follow."""
    try:
        return url(text)
    except ValueError:
        return None

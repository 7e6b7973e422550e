"""A web address that moved, in every row that holds it: just this address, and all that stand under it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from catalog.identifiers.url import url
from catalog.models import Citation
from catalog.models.fields import CanonicalText

from .bulk import Part
from .groups import recorded_models
from .proposing import goes_live
from .tasks import LIVE

STARTS = "/?#"


def columns() -> Iterator[tuple[type[Any], CanonicalText]]:
    """Every table with a column that holds a web address."""
    for model in recorded_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, CanonicalText) and field.read is url:
                yield model, field


def moved(address: str, *, old: str, new: str) -> str | None:
    """Where the address is now; None when it does not stand under the old one.

    >>> moved("https://old.org/a?b=1", old="https://old.org/", new="https://new.org/x")
    'https://new.org/x/a?b=1'
    >>> moved("https://old.org.example/", old="https://old.org/", new="https://new.org/")
    """
    base = old.rstrip("/")
    rest = address.removeprefix(base)
    if address in {old, base}:
        return new
    if not address.startswith(base) or rest[0] not in STARTS:
        return None
    return new.rstrip("/") + rest


def parts(*, old: str, new: str) -> list[Part]:
    """What replacing it means, table by table."""
    return [Part(Replace(model, field, old=old, new=new), holding(model, field, old)) for model, field in columns()]


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

    def address(self, record: Any) -> str | None:
        """Where the address of a row is now."""
        text = moved(getattr(record, self.field.attname), old=self.old, new=self.new)
        return text and (spelled(text) or text)

    def refusals(self, records: Sequence[Any], by: User) -> dict[int, str]:
        """Those in another spelling, what would be no address, and citations that another one is at already."""
        addresses = {record.pk: self.address(record) for record in records}
        taken = self.taken([address for address in addresses.values() if address and spelled(address)])
        found = {row.pk: LIVE for row in records if not goes_live(getattr(row, "citation", row), by=by)}
        for pk, address in addresses.items():
            if address is None:
                found[pk] = "Its address is spelled otherwise: capitals count."
            elif not spelled(address):
                found[pk] = f"{address} is no web address."
            elif address in taken:
                found[pk] = f"Another citation has {address}."
        return found

    def taken(self, addresses: Sequence[str]) -> set[str]:
        """The addresses that a citation has. Other rows may share one."""
        if self.model is not Citation:
            return set()
        return set(Citation.objects.filter(url__in=addresses).values_list("url", flat=True))

    def write(self, record: Any) -> None:
        """As its form does."""
        self.wanted[record.pk] = self.address(record) or ""
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

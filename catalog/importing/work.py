"""One row on its way into the catalogue: first every record, then what left them, then their parts."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError

from .matching import build, differing, fields_of, find, key_of, write
from .nouns import Noun, Part
from .reading import Row
from .report import Outcome


class Work:
    """A row, its record once it is known, and what came of it. ``at`` is the row or part being looked at."""

    def __init__(self, noun: Noun, row: Row) -> None:
        self.noun, self.row, self.at = noun, row, row
        self.record: Any = None
        self.outcome = Outcome.UNCHANGED
        self.pairs: list[tuple[Row, Any, Any, list[str]]] = []

    @property
    def name(self) -> str:
        """What other rows call it."""
        return str(self.row.values.get(self.noun.key[0], ""))

    @cached_property
    def above(self) -> list[str]:
        """Names of records of its own noun that it points at."""
        fields = fields_of(self.noun.model).values()
        links = [field.name for field in fields if field.related_model is self.noun.model]
        return [str(self.row.values[link]) for link in links if link in self.row.values]

    @cached_property
    def is_edited(self) -> bool:
        """Whether the last to touch the record or one of its parts was a person."""
        parts = (part.model.history.filter(**{part.owner: self.record}) for part in self.noun.parts)
        newest = [rows.first() for rows in (self.record.history, *parts)]
        return any(row.history_user_id for row in newest if row is not None)

    def save_record(self) -> None:
        """Creates or updates the record itself."""
        parts = tuple(part.field for part in self.noun.parts)
        fresh = build(self.noun.model, self.row, parts=parts)
        fresh.clean_fields()
        self.record = find(self.noun.model, {name: getattr(fresh, name) for name in self.noun.key})
        if self.record is None:
            self.record, self.outcome = write(fresh, None, []), Outcome.CREATED
        elif columns := differing(fresh, self.record):
            if self.is_edited:
                self.outcome = Outcome.KEPT
            else:
                write(fresh, self.record, columns)
                self.outcome = Outcome.UPDATED

    def drop_parts(self) -> None:
        """Compares the parts and removes those that the row has no more, before any row adds its own."""
        if self.record is None or self.outcome == Outcome.KEPT:
            return
        removed = [row for part in self.noun.parts for row in self.compare(part)]
        if not (removed or self.pairs):
            return
        if self.outcome != Outcome.CREATED and self.is_edited:
            self.outcome, self.pairs = Outcome.KEPT, []
            return
        for row in removed:
            row.delete()
        if self.outcome == Outcome.UNCHANGED:
            self.outcome = Outcome.UPDATED

    def compare(self, part: Part) -> list[Any]:
        """Notes the parts to write; gives those to remove."""
        live = {key_of(row, part.key): row for row in part.model.objects.filter(**{part.owner: self.record})}
        named = set()
        for row, fresh in self.fresh_parts(part):
            key = key_of(fresh, part.key)
            if key in named:
                raise ValidationError({part.field: f"“{fresh}” stands twice."})
            named.add(key)
            columns = differing(fresh, live[key], owner=part.owner) if key in live else []
            if columns or key not in live:
                self.pairs.append((row, fresh, live.get(key), columns))
        return [row for key, row in live.items() if key not in named]

    def fresh_parts(self, part: Part) -> Iterator[tuple[Row, Any]]:
        """The parts as the row has them, read and in their canonical spelling."""
        self.at = self.row
        items = self.row.values.get(part.field) or []
        if not isinstance(items, list):
            raise ValidationError({part.field: "Write a list here."})
        for place, item in enumerate(items, start=1):
            self.at = self.row.part(part.field, item, values=part.values_of(item, place))
            fresh = build(part.model, self.at, owner=part.owner)
            setattr(fresh, part.owner, self.record)
            fresh.full_clean(validate_unique=False, validate_constraints=False)
            yield self.at, fresh
        self.at = self.row

    def save_parts(self) -> None:
        """Writes the parts that differ."""
        for row, fresh, live, columns in self.pairs:
            self.at = row
            write(fresh, live, columns)

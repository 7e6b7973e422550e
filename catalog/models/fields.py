"""Fields with bounds the database itself keeps, so that SQLite and PostgreSQL accept the same rows."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Combinable

from catalog.identifiers.lines import one_line, plain_title
from catalog.identifiers.partial_date import PartialDate
from catalog.identifiers.written_date import written_date

from .history import ChangeRow


def length_check(field: models.Field, connection: BaseDatabaseWrapper, most: int) -> str:
    """The SQL that keeps a text within its bound, in characters."""
    return f"length({connection.ops.quote_name(str(field.column))}) <= {most}"


class ShortText(models.CharField):
    """A line of text: what else breaks a line is a blank. SQLite does not keep a varchar's bound, so a check does."""

    read_line: Callable[[str], str] = staticmethod(one_line)

    def to_python(self, value: Any) -> Any:
        """The text on one line."""
        text = super().to_python(value)
        return self.read_line(text) if isinstance(text, str) else text

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """On one line, whoever saves."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self.read_line(value)
            setattr(model_instance, self.attname, value)
        return value

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The bound as a column check."""
        return length_check(self, connection, self.max_length or 0)


class PrintedTitle(ShortText):
    """A title as it was printed, without the markup that publishers send with it."""

    read_line = staticmethod(plain_title)


class Slug(models.SlugField):
    """The part of an address that names a record: small letters, digits, and hyphens between them."""

    default_validators = [RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Write small letters, digits and hyphens only.")]

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The bound as a column check."""
        return length_check(self, connection, self.max_length or 0)


class LongText(models.TextField):
    """Sentences, at most ``max_length`` characters, kept by forms and database alike."""

    def __init__(self, *args: Any, max_length: int = 4000, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "max_length": max_length})
        self.validators = [*self.validators, MaxLengthValidator(max_length)]

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The bound as a column check."""
        return length_check(self, connection, self.max_length or 0)


class BoundedInteger(models.IntegerField):
    """A whole number from ``least`` to ``most``."""

    def __init__(self, *args: Any, least: int = 0, most: int = 2**31 - 1, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.least, self.most = least, most
        self.validators = [*self.validators, MinValueValidator(least), MaxValueValidator(most)]

    def deconstruct(self) -> Any:
        """Keeps the bounds in migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "least": self.least, "most": self.most}

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The bounds as a column check."""
        column = connection.ops.quote_name(str(self.column))
        return f"{column} >= {self.least} AND {column} <= {self.most}"


class CanonicalText(ShortText):
    """A text stored in the one spelling that ``read`` gives it; nothing entered is NULL, so that unique allows many."""

    empty_values = [None]  # an empty text is read like any other, and becomes None

    def __init__(self, *args: Any, read: Callable[[str], str] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.read = read

    def to_python(self, value: Any) -> str | None:
        """The canonical text, None for nothing, ValidationError for what cannot be read."""
        text = str(value).strip() if value is not None else ""
        if not text:
            return None
        try:
            return self.read(text) if self.read else text
        except ValueError as problem:
            raise ValidationError(str(problem), code="invalid") from None

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        """What is typed may be longer than the column: an address, or a line with the number in it."""
        return super().formfield(*args, **{"max_length": None, **kwargs})

    def pre_save(self, model_instance: models.Model, add: bool) -> str | None:
        """Whoever saves, the spelling is canonical and no second one slips past the unique constraint."""
        value = self.to_python(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value


class PartialDateField(ShortText):
    """A year, season, month or day, or a range, stored as EDTF text, ``PartialDate`` in Python, None for no date."""

    # What the type checker takes as set and got.
    _pyi_private_set_type: PartialDate | str | Combinable | None  # type: ignore[assignment]
    _pyi_private_get_type: PartialDate | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 21, **kwargs, "null": True, "blank": True})

    def from_db_value(self, value: str | None, *_: Any) -> PartialDate | None:
        """What the row holds was checked when it was written."""
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        """Reads a date as people write it; ValidationError says how, or which of two meanings to choose."""
        if value is None or isinstance(value, PartialDate):
            return value
        if not str(value).strip():
            return None
        try:
            return written_date(str(value))
        except ValueError as problem:
            raise ValidationError(str(problem), code="invalid") from None

    def pre_save(self, model_instance: models.Model, add: bool) -> PartialDate | None:
        """A date given as text becomes a date before anything is derived from it."""
        value = self.to_python(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value

    def get_prep_value(self, value: Any) -> str | None:
        """EDTF text for the database."""
        date = self.to_python(value)
        return None if date is None else str(date)

    def value_to_string(self, obj: models.Model) -> str:
        """EDTF text for serializers."""
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def run_validators(self, value: Any) -> None:
        """Length validators look at the text."""
        super().run_validators(None if value is None else str(value))


class Derived(models.Field):
    """Mixed into a field whose value follows from its row: computed at each save, edited by nobody."""

    def __init__(self, *args: Any, compute: Callable[[Any], Any] | None = None, **kwargs: Any) -> None:
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)
        self.compute = compute

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Computes the value anew, so that it cannot drift; a row of history keeps what it was given."""
        if self.compute is not None and not isinstance(model_instance, ChangeRow):
            setattr(model_instance, self.attname, self.compute(model_instance))
        return super().pre_save(model_instance, add)


class DerivedText(Derived, ShortText):
    """A line of text that follows from its row."""


class DerivedDate(Derived, models.DateField):
    """A day that follows from its row."""


class DerivedYear(Derived, models.SmallIntegerField):
    """A year that follows from its row."""

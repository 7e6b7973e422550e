"""The database itself keeps the bounds of every text and number: what SQLite takes, PostgreSQL takes."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction

from catalog.models import Citation, Drug, Page
from catalog.models.fields import BoundedInteger, LongText
from tests.library import Library

from .every import OURS, RECORDED

pytestmark = pytest.mark.django_db
# SQLite gives back what was written; PostgreSQL says length((title)::text) <= 500.
LENGTHS = re.compile(r'length\(\(?"?(\w+)"?\)?(?:::text)?\) <= (\d+)')


def bounds(model: type[models.Model]) -> dict[str, list[Any]]:
    """For each text and number of a model the values just beyond its bounds."""
    values: dict[str, list[Any]] = {}
    for field in model._meta.local_fields:
        if field.name.startswith("history_"):
            continue  # written by no person
        if isinstance(field, BoundedInteger):
            values[field.column] = [field.least - 1, field.most + 1]
        elif isinstance(field, models.CharField | models.TextField):
            values[field.column] = ["a" * (field.max_length + 1)]
    return values


def takes(model: type[models.Model], column: str, value: Any) -> bool:
    """Whether the database takes the value, past all that Python would say."""
    quote = connection.ops.quote_name
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {quote(model._meta.db_table)} SET {quote(column)} = %s", [value])  # noqa: S608
    except DatabaseError:
        return False
    return True


def test_what_lies_beyond_a_bound_is_refused_by_the_database(library: Library) -> None:
    taken = [
        f"{model.__name__}.{column}"
        for model in [*RECORDED, *(model.history.model for model in RECORDED)]
        for column, values in bounds(model).items()
        for value in values
        if takes(model, column, value)
    ]

    assert taken == []


def test_a_bound_counts_letters_and_not_bytes(library: Library) -> None:
    Drug.objects.update(say_it="ä" * 120)

    assert Drug.objects.filter(say_it="ä" * 120).count() == 4


def test_forms_say_it_first(library: Library) -> None:
    library.drug.summary = "a" * 601
    library.trial.sample_size = 0

    with pytest.raises(ValidationError, match="at most 600 characters"):
        library.drug.full_clean()
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        library.trial.full_clean()


def test_a_number_of_another_kind_is_refused_in_words(library: Library) -> None:
    library.trial.sample_size = 2**63

    with pytest.raises(ValidationError, match="less than or equal to 100000000"):
        library.trial.full_clean()


@pytest.mark.parametrize("slug", ["Alphazole", "alpha_zole", "alpha--zole", "-alphazole", "alphazole\n", "älpha"])
def test_an_address_is_plain(library: Library, slug: str) -> None:
    library.drug.slug = slug

    with pytest.raises(ValidationError, match="Write small letters, digits and hyphens only"):
        library.drug.full_clean()


def test_bounds_outlive_a_copy_of_the_field() -> None:
    number = Citation._meta.get_field("sample_size").clone()
    text = Page._meta.get_field("body").clone()

    assert (number.least, number.most) == (1, 100_000_000)
    assert (type(text), text.max_length) == (LongText, 30_000)


def test_a_bound_is_written_into_the_table_and_into_migrations() -> None:
    text, number = Drug._meta.get_field("summary"), BoundedInteger(least=1, most=9)
    number.set_attributes_from_name("size")

    assert text.db_check(connection) == 'length("summary") <= 600'
    assert Drug._meta.get_field("name").db_check(connection) == 'length("name") <= 120'
    assert Drug._meta.get_field("slug").db_check(connection) == 'length("slug") <= 120'
    assert number.db_check(connection) == '"size" >= 1 AND "size" <= 9'
    assert number.deconstruct()[3] == {"least": 1, "most": 9}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_the_bounds_in_the_table_are_those_of_the_model(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = %s"
            if connection.vendor == "sqlite"
            else "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass",
            [model._meta.db_table],
        )
        written = LENGTHS.findall(" ".join(sql for (sql,) in cursor.fetchall() if sql))

    texts = (models.CharField, models.TextField)
    bounded = [field for field in model._meta.local_fields if isinstance(field, texts) and field.db_check(connection)]
    assert sorted(written) == sorted((field.column, str(field.max_length)) for field in bounded)

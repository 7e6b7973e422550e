"""What was pasted into a citation's form, put where it belongs: numbers into their fields, volume and pages too."""

import re
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.utils.text import slugify

from catalog.identifiers.recognizing import READERS, is_resolver, named_in
from catalog.models import Citation

YEAR = re.compile(r"[12][0-9]{3}")
NO_DOI = "This address leads to no paper: a DOI has to stand behind it, like 10.1136/annrheumdis-2016-210503."
# Behind a date of PubMed: 2016 Dec 30;18(1):305.
PLACE = re.compile(r";\s*(?P<volume>[\w-]{1,20})?\s*(?:\((?P<issue>[^()]{1,40})\))?\s*:\s*(?P<pages>[^.;\[]{1,80})")


def put_right(data: QueryDict) -> tuple[QueryDict, list[str]]:
    """The data of a form with each number in its own field, as long as that one is empty or holds the same.

    With it, in words, what went from one field into another.
    """
    right, told = data.copy(), []
    for field in READERS:
        found = named_in(typed(right, field), field=field)
        if found and all(is_free(right, name, value) for name, value in found if name != field) and is_clear(found):
            right[field] = dict(found).get(field, "")
            for name, value in found:
                if name != field:
                    right[name] = value
                    told.append(f"{value} was pasted elsewhere and went into the field “{called(name)}”.")
    put_place(right)
    return right, told


def is_free(data: QueryDict, name: str, value: str) -> bool:
    """Whether a field is on the form, and empty or with the same in it."""
    return name in data and typed(data, name).strip() in ("", value)


def is_clear(found: list[tuple[str, str]]) -> bool:
    """Whether no field would have to hold two."""
    return len(dict(found)) == len(found)


def put_place(data: QueryDict) -> None:
    """Volume, issue and pages from behind a date, where none were typed."""
    found = PLACE.search(typed(data, "issued"))
    for name, text in found.groupdict(default="").items() if found else ():
        if name in data and not typed(data, name).strip():
            data[name] = text.strip()


def typed(data: QueryDict, field: str) -> str:
    """What stands in a field of one text."""
    return str(data.get(field, ""))


def called(field: str) -> str:
    """The name of a field, as the form has it."""
    return str(Citation._meta.get_field(field).verbose_name)  # type: ignore[union-attr]


def misplaced(field: str, text: str) -> str:
    """Says kindly which field a text belongs to, or that it is more than one number; or nothing."""
    found = named_in(text, field=field)
    if len(found) > 1:
        numbers = " and ".join(value for _, value in found)
        return f"This is more than one: {numbers}. Keep one here, and put what belongs elsewhere into its own field."
    if field == "url" and is_resolver(text):
        return NO_DOI
    if not found or found[0][0] == field:
        return ""
    return f"This belongs in the field “{called(found[0][0])}”, which holds another one."


def words_of_address(title: str, cleaned: Mapping[str, Any]) -> str:
    """What the address of a citation is made of: its title, or where that is in other letters, its year and number."""
    letters = sum(sign.isalpha() for sign in title)
    if len(slugify(title).replace("-", "")) * 2 > letters:
        return title
    year = YEAR.search(" ".join(str(cleaned.get(name) or "") for name in ("issued", "online", "updated")))
    numbers = [f"{name} {cleaned[name]}" for name in ("pmid", "doi", "pmcid", "nct") if cleaned.get(name)]
    what = re.sub(r"[/.]", "-", numbers[0]) if numbers else f"paper {cleaned.get('language') or 'in another language'}"
    return f"{year[0] if year else ''} {what}"

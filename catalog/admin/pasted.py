"""What was pasted into a citation's form, put where it belongs: numbers into their fields, volume and pages too."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.validators import MaxLengthValidator
from django.http import QueryDict
from django.utils.text import slugify

from catalog.identifiers.doi import RESOLVERS
from catalog.identifiers.recognizing import READERS, recognize
from catalog.models import Citation

YEAR = re.compile(r"[12][0-9]{3}")
# Behind a date of PubMed: 2016 Dec 30;18(1):305.
PLACE = re.compile(r";\s*(?P<volume>[\w-]{1,20})?\s*(?:\((?P<issue>[^()]{1,40})\))?\s*:\s*(?P<pages>[^.;\[]{1,80})")


def put_right(data: QueryDict) -> QueryDict:
    """The data of a form with each number in its own field, as long as that one is empty or holds the same."""
    right = data.copy()
    for field in READERS:
        text = typed(right, field)
        meant = belongs_to(field, text)
        if meant is None and is_read(field, text):
            right[field] = READERS[field](text)
        if meant is not None and meant[0] in right and typed(right, meant[0]).strip() in ("", meant[1]):
            right[field], right[meant[0]] = "", meant[1]
    found = PLACE.search(typed(right, "issued"))
    for name, text in found.groupdict(default="").items() if found else ():
        if name in right and not typed(right, name).strip():
            right[name] = text.strip()
    return right


def typed(data: QueryDict, field: str) -> str:
    """What stands in a field of one text."""
    return str(data.get(field, ""))


def take_whole(field: Any) -> None:
    """Lets a field take what is longer than its column: the column checks what was read out of it."""
    field.max_length = None
    field.validators = [check for check in field.validators if not isinstance(check, MaxLengthValidator)]
    field.widget.attrs.pop("maxlength", None)


def belongs_to(field: str, text: str) -> tuple[str, str] | None:
    """The other field that a text belongs to, and its value there; None where it is right or nothing we know.

    Any web address may stand in the field for it, beside the number; that of the DOI's resolver is the DOI.
    """
    is_resolver = field == "url" and RESOLVERS.match(text.strip())
    if not text.strip() or (not is_resolver and is_read(field, text)):
        return None
    meant = recognize(text)
    return None if meant is None or meant[0] == field else meant


def is_read(field: str, text: str) -> bool:
    """Whether the field can hold it."""
    try:
        READERS[field](text)
    except ValueError:
        return False
    return True


def misplaced(field: str, text: str) -> str:
    """Says kindly which field a text belongs to, or nothing."""
    meant = belongs_to(field, text)
    if meant is None:
        return ""
    name = Citation._meta.get_field(meant[0]).verbose_name  # type: ignore[union-attr]
    return f"This belongs in the field “{name}”, which holds another one."


def words_of_address(title: str, cleaned: Mapping[str, Any]) -> str:
    """What the address of a citation is made of: its title, or where that is in other letters, its year and number."""
    letters = sum(sign.isalpha() for sign in title)
    if len(slugify(title).replace("-", "")) * 2 > letters:
        return title
    year = YEAR.search(" ".join(str(cleaned.get(name) or "") for name in ("issued", "online", "updated")))
    numbers = [f"{name} {cleaned[name]}" for name in ("pmid", "doi", "pmcid", "nct") if cleaned.get(name)]
    what = re.sub(r"[/.]", "-", numbers[0]) if numbers else f"paper {cleaned.get('language') or 'in another language'}"
    return f"{year[0] if year else ''} {what}"

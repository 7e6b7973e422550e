"""Whether a name is also that of another record of the same kind: no medicine and no condition is entered twice."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from catalog.identifiers.names import written_out
from catalog.models import Disease, DiseaseName, Drug, DrugClass, DrugName, Journal, Named, Topic
from catalog.search.words import key, singular, typed_words

# Columns that hold names besides the first, and what stands between several.
MORE: dict[type[Any], dict[str, str | None]] = {
    Disease: {"plain_name": None},
    DrugClass: {"also_called": ","},
    Topic: {"also_called": ","},
    Journal: {"abbreviation": None, "aliases": "\n"},
}
# Rows that hold further names, each with the record that they belong to.
ROWS: dict[type[Any], type[Any]] = {DrugName: Drug, DiseaseName: Disease}
OF_A_ROW = {"text", "kind", "caution"}
IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
DOSE = re.compile(r"\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|[µμ]g|g|ml|iu|units?|%)(?:\s*/\s*\w+)?(?!\w)", re.IGNORECASE)
# Words that one writer adds and another leaves out: of language, of conditions, of forms and salts of a medicine.
BESIDES = re.compile(
    "the|and|of|disease|disorder|syndrome|phenomenon|tablet|tab|capsule|cap|pill|injection|infusion|cream|ointment|gel"
    "|solution|syrup|suspension|oral|intravenous|iv|release|modified|extended|prolonged|xr|sr|sodium|potassium"
    "|hydrochloride|hcl|sulfate|acetate|phosphate|maleate|mesylate|citrate|tartrate|monohydrate|anhydrous"
)
ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Namesake:
    """Another record with the name. ``is_first`` says that it is what that one is mainly called."""

    record: Any
    is_first: bool


def spellings(name: str) -> set[str]:
    """What two names share that are the same: “and” may be a sign, “the” in front may be missing, ö may be oe.

    >>> spellings("The Knots & Bolts") == spellings("Knots and Bolts")
    True
    >>> spellings("Sjögren’s disease") & spellings("Sjoegren's disease")
    {'sjegrensdisease'}
    """
    bare = ARTICLE.sub("", name.strip()).replace("&", " and ")
    return {key(bare), key(written_out(bare))} - {""}


def near_spellings(name: str) -> set[str]:
    """What two names share that may be the same: without brackets or what is in them, without dose, form and plural,
    and in any order.

    >>> near_spellings("lung disease, interstitial") == near_spellings("Interstitial lung diseases")
    True
    >>> near_spellings("Imuran (azathioprine)") & near_spellings("azathioprine 50 mg tablets")
    {'azathioprine'}
    """
    parts = [IN_BRACKETS.sub(" ", name), *IN_BRACKETS.findall(name)]
    return {gist(text) for part in parts for text in (part, written_out(part))} - {""}


def gist(name: str) -> str:
    """The words of a name that count, in the order of letters."""
    words = [singular(word) for word in typed_words(DOSE.sub(" ", name))]
    return " ".join(sorted(word for word in words if not BESIDES.fullmatch(word)) or words)


def columns_of(model: type[Any]) -> dict[str, str | None]:
    """The columns that hold names of such a record, with what stands between several; nothing for one without."""
    return {model.named_by: None, **MORE.get(model, {})} if issubclass(model, Named) else {}


def parted(text: str, sign: str | None) -> list[str]:
    """The names in a column."""
    return [text] if sign is None else text.split(sign)


def names_in(model: type[Any], values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each name in the values of a record, with its column."""
    for column, sign in columns_of(model).items():
        for name in parted(values[column], sign) if column in values else []:
            if key(name):
                yield column, name


def namesake(
    model: type[Any], name: str, *, but: int | None, alike: Callable[[str], set[str]] = spellings
) -> Namesake | None:
    """The first other record that goes by the name, by any of its names; retired ones, too."""
    looked_for = alike(name)
    rows = model._default_manager.exclude(pk=but).order_by("pk")
    found: dict[int, bool] = {}
    for pk, *texts in rows.values_list("pk", *columns_of(model)):
        values = dict(zip(columns_of(model), texts, strict=True))
        called = {column for column, text in names_in(model, values) if alike(text) & looked_for}
        found |= {pk: model.named_by in called} if called else {}
    if hasattr(model, "names"):
        others = rows.exclude(names=None).values_list("pk", "names__text")
        found = {pk: False for pk, text in others if alike(text) & looked_for} | found
    pk = next(iter(sorted(found, key=lambda pk: (not found[pk], pk))), None)
    return Namesake(rows.get(pk=pk), found[pk]) if pk else None


def may_share(row: Any, held: Namesake) -> bool:
    """Whether another name may be that of two records, once its caution says so: what one is mainly called may not."""
    return not held.is_first or (isinstance(row, DrugName) and row.kind == DrugName.Kind.LOOK_ALIKE)


def names_taken(row: Any, changed: Collection[str]) -> Iterator[tuple[str, str, Namesake]]:
    """Each name in the changed columns of a record, or of a row of its names, that is another's, with its column."""
    if type(row) not in ROWS:
        for column, name in names_in(type(row), {column: getattr(row, column) for column in changed}):
            held = namesake(type(row), name, but=row.pk)
            if held is not None:
                yield column, name, held
    elif OF_A_ROW & set(changed):
        owner = ROWS[type(row)]
        held = namesake(owner, row.text, but=getattr(row, f"{owner._meta.model_name}_id"))
        if held is not None and not (may_share(row, held) and row.caution):
            yield "text", row.text, held


def names_near(row: Any, changed: Collection[str]) -> Iterator[tuple[str, str, Namesake]]:
    """Each name in the changed columns of a record that is nearly another's, and no more than nearly."""
    for column, name in names_in(type(row), {column: getattr(row, column) for column in changed}):
        held = namesake(type(row), name, but=row.pk, alike=near_spellings)
        if held is not None and namesake(type(row), name, but=row.pk) is None:
            yield column, name, held


def names_refused(row: Any, changed: Collection[str]) -> list[str]:
    """In words, those of the names taken that no caution makes right: where none can be asked for, the others pass."""
    return [
        f"“{name}” is a name of “{held.record}” already."
        for _, name, held in names_taken(row, changed)
        if type(row) not in ROWS or not may_share(row, held)
    ]

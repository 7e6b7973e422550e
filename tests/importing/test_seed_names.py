"""Every checked name of the starting catalogue finds its record; its codes and trees are those that were checked."""

import pytest
from django.conf import settings

from catalog.identifiers.names import fold
from catalog.importing import load_seeds
from catalog.models import Disease, Drug, DrugName
from catalog.search.finding import Results
from tests.search.looking import look_for

from . import checked_names as checked
from .folders import NOW


def found(results: Results) -> set[str]:
    """The addresses of the records found for just what was typed."""
    return set() if results.is_guess else {hit.known.url for group in results.groups for hit in group.hits}


@pytest.mark.django_db
def test_every_checked_name_and_code_is_in_the_seeds_and_finds_its_record() -> None:
    load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)

    names_find_their_records()
    codes_are_those_that_were_checked()
    conditions_stand_where_the_sources_put_them()
    medicines_stand_in_the_classes_that_the_sources_name()
    look_alikes_are_no_names()
    nobody_is_sent_back_to_a_page_they_do_not_see()


def names_find_their_records() -> None:
    missed = [
        (text, address)
        for kind, records in (("drugs", checked.MEDICINES), ("diseases", checked.CONDITIONS))
        for address, names in records.items()
        for text in names
        if f"/{kind}/{address}/" not in found(look_for(text))
    ]

    assert missed == []


def codes_are_those_that_were_checked() -> None:
    drugs = {drug.slug: {str(code) for code in drug.codes.all()} for drug in Drug.objects.all()}
    diseases = Disease.objects.values_list("slug", "mesh", "icd10", "orpha", "doid")

    assert drugs == checked.MEDICINE_CODES
    assert {slug: tuple(codes) for slug, *codes in diseases} == checked.CONDITION_CODES
    assert "/drugs/methotrexate/" in found(look_for("YL5FZ2Y5U1"))
    assert "/diseases/crest-syndrome/" in found(look_for("0060218"))


def conditions_stand_where_the_sources_put_them() -> None:
    rows = Disease.objects.values_list("slug", "parent__slug", "complication_of__slug")

    assert {slug: (parent, disease) for slug, parent, disease in rows} == checked.TREE


def medicines_stand_in_the_classes_that_the_sources_name() -> None:
    classes = {drug.slug: set(drug.classes.values_list("slug", flat=True)) for drug in Drug.objects.all()}
    wider = {
        found.slug: found.parent and found.parent.slug for drug in Drug.objects.all() for found in drug.classes.all()
    }

    assert classes == checked.CLASSES
    assert wider == {
        "immunosuppressants": "dmards",
        "conventional-synthetic-dmards": "dmards",
        "chemotherapy-drugs": None,
        "biologics": "dmards",
    }


def look_alikes_are_no_names() -> None:
    rows = DrugName.objects.filter(kind="look-alike").values_list("drug__slug", "text")
    kinds = {fold(text): kind for text, kind in DrugName.objects.values_list("text", "kind")}
    followed = [text for slug, text in checked.LOOK_ALIKES if f"/drugs/{slug}/" in found(look_for(text))]

    assert set(rows) == checked.LOOK_ALIKES
    assert followed == []
    assert {text: kinds[fold(text)] for text in checked.NO_SLIPS} == checked.NO_SLIPS


def nobody_is_sent_back_to_a_page_they_do_not_see() -> None:
    texts = [
        text
        for model, fields in ((Drug, ("summary", "what_it_does")), (Disease, ("summary",)))
        for row in model.objects.values_list(*fields)
        for text in row
    ]

    assert [text for text in texts if "starting" in text or "this site started" in text] == []

"""What a typed word finds."""

import pytest

from catalog.models import change
from catalog.search.finding import find
from tests.factories import make_citation, make_class, make_disease, make_drug, make_page, make_topic

pytestmark = pytest.mark.django_db


def found(text: str) -> dict[str, list[str]]:
    """The names found, by kind."""
    return {group.key: [str(getattr(hit, "name", hit)) for hit in group.hits] for group in find(text)}


def test_every_kind_of_record_is_found_by_a_word_of_its_name() -> None:
    make_drug("lung medicine")
    make_disease("lung disease", plain_name="lungs that scar")
    make_class("lung class")
    make_topic("lung infection")
    make_page("Lung page")
    make_citation("A lung paper")

    assert found("LUNG") == {
        "medicines": ["Lung medicine"],
        "conditions": ["lungs that scar"],
        "classes": ["lung class"],
        "topics": ["lung infection"],
        "pages": ["Lung page"],
        "citations": ["A lung paper"],
    }


def test_another_name_finds_the_record_and_says_why() -> None:
    drug, disease = make_drug("mycophenolate mofetil"), make_disease("systemic lupus erythematosus")
    with change(by=None, why="names"):
        drug.names.create(text="CellCept", kind="brand")
        disease.names.create(text="SLE", kind="abbreviation")

    assert [(hit.name, hit.why) for hit in find("cell-cept")[0].hits] == [
        ("Mycophenolate mofetil", "Brand name: CellCept")
    ]
    assert [(hit.name, hit.why) for hit in find("sle")[0].hits] == [("systemic lupus erythematosus", "Short form: SLE")]


def test_a_whole_name_comes_before_a_part_of_one() -> None:
    make_disease("diffuse lupus")
    make_disease("lupus")

    assert found("lupus") == {"conditions": ["lupus", "diffuse lupus"]}


def test_nothing_typed_and_nothing_known_find_nothing() -> None:
    make_drug("azathioprine")

    assert find("  -- ") == []
    assert find("zzz") == []


def test_signs_are_literal_and_drafts_stay_hidden() -> None:
    make_drug("azathioprine", status="draft")
    make_citation("azathioprine draft", status="draft")

    assert find("azathioprine") == []
    assert find("%") == []
    assert find("a_athioprine") == []

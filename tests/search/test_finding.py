"""What a typed word finds, in which order, and why."""

import pytest

from catalog.models import change
from catalog.search.finding import Results, diseases_named, drugs_named
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_page,
    make_topic,
    make_treatment,
    save,
)

from .looking import look_for

pytestmark = pytest.mark.django_db


def found(text: str) -> dict[str, list[str]]:
    """The names found, by kind; of citations how many."""
    return {group.key: [hit.known.title for hit in group.hits] or [str(group.total)] for group in look_for(text).groups}


def reasons(text: str) -> list[tuple[str, str]]:
    """Each record found, with the reason."""
    return [(hit.known.title, hit.why) for group in look_for(text).groups for hit in group.hits]


def told(results: Results) -> list[tuple[str, str]]:
    return [(caution.title, caution.text) for caution in results.cautions]


def test_every_kind_of_record_is_found_by_a_word_of_its_name() -> None:
    make_drug("lung medicine")
    make_disease("lung disease", plain_name="lungs that scar")
    make_class("lung class")
    make_topic("lung infection")
    make_page("Lung page")
    make_citation("A lung paper")

    assert found("LUNG") == {
        "medicines": ["Lung medicine"],
        "conditions": ["Lungs that scar"],
        "classes": ["Lung class"],
        "topics": ["Lung infection"],
        "pages": ["Lung page"],
        "citations": ["1"],
    }


def test_another_name_finds_the_record_and_says_why() -> None:
    drug, disease = make_drug("mycophenolate mofetil"), make_disease("systemic lupus erythematosus", mesh="D008180")
    with change(by=None, why="names"):
        drug.names.create(text="CellCept", kind="brand", market="United States")
        drug.names.create(text="mycofenolate", kind="misspelling")
        drug.codes.create(system="atc", code="L04AA06")
        disease.names.create(text="SLE", kind="abbreviation")

    assert reasons("cell-cept") == [("Mycophenolate mofetil", "CellCept is a brand name of it (United States)")]
    assert reasons("mycofenolate") == [("Mycophenolate mofetil", "“mycofenolate” is a misspelling of it")]
    assert reasons("l04aa06") == [("Mycophenolate mofetil", "L04AA06 is a code of it (ATC)")]
    assert reasons("sle") == [("Systemic lupus erythematosus", "SLE is a short form of it")]
    assert reasons("D008180") == [("Systemic lupus erythematosus", "D008180 is a code of it (MeSH)")]


def test_whole_names_come_first_then_beginnings_then_words_then_texts() -> None:
    make_disease("diffuse lupus")
    make_disease("lupus")
    make_disease("lupus of the kidneys")
    make_disease("arthritis", summary="Not lupus.")

    assert found("lupus") == {"conditions": ["Lupus", "Lupus of the kidneys", "Diffuse lupus", "Arthritis"]}


def test_of_two_equal_names_the_better_known_kind_comes_first() -> None:
    one, two = make_drug("betazole"), make_drug("alphazole")
    with change(by=None, why="names"):
        one.names.create(text="Zol", kind="brand")
        two.names.create(text="zol", kind="misspelling")

    assert found("zol") == {"medicines": ["Betazole", "Alphazole"]}


def test_the_plural_is_as_good_as_the_name() -> None:
    make_disease("infection of the lungs")
    make_topic("infection")

    assert list(found("infections")) == ["topics", "conditions"]


def test_a_kind_whose_names_are_met_comes_before_one_that_only_mentions_it() -> None:
    make_drug("alphazole", summary="For lupus.")
    make_disease("lupus")

    assert list(found("lupus")) == ["conditions", "medicines"]


def test_papers_with_the_words_in_their_title_come_before_texts_that_hold_them() -> None:
    make_page("About", body="There was a knot study.")
    make_citation("The knot study")
    make_citation("Another", annotation="After the knot study.")

    assert found("knot study") == {"citations": ["2"], "pages": ["About"]}


def test_a_medicine_leads_on_to_what_it_is_listed_for() -> None:
    drug, knots, loops = make_drug("alphazole"), make_disease("knots"), make_disease("loops")
    make_treatment(drug, knots, role="used")
    make_treatment(drug, loops, role="comparator")

    assert reasons("alphazole") == [("Alphazole", ""), ("Knots", "Alphazole is listed for it")]


def test_a_name_that_is_mistaken_for_another_leads_to_both_and_says_so() -> None:
    methotrexate, mitoxantrone = make_drug("methotrexate"), make_drug("mitoxantrone")
    text = "MTX means methotrexate. It has been misread."
    with change(by=None, why="names"):
        methotrexate.names.create(text="MTX", kind="abbreviation", caution=text, confused_with=mitoxantrone)

    assert reasons("mtx") == [
        ("Methotrexate", "MTX is a short form of it"),
        ("Mitoxantrone", "MTX has been mistaken for this name"),
    ]
    assert told(look_for("mtx")) == [("“MTX” can be misread", text)]


def test_what_a_name_is_mistaken_for_stays_hidden_while_it_is_a_draft() -> None:
    methotrexate, draft = make_drug("methotrexate"), make_drug("mitoxantrone", status="draft")
    with change(by=None, why="names"):
        methotrexate.names.create(text="MTX", kind="abbreviation", confused_with=draft)

    assert found("mtx") == {"medicines": ["Methotrexate"]}


def test_a_name_of_two_records_leads_to_both_and_says_so_once() -> None:
    drug, disease = make_drug("mycophenolic acid"), make_disease("microscopic polyangiitis")
    with change(by=None, why="names"):
        drug.names.create(text="MPA", kind="abbreviation", caution="Also a disease.")
        disease.names.create(text="MPA", kind="abbreviation", caution="Also a medicine.")

    assert found("MPA") == {"medicines": ["Mycophenolic acid"], "conditions": ["Microscopic polyangiitis"]}
    assert told(look_for("MPA")) == [
        (
            "“MPA” has more than one meaning",
            "It can mean mycophenolic acid, a medicine, or microscopic polyangiitis, a condition. Check the full name.",
        )
    ]


def test_a_caution_is_told_where_it_belongs_to_a_box_or_a_letter() -> None:
    drug = make_drug("cyclosporine")
    with change(by=None, why="names"):
        drug.names.create(text="Neoral", kind="brand", caution="Not the same as others.")
        drug.names.create(text="ciclosporin", kind="spelling", caution="The international name.")

    assert told(look_for("neoral")) == [("Take care with “Neoral”", "Not the same as others.")]
    assert told(look_for("ciclosporin")) == []


def test_nothing_typed_and_nothing_known_find_nothing() -> None:
    make_drug("azathioprine")

    assert [look_for(text).total for text in ("", "  -- ", "zzz", "a")] == [0, 0, 0, 0]


def test_signs_are_literal_and_drafts_stay_hidden() -> None:
    make_drug("azathioprine", status="draft")
    make_citation("azathioprine draft", status="draft")

    assert [look_for(text).total for text in ("azathioprine", "%", "a_athioprine", "azath*")] == [0, 0, 0, 0]


def test_a_near_name_is_searched_where_nothing_is_found_and_it_is_said() -> None:
    make_drug("cyclophosphamide")

    guess, as_typed = look_for("ciclofosfamid"), look_for("ciclofosfamid", as_typed=True)

    assert (guess.is_guess, guess.searched, guess.total) == (True, "cyclophosphamide", 1)
    assert (as_typed.is_guess, as_typed.searched, as_typed.total) == (False, "ciclofosfamid", 0)
    assert as_typed.guesses == ["cyclophosphamide"]


def test_what_was_typed_stays_first_where_it_is_found_and_the_near_name_is_offered() -> None:
    make_drug("azathioprine")
    make_citation("Azathioprina")

    results = look_for("azathioprina")

    assert (results.is_guess, [group.key for group in results.groups]) == (False, ["citations"])
    assert results.guesses == ["azathioprine"]


def test_other_near_names_are_offered_beside_the_one_that_was_searched() -> None:
    make_drug("alphazole")
    make_drug("alphazone")

    results = look_for("alphazoke")

    assert (results.searched, results.guesses) == ("alphazole", ["alphazone"])


def test_words_that_nothing_holds_together_fall_back_to_the_name_among_them() -> None:
    make_drug("methotrexate")
    make_disease("knots")

    assert look_for("methatrexate for headaches").searched == "methotrexate"
    assert look_for("headaches").total == 0


def test_only_the_first_ten_of_a_kind_are_given_and_all_are_counted() -> None:
    for number in range(12):
        make_topic(f"topic {number}")

    (group,) = look_for("topic").groups

    assert (group.total, len(group.hits)) == (12, 10)


def test_lists_find_records_by_names_alone() -> None:
    drug, disease = make_drug("alphazole", summary="For knots."), make_disease("knots")
    save(disease.names.model(disease=disease, text="nodosis"))

    assert (drugs_named("alpha"), drugs_named("knots"), drugs_named("--")) == ([drug.pk], [], [])
    assert (diseases_named("nodosis"), diseases_named("alphazole")) == ([disease.pk], [])


def test_where_nothing_holds_all_words_it_is_told_what_one_word_fewer_finds() -> None:
    make_citation("Cells in a dish, and what became of them")
    make_citation("Cells in a mouse")

    assert [(fewer.left_out, fewer.text, fewer.total) for fewer in look_for("cells dish 1999").fewer] == [
        ("1999", "cells dish", 1)
    ]
    assert look_for("cells dish").fewer == []
    assert look_for("1999 1998 1997").fewer == []


def test_two_letters_find_the_names_that_begin_so() -> None:
    make_drug("azathioprine")
    make_disease("azure knots")
    make_citation("Azure skies")

    assert found("az") == {"medicines": ["Azathioprine"], "conditions": ["Azure knots"]}
    assert found("zz") == {}

"""Conditions as readers meet them."""

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_list_is_a_tree_with_counts_that_include_what_stands_below(reader: Client) -> None:
    group = make_disease("scleroderma", kind="group", summary="An umbrella name.")
    sclerosis = make_disease("systemic sclerosis", parent=group)
    lungs = make_disease("lung disease", complication_of=sclerosis, kind="complication")
    make_disease("morphea", parent=group)
    make_citation(diseases=(lungs,))

    page = text_of(reader.get("/diseases/"))

    assert "4 conditions" in page
    assert "Scleroderma An umbrella name. Systemic sclerosis 1 citation" in page
    assert "Lung disease complication, 1 citation Morphea None yet" in page


def test_conditions_that_lead_to_nothing_stand_last_in_a_fold_that_says_so(reader: Client) -> None:
    make_disease("acne")
    stated = make_disease("morphea")
    make_citation(diseases=(make_disease("lupus"),))
    make_treatment(make_drug("alphazole"), stated)

    page = text_of(reader.get("/diseases/"))

    assert "Lupus Morphea No citation yet 1 without a citation or a statement yet : conditions Acne None yet" in page


def test_a_search_for_a_condition_that_leads_to_nothing_shows_it_unfolded(reader: Client) -> None:
    make_disease("acne")

    assert '<details class="menu" open>' in reader.get("/diseases/?q=acne").content.decode()


def test_a_word_narrows_the_tree(reader: Client) -> None:
    make_disease("lupus")
    make_disease("morphea")

    assert "1 of 2 conditions" in text_of(reader.get("/diseases/?q=lup"))
    assert "0 of 2 conditions" in text_of(reader.get("/diseases/?q=zzz"))


def test_which_conditions_are_treated_with_chemotherapy_medicines_is_one_filter(reader: Client) -> None:
    vasculitis = make_disease("vasculitis", kind="group")
    gpa = make_disease("GPA", parent=vasculitis)
    lupus = make_disease("lupus")
    drug = make_drug("cyclophosphamide", also_chemotherapy="yes")
    paper = make_citation(design="cohort")
    make_treatment(drug, gpa, severity="severe", line="later", statement="It has been used.")
    make_treatment(drug, lupus, severity="life-threatening", citations=(paper,))
    make_treatment(make_drug("aspirin"), lupus)

    page = text_of(reader.get("/diseases/?treated_with=chemotherapy"))

    for words in (
        "Conditions treated with chemotherapy medicines",
        "2 of 3 conditions, 2 statements: 1 cited, 1 uncited",
        "Vasculitis GPA Cyclophosphamide It has been used. In severe disease; as a later choice Uncited",
        "Lupus Lupus Cyclophosphamide In life-threatening disease 1 follow-up study",
    ):
        assert words in page
    assert "Aspirin No sentence" not in page


def test_statements_stand_under_the_group_right_below_the_one_that_holds_them_all(reader: Client) -> None:
    top = make_disease("autoimmune disease", kind="group")
    scleroderma = make_disease("scleroderma", kind="group", parent=top)
    drug = make_drug("alphazole")
    for disease in (make_disease("morphea", parent=scleroderma), make_disease("psoriasis", parent=top)):
        make_treatment(drug, disease)

    page = text_of(reader.get("/diseases/?treated_with=alphazole"))

    assert "Scleroderma Morphea Alphazole" in page
    assert "Autoimmune disease Psoriasis Alphazole" in page


def test_two_medicines_are_joined_in_the_heading_and_severity_alone_needs_none(reader: Client) -> None:
    for name in ("azathioprine", "methotrexate"):
        make_treatment(make_drug(name), make_disease(f"disease of {name}"), severity="mild")

    both = text_of(reader.get("/diseases/?treated_with=azathioprine&treated_with=methotrexate"))

    assert "Conditions treated with azathioprine or methotrexate" in both
    assert "2 of 2 conditions, 2 statements: 0 cited, 2 uncited" in text_of(reader.get("/diseases/?severity=mild"))


def test_the_page_ranks_medicines_by_what_stands_behind_them(reader: Client) -> None:
    group = make_disease("scleroderma")
    sclerosis = make_disease(
        "systemic sclerosis", plain_name="scleroderma of the body", parent=group,
        mesh="D012595", icd10="M34", orpha="536", doid="418",
        body_system="whole", summary="Skin and organs scar.",
    )  # fmt: skip
    skin = make_disease("skin", parent=sclerosis, kind="subtype")
    with change(by=None, why="names"):
        sclerosis.names.create(text="SSc", kind="abbreviation", caution="Other things too.")
        sclerosis.names.create(text="slcerosis", kind="misspelling")
        sclerosis.names.create(text="esclerosis", kind="spelling", language="Spanish")
    trial = make_citation("The trial", design="randomized-trial", diseases=(sclerosis,), issued="2016")
    series = make_citation("The series", design="case-series", diseases=(skin,), issued="2014")
    make_treatment(make_drug("uncited medicine"), sclerosis)
    make_treatment(make_drug("weak medicine"), sclerosis, citations=(series,))
    make_treatment(make_drug("strong medicine", also_chemotherapy="yes"), sclerosis, citations=(trial,))
    make_treatment(make_drug("skin medicine"), skin)

    response = reader.get("/diseases/systemic-sclerosis/")
    page = text_of(response)

    assert '<bdi lang="es">esclerosis</bdi>' in response.content.decode()
    for words in (
        "Conditions Scleroderma Scleroderma of the body",
        "Also called systemic sclerosis, SSc",
        "Belongs to Scleroderma",
        "MeSH D012595 ICD-10 M34 ORPHA 536 DOID 418",
        "Take care with “SSc” Other things too.",
        "Forms of it Skin form, 1 citation",
        "See all 2 citations",
        "2016 has the most citations here: 1",
        "Also called systemic sclerosis",
    ):
        assert words in page
    order = [page.index(f"{name} medicine") for name in ("Strong", "Weak", "Skin", "Uncited")]
    assert order == sorted(order)
    assert "slcerosis" not in page


def test_a_condition_without_anything_says_so(reader: Client) -> None:
    make_disease("morphea")

    page = text_of(reader.get("/diseases/morphea/"))

    assert "We list no medicine for this condition yet." in page
    assert "We list no citation on this condition yet." in page
    assert "When the papers were published" not in page


def test_many_papers_lead_to_the_full_list(reader: Client) -> None:
    lupus = make_disease("lupus")
    for _ in range(6):
        make_citation(diseases=(lupus,))

    assert reader.get("/diseases/lupus/").content.decode().count('class="citation"') == 5


def test_a_statement_on_a_class_stands_on_the_page_of_the_condition(reader: Client) -> None:
    make_treatment(make_class("immunosuppressants"), make_disease("psoriasis"))

    page = text_of(reader.get("/diseases/psoriasis/"))

    assert "Immunosuppressants all of this class Uncited We list no paper for it yet. No sentence yet" in page

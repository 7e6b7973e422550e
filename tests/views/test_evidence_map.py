"""The evidence map as readers meet it."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from catalog.facets.counting import published_diseases
from catalog.models import TreatmentEvidence, TreatmentSearch, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_treatment, save
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def squares(reader: Client, address: str = "/evidence-map/") -> dict[str, str]:
    """The address behind each square that leads anywhere, by its words."""
    page = reader.get(address).content.decode()
    links = re.findall(r'<td class="heat heat--\d"><a href="([^"]+)">(.*?)</a></td>', page, re.DOTALL)
    return {" ".join(re.sub(r"<[^>]+>", "", words).split()): unescape(url) for url, words in links}


def listed(reader: Client, url: str) -> str:
    """How many citations a list holds, in its own words."""
    found = re.search(r'class="result-count" role="status">([^<]+)<', reader.get(url).content.decode())
    return found[1] if found else ""


def test_each_number_leads_to_a_list_of_just_as_many(reader: Client) -> None:
    knots = make_disease("knots")
    knot, lung = make_disease("knot disease", parent=knots), make_disease("knot lung", complication_of=knots)
    alphazole, betazole = make_drug("alphazole"), make_drug("betazole")
    first = make_citation(drugs=(alphazole,), diseases=(knot, lung), design="cohort")
    make_citation(drugs=(alphazole, betazole), diseases=(lung,), twin_of=first)
    make_citation(drugs=(alphazole,), diseases=(knots,), design="cohort", standing="corrected")
    make_citation(drugs=(alphazole,), diseases=(knot,), standing="retracted")

    found = squares(reader)

    assert found == {
        "3 citations: 2 follow-up studies, 1 paper, kind not checked; 1 retracted paper is not counted. "
        "Alphazole, knots": "/citations/?drug=alphazole&disease=knots&standing=corrected&standing=current",
        "1 citation: 1 follow-up study; 1 retracted paper is not counted. "
        "Alphazole, knot disease": "/citations/?drug=alphazole&disease=knot-disease&standing=current",
        "2 citations: 1 follow-up study, 1 paper, kind not checked. "
        "Alphazole, knot lung": "/citations/?drug=alphazole&disease=knot-lung",
        "1 citation: 1 paper, kind not checked. Betazole, knots": "/citations/?drug=betazole&disease=knots",
        "1 citation: 1 paper, kind not checked. Betazole, knot lung": "/citations/?drug=betazole&disease=knot-lung",
    }
    assert [listed(reader, url) for url in found.values()] == [
        "3 citations", "1 citation", "2 citations", "1 citation", "1 citation",
    ]  # fmt: skip
    assert "1 retracted paper is not counted. See what was retracted" in text_of(reader.get("/evidence-map/"))


def test_numbers_agree_with_their_lists_under_filters_too(reader: Client) -> None:
    drug, disease = make_drug("alphazole", classes=(make_class("calmers"),)), make_disease("knots")
    make_drug("betazole")
    for year in (2014, 2016, 2018):
        make_citation(drugs=(drug,), diseases=(disease,), design="cohort", issued=str(year))
    make_citation(drugs=(drug,), diseases=(disease,), design="laboratory", issued="2016")

    found = squares(reader, "/evidence-map/?study=follow-up&year_from=2015&year_to=2017&class=calmers")

    assert found == {
        "1 citation: 1 follow-up study. Alphazole, knots": "/citations/?drug=alphazole&disease=knots"
        "&study=follow-up&year_from=2015&year_to=2017"
    }
    assert [listed(reader, url) for url in found.values()] == ["1 citation"]


def test_its_filters_offer_kinds_and_classes_with_their_numbers(reader: Client) -> None:
    drug, disease = make_drug("alphazole", classes=(make_class("calmers"),)), make_disease("knots")
    make_citation(drugs=(drug,), diseases=(disease,), design="cohort", issued="2016")

    page = reader.get("/evidence-map/?class=calmers")

    assert "Follow-up study 1 citation" in text_of(page)
    assert "Class of medicine Calmers 1 citation" in text_of(page)
    assert "Any years from 2016 to 2016" in text_of(page)
    assert '<input type="checkbox" name="class" value="calmers" checked>' in page.content.decode()


def test_the_kinds_of_emptiness_are_told_apart_in_words_and_sign(reader: Client) -> None:
    drug = make_drug("alphazole")
    for name in ("uncited", "searched", "conflict", "lost", "elsewhere", "withdrawn", "unseen"):
        make_disease(name)
    rows = {disease.name: disease for disease in published_diseases()[0]}
    make_treatment(drug, rows["uncited"])
    save(TreatmentSearch(treatment=make_treatment(drug, rows["searched"]), searched_on=date(2026, 3, 4)))
    papers = [make_citation(drugs=(drug,), diseases=(rows["conflict"],), design="cohort") for _ in range(2)]
    disputed = make_treatment(drug, rows["conflict"], citations=(papers[0],))
    save(TreatmentEvidence(treatment=disputed, citation=papers[1], direction="harms"))
    make_treatment(drug, rows["lost"], citations=(make_citation(standing="retracted"),))
    make_treatment(drug, rows["elsewhere"], citations=(make_citation(),))
    make_citation(drugs=(drug,), diseases=(rows["withdrawn"],), standing="retracted")

    page = reader.get("/evidence-map/?open=other&empty=show").content.decode()
    found = squares(reader, "/evidence-map/?open=other&empty=show")

    assert found == {
        "2 citations: 2 follow-up studies; papers disagree. Alphazole, conflict": "/citations/?drug=alphazole"
        "&disease=conflict",
        "stated; the paper behind it is listed elsewhere. Alphazole, elsewhere": "/drugs/alphazole/#conditions",
        "no longer supported. Alphazole, lost": "/drugs/alphazole/#conditions",
        "searched on 4 March 2026, nothing found. Alphazole, searched": "/drugs/alphazole/#conditions",
        "stated, but uncited. Alphazole, uncited": "/drugs/alphazole/#conditions",
        "no paper that counts; 1 retracted paper is not counted. Alphazole, withdrawn": "/citations/?drug=alphazole"
        "&disease=withdrawn&standing=retracted",
    }
    body = page.split("<tbody>")[1]
    assert re.findall(r"icons\.svg#m-(\w+)", body) == ["conflict", "said", "lost", "searched", "said", "lost"]
    assert body.count('<td class="heat heat--0"><span><span class="visually-hidden">not looked at yet</span>') == 1


def test_with_filters_on_an_empty_square_says_that_they_leave_it_empty(reader: Client) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    make_treatment(drug, disease, citations=(make_citation(drugs=(drug,), diseases=(disease,)),))
    make_treatment(drug, make_disease("loops"))

    page = text_of(reader.get("/evidence-map/?study=trial&open=other"))

    assert "Alphazole none with these filters stated, but uncited. Alphazole, loops" in page
    assert "0 citations" in page


@pytest.mark.parametrize(("count", "heat"), [(1, 1), (2, 2), (5, 3), (10, 4), (15, 5)])
def test_the_more_papers_the_deeper_the_color(reader: Client, count: int, heat: int) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    for _ in range(count):
        make_citation(drugs=(drug,), diseases=(disease,))

    assert f'<td class="heat heat--{heat}"><a ' in reader.get("/evidence-map/").content.decode()


def test_the_table_names_its_rows_and_columns_in_groups(reader: Client) -> None:
    wide = make_class("wide class")
    drug = make_drug("alphazole", classes=(make_class("narrow class", parent=wide),))
    make_drug("betazole")
    knots = make_disease("knots")
    form = make_disease("knot skin", parent=knots)
    make_disease("loops")
    make_citation(drugs=(drug,), diseases=(form,))

    answer = reader.get("/evidence-map/?empty=show")
    page, words = answer.content.decode(), text_of(answer)

    assert '<th class="map__over" id="columns-knots" colspan="2" scope="colgroup">' in page
    assert '<th id="rows-narrow-class" colspan="4" scope="rowgroup">' in page
    assert "Medicine Knots Fold to one column: Knots Other conditions" in words
    assert "All together : Knots Knot skin Loops" in words
    assert "Narrow class in Wide class Fold : Narrow class Alphazole 1 citation" in words
    assert "Medicines without a class Fold : medicines without a class Betazole" in words


def test_groups_are_folded_and_opened_by_the_address(reader: Client) -> None:
    drug = make_drug("alphazole", classes=(make_class("calmers"),))
    knots = make_disease("knots")
    make_citation(drugs=(drug,), diseases=(make_disease("knot skin", parent=knots),))
    make_disease("knot nails", parent=knots)
    make_disease("loop skin", parent=make_disease("loops"))

    unasked = reader.get("/evidence-map/?empty=show").content.decode()
    folded = reader.get("/evidence-map/?empty=show&fold=knots&fold=calmers").content.decode()
    opened = reader.get("/evidence-map/?empty=show&open=loops").content.decode()

    assert [name in unasked for name in ("Knot nails", "Loop skin", ">Alphazole<")] == [True, False, True]
    assert [name in folded for name in ("Knot nails", "Loop skin", ">Alphazole<")] == [False, False, False]
    assert [name in opened for name in ("Knot nails", "Loop skin", ">Alphazole<")] == [True, True, True]
    assert 'href="/evidence-map/?fold=knots&amp;empty=show#columns-knots"' in unasked
    assert 'href="/evidence-map/?fold=calmers&amp;empty=show#columns-knots">2 more<' in folded
    assert 'href="/evidence-map/?fold=knots&amp;empty=show#rows-calmers">Show 1 medicine<' in folded
    assert 'href="/evidence-map/?empty=show#columns-loops"' in opened


def test_conditions_that_stand_alone_are_cut_to_those_that_hold_anything(reader: Client) -> None:
    drug = make_drug("alphazole")
    make_citation(drugs=(drug,), diseases=(make_disease("second"),))
    for name in ("first", "third"):
        make_disease(name)

    page = text_of(reader.get("/evidence-map/?empty=show"))

    assert "Medicine Conditions 2 more columns: other conditions Second Medicines" in page.replace(" :", ":")
    assert "First Second Third" in text_of(reader.get("/evidence-map/?empty=show&open=other"))


def test_a_large_map_folds_by_itself_but_for_its_first_medicines(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalog.views.evidence_map.MOST_SQUARES", 2)
    monkeypatch.setattr("catalog.views.evidence_map.MOST_COLUMNS", 2)
    monkeypatch.setattr("catalog.views.evidence_map.MOST_ALONE", 1)
    calmers, movers = make_class("calmers"), make_class("movers")
    alphazole, betazole = make_drug("alphazole", classes=(calmers,)), make_drug("betazole", classes=(movers,))
    skin = make_disease("knot skin", parent=make_disease("knots"))
    many, few = make_disease("many papers"), make_disease("few papers")
    for diseases in ((skin,), (many,), (many,), (few,)):
        make_citation(drugs=(alphazole, betazole), diseases=diseases)

    page = text_of(reader.get("/evidence-map/"))
    as_list = text_of(reader.get("/evidence-map/?as=list"))

    assert "All together : Knots Many papers Calmers Fold : Calmers Alphazole 1 citation" in page
    assert "Movers Show 1 medicine : Movers A citation can count" in page
    assert "Show 1 medicine: Movers Show 1 more: Knots" in page
    assert "Movers Show 1 medicine : Movers Show 1 more: Knots" in as_list


def test_a_change_of_a_citation_shows_at_once(reader: Client) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    paper = make_citation(drugs=(drug,), diseases=(disease,), design="cohort")
    before = squares(reader)
    with change(by=None, why="the journal says so"):
        paper.standing = "retracted"
        paper.save()

    assert list(before) == ["1 citation: 1 follow-up study. Alphazole, knots"]
    assert list(squares(reader)) == ["no paper that counts; 1 retracted paper is not counted. Alphazole, knots"]


def test_the_map_stands_before_anything_is_listed(reader: Client) -> None:
    assert "0 citations" in text_of(reader.get("/evidence-map/"))
    assert "0 citations" in text_of(reader.get("/evidence-map/?as=list"))


def test_values_that_cannot_be_used_are_named(reader: Client) -> None:
    page = text_of(reader.get("/evidence-map/?study=poem&open=nothing"))

    assert "We left out what we could not use" in page
    assert "“poem” is not a value that we know for “kind of source”." in page
    assert "“nothing” is not a value that we know for “open groups”." in page

"""The search page, and the suggestions under a search box, as readers meet them."""

import pytest
from django.test import Client

from catalog.models import SearchTrace, UnfoundSearch, change
from tests.factories import make_citation, make_disease, make_drug, make_risk, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_hits_stand_by_kind_with_the_words_marked(reader: Client) -> None:
    drug = make_drug("azathioprine", summary="It calms.")
    make_treatment(drug, make_disease("knots"))
    make_citation("Azathioprine in knots", annotation="Some took azathioprine.")

    page = reader.get("/search/?q=azathioprine")

    assert "3 results: 1 medicine, 1 condition, 1 citation" in text_of(page)
    assert "Medicines (1) Azathioprine It calms." in text_of(page)
    assert page.content.decode().count("<mark>Azathioprine</mark>") == 3
    assert "<mark>Azathioprine</mark> in knots" in page.content.decode()
    assert "Some took <mark>azathioprine</mark>." in page.content.decode()
    assert "<mark>Azathioprine</mark> is listed for it" in page.content.decode()
    assert "Jump to" in text_of(page)


def test_another_name_is_given_as_the_reason(reader: Client) -> None:
    drug = make_drug("azathioprine")
    with change(by=None, why="names"):
        drug.names.create(text="Imuran", kind="brand")

    assert "Azathioprine Imuran is a brand name of it" in text_of(reader.get("/search/?q=imuran"))


def test_two_things_lead_to_the_papers_on_both(reader: Client) -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots")
    for number in range(11):
        make_citation(f"Paper {number}", drugs=[drug], diseases=[disease])

    page = reader.get("/search/?q=knots alphazole blurb")
    alone = text_of(reader.get("/search/?q=betazole knots"))

    assert "We read it as a medicine and a condition." in text_of(page)
    assert "11 citations on alphazole and knots" in text_of(page)
    assert 'href="/citations/?drug=alphazole&amp;disease=knots">Read the 11 citations' in page.content.decode()
    assert "We did not use “blurb”" in text_of(page)
    assert "What you named (2) Alphazole" in text_of(page)
    assert page.content.decode().count('class="citation"') == 10
    assert "See all 11" in text_of(page)
    assert "No page has “betazole” with it, so we searched for knots" in alone


@pytest.mark.parametrize("blank", ["%09", "%0A", "%0D%0A", "%0B", "%0C", "%20%09"])
def test_words_copied_over_cells_or_lines_are_words_apart(reader: Client, blank: str) -> None:
    make_drug("alphazole")
    make_disease("knots")

    assert "Results for “alphazole knots”" in text_of(reader.get(f"/search/?q=alphazole{blank}knots"))


def test_where_nothing_is_listed_on_both_it_is_said(reader: Client) -> None:
    make_drug("alphazole")
    make_disease("knots")

    assert "We list no paper on both yet." in text_of(reader.get("/search/?q=knots alphazole"))


def test_a_recorded_risk_that_is_asked_about_is_told_with_the_way_to_it(reader: Client) -> None:
    make_risk(make_drug("alphazole"), make_topic("itch"))

    page = reader.get("/search/?q=alphazole+itch")

    assert "Recorded on its page: Alphazole, itch : Raises the risk" in text_of(page)
    assert 'href="/drugs/alphazole/#risks"' in page.content.decode()


def test_a_number_leads_to_its_paper_or_it_is_said_that_we_do_not_list_it(reader: Client) -> None:
    make_citation("Knots", doi="10.1000/abc", pmid="25933090")

    one, none = (
        text_of(reader.get(f"/search/?q={typed}")) for typed in ("https://doi.org/10.1000/abc", "PMID 25933091")
    )

    assert "One paper has this number We read your search as the DOI 10.1000/abc ." in one
    assert "We do not list this number We read your search as the PubMed number 25933091 ." in none
    assert "We show no other paper in its place." in none


def test_the_first_citations_are_shown_and_lead_to_all(reader: Client) -> None:
    for number in range(7):
        make_citation(f"Knots {number}")
    for number in range(12):
        make_disease(f"knots {number}")

    page = reader.get("/search/?q=knots")

    assert page.content.decode().count('class="citation"') == 5
    assert 'href="/citations/?q=knots">See all 7 citations' in page.content.decode()
    assert "The first 10 of 12 are shown" in text_of(page)
    assert "7 citations, " not in text_of(reader.get("/citations/?q=knots"))
    assert "7 citations" in text_of(reader.get("/citations/?q=knots"))


def test_a_name_that_collides_is_said(reader: Client) -> None:
    methotrexate, mitoxantrone = make_drug("methotrexate"), make_drug("mitoxantrone")
    with change(by=None, why="names"):
        methotrexate.names.create(
            text="MTX", kind="abbreviation", caution="It has been misread.", confused_with=mitoxantrone
        )

    found, one, other = (
        text_of(reader.get(path)) for path in ("/search/?q=mtx", "/drugs/methotrexate/", "/drugs/mitoxantrone/")
    )

    assert "“MTX” can be misread It has been misread." in found
    assert "Take care with “MTX” It has been misread. See mitoxantrone" in one
    assert "“MTX” has been mistaken for this medicine It has been misread. See methotrexate" in other


def test_a_look_alike_without_a_caution_is_said_on_the_other_page(reader: Client) -> None:
    one, other, draft = make_drug("alphazole"), make_drug("alfazone"), make_drug("alpazone", status="draft")
    with change(by=None, why="names"):
        one.names.create(text="Alpha", confused_with=other)
        draft.names.create(text="Alpa", confused_with=other)

    page = text_of(reader.get("/drugs/alfazone/"))

    assert "“Alpha” has been mistaken for this medicine Alpha is a name of alphazole. See alphazole" in page
    assert "Alpa”" not in page


def test_a_guess_is_said_and_can_be_refused(reader: Client) -> None:
    make_drug("azathioprine")
    make_drug("azathioprane")

    page = reader.get("/search/?q=azatioprin")
    typed = text_of(reader.get("/search/?q=azatioprin&as_typed=1"))

    assert "Results for “azathioprine”" in text_of(page)
    assert "No page has “azatioprin”, so we searched for azathioprine . Did you mean azathioprane ?" in text_of(page)
    assert 'href="/search/?q=azatioprin&amp;as_typed=1"' in page.content.decode()
    assert "Nothing found for “azatioprin”" in typed
    assert "0 results. Did you mean azathioprine ?" in typed


def test_only_a_medicine_that_was_guessed_is_to_be_held_against_the_box(reader: Client) -> None:
    make_drug("azathioprine", summary="For scleroderma.")
    make_disease("scleroderma")
    caution = "Two medicines can differ by a letter"

    assert caution in text_of(reader.get("/search/?q=azatioprin"))
    assert caution not in text_of(reader.get("/search/?q=sceroderma"))
    assert caution not in text_of(reader.get("/search/?q=azathioprine+liver"))


def test_a_near_name_is_offered_above_what_was_found(reader: Client) -> None:
    make_drug("azathioprine")
    make_citation("Azathioprina")

    page = text_of(reader.get("/search/?q=azathioprina"))

    assert "Results for “azathioprina” Did you mean azathioprine ?" in page


def test_without_a_find_or_a_word_letters_are_offered(reader: Client) -> None:
    make_drug("azathioprine")

    found, asked = text_of(reader.get("/search/?q=zzz")), text_of(reader.get("/search/"))

    assert "Nothing found for “zzz”" in found
    assert "0 results. Names are easy to get wrong." in found
    assert "Or pick a letter" in found
    assert "Type a name as you heard it" in asked


def test_only_a_search_that_found_nothing_is_counted(reader: Client) -> None:
    make_drug("azathioprine")

    for address in (
        "/search/?q=zzz",
        "/search/?q=azathioprine",
        "/search/",
        "/search/?q=azatioprin",
        "/search/suggest/?q=xxx",
    ):
        reader.get(address)
    reader.head("/search/?q=yyy")

    assert (UnfoundSearch.objects.count(), SearchTrace.objects.count()) == (0, 1)


def test_what_was_typed_is_shown_as_text(reader: Client) -> None:
    make_drug("azathioprine")

    for address in ("/search/?q=<b>azathioprine</b>", "/search/suggest/?q=<b>azathiaprine", "/search/?q=<b>zzz"):
        assert "<b>" not in reader.get(address).content.decode()


def test_suggestions_are_a_list_by_kind(reader: Client) -> None:
    drug = make_drug("mycophenolate mofetil")
    make_citation("Mycophenolate and CellCept")
    make_citation("CellCept")
    with change(by=None, why="names"):
        drug.names.create(text="CellCept", kind="brand", caution="Read the box.")

    response = reader.get("/search/suggest/?q=cellcept")
    page = response.content.decode()

    assert " ".join(text_of(response).split()) == (
        "Take care with “CellCept” Read the box. Medicines Mycophenolate mofetil CellCept is a brand name of it "
        "Citations Search all 2 citations for “cellcept”"
    )
    assert 'data-url="/drugs/mycophenolate-mofetil/"' in page
    assert 'data-url="/citations/?q=cellcept"' in page
    assert 'data-count="2 suggestions"' in page
    assert response["Cache-Control"] == "private, no-cache"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert "Show the one citation for" in text_of(reader.get("/search/suggest/?q=mycophenolate"))


def test_near_names_are_suggested_with_the_way_to_search_as_typed(reader: Client) -> None:
    make_drug("mycophenolate mofetil")
    make_drug("mycophenolic acid")

    response = reader.get("/search/suggest/?q=mikofenol")

    assert " ".join(text_of(response).split()) == (
        "Did you mean? Mycophenolate mofetil The nearest name to “mikofenol” Mycophenolic acid Also near "
        "Or Search for “mikofenol” as typed"
    )
    assert 'data-url="/search/?q=mikofenol&amp;as_typed=1"' in response.content.decode()


def test_nothing_to_suggest_is_nothing_at_all(reader: Client) -> None:
    assert reader.get("/search/suggest/?q=zzz").content.strip() == b""
    assert reader.get("/search/suggest/").content.strip() == b""


def test_nothing_found_leads_to_what_one_word_fewer_finds(reader: Client) -> None:
    make_citation("Cells in a dish")

    found = text_of(reader.get("/search/?q=cells+dish+1999"))

    assert "Nothing holds all of these words. With one word fewer: cells dish : 1 result, without “1999”" in found

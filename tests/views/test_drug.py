"""Medicines as readers meet them."""

import pytest
from django.test import Client

from catalog.models import change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_risk, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_list_shows_names_classes_and_honest_gaps(reader: Client) -> None:
    immune = make_class("immunosuppressants")
    drug = make_drug("azathioprine", classes=(immune,), summary="A tablet.")
    make_drug("cyclosporine")
    make_citation(drugs=(drug,))
    with change(by=None, why="names"):
        drug.names.create(text="Imuran", kind="brand", market="US")

    page = text_of(reader.get("/drugs/"))

    assert "2 medicines" in page
    assert "A Azathioprine Imuran (US) A tablet. Immunosuppressants 1 citation on azathioprine" in page
    assert "Cyclosporine None yet – no citations on cyclosporine" in page


def test_a_letter_without_medicines_leads_nowhere_and_an_empty_list_says_so(reader: Client) -> None:
    make_drug("azathioprine")

    page = reader.get("/drugs/?letter=e")

    assert "0 of 1 medicines" in text_of(page)
    assert 'href="/drugs/?letter=a"' in page.content.decode()
    assert 'href="/drugs/?letter=b"' not in page.content.decode()


def test_the_list_by_citations_has_no_letters(reader: Client) -> None:
    make_drug("azathioprine")

    assert 'id="letter-a"' not in reader.get("/drugs/?sort=citations").content.decode()


def make_a_medicine_with_everything() -> None:
    """Cyclophosphamide with each part that a page can show."""
    wide = make_class("DMARDs")
    immune = make_class("Immunosuppressants", parent=wide)
    other = make_drug("cyclosporine")
    drug = make_drug(
        "cyclophosphamide",
        classes=(immune,),
        say_it="sy-kloh",
        summary="Slows the immune system.",
        warning="Call with a fever.",
        what_it_does="It slows cells.",
        also_chemotherapy="yes",
        chemotherapy_dose="lower",
        chemotherapy_note="Doses here are lower.",
        monitoring="Blood counts.",
        pregnancy="It can harm.",
    )
    lungs = make_disease("lung disease", plain_name="scarred lungs")
    trial = make_citation("The trial", drugs=(drug,), design="randomized-trial", issued="2016")
    with change(by=None, why="parts"):
        drug.names.create(text="Cytoxan", kind="brand")
        drug.names.create(text="CYC", kind="abbreviation", caution="Looks alike.", confused_with=other)
        drug.names.create(text="cyclofosfamide", kind="misspelling")
        drug.codes.create(system="atc", code="L01AA01")
        drug.references.create(to_topic=make_topic("chemo brain"), note="often asked about")
    make_treatment(drug, lungs, citations=(trial,), line="first", severity="severe", statement="It tended to help.")
    make_treatment(drug, make_disease("lupus"), role="studied", line="maintenance")
    make_risk(drug, make_topic("infection"), statement="More of them.", what_to_do="Call.")


def test_the_page_tells_the_whole_story_of_a_medicine(reader: Client) -> None:
    make_a_medicine_with_everything()

    page = text_of(reader.get("/drugs/cyclophosphamide/"))

    for words in (
        "Medicines DMARDs Immunosuppressants Cyclophosphamide",
        "Say it: sy-kloh",
        "Brand names Cytoxan",
        "ATC L01AA01",
        "Read this first Call with a fever.",
        "Also used as chemotherapy Doses here are lower. Uncited",
        "CYC short form",
        "Take care with “CYC” Looks alike. See cyclosporine",
        "It slows cells.",
        "Used for Our sources say that it has been used Scarred lungs , used for It tended to help. "
        "In severe disease; as a first choice 1 trial",
        "Studied for Given to people in studies Lupus , studied for To keep the disease under control Uncited",
        "Infection Raises the risk More of them. What to do: Call. Uncited We list no paper for it yet.",
        "Tests while taking it Blood counts.",
        "Pregnancy and fertility It can harm.",
        "By kind, newest first; what has no date comes last. Filter and sort it",
        "Strongest study: a randomized controlled trial (2016). Read the entry : The trial",
        "Newest: 2016, 1 trial.",
        "Newest paper: 2016 Never reviewed",
        "Trial (1) The trial",
        "Also see Chemo brain often asked about",
        "Last reviewed Never No second person has read this page through yet",
    ):
        assert words in page
    assert "cyclofosfamide" not in page


def test_the_citation_behind_the_note_on_chemotherapy_is_named(reader: Client) -> None:
    paper = make_citation("On doses")
    make_drug("mitoxantrone", also_chemotherapy="yes", chemotherapy_citation=paper)

    assert "The citation for this" in text_of(reader.get("/drugs/mitoxantrone/"))


def test_a_medicine_without_anything_says_so(reader: Client) -> None:
    make_drug("cyclosporine")

    page = text_of(reader.get("/drugs/cyclosporine/"))

    assert "We list no condition for cyclosporine yet." in page
    assert "We list no risks for cyclosporine yet, neither its own nor those of a class." in page
    assert "We list no citation on cyclosporine yet." in page


def test_before_and_after_follow_the_order_of_the_class(reader: Client) -> None:
    immune = make_class("immunosuppressants")
    first, second, third = (
        make_drug(name, classes=(immune,)) for name in ("methotrexate", "azathioprine", "cyclosporine")
    )
    for place, drug in enumerate((first, second, third)):
        with change(by=None, why="order"):
            membership = drug.memberships.get()
            membership.position = place
            membership.save()

    page = text_of(reader.get("/drugs/azathioprine/"))

    assert "Before it in the class Methotrexate" in page
    assert "Back to the class Immunosuppressants" in page
    assert "After it in the class Cyclosporine" in page


def test_a_long_shelf_is_cut_and_leads_to_the_rest(reader: Client) -> None:
    drug = make_drug("azathioprine")
    for number in range(7):
        make_citation(f"paper {number}", drugs=(drug,), design="cohort")

    page = reader.get("/drugs/azathioprine/").content.decode()

    assert page.count('class="citation"') == 5
    assert 'href="/citations/?drug=azathioprine&amp;study=follow-up"' in page


def test_what_is_not_published_appears_nowhere_on_the_page(reader: Client) -> None:
    drug = make_drug("azathioprine", classes=(make_class("hidden class", status="draft"),))
    make_citation("hidden paper", drugs=(drug,), status="review")
    make_treatment(drug, make_disease("hidden disease", status="draft"))
    make_treatment(drug, make_disease("shown disease"), status="draft")
    make_risk(drug, make_topic("hidden topic", status="draft"))
    hidden = make_citation("hidden proof", status="draft")
    make_treatment(drug, make_disease("lupus"), citations=(hidden,))
    with change(by=None, why="link"):
        drug.references.create(to_drug=make_drug("hidden drug", status="retired"))

    page = text_of(reader.get("/drugs/azathioprine/"))

    assert "hidden" not in page.lower()
    assert "shown disease" not in page.lower()
    assert "Lupus , used for No sentence yet Uncited We list no paper for it yet." in page


def test_a_look_alike_is_no_name_of_the_medicine_and_says_what_it_is(reader: Client) -> None:
    drug = make_drug("cyclosporine")
    with change(by=None, why="names"):
        drug.names.create(text="ciclosporine", kind="spelling", language="French")
        drug.names.create(text="cycloserine", kind="look-alike", caution="Cycloserine is an antibiotic.")

    page = reader.get("/drugs/cyclosporine/")

    words = "Other names Short forms, other countries and languages (1) ciclosporine other spelling, French"
    assert words in text_of(page)
    assert "Take care with names Cycloserine is not cyclosporine Cycloserine is an antibiotic." in text_of(page)
    assert '<strong lang="fr" dir="auto">ciclosporine</strong>' in page.content.decode()
    assert text_of(page).count("cycloserine") == 0


def test_a_look_alike_alone_makes_no_list_of_other_names(reader: Client) -> None:
    drug = make_drug("azathioprine")
    with change(by=None, why="names"):
        drug.names.create(text="AZT", kind="look-alike", caution="AZT is zidovudine.")

    page = text_of(reader.get("/drugs/azathioprine/"))

    assert "Take care with names AZT is not azathioprine AZT is zidovudine." in page
    assert "Other names" not in page


def test_look_alikes_with_one_caution_share_a_note(reader: Client) -> None:
    drug = make_drug("methotrexate")
    with change(by=None, why="names"):
        for text in ("metolazone", "metformin", "methadone"):
            drug.names.create(text=text, kind="look-alike", caution="Picked by mistake.")

    page = text_of(reader.get("/drugs/methotrexate/"))

    assert "Metformin, methadone and metolazone are not methotrexate Picked by mistake." in page

"""Citations as readers meet them."""

import pytest
from django.test import Client

from catalog.models import Citation, change
from tests.factories import (
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_source,
    make_topic,
    make_treatment,
)
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def paper(**values: object) -> Citation:
    """A full article about one of everything."""
    standard = {
        "journal": make_journal("Annals of Samples", abbreviation="Ann Samples"), "source": make_source("PubMed"),
        "issued": "2017-07", "online": "2017-02-10", "date_as_printed": "02/10/2017", "volume": "76", "issue": "7",
        "pages": "1207-1218", "doi": "10.1136/S-1", "pmid": "27799438", "pmcid": "PMC5530354", "nct": "NCT00004563",
        "design": "prospective-cohort", "sample_size": 326, "sample_note": "at 50 centers", "access": "free",
        "annotation": "Doctors chose.", "title_note": "As printed.", "earlier_titles": "First title\n\n",
        "publication_types": "Journal Article",
        "drugs": (make_drug("azathioprine"),), "classes": (make_class("immune"),),
        "diseases": (make_disease("lupus"),), "topics": (make_topic("infection"),),
    }  # fmt: skip
    return make_citation("The sample study", **{**standard, **values})


def test_a_card_tells_kind_dates_place_source_and_subjects(reader: Client) -> None:
    paper()

    page = text_of(reader.get("/citations/"))

    for words in (
        "1 citation",
        "The sample study Follow-up study",
        "Ann Samples July 2017 (online 10 February 2017 ) 76(7): 1207–1218 Source: PubMed Free to read",
        "Doctors chose.",
        "About: Azathioprine Immune Lupus Infection DOI: 10.1136/s-1 Trial number: NCT00004563",
        "Report a problem : The sample study",
    ):
        assert words in page


def test_a_card_is_honest_about_what_is_missing(reader: Client) -> None:
    make_citation("A bare line", url=None, kind="web-page", source=make_source("Maker", kind="manufacturer"))

    page = text_of(reader.get("/citations/"))

    for words in ("No date given", "We have no link yet", "We have not written a note", "Written by the maker"):
        assert words in page


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"issued": "2016", "online": "2016"}, " 2016 "),
        ({"issued": None, "online": "2016-12"}, "Online December 2016"),
        ({"issued": None, "online": None, "updated": "2014"}, "Updated 2014"),
    ],
)
def test_a_date_never_says_more_than_its_source(reader: Client, values: dict[str, str], words: str) -> None:
    make_citation("dated", **values)

    assert words in text_of(reader.get("/citations/"))


def test_the_page_of_one_tells_how_it_was_done_where_we_use_it_and_how_to_cite_it(reader: Client) -> None:
    citation = paper()
    with change(by=None, why="authors"):
        for place in range(1, 6):
            citation.authors.create(position=place, family=f"Author{place}", given="A")
    make_treatment(citation.drugs.get(), citation.diseases.get(), citations=(citation,), statement="It may help.")
    make_risk(citation.drugs.get(), citation.topics.get(), citations=(citation,))
    make_citation("Another on both", drugs=(citation.drugs.get(),), diseases=(citation.diseases.get(),), issued="2015")

    page = text_of(reader.get("/citations/the-sample-study/"))

    for words in (
        "Home Citations The sample study, 2017".removeprefix("Home "),
        "Author1 A, Author2 A, Author3 A and 2 others",
        "Read it at doi.org",
        "Free copy at PubMed Central",
        "In our words Doctors chose.",
        "About the title: As printed.",
        "It was first called: First title",
        "Kind Follow-up study (cohort, followed forward in time (prospective))",
        "Watches people over time.",
        "326 people at 50 centers",
        "It may help. Direction: Supports Azathioprine Lupus",
        "azathioprine and infection Direction: Supports Azathioprine Infection",
        "PubMed number (PMID) 27799438",
        "PMC5530354",
        "Publication types Journal Article",
        "In print July 2017 (no day given)",
        "Online first 10 February 2017",
        "Date as we found it written 02/10/2017",
        "Vancouver Author1 A, Author2 A, Author3 A, Author4 A, Author5 A. The sample study. Ann Samples",
        "On the same medicine and condition Another on both 2015",
    ):
        assert words in page


def test_the_page_of_one_tells_since_when_we_list_it_where_that_is_known(reader: Client) -> None:
    make_citation("Known", added_on="2026-11-28")
    make_citation("Not known")

    assert "Added on 28 November 2026" in text_of(reader.get("/citations/known/"))
    assert "Added on" not in text_of(reader.get("/citations/not-known/"))


def test_the_page_of_a_bare_one_leaves_gaps_open(reader: Client) -> None:
    make_citation("A bare line", url=None, issued="2016", updated="2017")

    page = text_of(reader.get("/citations/a-bare-line/"))

    for words in (
        "We have no link yet",
        "We have not written a note on this entry yet.",
        "Not stated here",
        "No statement on this site rests on this entry.",
        "DOI None known",
        "In print 2016 (no month given)",
        "Page updated 2017",
    ):
        assert words in page


def test_a_retracted_paper_says_so_everywhere(reader: Client) -> None:
    citation = make_citation("Withdrawn work", standing="retracted")
    with change(by=None, why="notice"):
        citation.notices.create(
            standing="retracted",
            dated="2016-06-12",
            url="https://example.org/notice",
            reason="The data were not there.",
        )

    for address in ("/citations/", "/citations/withdrawn-work/"):
        page = text_of(reader.get(address))
        assert "Retracted: Withdrawn work" in page
        assert "Retracted by the journal Retracted on 12 June 2016. The data were not there. Read the notice" in page
    assert "Each style says that the paper is retracted." in text_of(reader.get("/citations/withdrawn-work/"))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("concern", "The journal has doubts about this paper Read its findings with care."),
        ("retracted", "Retracted by the journal Don’t rely on its findings."),
    ],
)
def test_a_standing_without_a_notice_is_told_all_the_same(reader: Client, standing: str, words: str) -> None:
    make_citation("doubtful", standing=standing)

    assert words in text_of(reader.get("/citations/doubtful/"))


def test_twins_and_versions_lead_to_each_other(reader: Client) -> None:
    first = make_citation("first print", issued="2015-12")
    make_citation("second print", twin_of=first, journal=make_journal("Other Journal"), issued="2016-02")
    make_citation("preprint", version_of=first)

    page = text_of(reader.get("/citations/first-print/"))
    twin = text_of(reader.get("/citations/second-print/"))
    version = text_of(reader.get("/citations/preprint/"))

    assert "Published twice The same text stands in Other Journal , February 2016. See the other record" in page
    assert "There is another version Another version stands in another place. See the other record" in page
    assert "Published twice The same text stands in another place, December 2015." in twin
    assert "There is another version" in version


def test_a_group_can_be_the_author(reader: Client) -> None:
    make_citation("group work", group_author="The Group")

    assert "group work The Group" in text_of(reader.get("/citations/group-work/"))


def test_a_long_title_is_cut_in_the_breadcrumb(reader: Client) -> None:
    make_citation("one two three four five six")

    assert "Citations one two three four five …" in text_of(reader.get("/citations/one-two-three-four-five-six/"))


def test_an_empty_list_offers_the_way_back(reader: Client) -> None:
    make_citation("something")

    assert "0 of 1 citations" in text_of(reader.get("/citations/?q=zzz"))

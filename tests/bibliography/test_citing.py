"""References in three styles."""

import pytest

from catalog.bibliography.citing import references
from catalog.models import Citation, change
from tests.factories import make_citation, make_journal, make_source

pytestmark = pytest.mark.django_db


def texts(citation: Citation) -> dict[str, str]:
    return {
        reference.style: f"{reference.before}{reference.journal}{reference.after}" for reference in references(citation)
    }


def article(authors: int = 0, **values: object) -> Citation:
    journal = make_journal("Annals of Samples", abbreviation="Ann Samples")
    standard = {
        "journal": journal, "issued": "2017-07", "doi": "10.1136/s-1",
        "volume": "76", "issue": "7", "pages": "1207-1218",
    }  # fmt: skip
    citation = make_citation("How samples are cited", **{**standard, **values})
    with change(by=None, why="authors"):
        for place in range(1, authors + 1):
            citation.authors.create(position=place, family=f"Author{place}", given="AL" if place % 2 else "Ana Lia")
    return citation


def test_a_full_article_in_each_style() -> None:
    assert texts(article(authors=2)) == {
        "Vancouver": "Author1 AL, Author2 AL. How samples are cited. Ann Samples. 2017;76(7):1207-1218. "
        "doi:10.1136/s-1.",
        "AMA": "Author1 AL, Author2 AL. How samples are cited. Ann Samples. 2017;76(7):1207-1218. doi:10.1136/s-1.",
        "APA": "Author1, A. L., & Author2, A. L. (2017). How samples are cited. Annals of Samples, 76(7), 1207–1218. "
        "https://doi.org/10.1136/s-1",
        "Plain": "“How samples are cited”, by A. L. Author1 and others. Annals of Samples, July 2017.",
    }


def test_long_lists_of_authors_are_cut_as_each_style_asks() -> None:
    citation = article(authors=21)

    assert texts(citation)["Vancouver"].startswith("Author1 AL, ")
    assert "Author6 AL, et al. How samples" in texts(citation)["Vancouver"]
    assert "Author3 AL, et al. How samples" in texts(citation)["AMA"]
    assert ", Author19, A. L., … Author21, A. L. (2017)." in texts(citation)["APA"]


def test_what_is_not_known_is_left_out() -> None:
    citation = make_citation("A page without a date", kind="web-page", source=make_source("Clinic"), url=None)

    assert texts(citation) == {
        "Vancouver": "A page without a date. Clinic.",
        "AMA": "A page without a date. Clinic.",
        "APA": "A page without a date. (n.d.).",
        "Plain": "“A page without a date”. Clinic, no date given.",
    }


def test_a_page_gives_its_address_and_a_group_its_name() -> None:
    citation = make_citation("Is it a question?", url="https://example.org/q", group_author="The Group", updated="2016")

    assert texts(citation) == {
        "Vancouver": "The Group. Is it a question? 2016. https://example.org/q",
        "AMA": "The Group. Is it a question? 2016. https://example.org/q",
        "APA": "The Group. (2016). Is it a question? https://example.org/q",
        "Plain": "“Is it a question?”, by The Group. 2016.",
    }


def test_a_supplement_and_one_author_without_given_names() -> None:
    citation = article(volume="15", issue="", supplement="6", pages="s58-63", doi=None)
    with change(by=None, why="author"):
        citation.authors.create(position=1, family="Solo")

    assert texts(citation) == {
        "Vancouver": "Solo. How samples are cited. Ann Samples. 2017;15 Suppl 6:s58-63.",
        "AMA": "Solo. How samples are cited. Ann Samples. 2017;15 Suppl 6:s58-63.",
        "APA": "Solo. (2017). How samples are cited. Annals of Samples, 15 Suppl 6, s58–63. "
        "https://example.org/how-samples-are-cited",
        "Plain": "“How samples are cited”, by Solo. Annals of Samples, July 2017.",
    }


def test_each_style_says_that_a_paper_is_retracted() -> None:
    citation = article(standing="retracted")

    assert all("Retracted" in text for text in texts(citation).values())


def test_a_journal_without_volume_keeps_its_full_stop() -> None:
    citation = article(volume="", issue="", pages="", doi=None, url=None)

    assert texts(citation)["APA"] == "How samples are cited. (2017). Annals of Samples."


def test_each_reference_names_its_place_and_what_is_copied() -> None:
    first = references(article())[0]

    assert (first.anchor, first.what) == ("cite-vancouver", "the Vancouver style")


def signed(*people: tuple[str, str], group: str = "") -> dict[str, str]:
    """Who wrote it, as each style prints it."""
    citation = make_citation("Knots", group_author=group, issued="2017", url=None)
    with change(by=None, why="authors"):
        for place, (family, given) in enumerate(people, start=1):
            citation.authors.create(position=place, family=family, given=given)
    return {style: text.partition(" Knots.")[0].partition(" (2017)")[0] for style, text in texts(citation).items()}


@pytest.mark.parametrize(
    ("given", "vancouver", "ama", "apa"),
    [
        ("TA Jr", "Doe TA Jr.", "Doe TA Jr.", "Doe, T. A., Jr."),
        ("W. Jr.", "Doe W Jr.", "Doe W Jr.", "Doe, W., Jr."),
        ("AB 3rd", "Doe AB 3rd.", "Doe AB III.", "Doe, A. B., III."),
        ("Ana Bea II", "Doe AB 2nd.", "Doe AB II.", "Doe, A. B., II."),
        ("Jean-Pierre", "Doe JP.", "Doe JP.", "Doe, J.-P."),
        ("J-P M", "Doe JPM.", "Doe JPM.", "Doe, J.-P. M."),
        ("IuA", "Doe IuA.", "Doe IuA.", "Doe, Iu. A."),
        ("Ana L.", "Doe AL.", "Doe AL.", "Doe, A. L."),
        ("A.L.", "Doe AL.", "Doe AL.", "Doe, A. L."),
        ("Maria da", "Doe M.", "Doe M.", "Doe, M."),
        ("ÉL", "Doe ÉL.", "Doe ÉL.", "Doe, É. L."),
        ("", "Doe.", "Doe.", "Doe."),
    ],
)
def test_given_names_are_initials_and_a_suffix_has_its_place(given: str, vancouver: str, ama: str, apa: str) -> None:
    printed = signed(("Doe", given))

    assert [printed[style] for style in ("Vancouver", "AMA", "APA")] == [vancouver, ama, apa]


def test_a_group_signs_beside_persons() -> None:
    assert signed(("Doe", "A"), ("Roe", "B"), group="The Group") == {
        "Vancouver": "Doe A, Roe B; The Group.",
        "AMA": "Doe A, Roe B; The Group.",
        "APA": "Doe, A., Roe, B., & The Group.",
        "Plain": "“Knots”, by A. Doe and others. 2017.",
    }


def test_a_reference_holds_the_title_of_the_paper_and_says_once_that_it_is_retracted() -> None:
    citation = make_citation("RETRACTED: Knots", standing="retracted", issued="1998-12/1999-01", url=None)

    assert texts(citation) == {
        "Vancouver": "Knots. 1998-1999. Retracted.",
        "AMA": "Knots. 1998-1999. Retracted.",
        "APA": "Knots. (1998–1999). Retracted",
        "Plain": "“Knots”. December 1998–January 1999. Retracted.",
    }


def test_an_article_number_keeps_its_hyphens_and_a_doi_is_encoded() -> None:
    citation = article(pages="bcr-2018-225678", doi="10.1002/(sici)1(199823/24)37:3/4<197::a>3.0.co;2-#")

    assert texts(citation)["APA"].endswith(
        ", 76(7), bcr-2018-225678. https://doi.org/10.1002/(sici)1(199823/24)37:3/4%3C197::a%3E3.0.co;2-%23"
    )

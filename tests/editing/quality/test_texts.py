"""What the checks find in a text, and what they let pass."""

import pytest

from catalog.editing.quality.dashes import printed_slip, slip
from catalog.editing.quality.notes import copied, too_long
from catalog.editing.quality.spelling import Speller
from catalog.editing.quality.titles import stray_mark


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Knots,", "Knots,"),
        ("Knots and loops ;", ";"),
        ("Knots –", "–"),
        ("Knots/", "Knots/"),
        ("Knots*", "Knots*"),
        ("Knots.", "Knots."),
        ("Knots (a review", "("),
        ("Knots) a review", ")"),
        ("Knots (a review]", "]"),
        ("“Knots in practice", "“"),
        ('"Knots in practice', '"'),
        ("Knots+", "Knots+"),
        ("Knots [0, 51", "["),
        ("»Knoten im Alltag", "»"),
        ("Knutar” i vardagen", "”"),
        ("Knots +", "+"),
    ],
)
def test_a_stray_mark_or_half_a_pair_is_found(title: str, found: str) -> None:
    assert stray_mark(title) == found


@pytest.mark.parametrize(
    "title",
    ["", "Knots", "Knots?", "Knots!", "Knots: a review (part 2)", "“Knots” [reply]", "Knots…", "Knots...",
     "Knots et al.", "Knots in the U.S.", "Knots by Loop Inc.", "Knots: 1) fast, b) slow, iv) never",
     "„Knoten“ im Alltag", 'The "knot" question', "Vitamin D", "Patients’ knots",
     "Knots and HLA-DR+", "The role of Ca2+", "Knots in C++", "CD8+", "Scores in [0, 51) and (0; 1]",
     "Der »Knoten« im Alltag",
     "Om ”knutar” i vardagen", "»Knoten« und »Schlingen«"],
)  # fmt: skip
def test_a_title_that_ends_well_passes(title: str) -> None:
    assert stray_mark(title) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A new treat- ment", "treat- ment"),
        ("A new treat\u00adment", "treat\u00adment"),
        ("Knots--a review", "Knots--a"),
        ("Knots -- a review", "Knots -- a"),
        ("Knots - a review", "Knots - a"),
        ("Knots (old) - a review", "old) - a"),
    ],
)
def test_slips_are_found_in_print_and_in_our_words(text: str, found: str) -> None:
    assert printed_slip(text) == slip(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("After 12-15 weeks", "12-15"),
        ("In 20%-30% of them", "20%-30%"),
        ("Between 0.5-1.5 grams", "0.5-1.5"),
        ("From 1990-1995.", "1990-1995"),
        ("In 100-200 people", "100-200"),
        ("Call 555-0100, then wait 2-3 days", "2-3"),
    ],
)
def test_a_hyphen_between_numbers_is_a_slip_in_our_words_alone(text: str, found: str) -> None:
    assert (slip(text), printed_slip(text)) == (found, "")


@pytest.mark.parametrize(
    "text",
    ["Short- and long-term use", "low- to medium-dose", "Call 1-800-555-0100", "Call 555-1234",
     "kurz- sowie langfristig", "On 2016-12-30", "In 2016-12",
     "See https://example.org/a--b/12-15", "[here](/a--b/) and `a -- b`", "* one\n- two\n---\n| --- |", "12–15 weeks",
     "COVID-19", "IL-6-7", "doi 10.1002/acr.12-15", "5 - 3"[:1], "knots — loops", "ISSN 1234-5678x"],
)  # fmt: skip
def test_hyphens_in_their_place_pass(text: str) -> None:
    assert slip(text) == ""


def test_a_note_of_more_than_120_words_is_too_long() -> None:
    assert [too_long("word " * count) for count in (120, 121)] == ["", "121 words"]


def test_a_note_made_of_another_text_is_found_in_spite_of_case_and_marks() -> None:
    source = "BACKGROUND: We gave 120 people alphazole, or placebo, for a year. RESULTS: Fewer had knots after that."
    ours = "120 people took alphazole or a pill without an active part. After a year there were fewer knots."

    assert (
        copied("We gave 120 people alphazole or placebo for a year. Good!", "", source)
        == "we gave 120 people alphazole or"
    )
    assert copied("Scleroderma Lung Study", "", "Scleroderma lung study") == "scleroderma lung study"
    assert [copied(ours, source), copied("...", source), copied("Short words.", source)] == ["", "", ""]


@pytest.fixture
def speller() -> Speller:
    """A few names."""
    return Speller(
        names=["alphazolemide", "betazole", "Gammacept", "mu"],
        others=["betazola disease"],
        misspellings={"alfazolemyd": "alphazolemide"},
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On alphazolmide.", "alphazolmide (alphazolemide?)"),
        ("On Alfazolemide", "Alfazolemide (alphazolemide?)"),
        ("On alfazolemyd", "alfazolemyd (alphazolemide?)"),
        ("Betazol and betasole", "Betazol (betazole?)"),
        ("A bettazole-like drug", "bettazole (betazole?)"),
    ],
)
def test_a_word_nearly_a_name_is_found(speller: Speller, text: str, found: str) -> None:
    assert [speller.slip(text), speller.slip(text)] == [found, found]


@pytest.mark.parametrize(
    "text",
    ["alphazolemide, Betazole and betazoles", "betazola", "the paper writes “alphazolmide”", "alphazoleminol",
     "betaxool", "https://example.org/alphazolmide", "nothing like it", "nu", "BETAZOLE’s"],
)  # fmt: skip
def test_a_word_that_is_a_name_or_no_name_passes(speller: Speller, text: str) -> None:
    assert speller.slip(text) == ""


def test_quotation_marks_in_print_are_no_excuse(speller: Speller) -> None:
    assert speller.slip("“Alphazolmide” for knots", is_printed=True) == "Alphazolmide (alphazolemide?)"

"""Parts of words, words of one stem, and letters that people write in several ways."""

import pytest

from catalog.models import change
from tests.factories import make_citation, make_disease, make_drug, make_page

from .looking import look_for

pytestmark = pytest.mark.django_db


def found(text: str) -> dict[str, list[str]]:
    """The names found, by kind; of citations how many."""
    return {group.key: [hit.known.title for hit in group.hits] or [str(group.total)] for group in look_for(text).groups}


def reasons(text: str) -> list[tuple[str, str]]:
    """Each record found, with the reason."""
    return [(hit.known.title, hit.why) for group in look_for(text).groups for hit in group.hits]


def test_a_word_within_the_words_of_names_finds_them_but_no_medicine() -> None:
    make_disease("dermatomyositis")
    make_drug("hydroxychloroquine")
    make_disease("psoriasis")

    assert reasons("myositis") == [("Dermatomyositis", "“myositis” is a part of the name dermatomyositis")]
    assert found("chloroquine") == {}
    assert look_for("soriasis").searched == "psoriasis"


def test_a_word_of_the_same_stem_is_no_answer_and_it_is_said() -> None:
    make_disease("rheumatic disease")
    make_disease("lung infections")

    assert reasons("rheumatism") == [("Rheumatic disease", "rheumatic disease holds a word of the same stem")]
    assert [look_for(text).is_akin for text in ("rheumatism", "infection", "rheumatic")] == [True, False, False]


def test_a_stem_begins_no_word() -> None:
    make_disease("dermatomyositis")

    assert found("dermatitis") == {}
    assert found("dermato") == {"conditions": ["Dermatomyositis"]}


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Oesophageal oedema in haematopoietic tumours", "esophageal edema hematopoietic tumors"),
        ("Randomized pediatric fibers", "randomised paediatric fibres"),
        ("TNF-α and IFNγ in γδ T cells", "tnf alpha ifn gamma, gamma-delta t cells"),
        ("β-blockers", "beta blockers"),
        ("Leucocytosis, ischaemia and foetal diarrhoea", "leukocytosis ischemia fetal diarrhea"),
        ("Sulphasalazine, oestrogens, anaesthesia", "sulfasalazine estrogens anesthesia"),
        ("Patient-centred behaviour in two centres", "patient centered behavior in two centers"),
        ("Grey moulds: an artefact in practised judgement", "gray molds artifact practiced judgment"),
        ("The licence of aluminium discs", "license aluminum disks"),
        ("OʼDell and DʻCruz in MayoClinic", "o'dell d’cruz mayo clinic"),
        ("Anti-Scl-70 and U1-RNP and IL-17A", "scl70 u1rnp il17a"),
        ("COVID-19", "covid19"),
        ("Paper 全身性強皮症の治療", "強皮症"),
        ("Paper 강피증환자", "강피증"),
        ("Müller’s Łódź Ødegaard Straße", "mueller's lodz odegaard strasse"),
        ("Sjo\u0308gren\u200b’s", "sjögren's"),
    ],
)
def test_letters_are_folded_alike_in_papers_and_questions(title: str, typed: str) -> None:
    make_citation(title)

    assert found(typed) == {"citations": ["1"]}


def write(title: str, family: str) -> None:
    """A paper of an author."""
    paper = make_citation(title, slug=f"by-{family[:4].encode().hex()}")
    with change(by=None, why="authors"):
        paper.authors.create(family=family, given="Ulf", position=1)


@pytest.mark.parametrize(
    "typed", ["Müller-Ladner", "Mueller-Ladner", "Muller-Ladner", "Muller Ladner", "mueller ladner", "Mueller-Ladner U"]
)
def test_authors_are_found_with_and_without_umlauts_however_the_paper_has_them(typed: str) -> None:
    for family in ("Müller-Ladner", "Mueller-Ladner", "Muller-Ladner"):
        write("Knots by " + family[:4], family)
    write("Others", "Miller-Ladner")

    assert found(typed) == {"citations": ["3"]}


@pytest.mark.parametrize("typed", ["Börner", "Boerner", "Borner"])
def test_so_are_those_of_whom_there_is_one_spelling(typed: str) -> None:
    write("Knots", "Boerner")

    assert found(typed) == {"citations": ["1"]}


@pytest.mark.parametrize("typed", ["Knot Study II", "Knot Study 2", "knot study ii"])
def test_parts_of_a_study_are_counted_in_either_numerals(typed: str) -> None:
    make_citation("Results of the Knot Study II")
    make_citation("Who took part in Knot Study 2")
    make_citation("The Knot Study III")

    assert found(typed) == {"citations": ["2"]}


def test_an_excerpt_of_a_page_shows_no_markup() -> None:
    make_page("Reading", lead="", body="## Papers on knots\n\n* **Knots** are [tied](/x/).")

    excerpt = look_for("tied").groups[0].hits[0].about

    assert "".join(part.text for part in excerpt) == "Papers on knots. Knots are tied."

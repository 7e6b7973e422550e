"""Names of other medicines that are mistaken for ours."""

import pytest
from django.test import Client

from catalog.models import change
from catalog.search.knowing import guesser
from tests.factories import make_disease, make_drug
from tests.pages import text_of

from .looking import look_for

pytestmark = pytest.mark.django_db
CAUTION = "Cycloserine is an antibiotic for tuberculosis."


def make_cyclosporine() -> None:
    drug = make_drug("cyclosporine")
    with change(by=None, why="names"):
        drug.names.create(text="cycloserine", kind="look-alike", caution=CAUTION)


@pytest.mark.parametrize("typed", ["cycloserine", "Cyclo-Serine", "cycloserin"])
def test_a_look_alike_is_explained_and_never_swapped(typed: str) -> None:
    make_cyclosporine()

    results = look_for(typed)

    assert (results.searched, results.total, results.guesses) == (typed, 0, [])
    assert [(known.short, name.text) for known, name in results.look_alikes] == [("cyclosporine", "cycloserine")]
    assert [(caution.title, caution.text) for caution in results.cautions] == [
        ("cycloserine is not cyclosporine", CAUTION)
    ]


def test_the_page_says_that_nothing_was_put_in_its_place(reader: Client) -> None:
    make_cyclosporine()

    page = text_of(reader.get("/search/?q=cycloserine"))

    assert "We list nothing for “cycloserine”" in page
    assert "cycloserine is not cyclosporine Cycloserine is an antibiotic for tuberculosis." in page
    assert "We did not search for another name in its place. Go to cyclosporine" in page


def test_beside_other_words_a_look_alike_is_cautioned_and_not_mended() -> None:
    make_cyclosporine()
    make_disease("knots")

    results = look_for("cycloserine knots")

    assert (results.searched, results.pair) == ("knots", None)
    assert [caution.text for caution in results.cautions] == [CAUTION]


def test_a_near_name_of_ours_is_still_guessed() -> None:
    make_cyclosporine()

    assert look_for("ciclosporine").searched == "cyclosporine"
    assert look_for("siclosporin").searched == "cyclosporine"


def test_the_beginning_of_a_look_alike_suggests_nothing() -> None:
    make_cyclosporine()

    assert guesser(0).begun("cycloserin") == []

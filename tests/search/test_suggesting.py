"""What is offered while somebody types."""

import pytest

from catalog.models import change
from catalog.search.suggesting import Suggestions, suggest
from tests.factories import make_citation, make_disease, make_drug, make_topic, make_treatment

pytestmark = pytest.mark.django_db


def lines(offered: Suggestions) -> list[tuple[str, list[str]]]:
    return [(title, [hit.known.title for hit in hits]) for title, hits in offered.groups]


def test_names_that_begin_so_are_offered_by_kind_and_citations_are_counted() -> None:
    drug, disease = make_drug("lunazole", summary="For lungs."), make_disease("lung disease")
    make_drug("betazole", summary="Not for lungs.")
    make_citation("The lungs")
    make_treatment(drug, disease)

    offered = suggest("lun")

    assert lines(offered) == [("Medicines", ["Lunazole"]), ("Conditions", ["Lung disease"])]
    assert (offered.near, offered.citation_count, offered.count) == ([], 1, 3)


def test_one_letter_offers_nothing_and_two_what_is_called_or_begins_so() -> None:
    drug = make_drug("methotrexate")
    with change(by=None, why="names"):
        drug.names.create(text="MT", kind="abbreviation", caution="Ask.")

    assert suggest("m").count == 0
    assert lines(suggest("me")) == [("Medicines", ["Methotrexate"])]
    assert lines(suggest("mt")) == [("Medicines", ["Methotrexate"])]
    assert [caution.text for caution in suggest("mt").cautions] == ["Ask."]


def test_a_near_name_is_offered_with_the_way_to_search_as_typed() -> None:
    make_drug("mycophenolate mofetil")

    offered = suggest("mikofen")

    assert ([record.title for record in offered.near], offered.count) == (["Mycophenolate mofetil"], 2)


def test_there_are_at_most_eight_lines() -> None:
    for number in range(6):
        make_drug(f"lung drug {number}")
        make_disease(f"lung disease {number}")
        make_topic(f"lung topic {number}")
    make_citation("lung paper")

    offered = suggest("lung")

    assert [len(found) for _, found in lines(offered)] == [4, 3]
    assert offered.count == 8


def test_two_things_are_offered_side_by_side() -> None:
    make_drug("alphazole")
    make_disease("knots")

    assert lines(suggest("alphazole knots")) == [("You named", ["Alphazole", "Knots"])]


def test_nothing_is_offered_in_place_of_a_look_alike() -> None:
    drug = make_drug("cyclosporine")
    with change(by=None, why="names"):
        drug.names.create(text="cycloserine", kind="look-alike", caution="Cycloserine is an antibiotic.")

    for typed in ("cycloserine", "cycloserin", "cyclosern"):
        offered = suggest(typed)
        assert (offered.count, [caution.text for caution in offered.cautions]) == (0, ["Cycloserine is an antibiotic."])

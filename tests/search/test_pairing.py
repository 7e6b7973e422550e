"""Two things asked at once."""

import pytest

from catalog.models import DrugClassMembership, change
from tests.factories import make_citation, make_class, make_disease, make_drug, make_risk, make_topic, save

from .looking import look_for

pytestmark = pytest.mark.django_db


def read_as(text: str) -> tuple[list[str], int, str, tuple[str, ...]] | None:
    """The records named, how many citations are about all of them, where they are listed, and what was not used."""
    pair = look_for(text).pair
    if not pair:
        return None
    return [hit.known.title for hit in pair.hits], len(pair.citations), pair.query, pair.unused


def test_a_medicine_and_a_condition_lead_to_the_papers_on_both_by_any_of_their_names() -> None:
    drug, disease = make_drug("alphazole"), make_disease("knots of the skin")
    make_citation("On both", drugs=[drug], diseases=[disease])
    make_citation("On one", drugs=[drug])
    with change(by=None, why="names"):
        drug.names.create(text="Alpha", kind="brand")
        disease.names.create(text="KOS", kind="abbreviation")

    expected = (["Alphazole", "Knots of the skin"], 1, "drug=alphazole&disease=knots-of-the-skin", ())

    assert read_as("alpha kos") == expected
    assert read_as("kos alpha") == expected
    assert read_as("what is alphazole used for in skin knots?") == expected
    assert read_as("alphazol knots of the skin") == expected
    assert read_as("alphazole") is None


def test_what_was_not_used_is_named() -> None:
    make_drug("alphazole")
    make_disease("knots")

    assert read_as("alphazole knots blurb") == (["Alphazole", "Knots"], 0, "drug=alphazole&disease=knots", ("blurb",))


def test_two_medicines_and_a_class_and_a_risk_are_looked_for_by_name() -> None:
    one, two = make_drug("alphazole"), make_drug("betazole")
    drug_class, topic = make_class("zoles"), make_topic("infection")
    save(DrugClassMembership(drug=one, drug_class=drug_class))
    make_citation("Against each other", drugs=[one, two])
    make_citation("Alphazole infects", drugs=[one], topics=[topic])
    make_citation("Zoles infect", classes=[drug_class], topics=[topic])

    assert read_as("alphazole vs betazole") == (["Alphazole", "Betazole"], 1, "drug=alphazole&q=%22betazole%22", ())
    assert read_as("zoles infection") == (["Zoles", "Infection"], 2, "topic=infection&q=%22zoles%22", ())


def test_of_two_conditions_what_belongs_to_both_comes_first() -> None:
    ill = make_disease("ill lungs", body_system="lungs")
    scars = make_disease("lung scars", body_system="lungs", parent=ill)
    tight = make_disease("tight skin", body_system="skin")
    lungs = make_disease("lungs in tightness", body_system="lungs", parent=ill, complication_of=tight)
    make_citation("Lungs", diseases=[lungs])

    found = read_as("lung scars in tight skin")
    lungs.parent = scars
    save(lungs)

    assert found == (["Lungs in tightness", "Lung scars", "Tight skin"], 1, "disease=lungs-in-tightness", ())
    assert read_as("lung scars in tight skin") == found
    assert look_for("lung scars in tight skin").pair.title == "lungs in tightness"
    assert read_as("lung scars alphazole") is None


def test_of_two_conditions_one_under_the_other_nothing_else_is_named() -> None:
    tight = make_disease("tightness", body_system="whole")
    cold = make_disease("cold hands", body_system="vessels", complication_of=tight)
    make_disease("narrow veins", body_system="vessels", complication_of=tight)
    make_citation("Cold", diseases=[cold])
    make_citation("Cold hands were not asked about", diseases=[tight])

    assert read_as("cold hands tightness") == (["Cold hands", "Tightness"], 1, "disease=cold-hands", ())
    assert read_as("tightness cold hands") == (["Tightness", "Cold hands"], 1, "disease=cold-hands", ())


def test_a_condition_of_the_same_part_of_the_body_is_not_meant_by_another() -> None:
    tight = make_disease("tightness", body_system="whole")
    make_disease("tight spots", body_system="skin", parent=tight)
    make_disease("scales", body_system="skin")

    assert read_as("scales tightness") == (["Scales", "Tightness"], 0, "disease=tightness&q=%22scales%22", ())


def test_two_conditions_are_known_by_a_part_of_their_names() -> None:
    make_disease("knot syndrome")
    make_disease("Smith's disease")
    make_disease("lung scars")
    make_citation("Tangled boards")

    assert (read_as("knot smith") or [None])[0] == ["Knot syndrome", "Smith's disease"]
    assert (read_as("knots and smith") or [None])[0] == ["Knot syndrome", "Smith's disease"]
    assert (read_as("knot lung") or [None])[0] == ["Knot syndrome", "Lung scars"]
    assert read_as("tangled smith") is None

    make_citation("A knot that Smith tied")

    assert read_as("knot smith") is None


def test_an_ordinary_word_is_no_condition_in_whose_name_it_stands() -> None:
    make_drug("alphazole")
    make_topic("heart damage")
    make_topic("bone marrow suppression")
    make_topic("cancer")
    for name in ("knots: kidneys", "severe blood problems in knots", "hard skin", "lung scars"):
        make_disease(name)

    assert [read_as(f"alphazole {word}") for word in ("kidney", "blood", "blood problems", "skin")] == [None] * 4
    assert read_as("alphazole bones") is None
    assert read_as("lung cancer") is None
    assert (read_as("alphazole bone marrow") or [None])[0] == ["Alphazole", "Bone marrow suppression"]
    assert (read_as("alphazole lungs") or [None])[0] == ["Alphazole", "Lung scars"]
    assert (read_as("alphazole heart") or [None])[0] == ["Alphazole", "Heart damage"]
    assert (read_as("alphazole hard skin") or [None])[0] == ["Alphazole", "Hard skin"]


def test_a_record_is_named_by_its_own_name_before_another_written_like_it() -> None:
    drug = make_drug("alphazole")
    make_disease("knots")
    with change(by=None, why="names"):
        drug.names.create(text="alphazolé", kind="spelling")

    assert [hit.why for hit in look_for("alphazole knots").pair.hits] == ["", ""]


def test_a_risk_that_is_recorded_of_a_medicine_or_its_class_is_told() -> None:
    drug, other, drug_class, topic = (
        make_drug("alphazole"),
        make_drug("betazole"),
        make_class("zoles"),
        make_topic("itch"),
    )
    save(DrugClassMembership(drug=drug, drug_class=drug_class))
    make_risk(drug_class, topic)
    make_risk(drug_class, make_topic("thirst"))
    make_risk(other, topic, status="draft")

    def told(text: str) -> list[tuple[str, str, str]]:
        return [(found.url, found.risk.effect, found.of_class) for found in look_for(text).pair.risks]

    assert told("alphazole itch") == [("/drugs/alphazole/#risks", "Raises the risk", "zoles")]
    assert told("zoles itch") == [("/classes/zoles/#risks", "Raises the risk", "")]
    assert told("betazole itch") == []
    make_risk(drug, topic, direction="lowers")
    assert told("alphazole itch") == [("/drugs/alphazole/#risks", "Lowers the risk", "")]


def test_words_that_several_conditions_share_mean_any_of_them() -> None:
    drug = make_drug("alphazole")
    one, two = make_disease("dry knots"), make_disease("wet knots")
    make_citation("One", drugs=[drug], diseases=[one])
    make_citation("Two", drugs=[drug], diseases=[two])

    assert read_as("alphazole knots") == (
        ["Alphazole", "Dry knots", "Wet knots"],
        2,
        "drug=alphazole&disease=dry-knots&disease=wet-knots",
        (),
    )


def test_a_name_of_two_things_is_cautioned_beside_another() -> None:
    drug, disease = make_drug("mycophenolic acid"), make_disease("microscopic polyangiitis")
    make_drug("betazole")
    with change(by=None, why="names"):
        drug.names.create(text="MPA", kind="abbreviation")
        disease.names.create(text="MPA", kind="abbreviation")

    results = look_for("MPA betazole")

    assert [caution.title for caution in results.cautions] == ["“MPA” has more than one meaning"]
    assert results.total == 2

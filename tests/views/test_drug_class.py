"""Classes as readers meet them."""

import pytest
from django.test import Client

from tests.factories import make_citation, make_class, make_disease, make_drug, make_risk, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_page_tells_what_a_class_holds_and_what_is_said_of_it(reader: Client) -> None:
    wide = make_class("DMARDs")
    immune = make_class(
        "Immunosuppressants",
        parent=wide,
        summary="They slow the immune system.",
        definition="A long word.",
        also_called="immunodepressants",
        chemotherapy_note="Some also treat cancer.",
    )
    small = make_class("Antimetabolites", parent=immune)
    make_class("Biologics", parent=wide)
    make_drug("azathioprine", classes=(immune,))
    make_drug("methotrexate", classes=(immune, small), also_chemotherapy="yes")
    study = make_citation("Class study", classes=(immune,), design="cohort")
    make_risk(immune, make_topic("infection"), citations=(study,))
    make_treatment(immune, make_disease("psoriasis"), statement="It has been used for psoriasis.")

    page = text_of(reader.get("/classes/immunosuppressants/"))

    for words in (
        "Medicines DMARDs Immunosuppressants",
        "Belongs to DMARDs",
        "Medicines listed 2 medicines, of which 1 also used as chemotherapy",
        "Also called immunodepressants",
        "About chemotherapy Some also treat cancer.",
        "A long word.",
        "Antimetabolites 1 medicine ",
        "Infection Raises the risk No sentence yet 1 follow-up study",
        "It has been used for psoriasis. For psoriasis Uncited",
        "1 citation on the class as a whole.",
        "Before it in this group Biologics",
        "Back to the wider class DMARDs",
    ):
        assert words in page


def test_the_wider_class_counts_the_medicines_under_it_once(reader: Client) -> None:
    wide = make_class("DMARDs")
    narrow = make_class("Immunosuppressants", parent=wide)
    make_drug("azathioprine", classes=(narrow,))
    make_drug("methotrexate", classes=(narrow, wide))

    page = text_of(reader.get("/classes/dmards/"))

    assert "Medicines listed 2 medicines" in page
    assert "Immunosuppressants 2 medicines" in page


def test_an_empty_class_and_one_filled_from_below_say_so(reader: Client) -> None:
    make_class("Biologics")
    wide = make_class("DMARDs")
    make_drug("azathioprine", classes=(make_class("Immunosuppressants", parent=wide),))

    assert "We list no medicine of this class yet." in text_of(reader.get("/classes/biologics/"))
    page = text_of(reader.get("/classes/dmards/"))
    assert "Medicines in this class Azathioprine Immunosuppressants None yet" in page

"""A kept form beside its record: every kind of field in words, and pages that are no form of a record."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.utils import timezone

from catalog.models import KeptForm, Treatment, YesNoUnknown
from tests.admin.addresses import at, of
from tests.admin.posting import held, signed_in
from tests.conftest import member
from tests.factories import make_disease, make_drug, make_topic, make_treatment
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def kept(writer: User, address: str, **fields: Any) -> HttpResponse:
    """The page of a form that was kept."""
    pairs = [[name, one] for name, value in fields.items() for one in (value if isinstance(value, list) else [value])]
    row = KeptForm.objects.keep(writer=writer, address=address, pairs=pairs, now=timezone.now())
    return signed_in(writer).get(f"/admin/kept/{row.key}/")


def places(page: HttpResponse) -> dict[str, tuple[str, str]]:
    """What stands there now and what was written, by place."""
    return {place.label: (place.now, place.wrote) for place in page.context["subject"].places or ()}


def test_choices_ticks_and_records_are_told_in_words(publisher: User) -> None:
    drug = make_drug("alphazole", status="draft", also_chemotherapy=YesNoUnknown.UNKNOWN)
    form = {name: str(value) for name, value in held(signed_in(publisher).get(of(drug))).items()}

    page = kept(publisher, of(drug), **{**form, "also_chemotherapy": "yes", "reason_public": "on"})

    assert list(places(page).values()) == [("Not known", "Yes"), ("no", "yes")]


def test_a_picked_record_is_told_by_its_name(publisher: User) -> None:
    treatment = make_treatment(make_drug("alphazole"), make_disease("knot disease"), status="draft")
    other = make_drug("betazole")

    page = kept(publisher, of(treatment), drug=str(other.pk))

    assert ("alphazole", "betazole") in places(page).values()


def test_a_row_keeps_its_place_by_its_number(publisher: User) -> None:
    page = kept(publisher, at(Treatment, "add"), **{"evidence-TOTAL_FORMS": "soon", "drug": "nonsense"})

    assert page.context["subject"].may_reopen


def test_whoever_may_not_open_the_form_any_more_can_still_copy_the_text() -> None:
    volunteer, topic = member("Volunteer"), make_topic("infections")

    page = kept(volunteer, of(topic), summary="My own words.")

    assert page.context["subject"].places is None
    assert "My own words.</textarea>" in page.content.decode()


@pytest.mark.parametrize("address", ["/admin/replace/", "/nowhere/at/all/", "/admin/catalog/topic/abc/change/"])
def test_any_other_page_shows_what_was_typed(editor: User, address: str) -> None:
    page = kept(editor, address, old="https://example.org/some words", work="x")

    assert page.status_code == 200
    assert "https://example.org/some words" in text_of(page) + page.content.decode()


def test_what_was_settled_between_two_people_is_sent_as_it_was(publisher: User) -> None:
    page = kept(publisher, of(make_topic("infections")), work="signed", summary="My own words.")

    assert "Send it now, as you wanted" in page.content.decode()


def test_nothing_new_is_said_to_stand_there_already(publisher: User) -> None:
    topic = make_topic("infections")

    page = kept(publisher, of(topic), name="infections")

    assert "All of it stands there already." in text_of(page)

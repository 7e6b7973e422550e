"""The preview: the public page as it is to be, for editors alone, kept by nobody."""

import re
import time

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client

from catalog.admin.previewing import COLLIDING
from catalog.facets.keeping import facet_index
from catalog.models import DataVersion, Drug, EditorialRecord, NextVersion
from tests.admin.addresses import of
from tests.admin.posting import send, signed_in
from tests.admin.reviews import live_change
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_page,
    make_risk,
    make_term,
    make_topic,
    make_treatment,
)
from tests.holding import somebody_writes

pytestmark = pytest.mark.django_db
BANNER = "Preview. Readers do not see this yet."
WHY = {"reason": "As in the leaflet."}


def without_banner(page: str) -> str:
    """The page without what marks it as a preview."""
    page = page.replace('<meta name="robots" content="noindex">', "")
    return re.sub(
        r'<div class="note note--caution">(?:(?!</div>).)*' + BANNER + r".*?</div>\s*", "", page, flags=re.DOTALL
    )


def test_it_is_the_page_as_readers_will_see_it(editor: User, publisher: User, reader: Client) -> None:
    drug = make_drug("alphazole", slug="alphazole")
    row = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}
    send(signed_in(editor), of(drug), summary="New words.", slug="alpha", **row, **WHY)
    client = signed_in(publisher)

    preview = client.get(of(drug, "preview"))
    now = reader.get("/drugs/alphazole/").content.decode()
    seen = client.get(of(drug, "review")).context["seen"]
    client.post(of(drug, "review"), {"seen": seen, "_approve": "", **WHY})
    then = reader.get("/drugs/alpha/").content.decode()

    page = preview.content.decode()
    assert BANNER in page
    assert "New words." in page
    assert "New words." not in now
    assert "".join(without_banner(page).split()) == "".join(then.split())


def test_nobody_may_keep_or_find_it(editor: User) -> None:
    response = signed_in(editor).get(of(make_drug(status="draft"), "preview"))

    assert "no-store" in response["Cache-Control"]
    assert "public" not in response["Cache-Control"]
    assert "ETag" not in response
    assert response["X-Robots-Tag"] == "noindex"


def test_it_leaves_nothing_behind(editor: User, reader: Client) -> None:
    drug = make_drug("alphazole", status="draft")
    before, kept = DataVersion.objects.current(), facet_index()

    signed_in(editor).get(of(drug, "preview"))

    assert (Drug.objects.get().status, Drug.history.count(), DataVersion.objects.current()) == ("draft", 1, before)
    assert facet_index() is kept
    assert reader.get("/drugs/alphazole/").status_code == 404
    assert "alphazole" not in reader.get("/drugs/").content.decode().lower()


def test_only_editors_see_it(reader: Client, volunteer: User) -> None:
    drug = make_drug(status="draft")

    assert reader.get(of(drug, "preview")).url.startswith("/admin/login/")
    assert signed_in(volunteer).get(of(drug, "preview")).status_code == 403
    assert signed_in(volunteer).post(of(drug, "preview")).status_code in {403, 405}


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: make_drug("alphazole", status="draft"), "Alphazole"),
        (lambda: make_class("calmers", status="draft"), "Calmers"),
        (lambda: make_disease("knot disease", status="review"), "Knot disease"),
        (lambda: make_topic("infections", status="draft"), "Infections"),
        (lambda: make_citation("On knots", status="draft"), "On knots"),
        (lambda: make_page("A page", status="retired"), "A page"),
        (lambda: make_treatment(make_drug(), make_disease(), status="draft", statement="It may help."), "It may help."),
        (lambda: make_risk(make_class(), make_topic(), status="draft", statement="It may harm."), "It may harm."),
    ],
)
def test_every_kind_of_record_has_one(editor: User, make: object, words: str) -> None:
    record: EditorialRecord = make()  # type: ignore[operator]

    page = signed_in(editor).get(of(record, "preview")).content.decode()

    assert BANNER in page
    assert words in page


def test_contacts_and_words_are_shown_on_their_pages(editor: User) -> None:
    make_page("About", slug="about"), make_page("Evidence", slug="evidence")
    client = signed_in(editor)

    contact = client.get(of(make_contact("Knot group", status="draft"), "preview")).content.decode()
    term = client.get(of(make_term("cohort", status="draft"), "preview")).content.decode()

    assert BANNER in contact
    assert "Knot group" in contact
    assert "cohort" in term


def test_without_a_page_it_says_why(editor: User) -> None:
    client = signed_in(editor)
    treatment = make_treatment(make_drug(status="draft"), make_disease(), status="draft")
    clash = make_drug("alphazole")
    send(client, of(clash), slug="betazole", **WHY)
    make_drug("betazole")

    answers = [client.get(of(record, "preview")).wsgi_request for record in (treatment, clash)]
    words = [str(list(get_messages(request))[-1]) for request in answers]

    assert words[0] == "There is no page to preview it on. The page is not published."
    assert "This address belongs to another record" in words[1]
    assert NextVersion.objects.count() == 1


def test_what_readers_see_already_is_shown_as_it_is(editor: User) -> None:
    assert BANNER in signed_in(editor).get(of(make_drug("alphazole"), "preview")).content.decode()


def test_it_has_what_was_changed_on_the_page_meanwhile(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    send(signed_in(editor), of(drug), summary="New words.", **WHY)
    live_change(drug, warning="Careful, everybody.")

    page = signed_in(publisher).get(of(drug, "preview")).content.decode()

    assert ("New words." in page, "Careful, everybody." in page, COLLIDING in page) == (True, True, False)


def test_it_says_where_the_page_was_changed_at_the_same_places(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole", summary="Old words.")
    send(signed_in(editor), of(drug), summary="New words.", **WHY)
    live_change(drug, summary="Other words.")

    page = signed_in(publisher).get(of(drug, "preview")).content.decode()

    assert ("New words." in page, "Other words." in page, COLLIDING in page) == (True, False, True)


@pytest.mark.django_db(transaction=True)
def test_it_waits_for_nobody_who_saves_meanwhile() -> None:
    client = signed_in(User.objects.create_superuser("administrator"))
    draft = make_drug("alphazole", status="draft")
    client.get("/admin/")

    with somebody_writes("catalog_dataversion"):
        begun = time.monotonic()
        answer = client.get(of(draft).replace("/change/", "/preview/"))
        took = time.monotonic() - begun

    assert (answer.status_code, answer["Retry-After"], took < 3) == (503, "5", True)
    assert "Somebody is saving at this moment" in answer.content.decode()
    assert client.get(of(draft).replace("/change/", "/preview/")).status_code == 200

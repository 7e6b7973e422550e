"""Messages of the desk say what was written, and nothing is offered that would change nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.models import Drug, Journal, ReportCase, Treatment
from tests.admin.addresses import at, of
from tests.admin.posting import send as fill
from tests.admin.posting import told
from tests.admin.reviews import WHY
from tests.admin.reviews import answer as decide
from tests.factories import (
    make_citation,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_topic,
    make_treatment,
)
from tests.reports.reported import send

from .reporting import answer, page_of, signed_in

pytestmark = pytest.mark.django_db

ours = pytest.mark.parametrize(
    ("values", "proposed"),
    [
        ({"url": "https://old.example.org/"}, "https://old.example.org/"),
        ({"url": None, "doi": "10.1000/abc"}, "https://doi.org/10.1000/ABC"),
        ({"url": None, "doi": "10.1000/abc"}, "https://new.example.org/"),
        ({"url": "https://old.example.org/"}, "https://doi.org/10.1000/taken"),
        ({"url": "https://old.example.org/"}, "https://taken.example.org/"),
    ],
    ids=["the address we have", "our DOI", "beside a DOI", "the DOI of another", "the address of another"],
)


@ours
def test_an_address_that_would_mend_nothing_is_not_offered_and_never_called_fixed(
    editor: User, values: dict[str, Any], proposed: str
) -> None:
    make_citation("Another", doi="10.1000/taken", url=None), make_citation("A third", url="https://taken.example.org/")
    citation = make_citation("Ours", **values)
    send(citation, proposed_url=proposed)
    case = ReportCase.objects.get()
    client = signed_in(editor)

    page = client.get(page_of(case)).content.decode()
    typed = answer(client, case, fix="other", url=proposed)

    case.refresh_from_db()
    assert 'value="reader-' not in page
    assert (typed.status_code, case.state, citation.history.count()) == (200, "open", 1)
    assert "Link fixed" not in typed.content.decode()


def test_an_approved_statement_waits_for_the_records_that_it_joins(publisher: User) -> None:
    drug, disease = make_drug("alphazole", status="review"), make_disease("knots", status="draft")
    treatment = make_treatment(drug, disease, status="review")
    risk = make_risk(drug, make_topic("infections"), status="review")
    seen = make_treatment(make_drug("betazole"), make_disease("loops"), status="review")
    client = signed_in(publisher)

    said = [told(client, decide(client, record, _approve="", **WHY)) for record in (treatment, risk, seen)]

    assert said == [
        ["Alphazole for knots is approved. Readers see it once “alphazole” and “knots” are published."],
        ["Alphazole and infections is approved. Readers see it once “alphazole” is published."],
        ["Betazole for loops is published. Readers see it now."],
    ]


def test_sending_what_is_no_draft_says_that_nothing_was_sent(editor: User) -> None:
    drug = make_drug("alphazole", status="review")
    client = signed_in(editor)

    page = client.get(at(Drug, "changelist"))
    stamp = page.context["stamp"]
    sent = {"action": "send_for_review", "_selected_action": [drug.pk], "index": 0, "stamp": stamp}
    response = client.post(at(Drug, "changelist"), sent)

    assert told(client, response) == ["Nothing was sent: none of the ticked is a draft."]


def test_a_merged_record_without_a_page_has_no_address_that_leads_anywhere(publisher: User) -> None:
    keep, drop = make_journal("Journal of Knots"), make_journal("The Journal of Knots")
    client = signed_in(publisher)
    address = f"{of(keep, 'merge')}?with={drop.pk}"

    page = client.get(address)
    response = client.post(address, {"seen": page.context["seen"], "with": drop.pk, "_merge": "x", "reason": "One."})

    assert Journal.objects.count() == 1
    assert told(client, response) == ["Merged: The Journal of Knots."]


def test_a_second_statement_on_the_same_pair_is_refused_with_a_link_to_the_first(editor: User) -> None:
    first = make_treatment(make_drug("alphazole"), make_disease("knots"), status="draft")
    ends = {"drug": first.drug_id, "disease": first.disease_id}

    page = fill(signed_in(editor), at(Treatment, "add"), **ends)

    assert f'We have this one already: <a href="{of(first)}">alphazole for knots</a>' in page.content.decode()
    assert Treatment.objects.count() == 1


def test_an_issn_of_another_journal_is_refused_with_a_link_to_it(editor: User) -> None:
    first = make_journal("Knots", issn="0003-4967")

    page = fill(signed_in(editor), at(Journal, "add"), title="Loops", issn="0003-4967")

    assert page.context["adminform"].form.errors["issn"].data[0].message == (
        f'We have this one already: <a href="{of(first)}">Knots</a>'
    )


def test_people_are_saved_in_our_own_words(administrator: User) -> None:
    client = signed_in(administrator)
    new = {"username": "jo", "password1": "a long new password", "password2": "a long new password"}

    response = fill(client, at(User, "add"), **new)

    assert told(client, response) == ["Jo is saved."]

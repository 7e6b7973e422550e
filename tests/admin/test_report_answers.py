"""Editors and volunteers answer a case, once."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Citation, ReportCase
from catalog.reports.answering import close
from tests.factories import make_citation, save
from tests.reports.reported import NOW, case_about, send

from .reporting import QUEUE, answer, page_of, signed_in, text_of

pytestmark = pytest.mark.django_db


def test_an_editor_uses_a_readers_address_in_one_step(editor: User) -> None:
    send(make_citation(url="https://old.example.org/"), proposed_url="https://new.example.org/")
    case = ReportCase.objects.get()

    page = signed_in(editor).post(
        page_of(case),
        {
            "_fix": "x",
            "version": Citation.objects.get().version,
            "fix": f"reader-{case.reports.get().pk}",
            "reason": "It moved.",
            "reason_public": "on",
            "answer": "Thank you.",
        },
        follow=True,
    )

    case.refresh_from_db()
    row = Citation.history.order_by("-history_id")[0]
    assert page.redirect_chain == [(QUEUE, 302)]
    assert "Link fixed, 1 report closed." in page.content.decode()
    assert (row.url, row.history_change_reason, row.history_user, row.reason_is_public) == (
        "https://new.example.org/",
        "It moved.",
        editor,
        True,
    )
    assert (case.state, case.answer, case.closed_by, case.changeset) == ("fixed", "Thank you.", editor, row.changeset)


def test_the_same_address_from_two_readers_is_offered_once_and_marked_as_another_site(editor: User) -> None:
    citation = make_citation(url="https://old.example.org/")
    for number, address in enumerate(["https://b.example/", "https://www.old.example.org/x", "https://b.example/"]):
        send(citation, proposed_url=address, address=f"203.0.113.{number}")

    page = text_of(signed_in(editor).get(page_of(ReportCase.objects.get())))

    assert re.findall(r"Use the address a reader gave\s+(Another site)?\s*(\S+)", page) == [
        ("Another site", "https://b.example/"),
        ("", "https://www.old.example.org/x"),
    ]


def test_an_editor_types_another_address(editor: User) -> None:
    case = case_about(make_citation(url="https://old.example.org/"), emails=("", ""))

    page = signed_in(editor).post(
        page_of(case),
        {
            "_fix": "x",
            "version": Citation.objects.get().version,
            "fix": "other",
            "url": "https://doi.org/10.1000/ABC",
            "reason": "It has a DOI.",
        },
        follow=True,
    )

    assert "Link fixed, 2 reports closed." in page.content.decode()
    assert Citation.objects.get().doi == "10.1000/abc"


def test_the_doi_is_offered_first_when_the_citation_has_one(editor: User) -> None:
    citation = make_citation(url="https://old.example.org/")
    case = case_about(citation)
    citation.doi = "10.1000/abc"
    save(citation)
    client = signed_in(editor)

    page = client.get(page_of(case)).content.decode()
    answer(client, case, fix="doi")

    citation.refresh_from_db()
    case.refresh_from_db()
    assert 'value="doi" id="fix-doi" checked' in page
    assert (citation.url, citation.doi, case.state) == (None, "10.1000/abc", "fixed")


def test_the_doi_is_not_offered_where_it_is_what_was_reported(editor: User) -> None:
    case = case_about(make_citation(url=None, doi="10.1000/abc"))

    page = signed_in(editor).get(page_of(case)).content.decode()

    assert 'value="doi"' not in page


@pytest.mark.parametrize(("fix", "state"), [("mended", "fixed"), ("none", "cannot-fix"), ("fine", "not-a-fault")])
def test_an_editor_closes_a_case_without_changing_the_citation(editor: User, fix: str, state: str) -> None:
    case = case_about(make_citation())
    before = Citation.history.count()

    page = answer(signed_in(editor), case, fix=fix, reason_public="on")

    case.refresh_from_db()
    assert page["Location"] == QUEUE
    assert (case.state, case.answer, case.note) == (state, "The old address is gone.", "The old address is gone.")
    assert Citation.history.count() == before


def test_a_reason_that_is_not_public_is_no_answer(editor: User) -> None:
    case = case_about(make_citation())
    case.note = "Asks for a login."
    case.save()

    answer(signed_in(editor), case, fix="none")

    case.refresh_from_db()
    assert (case.answer, case.note) == ("", "Asks for a login.\nThe old address is gone.")


def test_a_page_is_answered_too(editor: User) -> None:
    send("/drugs/")
    case = ReportCase.objects.get()
    client = signed_in(editor)

    page = client.get(page_of(case)).content.decode()
    answer(client, case, fix="mended")

    case.refresh_from_db()
    assert '<a href="/drugs/">/drugs/</a>' in page
    assert 'value="other"' not in page
    assert case.state == "fixed"


def test_a_volunteer_may_say_that_the_link_is_fine(volunteer: User) -> None:
    case = case_about(make_citation())
    client = signed_in(volunteer)

    page = client.get(page_of(case)).content.decode()
    answer(client, case, fix="fine", answer="It opens for us.")

    case.refresh_from_db()
    assert re.findall(r'name="fix" value="([^"]+)"', page) == ["fine"]
    assert (case.state, case.answer, case.closed_by) == ("not-a-fault", "It opens for us.", volunteer)


@pytest.mark.parametrize("fix", ["other", "none", "mended", "doi", "reader-1", "nonsense", ""])
def test_a_volunteer_may_not_answer_otherwise(volunteer: User, fix: str) -> None:
    case = case_about(make_citation())

    response = answer(signed_in(volunteer), case, fix=fix, url="https://new.example.org/")

    assert (response.status_code, ReportCase.objects.open().count()) == (403, 1)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"fix": ""}, "Choose what to do."),
        ({"fix": "reader-999"}, "Choose one of these."),
        ({"fix": "other"}, "Type the other address."),
        ({"fix": "other", "url": "javascript:alert(1)"}, "This is not a web address that readers can follow."),
        ({"fix": "other", "url": "https://doi.org/10/x"}, "This is not a DOI."),
        ({"fix": "other", "url": "https://doi.org/10.1000/taken"}, "already exists"),
        ({"fix": "none", "reason": ""}, "Say why, for other editors."),
        ({"fix": "none", "answer": "x" * 1001}, "at most 1000 characters"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_all_is_kept(editor: User, fields: dict[str, str], words: str) -> None:
    make_citation(doi="10.1000/taken")
    case = case_about(make_citation())

    page = answer(signed_in(editor), case, **{"answer": "Thank you all.", **fields})

    text = page.content.decode()
    assert (page.status_code, words in text) == (200, True)
    assert fields.get("answer", "Thank you all.") in text
    assert ReportCase.objects.open().count() == 1


def test_the_second_of_two_editors_is_told_and_keeps_the_words(editor: User, volunteer: User) -> None:
    case = case_about(make_citation(url="https://old.example.org/"))
    close(case=case, state=ReportCase.State.NOT_A_FAULT, answer="It opens.", by=volunteer, now=NOW)

    page = answer(signed_in(editor), case, fix="other", url="https://new.example.org/", answer="My long words")

    text = page.content.decode()
    assert page.status_code == 409
    for words in (
        "Somebody answered this report while you had it open.",
        "Not a fault, on",
        "It opens.",
        "My long words",
    ):
        assert words in text
    assert Citation.objects.get().url == "https://old.example.org/"


@pytest.mark.parametrize("step", ["_take", "_note"])
def test_a_closed_case_is_neither_taken_nor_noted(editor: User, step: str) -> None:
    case = case_about(make_citation())
    close(case=case, state=ReportCase.State.FIXED, answer="", by=editor, now=NOW, why="Seen.")

    page = signed_in(editor).post(page_of(case), {step: "x", "note": "late"})

    case.refresh_from_db()
    assert (page.status_code, case.taken_by, case.note) == (409, None, "Seen.")
    assert ("late</textarea>" in page.content.decode()) == (step == "_note")


def test_a_closed_case_shows_its_answer_and_no_form(editor: User) -> None:
    case = case_about(make_citation())
    close(case=case, state=ReportCase.State.CANNOT_FIX, answer="Gone.", by=editor, now=NOW, why="Not archived.")

    page = text_of(signed_in(editor).get(page_of(case)))

    assert "Cannot be fixed, on 22 November 2026, by editor." in page
    assert "Gone." in page
    assert "Not archived." in page
    assert "What is to be done?" not in page


@pytest.mark.parametrize("case_id", ["999", "abc", "9223372036854775808", "%20"])
def test_a_case_that_is_not_there_leads_back(volunteer: User, case_id: str) -> None:
    response = signed_in(volunteer).get(f"{QUEUE}{case_id}/change/")

    assert response.status_code in {302, 400, 404}


@pytest.mark.parametrize("path", ["add/", "1/delete/"])
def test_nobody_adds_or_deletes_cases(administrator: User, path: str) -> None:
    case = case_about(make_citation())

    assert signed_in(administrator).get(QUEUE + path.replace("1", str(case.pk))).status_code == 403


def test_those_who_may_not_answer_reports_do_not_see_them(reader: Client, db: None) -> None:
    case = case_about(make_citation())
    outsider = User.objects.create_user("outsider", is_staff=True)

    assert signed_in(outsider).get(page_of(case)).status_code == 403
    assert reader.get(page_of(case)).status_code == 302

"""Saving at the desk: one change with a person and a reason, or nothing."""

import pytest
from django.contrib.auth.models import User

from catalog.admin.base import NOTHING
from catalog.admin.forms import SAY_WHY
from catalog.models import Citation, Drug, DrugName, Journal, Source, StandingNotice, Treatment
from tests.admin.addresses import at, of
from tests.admin.posting import held, press, send, signed_in, told
from tests.factories import make_citation, make_disease, make_drug, make_journal, make_treatment, save
from tests.library import Library

ROW = {"names-TOTAL_FORMS": "1", "names-0-text": "Alphabrand", "names-0-kind": "brand"}


def test_a_record_and_its_rows_are_saved_as_one_change_with_person_and_reason(editor: User) -> None:
    drug = make_drug(status="draft")
    client = signed_in(editor)

    send(client, of(drug), **ROW, say_it="AL-fa", reason="From the leaflet.", reason_public="on")

    rows = [drug.history.latest(), DrugName.history.latest()]
    assert drug.history.latest().say_it == "AL-fa"
    assert len({row.changeset for row in rows}) == 1
    assert {(row.history_user, row.history_change_reason, row.reason_is_public) for row in rows} == {
        (editor, "From the leaflet.", True)
    }


def test_a_published_record_is_changed_only_with_a_reason(editor: User) -> None:
    drug = make_drug()
    client = signed_in(editor)

    response = send(client, of(drug), say_it="AL-fa")

    assert response.context["adminform"].form.errors == {"reason": [SAY_WHY]}
    assert "1 field needs you: Why this change?." in response.content.decode()
    assert drug.history.count() == 1


def test_statements_about_a_medicine_are_read_on_its_form_and_written_on_their_own(editor: User) -> None:
    drug = make_drug(status="draft")
    treatment = make_treatment(drug, make_disease("knot disease"))
    client = signed_in(editor)

    page = client.get(of(drug)).content.decode()
    send(client, of(drug), **{"treatments-0-line": "first", "say_it": "AL-fa"})

    treatment.refresh_from_db()
    assert treatment.line == "unspecified"
    assert f'href="{of(treatment)}"' in page
    assert f'href="{at(Treatment, "add")}?drug={drug.pk}"' in page
    assert 'name="treatments-0-line"' not in page


@pytest.mark.parametrize("name", ["drug", "drug_class", "disease", "topic", "trial", "retracted", "treatment", "risk"])
def test_a_save_that_changes_nothing_writes_nothing_and_says_so(
    library: Library, administrator: User, name: str
) -> None:
    record = getattr(library, name)
    client = signed_in(administrator)

    response = send(client, of(record), reason="Nothing, really.")

    assert told(client, response) == [NOTHING]
    assert record.history.count() == 1


def test_the_same_value_in_another_spelling_is_no_change(editor: User) -> None:
    citation = make_citation(doi="10.1136/x", annotation="One.\nTwo.", issued="2016-12", status="draft")
    client = signed_in(editor)

    response = send(client, of(citation), doi="https://doi.org/10.1136/X", annotation="One.\r\nTwo. ")

    assert told(client, response) == [NOTHING]
    assert citation.history.count() == 1


def test_a_row_in_another_spelling_of_the_same_value_is_left_as_it_is(editor: User) -> None:
    citation = make_citation(status="draft")
    notice = save(StandingNotice(citation=citation, standing="corrected", url="https://example.org/Notice"))
    client = signed_in(editor)

    response = send(client, of(citation), **{"notices-0-url": "HTTPS://example.org/Notice"})

    assert told(client, response) == [NOTHING]
    assert notice.history.count() == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("draft", "Saved as a draft. Readers do not see it yet."),
        ("review", "Saved. It waits for a review; readers do not see it yet."),
        ("published", "Alphazole is saved. Readers see it now."),
        ("retired", "Alphazole is saved. Readers do not find it."),
    ],
)
def test_a_save_says_what_readers_see(publisher: User, status: str, words: str) -> None:
    drug = make_drug("alphazole", status="draft")
    client = signed_in(publisher)

    response = send(client, of(drug), status=status, say_it="AL-fa", reason="As heard.")

    assert told(client, response) == [words]


def test_rows_alone_are_a_change_too(editor: User) -> None:
    drug = make_drug("alphazole", status="draft")
    client = signed_in(editor)

    response = send(client, of(drug), **ROW)
    removed = send(client, of(drug), **{"names-0-DELETE": "on"})

    assert told(client, response) == ["Saved as a draft. Readers do not see it yet."]
    assert removed.status_code == 302
    assert [row.history_type for row in DrugName.history.order_by("history_id")] == ["+", "-"]
    assert drug.history.count() == 1


def test_the_address_is_made_of_the_name_and_never_taken_twice(editor: User) -> None:
    make_drug("alpha zole")
    client = signed_in(editor)
    address = at(Drug, "add")

    send(client, address, name="Alpha zole ア")
    send(client, address, name="アルファ")

    assert list(Drug.objects.order_by("pk").values_list("slug", flat=True)) == ["alpha-zole", "alpha-zole-2", "drug"]


def test_an_emptied_address_stays_as_it_was(editor: User) -> None:
    drug = make_drug("alphazole", status="draft")
    client = signed_in(editor)

    send(client, of(drug), slug="")

    drug.refresh_from_db()
    assert drug.slug == "alphazole"


def test_a_source_gets_its_address_from_its_name(editor: User) -> None:
    client = signed_in(editor)

    response = send(client, at(Source, "add"), name="A Society", kind="society")

    assert told(client, response) == ["A Society is saved."]
    assert Source.objects.get().slug == "a-society"


def test_a_nameless_record_is_asked_for_its_name_alone(editor: User) -> None:
    client = signed_in(editor)

    response = send(client, at(Drug, "add"))

    assert list(response.context["adminform"].form.errors) == ["name"]


def test_a_wrong_row_is_shown(editor: User) -> None:
    drug = make_drug(status="draft")
    client = signed_in(editor)

    response = send(client, of(drug), **{"codes-TOTAL_FORMS": "1", "codes-0-system": "atc", "codes-0-code": "nonsense"})

    assert "Some rows below need you." in response.content.decode()


def test_whoever_sets_the_day_of_the_review_is_its_reviewer(editor: User) -> None:
    drug = make_drug(status="draft")
    client = signed_in(editor)

    send(client, of(drug), reviewed_on="2026-11-22")
    drug.refresh_from_db()
    reviewer = drug.reviewed_by
    send(client, of(drug), reviewed_on="")
    drug.refresh_from_db()

    assert (reviewer, drug.reviewed_by) == (editor, None)


def test_whoever_sets_the_day_a_notice_was_read_has_read_it(editor: User) -> None:
    citation = make_citation(status="draft")
    client = signed_in(editor)
    row = {"notices-TOTAL_FORMS": "1", "notices-0-standing": "retracted", "notices-0-confirmed_on": "2026-11-22"}

    send(client, of(citation), **row)
    read = StandingNotice.objects.get().confirmed_by
    send(client, of(citation), **{"notices-0-confirmed_on": ""})

    assert (read, StandingNotice.objects.get().confirmed_by) == (editor, None)


def test_a_journal_has_no_status_and_needs_no_reason(editor: User) -> None:
    journal = make_journal("Journal of Knots")
    client = signed_in(editor)

    response = send(client, of(journal), abbreviation="J Knots")

    assert told(client, response) == ["Journal of Knots is saved."]
    assert Journal.history.count() == 2


def test_drafts_are_sent_for_review_together_and_others_stay(editor: User) -> None:
    draft, published = make_drug(status="draft"), make_drug()
    client = signed_in(editor)

    sent = {"action": "send_for_review", "_selected_action": [draft.pk, published.pk]}
    response = press(client, at(Drug, "changelist"), **sent)

    assert told(client, response) == ["1 sent for review. They wait on the desk under “In review”."]
    assert set(Drug.objects.values_list("status", flat=True)) == {"review", "published"}
    assert draft.history.latest().history_change_reason == "Sent for review"
    assert published.history.count() == 1


def test_the_form_offers_search_boxes_for_every_relation(library: Library, administrator: User) -> None:
    client = signed_in(administrator)

    fields = client.get(at(Treatment, "add")).context["adminform"].form.fields
    widgets = {name: type(fields[name].widget.widget).__name__ for name in ("drug", "drug_class", "disease")}

    assert set(widgets.values()) == {"Picker"}


def test_a_citation_that_no_longer_stands_has_its_standing_open(library: Library, administrator: User) -> None:
    client = signed_in(administrator)

    pages = [client.get(of(record)) for record in (library.trial, library.retracted)]
    folded = [
        {fieldset.name: "collapse" in fieldset.classes for fieldset in page.context["adminform"]}["Standing"]
        for page in pages
    ]

    assert folded == [True, False]


def test_a_form_filled_by_the_quick_box_keeps_what_was_typed(editor: User) -> None:
    client = signed_in(editor)

    response = client.get(at(Citation, "add"), {"doi": "10.1136/x"})

    assert held(response)["doi"] == "10.1136/x"

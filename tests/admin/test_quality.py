"""The quality checks at the desk: after a save, on the form, as a report, and silenced."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from catalog.editing.quality import reporting
from catalog.editing.quality.silencing import findings
from catalog.models import Citation, EditorialRecord, Sic, Topic
from tests.admin.addresses import at, of
from tests.admin.posting import held, send, signed_in, told
from tests.conftest import member
from tests.factories import make_citation, make_journal, make_topic

REPORT = "/admin/quality/"


def sic(record: EditorialRecord, field: str = "title", check: str = "stray-mark") -> str:
    """The page that silences a check."""
    return f"{REPORT}{record._meta.model_name}/{record.pk}/{field}/{check}/"


@pytest.fixture
def desk(editor: User) -> Client:
    """The browser of an editor."""
    return signed_in(editor)


def test_a_save_tells_what_the_checks_find_and_leads_to_the_field(desk: Client) -> None:
    citation = make_citation(status="draft", issued="2026")

    response = send(desk, of(citation), title="Knots,")

    page = desk.get(response.url).content.decode()
    assert "Saved as a draft. Readers do not see it yet." in page
    assert f'<a class="target" href="{of(citation)}#id_title">Title</a>: It ends in a stray mark' in page
    citation.refresh_from_db()
    assert citation.title == "Knots,"


def test_adding_tells_it_too_and_a_text_is_escaped(desk: Client) -> None:
    response = send(desk, at(Topic, "add"), name="<b>knots</b>,", kind="risk")

    assert "&lt;/b&gt;," in told(desk, response)[1]


def test_who_goes_on_editing_finds_it_above_the_form(desk: Client) -> None:
    citation = make_citation(status="draft")

    response = send(desk, of(citation), title="Knots,", _continue="1")
    page = desk.get(response.url)

    assert len(page.context["messages"]) == 1
    assert [line["finding"].found for line in page.context["findings"]] == ["Knots,"]
    assert '<a class="target" href="#id_title">Title</a>' in page.content.decode()
    assert sic(citation) in page.content.decode()


def test_a_save_that_writes_nothing_and_a_popup_say_nothing_of_it(desk: Client) -> None:
    topic = make_topic("knots,", status="draft")

    said = told(desk, send(desk, of(topic)))
    popup = send(desk, of(topic), summary="New.", _popup="1")

    assert said == ["Nothing was changed, so nothing was saved."]
    assert popup.status_code == 200
    assert "stray mark" not in popup.content.decode()


def test_a_form_with_errors_speaks_of_what_is_stored(desk: Client) -> None:
    topic = make_topic("knots,", status="draft")

    page = send(desk, of(topic), name="", kind="")

    assert [line["finding"].found for line in page.context["findings"]] == ["knots,"]


def test_a_record_without_texts_of_ours_is_not_checked(desk: Client) -> None:
    journal = make_journal("Journal,")

    assert desk.get(of(journal)).context["findings"] == []
    assert len(told(desk, send(desk, of(journal), title="Journal;"))) == 1


def test_whoever_may_only_look_is_not_told(volunteer: User) -> None:
    citation = make_citation("Knots,")

    page = signed_in(volunteer).get(of(citation))

    assert "findings" not in page.context
    assert "Worth a look" not in page.content.decode()


def test_the_report_leads_to_the_field_and_to_the_silencing(desk: Client) -> None:
    citation = make_citation("Knots,")
    make_topic("loops - old")

    page = desk.get(REPORT)
    topics = desk.get(REPORT, {"kind": "topic"}).context["lines"]
    marks = desk.get(REPORT, {"check": "stray-mark"}).context["lines"]

    assert f'href="{of(citation)}#id_title"' in page.content.decode()
    assert f'href="{sic(citation)}?report="' in page.content.decode()
    assert [line["name"] for line in topics] == ["loops - old"]
    assert [line["name"] for line in marks] == ["Knots,"]


def test_a_report_that_finds_nothing_says_so(desk: Client) -> None:
    assert "The checks have nothing to say." in desk.get(REPORT).content.decode()
    assert "The checks have nothing to say." in desk.get(REPORT, {"kind": "nonsense"}).content.decode()


def test_the_report_goes_on_where_it_stopped(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "MOST_RECORDS", 1)
    first, second = make_citation("Knots,"), make_citation("Loops,")

    page = desk.get(REPORT, {"kind": "citation"})
    rest = desk.get(REPORT, {"kind": "citation", "from": f"citation-{first.pk}"})

    assert f"from=citation-{first.pk}" in page.content.decode()
    assert [line["name"] for line in rest.context["lines"]] == [str(second)]
    assert "From the start" in rest.content.decode()


@pytest.mark.parametrize("start", ["citation-", "citation-x", "nonsense-1", "-", "citation-9223372036854775808"])
def test_a_made_up_start_is_the_start(desk: Client, start: str) -> None:
    make_citation("Knots,")

    assert len(desk.get(REPORT, {"from": start}).context["lines"]) == 1


@pytest.mark.parametrize(("query", "leads_to"), [("", None), ("?report=", REPORT)])
def test_a_finding_is_left_standing_with_a_reason(desk: Client, editor: User, query: str, leads_to: str | None) -> None:
    citation = make_citation("Knots,")
    page = desk.get(sic(citation) + query)
    sent = {"text": page.context["finding"].text_digest, "reason": " So it is printed. "}

    response = desk.post(sic(citation) + query, sent)

    assert response.url == (leads_to or of(citation))
    assert told(desk, response) == ["Title may stand as it is. If it changes, the check speaks again."]
    assert findings(citation) == []
    assert Sic.history.get().history_user == editor
    assert "Stray mark, Knots,, So it is printed." in desk.get(of(citation, "history")).content.decode()
    assert told(desk, desk.get(sic(citation))) == ["The check has nothing to say here any more."]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 251])
def test_nothing_is_silenced_without_a_reason(desk: Client, reason: str) -> None:
    citation = make_citation("Knots,")
    text = desk.get(sic(citation)).context["finding"].text_digest

    page = desk.post(sic(citation), {"text": text, "reason": reason})

    assert "Say why, in at most 250 characters." in page.content.decode()
    assert not Sic.objects.exists()


def test_nothing_is_silenced_that_changed_meanwhile(desk: Client) -> None:
    citation = make_citation("Knots,", status="draft")
    text = desk.get(sic(citation)).context["finding"].text_digest
    send(desk, of(citation), title="Other knots,")

    page = desk.post(sic(citation), {"text": text, "reason": "So it is printed."})

    assert "Somebody changed the text" in page.content.decode()
    assert not Sic.objects.exists()


@pytest.mark.parametrize("address", ["nonsense/1/title/dash/", "citation/0/title/dash/", "citation/abc/title/dash/"])
def test_what_is_not_there_cannot_be_silenced(desk: Client, address: str) -> None:
    assert desk.get(REPORT + address).status_code == 404


@pytest.mark.parametrize(
    ("group", "status"), [("Volunteer", 403), ("Editor", 200), ("Publisher", 200), ("Administrator", 200)]
)
def test_who_may_silence(db: None, group: str, status: int) -> None:
    citation = make_citation("Knots,")
    client = signed_in(member(group))

    answers = [client.get(sic(citation)).status_code, client.post(sic(citation), {"reason": "x"}).status_code]

    assert answers == [status, status]
    assert not Sic.objects.exists()


def test_whoever_changes_another_kind_of_record_alone_silences_nothing_here(db: None) -> None:
    somebody = User.objects.create_user("somebody", is_staff=True)
    somebody.user_permissions.set(Permission.objects.filter(codename__in=["add_sic", "change_drug"]))

    assert signed_in(somebody).get(sic(make_citation("Knots,"))).status_code == 403


def test_what_was_left_standing_is_listed_and_can_be_taken_back(desk: Client) -> None:
    citation = make_citation("Knots,")
    desk.post(sic(citation), {"text": findings(citation)[0].text_digest, "reason": "So it is printed."})
    row = Sic.objects.get()

    listed = desk.get(at(Sic, "changelist")).content.decode()
    form = desk.get(of(row)).content.decode()
    desk.post(of(row, "delete"), {"reason": "It is not."})

    assert "citation: Knots," in listed
    assert 'name="_save"' not in form
    assert [finding.found for finding in findings(citation)] == ["Knots,"]
    assert Citation.history.filter(id=citation.pk).count() == 1


def test_the_check_of_a_form_can_be_left_alone(desk: Client) -> None:
    citation = make_citation("Knots,")

    assert desk.post(of(citation), {**held(desk.get(of(citation))), "reason": "x"}).status_code == 302

"""What the checks find in records, what was silenced, and the report over all of them."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from catalog.editing.quality import reporting
from catalog.editing.quality.checking import WATCHED
from catalog.editing.quality.reporting import report
from catalog.editing.quality.silencing import findings, silence
from catalog.editing.worklists.queues import records
from catalog.models import Citation, Drug, EditorialRecord, Sic, Topic, change
from tests.factories import make_citation, make_disease, make_drug, make_term, make_topic, make_treatment, save
from tests.library import Library

pytestmark = pytest.mark.django_db
Found = list[tuple[str, str, str]]


def found(record: EditorialRecord) -> Found:
    """What speaks in a record, by field and check."""
    return [(finding.text.field, finding.check, finding.found) for finding in findings(record)]


def test_every_kind_of_record_is_checked_in_its_own_words_alone() -> None:
    watched = {model.__name__: [text.field for text in texts] for model, texts in WATCHED.items()}

    assert watched["Citation"] == ["title", "title_note", "date_as_printed", "sample_note", "annotation"]
    assert watched["Contact"] == ["name", "countries", "text"]
    assert "say_it" not in watched["Drug"]
    assert set(WATCHED) == set(records())


def test_a_printed_title_is_asked_about_and_our_words_are_not_excused() -> None:
    make_drug("alphazolemide")
    citation = make_citation("Alphazolmide - 12-15 weeks.", annotation="Alphazolmide was given for 12-15 weeks.")

    said = {(finding.text.field, finding.check): finding.sentence for finding in findings(citation)}

    assert said == {
        ("title", "stray-mark"): "It ends in a stray mark, or half of a pair is missing. Is it printed so?",
        ("title", "dash"): "This looks like a slip with a hyphen or a dash. Is it printed so?",
        ("title", "name"): "This is nearly the name of a medicine. Is it printed so?",
        ("annotation", "dash"): "This looks like a slip with a hyphen or a dash.",
        ("annotation", "name"): "This is nearly the name of a medicine.",
    }


def test_titles_in_other_languages_spell_names_their_own_way() -> None:
    make_drug("alphazolemide")

    assert found(make_citation("Alphazolemid bei Knoten", language="de")) == []


def test_a_title_in_other_letters_asks_for_its_language() -> None:
    titles = {"ja": "全身性強皮症", "en": "全身性強皮症の治療", "": "Склеродермия", "de": "Sklerodermie mit TNF-α"}

    said = {
        language: found(make_citation(title, slug=f"in-{language or 0}", language=language))
        for language, title in titles.items()
    }

    assert said == {
        "ja": [],
        "en": [("title", "letters", "全身性強皮症の治療")],
        "": [("title", "letters", "Склеродермия")],
        "de": [],
    }


def test_what_a_title_says_beside_its_words_is_asked_about() -> None:
    left, unsaid, said = (
        make_citation("A <unknown>sign</unknown>"),
        make_citation("RETRACTED: Knots"),
        make_citation("RETRACTED: Loops", standing="retracted"),
    )

    assert [found(paper) for paper in (left, unsaid, said)] == [
        [("title", "markup", "<unknown>")],
        [("title", "retracted", "RETRACTED:")],
        [],
    ]


def test_a_printed_day_with_two_meanings_is_asked_about_until_a_date_says_which() -> None:
    papers = [
        make_citation("One", date_as_printed="02/10/2017"),
        make_citation("Two", date_as_printed="02/10/2017", online="2017-02-10"),
        make_citation("Three", date_as_printed="2016 Dec;121:117-122"),
        make_citation("Four", date_as_printed="last spring"),
    ]

    assert [found(paper) for paper in papers] == [[("date_as_printed", "meanings", "02/10/2017")], [], [], []]


def test_a_note_is_compared_with_the_old_text_and_the_title() -> None:
    text = "Twelve people with knots took alphazole for a year and felt better."

    copies = [
        make_citation("One", annotation=text, legacy_text=text),
        make_citation("Two words", annotation="Two words."),
    ]

    assert [found(copy) for copy in copies] == [
        [("annotation", "copied", "twelve people with knots took alphazole")],
        [("annotation", "copied", "two words")],
    ]


def test_a_medicine_may_be_called_nearly_as_another() -> None:
    make_drug("alphazolemide")

    assert found(make_drug("alphazolemine")) == []


def test_names_of_every_kind_count_and_known_misspellings_are_slips() -> None:
    drug = make_drug("alphazolemide")
    for kind, text in [("brand", "Alphacept"), ("misspelling", "alphazide"), ("abbreviation", "ALPHAZO")]:
        save(drug.names.model(drug=drug, text=text, kind=kind))
    disease = make_disease("alphasept disease")
    save(disease.names.model(disease=disease, text="alphazop", kind="misspelling"))

    words = ["Alphacapt", "alphazide", "alphasept", "alphazo", "alphazop"]

    assert [found(make_term(f"word {word}", definition=word)) for word in words] == [
        [("term", "name", "Alphacapt (alphacept?)"), ("definition", "name", "Alphacapt (alphacept?)")],
        [("term", "name", "alphazide (alphazolemide?)"), ("definition", "name", "alphazide (alphazolemide?)")],
        [],
        [],
        [],
    ]


def test_a_silenced_finding_speaks_again_when_its_text_changes(editor: User) -> None:
    topic = make_topic("knots, old -- and new", summary="12-15 weeks")
    dash, other = findings(topic)

    silence(finding=dash, reason="The group calls itself so.", by=editor)
    quiet = found(topic)
    topic.name = "knots, old -- and quite new"
    save(topic)

    assert quiet == [(other.text.field, other.check, other.found)]
    assert found(topic) == [("name", "dash", "old -- and"), *quiet]
    row = Sic.history.get()
    assert (row.reason, row.history_user, row.history_change_reason) == (
        "The group calls itself so.",
        editor,
        "Name, sic: The group calls itself so.",
    )
    assert (Sic.objects.get().about, str(Sic.objects.get())) == (topic, "Hyphen or dash: old -- and")


def test_the_small_world_has_nothing_to_find(library: Library) -> None:
    sheet = report(records())

    assert (sheet.findings, sheet.next) == ([], None)
    assert sheet.looked_at == sum(model.objects.count() for model in records())


def test_the_report_names_what_it_finds_and_leaves_the_retired_alone() -> None:
    treatment = make_treatment(make_drug("alphazole"), make_disease("knots"), statement="It took 2-3 days.")
    make_citation("Old,", status="retired")
    make_citation("New,")

    lines = {(finding.model.__name__, name, finding.anchor) for finding, name in report(records()).findings}

    assert lines == {("Treatment", str(treatment), "#id_statement"), ("Citation", "New,", "#id_title")}


def test_the_report_is_narrowed_to_a_check() -> None:
    make_citation("One - two,")

    assert [finding.check for finding, _ in report([Citation], check="dash").findings] == ["dash"]


@pytest.mark.parametrize("bound", ["MOST_RECORDS", "MOST_FINDINGS"])
def test_each_sheet_begins_where_the_last_one_ended(monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    monkeypatch.setattr(reporting, bound, 2)
    drug = make_drug("a -- b")
    topics = [make_topic(f"{number},") for number in range(3)]

    first = report([Drug, Topic])
    second = report([Drug, Topic], start=first.next)

    assert [first.next, second.next] == [("topic", topics[0].pk), None]
    assert [name for sheet in (first, second) for _, name in sheet.findings] == [str(each) for each in (drug, *topics)]


def test_a_sheet_that_begins_nowhere_begins_at_the_start() -> None:
    make_topic("knots,")

    assert len(report([Topic], start=("drug", 1)).findings) == 1


@pytest.mark.parametrize("count", [1, 20])
def test_the_report_asks_as_much_for_many_records_as_for_one(
    django_assert_num_queries: Callable[..., object], count: int
) -> None:
    for number in range(count):
        make_citation(f"Number {number},")
        make_topic(f"{number} -- x")

    report(records())  # the names that readers know are read once for each version of the data

    with django_assert_num_queries(14):
        report(records())


def test_a_record_gone_meanwhile_has_no_name() -> None:
    topic = make_topic("knots,")
    [finding] = findings(topic)
    with change(by=None, why="away"):
        topic.delete()

    assert reporting.named([finding]) == [(finding, "")]

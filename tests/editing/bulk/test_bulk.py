"""One thing done to many records."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import QuerySet

from catalog.editing.bulk import bulk
from catalog.editing.bulk.bulk import Part, carry_out, fingerprint, look
from catalog.editing.bulk.tasks import Assign, Publish, Retire, Tag
from catalog.models import Citation, CitationDrug, Drug, DrugName, Journal, Risk, StandingNotice, Topic, Treatment
from tests.factories import (
    make_citation,
    make_disease,
    make_drug,
    make_journal,
    make_risk,
    make_topic,
    make_treatment,
    save,
)

pytestmark = pytest.mark.django_db
WHY = "All at once."


def said(lines: bulk.Lines) -> list[tuple[str, str]]:
    return [(line.name, line.words) for line in lines.shown]


def done(task: Any, rows: QuerySet, by: User) -> bulk.Report:
    return carry_out(parts=[Part(task, rows)], by=by, why=WHY, is_public=True)


def test_drafts_are_published_as_one_change(publisher: User) -> None:
    make_drug("alphazole", status="draft"), make_drug("betazole", status="review"), make_drug("gammazole")

    outlook = look(parts=[Part(Publish(Drug), Drug.objects.all())], by=publisher)
    report = done(Publish(Drug), Drug.objects.all(), publisher)

    assert said(outlook.will) == [("Alphazole", "Draft → Published"), ("Betazole", "In review → Published")]
    assert said(outlook.cannot) == [("Gammazole", "It is published already.")]
    assert (report.done, report.asked, report.failed.count, report.cannot.count) == (2, 2, 0, 1)
    written = Drug.history.filter(history_change_reason=WHY)
    assert {(row.history_user, row.reason_is_public, row.status) for row in written} == {(publisher, True, "published")}
    assert written.values("changeset").distinct().count() == 1


def test_nobody_publishes_or_retires_without_the_right(editor: User) -> None:
    drug = make_drug(status="draft")

    report = done(Publish(Drug), Drug.objects.all(), editor)
    retired = done(Retire(Topic), Topic.objects.filter(pk=make_topic().pk), editor)

    drug.refresh_from_db()
    assert drug.status == "draft"
    assert [line.words for line in report.cannot.shown] == ["Only a publisher may put this before readers."]
    assert [line.words for line in retired.cannot.shown] == ["You may not retire records of this kind."]


@pytest.mark.parametrize("count", [1, 10])
def test_statements_are_published_on_the_page_of_their_review_alone(
    publisher: User, django_assert_max_num_queries: Callable[..., Any], count: int
) -> None:
    for _ in range(count):
        make_treatment(make_drug(), make_disease(), status="draft")
        make_risk(make_drug(), make_topic(), status="review")
    parts = [Part(Publish(model), model.objects.all()) for model in (Treatment, Risk)]
    publisher.has_perm("catalog.publish_risk")

    with django_assert_max_num_queries(4):
        outlook = look(parts=parts, by=publisher)

    assert outlook.will.count == 0
    assert {line.words for line in outlook.cannot.shown} == {"It is published on the page of its review."}


def test_what_readers_have_seen_is_retired(publisher: User) -> None:
    make_topic("infections"), make_topic("fever", status="draft"), make_topic("past", status="retired")

    outlook = look(parts=[Part(Retire(Topic), Topic.objects.all())], by=publisher)
    report = done(Retire(Topic), Topic.objects.all(), publisher)

    assert said(outlook.will) == [("Infections", "Published → Retired")]
    assert (report.done, report.asked) == (1, 1)
    assert said(report.cannot) == [
        ("Fever", "Readers never saw it. Delete it on its own page."), ("Past", "It is retired already.")
    ]  # fmt: skip


def test_records_are_given_to_a_reviewer_and_to_nobody(editor: User, publisher: User) -> None:
    drug, other = make_drug(), make_drug(owner=publisher)

    given = done(Assign(Drug, publisher), Drug.objects.all(), editor)
    drug.refresh_from_db()
    taken = done(Assign(Drug, None), Drug.objects.all(), editor)

    other.refresh_from_db()
    assert drug.owner == publisher
    assert said(given.cannot) == [(other.name.capitalize(), "publisher has it already.")]
    assert (given.done, taken.done, other.owner) == (1, 2, None)
    assert Assign(Drug, publisher).effect(drug) == "→ publisher"


def test_citations_are_tagged_and_no_longer_tagged(publisher: User) -> None:
    drug = make_drug("alphazole")
    first, second = make_citation("One"), make_citation("Two", drugs=(drug,))
    add, remove = Tag(drug, is_added=True), Tag(drug, is_added=False)

    added = done(add, Citation.objects.all(), publisher)
    after = add.holds([first.pk, second.pk])
    removed = done(remove, Citation.objects.filter(pk=first.pk), publisher)
    again = done(remove, Citation.objects.filter(pk=first.pk), publisher)

    assert (added.done, said(added.cannot)) == (1, [("Two", "It is about alphazole already.")])
    assert after == {first.pk, second.pk}
    assert (removed.done, said(again.cannot)) == (1, [("One", "It is not about alphazole.")])
    assert [add.effect(first), remove.effect(first)] == ["+ alphazole", "− alphazole"]
    assert [row.history_type for row in CitationDrug.history.filter(citation=first.pk).order_by("history_id")] == [
        "+", "-"
    ]  # fmt: skip


def test_a_record_that_its_own_form_would_refuse_does_not_keep_the_others_back(publisher: User) -> None:
    broken, sound = make_drug("alphazole", status="draft"), make_drug("betazole", status="draft")
    Drug.objects.filter(pk=broken.pk).update(reviewed_on="2026-02-01", review_due_on="2026-01-01", slug="Not a slug")

    report = done(Publish(Drug), Drug.objects.all(), publisher)

    sound.refresh_from_db()
    assert (report.done, report.asked, sound.is_published) == (1, 2, True)
    assert said(report.failed) == [
        (
            "Alphazole",
            "Address: Write small letters, digits and hyphens only. "
            "Review again by: This day is before the last review.",
        )
    ]


def test_what_the_database_does_not_say_afterwards_is_told(publisher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    drug = make_drug("alphazole", status="draft")
    monkeypatch.setattr(Publish, "holds", lambda self, pks: set())

    report = done(Publish(Drug), Drug.objects.filter(pk=drug.pk), publisher)

    assert (report.done, report.asked, said(report.failed)) == (0, 1, [("Alphazole", bulk.NOT_SO)])


def test_what_does_not_fit_into_one_go_waits_for_the_next(publisher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("IN_ONE_GO", 3), ("SHOWN", 2), ("AT_ONCE", 2)):
        monkeypatch.setattr(bulk, name, value)
    for _ in range(5):
        make_drug(status="draft")

    outlook = look(parts=[Part(Publish(Drug), Drug.objects.all())], by=publisher)
    first, second = (done(Publish(Drug), Drug.objects.all(), publisher) for _ in range(2))

    assert (outlook.will.count, outlook.now, outlook.left, outlook.will.more) == (5, 3, 2, 3)
    assert [(report.done, report.asked, report.left) for report in (first, second)] == [(3, 3, 2), (2, 2, 0)]


@pytest.mark.parametrize("count", [2, 20])
def test_looking_asks_a_fixed_number_of_questions(
    publisher: User, django_assert_num_queries: Callable[..., Any], count: int
) -> None:
    for _ in range(count):
        make_drug(status="draft")
    publisher.has_perm("catalog.publish_drug")

    with django_assert_num_queries(5):
        look(parts=[Part(task(Drug), Drug.objects.all()) for task in (Publish, Retire)], by=publisher)


def test_what_was_looked_at_is_known_again_only_while_nothing_changed() -> None:
    drug = make_drug()
    make_journal()
    drugs, papers = (Part(Publish(Drug), model.objects.all()) for model in (Drug, Journal))
    notices = Part(Publish(Drug), StandingNotice.objects.all(), "url")
    notice = save(StandingNotice(citation=make_citation(), standing="retracted", url="https://example.org/a"))
    before = [fingerprint(part) for part in (drugs, papers, notices)]

    assert [fingerprint(part) for part in (drugs, papers, notices)] == before
    save(DrugName(drug=drug, text="Alphabrand")), make_journal()
    notice.url = "https://example.org/b"
    save(notice)
    after = [fingerprint(part) for part in (drugs, papers, notices)]
    assert [one for one, other in zip(before, after, strict=True) if one == other] == []

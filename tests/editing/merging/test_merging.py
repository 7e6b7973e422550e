"""Two records become one."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from catalog.editing.merging.merging import merge, relations_of
from catalog.history.timeline import story
from catalog.models import (
    Citation,
    CitationAuthor,
    CrossReference,
    Disease,
    Drug,
    DrugName,
    LinkReport,
    Merger,
    ReportCase,
    StandingNotice,
    ToldApart,
    Treatment,
    TreatmentEvidence,
)
from tests.factories import (
    fresh,
    make_citation,
    make_class,
    make_disease,
    make_drug,
    make_risk,
    make_topic,
    make_treatment,
    save,
)

pytestmark = pytest.mark.django_db
WHY = "The same, entered twice."


def united(keep: Any, drop: Any, *picks: str, by: User | None = None) -> Any:
    return merge(keep=fresh(keep), drop=fresh(drop), picks=picks, by=by, why=WHY)


def test_every_relation_of_a_citation_moves() -> None:
    drug, disease, topic, drug_class = make_drug(), make_disease(), make_topic(), make_class()
    keep = make_citation()
    drop = make_citation(drugs=(drug,), diseases=(disease,), topics=(topic,), classes=(drug_class,))
    other = make_citation(twin_of=drop, version_of=drop)
    treatment = make_treatment(drug, disease, citations=(drop,))
    risk = make_risk(drug, topic, citations=(drop,))
    save(CitationAuthor(citation=drop, position=1, family="Knott"))
    save(StandingNotice(citation=drop, standing="corrected"))
    drug.chemotherapy_citation = drop
    save(drug)

    united(keep, drop)

    keep.refresh_from_db()
    for row in (other, drug):
        row.refresh_from_db()
    assert [*keep.subjects] == [drug, drug_class, disease, topic]
    assert (other.twin_of, other.version_of, drug.chemotherapy_citation) == (keep, keep, keep)
    assert [row.citation for row in (treatment.evidence.get(), risk.evidence.get())] == [keep, keep]
    assert (keep.authors.get().family, keep.notices.get().standing) == ("Knott", "corrected")
    assert not Citation.objects.filter(pk=drop.pk).exists()


def test_all_is_one_change_and_both_histories_stay(publisher: User) -> None:
    drug = make_drug()
    keep, drop = make_citation("Knots"), make_citation("Knots again", drugs=(drug,))

    united(keep, drop, by=publisher)

    stayed, went = story(Citation, keep.pk)[-1], story(Citation, drop.pk)[-1]
    assert stayed.id == went.id
    assert (stayed.who, stayed.why) == ("publisher", WHY)
    assert [step.new.name for step in stayed.steps if step.model is Merger] == ["Knots again"]
    assert [row.history_type for row in Citation.history.filter(id=drop.pk).order_by("history_id")] == ["+", "-"]


def test_picked_fields_come_from_the_one_that_goes() -> None:
    keep = make_citation("Knots", doi="10.1000/one", volume="1")
    drop = make_citation("Knots", slug="knots-2", doi="10.1000/two", volume="2", reviewed_on="2026-01-05", url=None)

    united(keep, drop, "doi", "reviewed_on")

    keep.refresh_from_db()
    assert (keep.doi, keep.volume, str(keep.reviewed_on), keep.slug) == ("10.1000/two", "1", "2026-01-05", "knots")


def test_a_name_that_only_one_may_have_is_picked() -> None:
    keep, drop = make_drug("alphazol"), make_drug("alphazole")

    united(keep, drop, "name")

    assert [(drug.name, drug.slug) for drug in Drug.objects.all()] == [("alphazole", "alphazol")]


def test_what_both_have_stands_once_afterwards_and_its_history_stays() -> None:
    drug, disease = make_drug(), make_disease()
    keep, drop = make_citation(drugs=(drug,)), make_citation(drugs=(drug,))
    treatment = make_treatment(drug, disease, citations=(keep, drop))

    united(keep, drop)

    assert [row.citation for row in treatment.evidence.all()] == [keep]
    assert keep.about_drugs.count() == 1
    assert TreatmentEvidence.history.filter(citation=drop.pk, history_type="-").count() == 1


def test_rows_without_a_rule_that_say_the_same_stand_once() -> None:
    keep, drop, topic = make_drug(), make_drug(), make_topic()
    for drug in (keep, drop):
        save(CrossReference(drug=drug, to_topic=topic, note="see"))
    save(CrossReference(drug=drop, to_topic=topic, note="see also"))

    united(keep, drop)

    assert [row.note for row in keep.references.order_by("pk")] == ["see", "see also"]


def test_a_list_of_authors_is_never_mixed() -> None:
    keep, drop = make_citation(), make_citation()
    save(CitationAuthor(citation=keep, position=1, family="Knott"))
    for place, family in ((1, "Knot"), (2, "Loop")):
        save(CitationAuthor(citation=drop, position=place, family=family))

    united(keep, drop)

    assert [author.family for author in keep.authors.all()] == ["Knott"]


def test_statements_that_both_have_become_one_with_all_their_evidence() -> None:
    disease, first, second = make_disease(), make_citation(), make_citation()
    keep, drop = make_drug(), make_drug()
    stays = make_treatment(keep, disease, citations=(first,))
    make_treatment(drop, disease, citations=(first, second))
    make_treatment(drop, disease, role="studied")

    united(keep, drop)

    assert [row.citation for row in stays.evidence.all()] == [first, second]
    assert [treatment.role for treatment in keep.treatments.all()] == ["used", "studied"]


def test_a_record_does_not_point_at_itself_afterwards() -> None:
    keep, drop = make_drug(), make_drug()
    save(DrugName(drug=keep, text="AZ", confused_with=drop))
    save(DrugName(drug=drop, text="BZ", confused_with=keep))
    save(CrossReference(drug=keep, to_drug=drop))

    united(keep, drop)

    assert [(name.text, name.drug, name.confused_with) for name in DrugName.objects.exclude(kind="synonym")] == [
        ("AZ", keep, None), ("BZ", keep, None)
    ]  # fmt: skip
    assert not CrossReference.objects.exists()


def test_twins_that_become_one_have_no_twin() -> None:
    drop = make_citation()
    keep = make_citation(twin_of=drop)
    save(ToldApart(first=drop, second=keep))

    united(keep, drop)

    keep.refresh_from_db()
    assert keep.twin_of is None
    assert not ToldApart.objects.exists()


def test_a_record_that_stood_under_the_one_that_goes_stands_under_what_is_above() -> None:
    top = make_disease()
    drop = make_disease(parent=top)
    keep = make_disease(parent=drop)
    child = make_disease(parent=drop, complication_of=keep)

    united(keep, drop)

    for row in (keep, child):
        row.refresh_from_db()
    assert (keep.parent, child.parent, child.complication_of) == (top, keep, keep)


def test_a_merger_that_would_close_a_circle_is_refused_and_changes_nothing() -> None:
    drop = make_disease()
    middle = make_disease(parent=drop)
    keep = make_disease(parent=middle)

    with pytest.raises(ValidationError, match="put the record under itself"):
        united(keep, drop)

    middle.refresh_from_db()
    assert (middle.parent, Disease.objects.count()) == (drop, 3)


def test_open_reports_of_both_become_one_case() -> None:
    keep, drop = make_citation(), make_citation()
    now = timezone.now()
    first, second = (
        ReportCase.objects.create(citation=citation, opened_at=now, note=note)
        for citation, note in ((keep, "Tried twice."), (drop, "The host is gone."))
    )
    closed = ReportCase.objects.create(citation=drop, opened_at=now, closed_at=now + timedelta(1), state="fixed")
    for case in (first, second):
        LinkReport.objects.create(
            case=case, problem="dead", submission=f"00000000-0000-0000-0000-{case.pk:012}", token=case.pk,
            sender="x", received_at=now,
        )  # fmt: skip

    united(keep, drop)

    assert [(case.pk, case.citation, case.note) for case in ReportCase.objects.order_by("pk")] == [
        (first.pk, keep, "Tried twice.\nThe host is gone."), (closed.pk, keep, "")
    ]  # fmt: skip
    assert first.reports.count() == 2


def test_history_is_no_relation_and_hidden_keys_are() -> None:
    names = {(field.model.__name__, field.name) for field in relations_of(Citation)}

    assert ("Drug", "chemotherapy_citation") in names
    assert not any(model.startswith("Historical") for model, _ in names)
    assert all(Treatment is not field.model for field in relations_of(Citation))

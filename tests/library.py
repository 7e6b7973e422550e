"""One small world with a row of every kind, invented from end to end, so that no test states a medical fact.

classes      calmers ── slow calmers                medicines   alphazole (slow calmers, also chemotherapy)
                                                                betazole (slow calmers), gammazole (calmers)
                                                                omegazole (a draft)
conditions   knot disorders ── knot disease ── knot lung (a complication)
                            └─ loop disease

treatments   alphazole for knot disease     first choice, two citations     role: used
             calmers for loop disease       uncited, searched once without a find
             betazole for knot lung         rests on the retracted citation alone
risks        alphazole and infections       one citation
topics       infections, for patients

citations    a trial (alphazole, knot disease, infections; every field filled), a review (alphazole, calmers),
             a retracted paper (betazole, knot lung), a page without a date, a draft (with a check silenced),
             and twenty case reports
reports      the page's link is dead (open, two readers), the trial's note (answered)
searches     one that found nothing
mergers      a journal that went into another; the trial and the review are told apart
next         betazole is to get a summary, which waits for a review
desk         somebody, who may not sign in, opened alphazole long ago
pages        about, disclaimer, privacy, evidence; a contact with a number; two words explained
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from catalog.models import (
    Citation,
    CitationAuthor,
    ContactNumber,
    CrossReference,
    Disease,
    DiseaseName,
    Drug,
    DrugClass,
    DrugCode,
    DrugName,
    ReportCase,
    Risk,
    StandingNotice,
    Topic,
    Treatment,
    TreatmentSearch,
)
from catalog.reports.answering import close
from catalog.reports.reporting import Receipt, Told, report
from catalog.reports.subject import Subject
from tests.desk_world import build_desk, make_draft
from tests.factories import (
    make_citation,
    make_class,
    make_contact,
    make_disease,
    make_drug,
    make_journal,
    make_page,
    make_risk,
    make_source,
    make_term,
    make_topic,
    make_treatment,
    save,
)

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
REVIEWED = {"reviewed_on": date(2026, 1, 5), "review_due_on": date(2027, 1, 5)}


@dataclass(frozen=True)
class Library:
    """The records that tests ask for by name."""

    drug_class: DrugClass
    drug: Drug
    draft_drug: Drug
    awaited: Drug
    disease: Disease
    topic: Topic
    trial: Citation
    retracted: Citation
    undated: Citation
    draft: Citation
    treatment: Treatment
    risk: Risk
    open_receipt: Receipt
    answered_receipt: Receipt


def build_library() -> Library:
    """Builds the world and returns the parts that tests ask for."""
    calmers = make_class("calmers", summary="Medicines that calm.", chemotherapy_note="Some treat cancer too.")
    slow = make_class("slow calmers", parent=calmers, **REVIEWED)
    alphazole, betazole, omegazole = _drugs(calmers, slow)
    knot, lung, loop = _diseases()
    infections = make_topic("infections", kind="risk", summary="Getting ill more easily.", watch_for="Fever\nChills")
    leaflets = make_topic("for patients", kind="resource")
    trial = _trial(drugs=(alphazole,), diseases=(knot,), topics=(infections,))
    review = make_citation("A review of calmers", drugs=(alphazole,), classes=(calmers,), design="systematic-review")
    retracted = _retracted(drugs=(betazole,), diseases=(lung,))
    undated = make_citation("A page without a date", kind="web-page", topics=(leaflets,), issued=None)
    for number in range(20):
        make_citation(f"Case report {number}", drugs=(alphazole,), design="case-report", issued=f"{2000 + number}")
    treatment = make_treatment(
        alphazole, knot, citations=(trial, review), severity="severe", line="first", statement="It seemed to help."
    )
    searched = make_treatment(calmers, loop, statement="It may help.")
    save(TreatmentSearch(treatment=searched, searched_on=date(2026, 3, 4), where="PubMed: calmers and loop disease"))
    make_treatment(betazole, lung, citations=(retracted,), role="studied")
    risk = make_risk(alphazole, infections, citations=(trial,), seriousness="serious", what_to_do="Call your doctor.")
    save(CrossReference(drug=alphazole, to_topic=infections, note="with this medicine", note_back="seen with it"))
    _texts()
    build_desk(alphazole, betazole, trial, review, now=NOW)
    return Library(
        drug_class=slow,
        drug=alphazole,
        draft_drug=omegazole,
        awaited=betazole,
        disease=knot,
        topic=infections,
        trial=trial,
        retracted=retracted,
        undated=undated,
        draft=make_draft(drugs=(alphazole,)),
        treatment=treatment,
        risk=risk,
        open_receipt=_dead_link(undated),
        answered_receipt=_answered(trial),
    )


def _drugs(calmers: DrugClass, slow: DrugClass) -> tuple[Drug, Drug, Drug]:
    alphazole = make_drug(
        "alphazole",
        classes=(slow,),
        say_it="AL-fa-zole",
        summary="A slow calmer, mostly for knot disease.",
        what_it_does="It makes knots looser.",
        also_chemotherapy="yes",
        chemotherapy_dose="lower",
        chemotherapy_note="For knots the dose is lower.",
        monitoring="A knot count each month.",
        pregnancy="Ask before you plan a child.",
        **REVIEWED,
    )
    betazole = make_drug("betazole", classes=(slow,), warning="Read this first.")
    gammazole = make_drug("gammazole", classes=(calmers,))
    save(DrugName(drug=alphazole, text="Alphacept", kind="brand", market="Atlantis"))
    save(DrugName(drug=alphazole, text="alfazole", kind="misspelling"))
    save(DrugName(drug=alphazole, text="AZL", kind="abbreviation", caution="Two meanings.", confused_with=gammazole))
    save(DrugCode(drug=alphazole, system="atc", code="Z99ZZ99"))
    return alphazole, betazole, make_drug("omegazole", status="draft", classes=(slow,))


def _diseases() -> tuple[Disease, Disease, Disease]:
    group = make_disease("knot disorders", kind="group")
    knot = make_disease("knot disease", parent=group, plain_name="knots", body_system="skin", **REVIEWED)
    lung = make_disease("knot lung", kind="complication", complication_of=knot, body_system="lungs")
    save(DiseaseName(disease=knot, text="nodosis", kind="synonym"))
    return knot, lung, make_disease("loop disease", parent=group)


def _trial(**about: Any) -> Citation:
    trial = make_citation(
        "Alphazole against placebo in knot disease: a randomized trial",
        journal=make_journal("Journal of Knots", abbreviation="J Knots"),
        source=make_source("Knot Index"),
        platform=make_source("Knot Platform", kind="platform"),
        volume="12",
        issue="3",
        pages="45-51",
        issued="2016-12",
        online="2016-11-03",
        doi="10.1000/knots.1",
        pmid="900000001",
        pmcid="PMC90000001",
        nct="NCT90000001",
        access="free",
        design="randomized-trial",
        sample_size=120,
        annotation="120 people took alphazole or placebo. Fewer knots after a year. Few were old.",
        **REVIEWED,
        **about,
    )
    for place, (family, given) in enumerate([("Knott", "A B"), ("Loop", "C"), ("Splice", "D E")], start=1):
        save(CitationAuthor(citation=trial, position=place, family=family, given=given))
    return trial


def _retracted(**about: Any) -> Citation:
    paper = make_citation("Betazole cures everything", design="cohort", issued="2010", standing="retracted", **about)
    notice = {"url": "https://example.org/notice", "dated": "2012-02", "reason": "The data could not be found."}
    save(StandingNotice(citation=paper, standing="retracted", **notice))
    return paper


def _texts() -> None:
    for slug, title in [("about", "About us"), ("disclaimer", "Disclaimer"), ("privacy", "Privacy")]:
        make_page(title, slug=slug, lead="In short.", body="## First\n\n* one\n* two\n\n## Second\n\nMore.")
    make_page("How to read the evidence", slug="evidence", lead="In short.", body="## Kinds\n\nSome words.")
    save(ContactNumber(contact=make_contact("Knot group", url="https://example.org/knots"), number="1-800-555-0100"))
    make_term("cohort", definition="A group of people watched over time.")
    make_term("placebo", definition="A treatment without an active part.")


def _report(citation: Citation, *, address: str, **told: Any) -> Receipt:
    subject = Subject(citation=citation)
    return report(subject=subject, told=Told(**told), submission=uuid.uuid4(), address=address, now=NOW)


def _dead_link(citation: Citation) -> Receipt:
    told = {"proposed_url": "https://example.org/new", "details": "It is gone."}
    _report(citation, address="203.0.113.1", problem="dead", **told)
    return _report(citation, address="203.0.113.2", problem="dead")


def _answered(citation: Citation) -> Receipt:
    receipt = _report(citation, address="203.0.113.3", problem="note")
    case = ReportCase.objects.open().get(citation=citation)
    close(case=case, state=ReportCase.State.NOT_A_FAULT, answer="The note says what the paper says.", by=None, now=NOW)
    return receipt

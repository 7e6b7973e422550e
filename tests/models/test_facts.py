"""What one loaded row knows about itself."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from catalog.models import (
    Citation,
    ContactNumber,
    Design,
    Disease,
    Drug,
    DrugName,
    EditorialRecord,
    Journal,
    Kind,
    LinkReport,
    ReportCase,
    Risk,
    Source,
    Standing,
    Study,
    Treatment,
)
from catalog.models.study import rank_of, study_of
from tests.factories import make_citation
from tests.library import Library

from .every import OURS

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known", "link"),
    [
        ({"doi": "10.1000/a", "url": "https://example.org/", "pmid": "1"}, "https://doi.org/10.1000/a"),
        ({"url": "https://example.org/", "pmid": "1"}, "https://example.org/"),
        ({"pmid": "1", "pmcid": "PMC2"}, "https://pubmed.ncbi.nlm.nih.gov/1/"),
        ({"pmcid": "PMC2"}, "https://pmc.ncbi.nlm.nih.gov/articles/PMC2/"),
        ({}, ""),
    ],
)
def test_a_title_leads_to_the_most_lasting_address(known: dict[str, str], link: str) -> None:
    assert Citation(**known).link == link


def test_a_citation_knows_its_addresses_or_has_none() -> None:
    known, bare = Citation(doi="10.1000/a", pmid="1", pmcid="PMC2"), Citation()

    assert [known.doi_address, known.pubmed_address, known.free_copy] == [
        "https://doi.org/10.1000/a",
        "https://pubmed.ncbi.nlm.nih.gov/1/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC2/",
    ]
    assert [bare.doi_address, bare.pubmed_address, bare.free_copy] == ["", "", ""]


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"volume": "18", "issue": "1", "pages": "305-9"}, "18(1): 305–9"),
        ({"volume": "18", "supplement": "2", "pages": "S7"}, "18 Suppl 2: S7"),
        ({"pages": "e12"}, "e12"),
        ({}, ""),
    ],
)
def test_a_place_in_a_journal_reads_as_usual(parts: dict[str, str], place: str) -> None:
    assert Citation(**parts).place == place


def test_readers_are_warned_of_what_was_retracted_or_doubted() -> None:
    troubled = [standing for standing in Standing if Citation(standing=standing).is_troubled]
    silent = [standing for standing in Standing if not Citation(standing=standing).standing_sentence]

    assert troubled == [Standing.CONCERN, Standing.RETRACTED]
    assert silent == [Standing.CURRENT]


@pytest.mark.parametrize("link", ["twin_of", "version_of"])
@pytest.mark.django_db
def test_a_citation_is_not_its_own_twin_or_version(link: str) -> None:
    citation = make_citation()
    setattr(citation, link, citation)

    with pytest.raises(ValidationError, match="Choose another record"):
        citation.full_clean()


def test_an_article_is_what_its_design_says_and_all_else_what_it_is() -> None:
    kinds = {study_of(kind=kind, design="") for kind in Kind}
    designs = {study_of(kind=Kind.ARTICLE, design=design) for design in Design}

    assert kinds | designs == set(Study)
    assert study_of(kind=Kind.NEWS, design=Design.COHORT) == Study.NEWS
    assert study_of(kind=Kind.ARTICLE, design=Design.NON_RANDOMIZED) == Study.FOLLOW_UP
    assert Citation(study="trial").study_kind is Study.TRIAL


def test_every_plain_kind_has_its_words_and_sign() -> None:
    assert all(study.sign and study.plural and study.meaning for study in Study)
    assert len({study.sign for study in Study}) == len(Study)


def test_a_review_is_not_due_before_it_was_done() -> None:
    record = Drug(name="a", slug="a", reviewed_on=date(2026, 1, 2), review_due_on=date(2026, 1, 1))

    with pytest.raises(ValidationError, match="This day is before the last review"):
        EditorialRecord.clean(record)


def test_a_record_knows_whether_readers_see_it() -> None:
    assert [Drug(status=status).is_published for status in ("draft", "published")] == [False, True]


def test_a_medicine_knows_its_letter_and_its_other_use() -> None:
    assert Drug(name="alphazole", sort_key="alphazole").letter == "A"
    assert [Drug(also_chemotherapy=answer).is_also_chemotherapy for answer in ("yes", "no", "unknown")] == [
        True,
        False,
        False,
    ]


def test_a_condition_goes_by_its_plain_name() -> None:
    assert Disease(name="nodosis").title == "nodosis"
    assert Disease(name="nodosis", plain_name="knots").title == "knots"


def test_a_journal_is_shortened_where_it_can_be() -> None:
    assert Journal(title="Journal of Knots").short == "Journal of Knots"
    assert Journal(title="Journal of Knots", abbreviation="J Knots").short == "J Knots"


def test_a_maker_of_medicines_is_told_apart() -> None:
    assert [Source(kind=kind).is_manufacturer for kind in ("manufacturer", "charity")] == [True, False]


def test_a_number_is_dialed_without_its_hyphens() -> None:
    assert ContactNumber(number="+1-800-555-0100").dialed == "+18005550100"


def test_how_severe_and_when_is_told_in_one_line_and_what_nobody_says_is_left_out() -> None:
    whole = Treatment(
        severity="severe", line="later", purpose="To calm vessels", combination="MTX", setting="In a hospital",
        dose_relation="lower",
    )  # fmt: skip

    assert [row.circumstances for row in (whole, Treatment(line="induction"), Treatment())] == [
        "In severe disease; as a later choice; to calm vessels; together with MTX; in a hospital; lower",
        "To bring the disease under control",
        "",
    ]


def test_a_risk_points_up_down_or_nowhere() -> None:
    rows = [Risk(direction=direction) for direction in Risk.Direction]

    assert [(row.arrow, row.effect) for row in rows] == [
        ("up", "Raises the risk"),
        ("level", "No clear change"),
        ("down", "Lowers the risk"),
        ("", "Effect not clear"),
    ]


def test_a_comparison_has_no_arrow_and_always_says_with_what() -> None:
    rows = [Risk(direction=direction, compared_with="azathioprine") for direction in Risk.Direction]

    assert [(row.arrow, row.effect) for row in rows] == [
        ("beside", "More often than azathioprine"),
        ("beside", "About as often as azathioprine"),
        ("beside", "Less often than azathioprine"),
        ("beside", "Compared with azathioprine: not clear"),
    ]


def test_designs_stand_on_a_ladder() -> None:
    words = [*[("article", design) for design in Design], ("guideline", ""), ("article", ""), ("news", "cohort")]

    ranked = sorted(words, key=lambda word: -rank_of(kind=word[0], design=word[1]))

    assert [design or kind for kind, design in ranked] == [
        "systematic-review", "meta-analysis", "randomized-trial", "non-randomized", "post-hoc", "biomarker",
        "prospective-cohort", "cohort", "retrospective-cohort", "claims-cohort", "narrative-review", "case-series",
        "case-report", "guideline", "laboratory", "article", "cohort",
    ]  # fmt: skip


def test_a_case_says_how_it_stands_and_how_long_it_can_be_read() -> None:
    open_case, closed = ReportCase(opened_at=NOW), ReportCase(opened_at=NOW, state="fixed", closed_at=NOW)

    assert [open_case.is_open, closed.is_open] == [True, False]
    assert [open_case.readable_until, closed.readable_until] == [None, NOW + timedelta(days=90)]
    assert [open_case.link_now, ReportCase(citation=Citation(doi="10.1000/a")).link_now] == [
        "",
        "https://doi.org/10.1000/a",
    ]


def test_a_report_has_a_short_number_and_may_be_about_the_link() -> None:
    assert LinkReport(pk=7).number == "SR-0007"
    assert [problem for problem in LinkReport.Problem if LinkReport(problem=problem).is_about_the_link] == [
        "dead",
        "wrong",
        "paywall",
        "unsafe",
    ]


@pytest.mark.django_db
def test_every_row_has_a_name_to_show(library: Library) -> None:
    assert all(str(row) for model in OURS for row in model._default_manager.all())


def test_a_look_alike_is_asked_kindly_for_its_caution() -> None:
    name = DrugName(drug=Drug(name="cyclosporine"), text="cycloserine", kind="look-alike", caution=" ")

    with pytest.raises(ValidationError) as refused:
        name.clean()

    assert refused.value.message_dict == {
        "caution": ["Say which medicine this name really is, so that nobody mixes them up."]
    }


def test_a_look_alike_with_a_caution_is_taken() -> None:
    DrugName(drug=Drug(name="cyclosporine"), text="cycloserine", kind="look-alike", caution="An antibiotic.").clean()

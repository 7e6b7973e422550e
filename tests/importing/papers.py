"""What the seeds hold on papers and on what rests on them, asked of a catalogue that has just been filled."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Max, Q

from catalog.editing.quality.reporting import report
from catalog.models import CHECKED, Citation, Drug, Risk, Treatment

ADDED = date(2026, 11, 28)
LUNGS, ALL_LUNGS = "systemic-sclerosis-interstitial-lung-disease", "connective-tissue-disease-interstitial-lung-disease"
DIFFUSE, SYSTEMIC, LUPUS = (
    "diffuse-cutaneous-systemic-sclerosis",
    "systemic-sclerosis",
    "systemic-lupus-erythematosus",
)
SKIN_TRIALS, PULSES = (
    "mycophenolate-cyclophosphamide-skin-thickness",
    "low-dose-pulse-cyclophosphamide-systemic-sclerosis-lung",
)
REVIEW, NEWS = (
    "mycophenolate-systemic-sclerosis-systematic-review",
    "fewer-mycophenolate-adverse-events-scleroderma-lung-study",
)
CERVIX, ESOS = "cervical-dysplasia-lupus-immunosuppressive-drugs", "esos-early-diffuse-systemic-sclerosis"
# Each square that an entry of the old list fills, with how it comes up there.
CELLS = {
    ("azathioprine", LUNGS, "studied"): {PULSES},
    ("azathioprine", ALL_LUNGS, "studied"): {"azathioprine-connective-tissue-disease-lung"},
    ("azathioprine", "autoimmune-pancreatitis", "studied"): {"azathioprine-maintenance-autoimmune-pancreatitis"},
    ("mycophenolate-mofetil", SYSTEMIC, "studied"): {REVIEW},
    ("mycophenolate-mofetil", DIFFUSE, "studied"): {SKIN_TRIALS, "mycophenolate-diffuse-scleroderma-skin"},
    ("mycophenolate-mofetil", LUNGS, "studied"): {NEWS, PULSES, REVIEW},
    ("mycophenolic-acid", LUNGS, "studied"): {PULSES},
    ("cyclophosphamide", SYSTEMIC, "laboratory"): {"systemic-sclerosis-sera-cyclophosphamide-vessel-cells"},
    ("cyclophosphamide", DIFFUSE, "studied"): {SKIN_TRIALS},
    ("cyclophosphamide", LUNGS, "studied"): {NEWS, PULSES, "scleroderma-lung-study-i-results"},
    ("methotrexate", LUPUS, "studied"): {"methotrexate-systemic-lupus-erythematosus"},
    ("methotrexate", "rheumatoid-arthritis", "studied"): {
        "oral-to-subcutaneous-methotrexate", "three-decades-low-dose-methotrexate"
    },
    ("methotrexate", "eosinophilic-fasciitis", "studied"): {"eosinophilic-fasciitis-methotrexate"},
    ("hydroxychloroquine", LUPUS, "comparator"): {CERVIX},
    ("immunosuppressants", DIFFUSE, "studied"): {ESOS},
    ("immunosuppressants", LUNGS, "studied"): {"cxcl4-lung-function-systemic-sclerosis"},
    ("immunosuppressants", "type-b-insulin-resistance-syndrome", "studied"): {
        "type-b-insulin-resistance-scleroderma-case"
    },
    ("immunosuppressants", LUPUS, "studied"): {CERVIX, "periodontitis-treatment-lupus-response"},
    ("immunosuppressants", SYSTEMIC, "studied"): {"advances-pathogenesis-treatment-systemic-sclerosis-2015"},
    ("immunosuppressants", "connective-tissue-disease", "studied"): {"pulmonary-infection-connective-tissue-diseases"},
}  # fmt: skip
UNCITED = {
    *((drug, "scleroderma") for drug in (
        "azathioprine", "cyclophosphamide", "cyclosporine", "methotrexate", "mycophenolate-mofetil"
    )),
    *(("cyclophosphamide", disease) for disease in (
        LUPUS, "lupus-nephritis", "severe-blood-problems-in-lupus", "granulomatosis-with-polyangiitis",
        "microscopic-polyangiitis",
    )),
    ("mitoxantrone", "multiple-sclerosis"),
    ("chemotherapy-drugs", "rheumatoid-arthritis"), ("chemotherapy-drugs", "autoimmune-myopathy"),
    ("immunosuppressants", "psoriasis"), ("immunosuppressants", "rheumatoid-arthritis"),
    ("immunosuppressants", "crohns-disease"),
}  # fmt: skip
BOTH = {"mycophenolate-mofetil", "cyclophosphamide"}
HEAD_TO_HEAD = {
    NEWS: BOTH,
    SKIN_TRIALS: BOTH,
    "scleroderma-lung-study-ii": BOTH,
    "scleroderma-lung-study-ii-trial": BOTH,
    "cxcl4-lung-function-systemic-sclerosis": BOTH,
    "azathioprine-connective-tissue-disease-lung": {"azathioprine", "mycophenolate-mofetil"},
    PULSES: {"cyclophosphamide", "azathioprine", "mycophenolic-acid", "mycophenolate-mofetil"},
    "recital-rituximab-cyclophosphamide": {"cyclophosphamide", "rituximab"},
}
WITHOUT_AUTHORS = {  # nobody has read who wrote these
    PULSES, CERVIX, "cxcl4-lung-function-systemic-sclerosis", "type-b-insulin-resistance-scleroderma-case",
    "cochrane-cyclophosphamide-connective-tissue-disease-lung", "acr-chest-interstitial-lung-disease-screening-2023",
    "french-recommendations-systemic-sclerosis-2021",
}  # fmt: skip
COMPARED = {
    ("azathioprine", "intolerance", "raises", "mycophenolate"),
    ("mycophenolate-mofetil", "intolerance", "lowers", "azathioprine or cyclophosphamide"),
    ("corticosteroids", "lung-infection", "raises", "other immunosuppressants"),
}
SERIOUS = {
    ("methotrexate", "dosing-mistakes", "mhra-methotrexate-once-weekly"),
    ("mycophenolate-mofetil", "harm-to-an-unborn-child", "mhra-mycophenolate-pregnancy-men"),
    ("mycophenolic-acid", "harm-to-an-unborn-child", "mhra-mycophenolate-pregnancy-men"),
    ("cyclophosphamide", "harm-to-an-unborn-child", "cyclophosphamide-fertility"),
    ("cyclophosphamide", "fertility", "cyclophosphamide-fertility"),
    ("mitoxantrone", "heart-damage", "mitoxantrone-heart"),
    ("azathioprine", "cancer", "medlineplus-azathioprine"),
    ("azathioprine", "bone-marrow-suppression", "cpic-thiopurines-2018"),
    ("hydroxychloroquine", "eye-damage", "rcophth-hydroxychloroquine-2020"),
}


def papers_are_as_they_were_read() -> None:
    """All that follows, of one catalogue."""
    the_old_list_has_33_entries_and_one_twin()
    newer_papers_say_when_they_came_in()
    every_paper_with_a_doi_names_its_authors_or_nobody_read_them()
    every_square_of_the_old_list_rests_on_its_papers()
    what_the_documents_say_without_a_citation_stands_uncited()
    papers_that_compare_medicines_are_about_each_of_them()
    only_trials_of_medicines_count_as_trials()
    a_risk_next_to_another_medicine_says_next_to_which()
    nothing_is_cited_on_cyclosporine()
    what_can_kill_or_harm_for_good_is_told_with_its_source()
    the_checks_of_texts_ask_about_two_titles_alone()


def the_old_list_has_33_entries_and_one_twin() -> None:
    entries = Citation.objects.filter(twin_of=None, added_on=None)
    undated = entries.filter(date_as_printed="")
    found = Q(doi__isnull=False) | Q(pmcid__isnull=False) | Q(twins__isnull=False) | Q(journal__title="Immunol Res")
    twin = Citation.objects.get(twin_of__isnull=False)

    assert (entries.count(), undated.count(), entries.filter(found).count()) == (33, 15, 16)
    assert list(undated.filter(year__isnull=False).values_list("doi", "year")) == [("10.1186/s12902-016-0099-5", 2016)]
    assert (twin.doi, twin.title) == ("10.7861/clinmedicine.16-1-55", twin.twin_of.title)
    assert entries.filter(source=None).count() == 1
    assert list(Citation.objects.exclude(status="published").values_list("slug", flat=True)) == ["cyclosporine"]
    assert not Citation.objects.published().filter(annotation="").exists()
    assert not entries.exclude(legacy_text="", url=None).exists()
    in_january = entries.filter(sort_date__year=2014, sort_date__month=1).order_by("sort_date")
    assert list(in_january.values_list("slug", "sort_date")) == [
        ("methotrexate-systemic-lupus-erythematosus", date(2014, 1, 7)),
        ("periodontitis-treatment-lupus-response", date(2014, 1, 11)),
    ]


def newer_papers_say_when_they_came_in() -> None:
    newer = Citation.objects.exclude(added_on=None)

    assert set(newer.values_list("added_on", flat=True)) == {ADDED}
    assert (newer.count(), newer.aggregate(newest=Max("year"))["newest"]) == (34, 2024)


def every_paper_with_a_doi_names_its_authors_or_nobody_read_them() -> None:
    without = Citation.objects.filter(doi__isnull=False, authors__isnull=True)
    of_one = {slug: authors_of(slug) for slug in (ESOS, "acr-vaccination-2022")}

    assert set(without.values_list("slug", flat=True)) == WITHOUT_AUTHORS
    assert (len(of_one[ESOS]), of_one[ESOS][0], of_one[ESOS][-1]) == (64, ("Herrick", "AL"), ("Denton", "CP"))
    assert ("Bridges", "SL Jr") in of_one["acr-vaccination-2022"]


def authors_of(slug: str) -> list[tuple[str, str]]:
    return list(Citation.objects.get(slug=slug).authors.values_list("family", "given"))


def every_square_of_the_old_list_rests_on_its_papers() -> None:
    old: dict[Any, set[str]] = defaultdict(set)
    for row in Treatment.objects.published().exclude(role="used").prefetch_related("evidence__citation"):
        for evidence in row.evidence.all():
            if evidence.citation.added_on is None:
                old[row.about.slug, row.disease.slug, row.role].add(evidence.citation.slug)
    beside = old.pop(("mycophenolate-mofetil", ALL_LUNGS, "comparator"))

    assert dict(old) == CELLS
    assert beside == {"azathioprine-connective-tissue-disease-lung"}


def what_the_documents_say_without_a_citation_stands_uncited() -> None:
    uncited = Treatment.objects.published().uncited()
    risks = Risk.objects.published().uncited().values_list("drug_class__slug", "topic__slug")

    assert {(row.about.slug, row.disease.slug) for row in uncited if row.about} == UNCITED
    assert set(risks) == {
        ("chemotherapy-drugs", "infection"),
        ("chemotherapy-drugs", "bone-marrow-suppression"),
        ("immunosuppressants", "serious-side-effects"),
    }


def papers_that_compare_medicines_are_about_each_of_them() -> None:
    about = {slug: set(Citation.objects.get(slug=slug).drugs.values_list("slug", flat=True)) for slug in HEAD_TO_HEAD}

    assert about == HEAD_TO_HEAD


def only_trials_of_medicines_count_as_trials() -> None:
    trials = Citation.objects.filter(study="trial").values_list("slug", flat=True)

    assert set(trials) == {
        "scleroderma-lung-study-ii-trial",
        "senscis-nintedanib",
        "focussced-tocilizumab",
        "recital-rituximab-cyclophosphamide",
    }
    assert not Citation.objects.filter(kind="trial-record").exists()


def a_risk_next_to_another_medicine_says_next_to_which() -> None:
    rows = Risk.objects.published().exclude(compared_with="")
    alone = Risk.objects.published().filter(direction="lowers", compared_with="")

    assert {(row.about.slug, row.topic.slug, row.direction, row.compared_with) for row in rows if row.about} == COMPARED
    assert not alone.exists()


def nothing_is_cited_on_cyclosporine() -> None:
    drug = Drug.objects.get(slug="cyclosporine")

    assert [row.statement for row in drug.treatments.all()] == [
        "It is one of the medicines that are often used for scleroderma."
    ]
    assert not (drug.treatments.cited().exists())
    assert not (drug.risks.exists())
    assert not (drug.citations.published().exists())


def what_can_kill_or_harm_for_good_is_told_with_its_source() -> None:
    risks = Risk.objects.published().cited().filter(seriousness__in=["serious", "life-threatening"], drug__isnull=False)
    warned = dict(Drug.objects.exclude(warning="").values_list("slug", "warning"))
    told = set(Drug.objects.exclude(pregnancy="").values_list("slug", flat=True))
    pairs = {pair[:2] for pair in SERIOUS} | {("mitoxantrone", "cancer")}

    assert set(risks.values_list("drug__slug", "topic__slug")) == pairs
    assert set(risks.values_list("drug__slug", "topic__slug", "evidence__citation__slug")) >= SERIOUS
    assert set(warned) == {
        "cyclophosphamide", "cyclosporine", "methotrexate", "mitoxantrone", "mycophenolate-mofetil", "mycophenolic-acid"
    }  # fmt: skip
    assert "once a week, not every day" in warned["methotrexate"]
    assert told == {"cyclophosphamide", "methotrexate", "mycophenolate-mofetil", "mycophenolic-acid"}


def the_checks_of_texts_ask_about_two_titles_alone() -> None:
    found = report(list(CHECKED.values())).findings

    assert [(name, finding.text.field, finding.check.value) for finding, name in found] == [
        ("Cyclophosphmide", "title", "name"),
        ("Immunosuppressants - clinical applications", "title", "dash"),
    ]  # printed so

"""The catalogue's own seeds hold what their two sources state: loaded once, asked many times."""

import pytest
from django.conf import settings
from django.db.models import Q

from catalog.importing import load_seeds
from catalog.models import (
    Citation,
    Contact,
    CrossReference,
    Disease,
    Drug,
    Journal,
    Page,
    Risk,
    Source,
    Treatment,
)

from .folders import NOW, history_rows

RESOLVED = 16
CELLS = {
    ("azathioprine", "systemic-sclerosis-interstitial-lung-disease"): 1,
    ("azathioprine", "connective-tissue-disease-interstitial-lung-disease"): 1,
    ("azathioprine", "autoimmune-pancreatitis"): 1,
    ("mycophenolate-mofetil", "systemic-sclerosis"): 1,
    ("mycophenolate-mofetil", "diffuse-cutaneous-systemic-sclerosis"): 2,
    ("mycophenolate-mofetil", "systemic-sclerosis-interstitial-lung-disease"): 3,
    ("cyclophosphamide", "systemic-sclerosis"): 1,
    ("cyclophosphamide", "diffuse-cutaneous-systemic-sclerosis"): 1,
    ("cyclophosphamide", "systemic-sclerosis-interstitial-lung-disease"): 3,
    ("methotrexate", "systemic-lupus-erythematosus"): 1,
    ("methotrexate", "rheumatoid-arthritis"): 2,
    ("methotrexate", "eosinophilic-fasciitis"): 1,
    ("hydroxychloroquine", "systemic-lupus-erythematosus"): 1,
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


@pytest.mark.django_db
def test_the_seeds_hold_what_their_sources_state_and_load_twice_without_a_trace() -> None:
    first = load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)
    rows = history_rows()
    second = load_seeds(folder=settings.BASE_DIR / "seeds", now=NOW)

    assert (first.refusals, first.kept, second.counts.keys(), history_rows()) == ([], [], {"unchanged"}, rows)
    the_list_has_33_entries_and_one_twin()
    nine_medicines_of_which_three_treat_cancer_too()
    thirteen_cells_rest_on_citations()
    nothing_is_claimed_of_cyclosporine()
    what_can_kill_or_harm_for_good_is_told_with_its_source()
    conditions_and_what_is_around_them()


def the_list_has_33_entries_and_one_twin() -> None:
    entries = Citation.objects.filter(twin_of=None, added_on=None)
    undated = entries.filter(date_as_printed="")
    found = Q(doi__isnull=False) | Q(pmcid__isnull=False) | Q(twins__isnull=False) | Q(journal__title="Immunol Res")
    twin = Citation.objects.get(twin_of__isnull=False)

    assert (entries.count(), undated.count()) == (33, 15)
    assert list(undated.filter(year__isnull=False).values_list("doi", "year")) == [("10.1186/s12902-016-0099-5", 2016)]
    assert entries.filter(found).count() == RESOLVED
    assert (twin.doi, twin.title) == ("10.7861/clinmedicine.16-1-55", twin.twin_of.title)
    assert entries.filter(source=None).count() == 1
    assert list(entries.exclude(status="published").values_list("slug", flat=True)) == ["cyclosporine"]
    assert not Citation.objects.published().filter(annotation="").exists()
    assert not entries.exclude(legacy_text="", url=None).exists()


def nine_medicines_of_which_three_treat_cancer_too() -> None:
    assert Drug.objects.published().count() == 9
    assert set(Drug.objects.filter(also_chemotherapy="yes").values_list("slug", flat=True)) == {
        "methotrexate",
        "cyclophosphamide",
        "mitoxantrone",
    }


def thirteen_cells_rest_on_citations() -> None:
    cited = Treatment.objects.published().cited().select_related("drug", "disease")
    uncited = Treatment.objects.published().uncited()

    assert {(row.drug.slug, row.disease.slug): row.evidence.count() for row in cited if row.drug} == CELLS
    assert (cited.count(), uncited.filter(drug__isnull=False).count(), uncited.count()) == (13, 5, 11)


def nothing_is_claimed_of_cyclosporine() -> None:
    drug = Drug.objects.get(slug="cyclosporine")

    assert not (drug.treatments.exists())
    assert not (drug.risks.exists())
    assert not (drug.citations.published().exists())


def what_can_kill_or_harm_for_good_is_told_with_its_source() -> None:
    risks = Risk.objects.published().cited().filter(seriousness__in=["serious", "life-threatening"])
    warned = dict(Drug.objects.exclude(warning="").values_list("slug", "warning"))
    told = set(Drug.objects.exclude(pregnancy="").values_list("slug", flat=True))

    assert set(risks.values_list("drug__slug", "topic__slug", "evidence__citation__slug")) >= SERIOUS
    assert set(warned) == {
        "cyclophosphamide",
        "cyclosporine",
        "methotrexate",
        "mitoxantrone",
        "mycophenolate-mofetil",
        "mycophenolic-acid",
    }
    assert "once a week, not every day" in warned["methotrexate"]
    assert told == {"cyclophosphamide", "methotrexate", "mycophenolate-mofetil", "mycophenolic-acid"}


def conditions_and_what_is_around_them() -> None:
    assert Disease.objects.published().count() == 34
    assert (Source.objects.count(), Journal.objects.count()) == (24, 16)  # one journal stands on no old entry
    assert set(Page.objects.published().values_list("slug", flat=True)) == {
        "about",
        "disclaimer",
        "privacy",
        "evidence",
    }
    assert [str(number) for contact in Contact.objects.all() for number in contact.numbers.all()] == ["1-800-564-7099"]
    assert CrossReference.objects.count() == 23

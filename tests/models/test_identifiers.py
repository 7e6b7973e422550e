"""Identifiers and dates in the one spelling that the database knows, whoever writes them."""

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from catalog.identifiers.partial_date import PartialDate
from catalog.models import Citation, DrugCode, change
from tests.factories import make_citation, make_drug, save

pytestmark = pytest.mark.django_db
DOI = "10.1000/knots.1"


@pytest.mark.parametrize("spelling", [DOI, "https://doi.org/10.1000/KNOTS.1", "doi: 10.1000/Knots.1", f"{DOI}."])
def test_the_doi_of_one_citation_cannot_be_entered_twice(spelling: str) -> None:
    make_citation("one", doi=DOI)

    with pytest.raises(ValidationError, match="Citation with this DOI already exists"):
        make_citation("other", doi=spelling)


def test_nor_by_a_program_that_checks_nothing() -> None:
    make_citation("one", doi=DOI)

    with pytest.raises(IntegrityError), change(by=None, why="unchecked"):
        Citation(title="other", slug="other", doi="https://doi.org/10.1000/KNOTS.1").save()


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [("pmid", "27799438", "PMID: 027799438"), ("pmcid", "PMC5530354", "https://pmc.ncbi.nlm.nih.gov/articles/pmc5530354/")],
)  # fmt: skip
def test_the_same_holds_for_pubmed(name: str, one: str, other: str) -> None:
    make_citation("one", **{name: one})

    with pytest.raises(ValidationError, match="already exists"):
        make_citation("other", **{name: other})


def test_many_citations_may_have_none() -> None:
    for number, nothing in enumerate([None, "", "  "]):
        make_citation(f"citation {number}", doi=nothing, pmid=nothing, pmcid=nothing)

    assert Citation.objects.filter(doi=None, pmid=None, pmcid=None).count() == 3


def test_what_cannot_be_read_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="This is not a DOI"):
        make_citation(doi="ten point one")


def test_a_code_is_kept_in_its_one_spelling_and_names_one_drug() -> None:
    code = save(DrugCode(drug=make_drug(), system="unii", code="mrk240iy2l"))

    assert str(code) == "UNII MRK240IY2L"
    with pytest.raises(ValidationError, match="Another medicine has this code already"):
        save(DrugCode(drug=make_drug(), system="unii", code="MRK240IY2L"))


def test_two_medicines_of_one_use_share_an_atc_code_and_neither_has_it_twice() -> None:
    salt, acid = make_drug("salt"), make_drug("acid")
    save(DrugCode(drug=salt, system="atc", code="L04AA06"))

    save(DrugCode(drug=acid, system="atc", code="l04 aa 06"))

    with pytest.raises(ValidationError, match="already exists"):
        save(DrugCode(drug=acid, system="atc", code="L04AA06"))


@pytest.mark.parametrize(("system", "field"), [("atc", "code"), ("nothing", "system")])
def test_a_code_that_cannot_be_read_is_refused(system: str, field: str) -> None:
    with pytest.raises(ValidationError) as problem:
        save(DrugCode(drug=make_drug(), system=system, code="???"))

    assert field in problem.value.message_dict


@pytest.mark.parametrize(
    ("dates", "year", "sort_date"),
    [
        ({"issued": "2016-12", "online": "2016-11-03"}, 2016, "2016-12-01"),
        ({"issued": "2014", "online": "2014-01-11"}, 2014, "2014-01-11"),
        ({"issued": "2016", "online": "2015-11-03"}, 2016, "2016-01-01"),
        ({"online": "2016-11-03"}, 2016, "2016-11-03"),
        ({"updated": "2020"}, 2020, "2020-01-01"),
        ({}, None, "None"),
        ({"issued": " "}, None, "None"),
    ],
)
def test_year_and_order_follow_from_the_dates(dates: dict[str, str], year: int | None, sort_date: str) -> None:
    citation = make_citation(**dates)

    citation.refresh_from_db()
    assert (citation.year, str(citation.sort_date)) == (year, sort_date)


def test_what_is_derived_follows_at_every_save() -> None:
    citation = make_citation(issued="2016", design="cohort")
    citation.issued, citation.design = "2017-05", "randomized-trial"

    save(citation)

    assert (citation.year, citation.study, citation.issued) == (2017, "trial", PartialDate(2017, 5))


def test_a_date_comes_back_as_a_value_and_is_looked_up_by_one() -> None:
    make_citation("dated", issued="2016-12")

    found = Citation.objects.get(issued=PartialDate(2016, 12))

    assert found.issued == PartialDate(2016, 12)
    assert Citation.objects.get(issued="2016-12") == found


def test_what_is_not_a_date_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match=r"This is not a date\. Write 2016, 2016-12 or 2016-12-30"):
        make_citation(issued="last year")


def test_a_citation_is_written_out_and_read_back() -> None:
    citation = make_citation(issued="2016-12", online=None)

    written = serializers.serialize("json", [citation])
    [read] = serializers.deserialize("json", written)

    assert '"issued": "2016-12"' in written
    assert (read.object.issued, read.object.online) == (PartialDate(2016, 12), None)

"""The box of the desk leads to the citation that has a number, or to a form with it filled in."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User

from catalog.admin.desk import OF_THIS_TRIAL
from tests.admin.addresses import of
from tests.admin.posting import signed_in, told
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed",
    [
        "https://doi.org/10.1136/ABC",
        "PMC3456789 900000001",
        "doi:10.1136/abc",
        "10.1136/abc",
        "https://pubmed.ncbi.nlm.nih.gov/900000001/?x",
    ],
)
def test_the_box_leads_to_the_citation_we_have(editor: User, typed: str) -> None:
    citation = make_citation(doi="10.1136/abc", pmid="900000001")
    client = signed_in(editor)

    response = client.get("/admin/find/", {"find": typed})

    assert response.url == of(citation)
    assert told(client, response) == ["We have this one already."]


@pytest.mark.parametrize(
    ("typed", "filled"),
    [
        ("10.1136/abc", "doi=10.1136%2Fabc"),
        ("PMID: 27799438", "pmid=27799438"),
        ("PMC5530354", "pmcid=PMC5530354"),
        ("NCT90000001", "nct=NCT90000001"),
        ("www.example.org/a", "url=https%3A%2F%2Fwww.example.org%2Fa"),
        ("https://publisher.example/doi/full/10.1136/abc?x=y", "doi=10.1136%2Fabc"),
        ("22467948 PMC3456789", "pmid=22467948&pmcid=PMC3456789"),
        ("doi: 10.1136/abc, PMID: 27799438", "doi=10.1136%2Fabc&pmid=27799438"),
        ("NCT90000001 NCT90000002", "nct=NCT90000001%2C+NCT90000002"),
        ("https://www.example.org/a b", None),
        ("https://www.example.org/a", "url=https%3A%2F%2Fwww.example.org%2Fa"),
        ("", None),
        ("lupus", None),
    ],
)
def test_the_box_opens_a_form_with_what_was_typed(editor: User, typed: str, filled: str | None) -> None:
    client = signed_in(editor)

    response = client.get("/admin/find/", {"find": typed})

    kept = f"/admin/?{urlencode({'find': typed})}"
    assert response.url == (f"/admin/catalog/citation/add/?{filled}" if filled else kept)


def test_the_box_keeps_what_it_could_not_read(editor: User) -> None:
    page = signed_in(editor).get("/admin/", {"find": "10.1136 nonsense"}).content.decode()

    assert 'name="find" value="10.1136 nonsense"' in page


def test_the_box_says_that_a_paper_on_the_trial_is_there(editor: User) -> None:
    citation = make_citation(nct="NCT90000001")
    client = signed_in(editor)

    response = client.get("/admin/find/", {"find": "https://clinicaltrials.gov/study/NCT90000001"})

    assert response.url == of(citation)
    assert told(client, response) == [OF_THIS_TRIAL]

"""Cards printed around marks."""

from typing import Any

import pytest
from django.template.loader import render_to_string

from catalog.facets.keeping import facet_index
from catalog.models import Citation, StandingNotice
from catalog.views.card_texts import card
from tests.factories import make_citation, make_disease, make_drug, make_source, save

pytestmark = pytest.mark.django_db

KINDS: list[dict[str, Any]] = [
    {},
    {"title": "A <b>bold</b> & “quoted” 'title'", "annotation": "Less < more.", "doi": "10.1000/a<b>&c"},
    {"issued": "2020-03", "online": "2020-01-15", "design": "cohort", "access": "free", "volume": "3", "pages": "1-9"},
    {"issued": "2020-03", "online": "2020-03"},
    {"issued": "2019-11/2020-02", "title": "Über Knoten", "language": "de"},
    {"title": "RETRACTED: Of knots", "standing": "retracted"},
    {"online": "2019"},
    {"updated": "2018-05", "kind": "patient-education", "url": "https://www.example.org/a?b=c&d=e"},
    {"standing": "retracted", "access": "abstract"},
    {"standing": "preprint", "nct": "NCT01234567", "access": "paid"},
]


@pytest.mark.parametrize("values", KINDS)
@pytest.mark.parametrize("kind", ["index", "manufacturer", ""])
def test_a_card_is_what_its_template_prints_of_the_citation_itself(values: dict[str, Any], kind: str) -> None:
    source = make_source("Makers & sons", kind=kind) if kind else None
    made = make_citation(drugs=(make_drug("alphazole"),), diseases=(make_disease("knots"),), source=source, **values)
    citation = Citation.objects.get(pk=made.pk)
    citation.subjects = facet_index().subjects([citation.pk])[citation.pk]

    printed = card(citation, 4)

    assert printed == render_to_string("citation/_item.html", {"citation": citation, "level": 4})
    assert "\ue001" not in printed


def test_a_card_tells_the_notices_of_its_citation() -> None:
    citation = make_citation(standing="retracted")
    save(StandingNotice(citation=citation, standing="retracted", reason="The data could not be checked."))

    assert "The data could not be checked." in card(Citation.objects.get(pk=citation.pk), 3)


def test_a_foreign_title_is_marked_where_it_is_seen_and_where_it_is_only_heard() -> None:
    made = make_citation(title="Über Knoten", language="de")

    printed = card(Citation.objects.get(pk=made.pk), 3)

    assert printed.count('<span lang="de">Über Knoten</span>') == 1
    assert printed.count('<bdi lang="de">Über Knoten</bdi>') == 2
    assert 'class="citation__title" dir="auto"' in printed

"""The work that waits for editors."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from catalog.editing.queues import waiting
from tests.factories import make_citation, make_disease, make_drug, make_risk, make_topic, make_treatment

TODAY = date(2026, 11, 22)


@pytest.mark.django_db
def test_statements_that_are_uncited_or_no_longer_supported_wait_together(editor: User) -> None:
    drug, disease = make_drug(), make_disease()
    make_treatment(drug, disease)
    make_treatment(drug, disease, citations=(make_citation(standing="retracted"),), line="first")
    make_treatment(drug, disease, citations=(make_citation(), make_citation(standing="retracted")), line="second")
    make_risk(drug, make_topic(), citations=(make_citation(standing="retracted"),))

    piles = {pile.queue.key: pile.kinds for pile in waiting(user=editor, on=TODAY)}

    assert piles["uncited"] == {"treatment": 2, "risk": 1}

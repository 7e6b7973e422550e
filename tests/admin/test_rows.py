"""The rows of a record, as a form sends them."""

import pytest
from django.contrib.auth.models import User

from tests.admin.addresses import of
from tests.admin.posting import send, signed_in
from tests.factories import make_drug

pytestmark = pytest.mark.django_db


def test_a_number_of_rows_makes_no_rows(administrator: User) -> None:
    drug = make_drug(status="draft")
    client = signed_in(administrator)
    many = {f"{rows}-{count}": "1000" for rows in ("names", "codes") for count in ("TOTAL_FORMS", "INITIAL_FORMS")}

    page = send(client, of(drug), slug="", **many).content.decode()

    assert 'name="names-__prefix__-text"' in page
    assert 'name="names-0-text"' not in page

"""Codes are taken at the desk as their registries print them, however long the line is."""

import pytest
from django.contrib.auth.models import User

from catalog.models import Disease, DrugCode, Journal
from tests.admin.addresses import at, of
from tests.admin.posting import send, signed_in
from tests.factories import make_drug

pytestmark = pytest.mark.django_db


def test_a_condition_takes_the_lines_and_addresses_of_its_registries(editor: User) -> None:
    send(
        signed_in(editor),
        at(Disease, "add"),
        name="knot disease",
        mesh="https://meshb.nlm.nih.gov/record/ui?ui=D012595",
        icd10="ICD-10-CM: M34.0",
        orpha="https://www.orpha.net/en/disease/detail/90291",
        doid="http://purl.obolibrary.org/obo/DOID_418",
    )

    disease = Disease.objects.get()
    assert (disease.mesh, disease.icd10, disease.orpha, disease.doid) == ("D012595", "M34.0", "90291", "418")


def test_a_journal_takes_the_address_of_its_issn(editor: User) -> None:
    send(signed_in(editor), at(Journal, "add"), title="Knots", issn="https://portal.issn.org/resource/ISSN/0003-4967")

    assert Journal.objects.get().issn == "0003-4967"


def test_a_medicine_takes_the_address_of_its_code(editor: User) -> None:
    drug = make_drug("alphazole", status="draft")
    address = "https://meshb.nlm.nih.gov/record/ui?ui=D001379"

    send(signed_in(editor), of(drug), **{"codes-TOTAL_FORMS": "1", "codes-0-system": "mesh", "codes-0-code": address})

    assert DrugCode.objects.get().code == "D001379"


def test_what_is_no_code_is_said_in_the_words_of_its_reader(editor: User) -> None:
    page = send(signed_in(editor), at(Disease, "add"), name="knot disease", orpha="https://example.org/disease/90291")

    assert page.context["adminform"].form.errors["orpha"] == ["This is not an ORPHA number. It looks like 536."]

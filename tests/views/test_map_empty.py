"""Rows and columns of the evidence map that hold nothing."""

import re

import pytest
from django.test import Client

from tests.factories import make_citation, make_disease, make_drug, make_treatment
from tests.pages import text_of

from .test_evidence_map import squares

pytestmark = pytest.mark.django_db


def test_rows_and_columns_that_hold_nothing_are_left_out_until_they_are_asked_for(reader: Client) -> None:
    drug, knots = make_drug("alphazole"), make_disease("knots")
    make_drug("betazole")
    make_citation(drugs=(drug,), diseases=(make_disease("knot skin", parent=knots),))
    make_disease("knot nails", parent=knots)
    make_treatment(drug, make_disease("loops"))
    make_disease("waves")
    tops = r'colspan="(\d+)" scope="colgroup"'

    answer, every = reader.get("/evidence-map/"), reader.get("/evidence-map/?empty=show&open=other")

    assert "Left out, with nothing in any square: 2 conditions and 1 medicine. Show all squares" in text_of(answer)
    assert "Shown, too, with nothing in any square: 2 conditions and 1 medicine. Leave them out" in text_of(every)
    assert re.findall(tops, answer.content.decode()) == ["2", "1"]
    assert re.findall(tops, every.content.decode()) == ["3", "2"]
    assert [name in text_of(answer) for name in ("Betazole", "Knot nails", "Waves", "Loops")] == [False] * 3 + [True]
    assert [page.content.decode().count('<td class="heat') for page in (answer, every)] == [3, 10]
    assert squares(reader) == squares(reader, "/evidence-map/?empty=show&open=other")


def test_a_map_that_holds_nothing_stands_whole(reader: Client) -> None:
    make_drug("alphazole")
    make_disease("knots")

    page = text_of(reader.get("/evidence-map/"))

    assert "Alphazole not looked at yet" in page
    assert "Left out" not in page

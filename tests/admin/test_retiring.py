"""The page that retires or deletes: who still uses the record, and what waits on it."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from catalog.models import CrossReference, Drug
from tests.admin.addresses import of
from tests.admin.next_versions import WHY
from tests.admin.posting import held, press, send, signed_in, told
from tests.factories import make_citation, make_drug, make_topic, save


@pytest.mark.parametrize("papers", [2, 30])
def test_it_asks_as_many_questions_for_many_users_as_for_few(
    publisher: User, django_assert_num_queries: Callable[..., object], papers: int
) -> None:
    drug = make_drug("alphazole")
    for number in range(papers):
        make_citation(f"Paper {number}", drugs=(drug,))
    client = signed_in(publisher)

    with django_assert_num_queries(19):
        page = client.get(of(drug, "delete"))

    assert (page.context["users"].count, len(page.context["users"].shown)) == (papers, min(papers, 20))
    assert "Citation: Paper 0" in page.content.decode()
    assert ("<li>10 more</li>" in page.content.decode()) == (papers == 30)


def test_a_next_version_that_would_rest_is_named(editor: User, publisher: User) -> None:
    drug = make_drug("alphazole")
    send(signed_in(editor), of(drug), summary="Mine.", **WHY)
    client = signed_in(publisher)

    page = client.get(of(drug, "delete")).content.decode()
    press(client, of(drug, "delete"), reason="Away.")

    assert f'editor is writing its <a href="{of(drug, "compare_next")}">next version</a>' in page
    assert Drug.objects.get().status == "retired"


@pytest.mark.parametrize("how", ["opened", "sent"])
def test_what_is_retired_already_is_not_said_to_be_retired_now(publisher: User, how: str) -> None:
    drug = make_drug("alphazole", status="retired")
    client, address = signed_in(publisher), of(drug, "delete")
    form = {"version": str(drug.version), "reason": "Away."}

    response = client.get(address) if how == "opened" else client.post(address, form)

    assert response["Location"] == of(drug)
    assert told(client, response) == ["Alphazole is retired already, so nothing was changed."]


def test_a_page_to_see_also_without_its_other_end_is_refused_in_words(editor: User) -> None:
    drug = make_drug(status="draft")
    save(CrossReference(drug=drug, to_topic=make_topic()))
    client = signed_in(editor)
    form = held(client.get(of(drug)))
    [name] = [name for name in form if name.endswith("-0-to_topic")]

    refused = client.post(of(drug), {**form, name: "", "summary": "Typed for an hour."})

    assert refused.status_code == 200
    assert "A reference leads to one record" in refused.content.decode()
    assert "Typed for an hour." in refused.content.decode()
    assert str(CrossReference()) == ""

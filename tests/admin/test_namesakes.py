"""No second record comes in under any name of a first, in whatever letters."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from catalog.models import Disease, DiseaseName, Drug, DrugClass, DrugName, GlossaryTerm, Journal, Source, Topic
from tests.admin.addresses import at, of
from tests.admin.next_versions import WHY
from tests.admin.posting import send, signed_in
from tests.factories import (
    make_class,
    make_disease,
    make_drug,
    make_journal,
    make_source,
    make_term,
    make_topic,
    save,
)

pytestmark = pytest.mark.django_db

MAIN: dict[str, tuple[Any, str, str, dict[str, str]]] = {
    "a capital": (make_drug, "alphazole", "Alphazole", {}),
    "an accent": (make_disease, "Sjögren's disease", "Sjogren's disease", {}),
    "a curly apostrophe": (make_disease, "Sjögren's disease", "Sjögren’s disease", {}),
    "a letter in two signs": (make_disease, "Sjögren's disease", "Sjo\u0308gren's disease", {}),
    "a blank without width": (make_drug, "alphazole", "alpha\u200bzole", {}),
    "a trade mark": (make_drug, "Imuran", "Imuran™", {}),
    "letters of another script": (make_drug, "azathioprine", "\u0430zathi\u03bfprine", {}),
    "a journal in capitals": (make_journal, "Knots", "KNOTS", {}),
    "a point": (make_journal, "J Knots", "J. Knots.", {}),
    "a sign for and": (make_journal, "Knots & Bolts", "Knots and Bolts", {}),
    "an article": (make_journal, "Journal of Knots", "The Journal of Knots", {}),
    "two letters for one": (make_disease, "Sjögren's disease", "Sjoegren's disease", {}),
    "a class": (make_class, "slow calmers", "Slow-calmers", {}),
    "a topic": (make_topic, "infections", "Infections", {"kind": "risk"}),
    "a source": (make_source, "Knotmed", "KnotMed", {"kind": "index"}),
    "a word": (make_term, "calmer", "Calmer", {"definition": "What calms."}),
}


@pytest.mark.parametrize(("maker", "ours", "typed", "more"), MAIN.values(), ids=MAIN)
def test_a_name_in_other_letters_is_refused_with_a_link(
    publisher: User, maker: Any, ours: str, typed: str, more: dict[str, str]
) -> None:
    record = maker(ours)
    model = type(record)

    page = send(signed_in(publisher), at(model, "add"), **{model.named_by: typed, **more}, reason="New.")

    said = f'We have this one already: <a href="{of(record)}">'
    assert said in page.content.decode()
    assert model.objects.count() == 1


OTHERS: dict[str, tuple[type[Any], dict[str, str], dict[str, str]]] = {
    "a brand": (Drug, {"name": "alphazole"}, {"name": "alpha-brand"}),
    "a short form": (Disease, {"name": "knot disease"}, {"name": "kd"}),
    "what patients say": (Disease, {"name": "knot disease", "plain_name": "Knots"}, {"name": "knots"}),
    "a patients' word for two": (Disease, {"name": "knots"}, {"name": "loop disease", "plain_name": "Knots"}),
    "other words for a class": (DrugClass, {"name": "calmers", "also_called": "soothers, easers"}, {"name": "Easers"}),
    "other words for a topic": (
        Topic,
        {"name": "infections", "also_called": "germs"},
        {"name": "Germs", "kind": "risk"},
    ),
    "an abbreviation": (Journal, {"title": "Journal of Knots", "abbreviation": "J Knots"}, {"title": "J. Knots"}),
    "a sign for and in an abbreviation": (Journal, {"title": "Knots", "abbreviation": "J & K"}, {"title": "J and K"}),
    "a former title": (Journal, {"title": "Knots", "aliases": "Old Knots\nLoops"}, {"title": "LOOPS"}),
}


@pytest.mark.parametrize(("model", "ours", "typed"), OTHERS.values(), ids=OTHERS)
def test_any_name_of_another_record_is_refused_with_a_link(
    editor: User, model: type[Any], ours: dict[str, str], typed: dict[str, str]
) -> None:
    kind = {"kind": "risk"} if model is Topic else {}
    first = save(model(**ours, **kind, **({} if model is Journal else {"slug": "first"})))
    if model is Drug:
        save(DrugName(drug=first, text="Alphabrand"))
    if model is Disease:
        save(DiseaseName(disease=first, text="KD", kind="abbreviation"))

    page = send(signed_in(editor), at(model, "add"), **typed)

    assert f'<a href="{of(first)}">' in page.content.decode()
    assert model.objects.count() == 1


def row(text: str, **more: str) -> dict[str, str]:
    """A new name in the form."""
    named = {f"names-0-{field}": value for field, value in {"text": text, "kind": "abbreviation", **more}.items()}
    return {"names-TOTAL_FORMS": "1", **named}


def test_a_short_form_of_two_is_taken_once_it_says_what_readers_should_know(editor: User) -> None:
    first, second = make_drug("alphazole", status="draft"), make_drug("betazole", status="draft")
    save(DrugName(drug=first, text="AZA", kind="abbreviation"))
    client = signed_in(editor)

    without = send(client, of(second), **row("aza"))
    with_caution = send(client, of(second), **row("aza", caution="It can mean alphazole, too."))

    said = f'“aza” is a name of <a href="{of(first)}">alphazole</a> already. If it is a name of both'
    assert said in without.content.decode()
    assert with_caution.status_code == 302
    assert DrugName.objects.count() == 2


def test_what_another_record_is_called_is_no_other_name_even_with_a_caution(editor: User) -> None:
    first, second = make_drug("alphazole", status="draft"), make_drug("betazole", status="draft")

    page = send(signed_in(editor), of(second), **row("Alphazole", caution="It can mean alphazole, too."))

    assert f'We have this one already: <a href="{of(first)}">' in page.content.decode()
    assert DrugName.objects.count() == 0


def test_a_look_alike_may_be_another_medicine_when_it_says_so(editor: User) -> None:
    make_drug("alphazole")
    second = make_drug("betazole", status="draft")
    look_alike = row("alphazole", kind="look-alike", caution="That is another medicine, alphazole.")

    response = send(signed_in(editor), of(second), **look_alike)

    assert response.status_code == 302


def test_a_look_alike_does_not_become_a_plain_name_of_two(editor: User) -> None:
    first, second = make_drug("alphazole"), make_drug("betazole", status="draft")
    save(DrugName(drug=second, text="alphazole", kind="look-alike", caution="That is another medicine."))

    page = send(signed_in(editor), of(second), **{"names-0-kind": "brand"})

    assert f'We have this one already: <a href="{of(first)}">' in page.content.decode()


def test_a_published_record_is_not_renamed_into_another(editor: User) -> None:
    first, second = make_drug("alphazole"), make_drug("betazole")

    page = send(signed_in(editor), of(second), name="ALPHAZOLE", **WHY)

    assert f'We have this one already: <a href="{of(first)}">' in page.content.decode()


def test_a_retired_record_keeps_its_name(editor: User) -> None:
    first = make_drug("alphazole", status="retired")

    page = send(signed_in(editor), at(Drug, "add"), name="Alphazole")

    assert f'<a href="{of(first)}">' in page.content.decode()


def test_a_record_keeps_its_own_names(editor: User) -> None:
    drug = make_drug("alphazole", status="draft")
    save(DrugName(drug=drug, text="Alphabrand"))

    response = send(signed_in(editor), of(drug), name="Alphazole", say_it="AL-fa")

    drug.refresh_from_db()
    assert (response.status_code, drug.name, drug.name_key) == (302, "Alphazole", "alphazole")


def test_one_that_stood_twice_before_the_rule_can_be_worked_on_until_it_is_merged(editor: User) -> None:
    make_drug("alphazole")
    second = make_drug("betazole", status="draft")
    Drug.objects.filter(pk=second.pk).update(name="Alphazole", name_key=f"alphazole~{second.pk}")

    response = send(signed_in(editor), of(second), say_it="AL-fa")

    second.refresh_from_db()
    assert (response.status_code, second.name_key) == (302, f"alphazole~{second.pk}")


def test_a_name_of_signs_alone_is_its_own_key() -> None:
    assert save(GlossaryTerm(term="±", definition="More or less.")).name_key == "±"
    assert save(Source(name="†", slug="cross", kind="index")).name_key == "†"


NEAR: dict[str, tuple[Any, str, str]] = {
    "another name in brackets": (make_drug, "azathioprine", "Imuran (azathioprine)"),
    "a form": (make_drug, "azathioprine", "azathioprine tablets"),
    "a dose": (make_drug, "azathioprine", "azathioprine 50 mg"),
    "a dose and a form": (make_drug, "azathioprine", "Azathioprine 50mg Tablet"),
    "a salt": (make_drug, "azathioprine", "azathioprine sodium"),
    "a plural": (make_disease, "interstitial lung disease", "interstitial lung diseases"),
    "another plural": (make_disease, "autoimmune disease", "autoimmune diseases"),
    "the order of an index": (make_disease, "interstitial lung disease", "lung disease, interstitial"),
    "a word left out": (make_disease, "CREST syndrome", "CREST"),
    "a short form in brackets": (make_disease, "Raynaud's phenomenon", "Raynaud’s phenomenon (RP)"),
    "no possessive": (make_disease, "Sjogren's disease", "Sjögren disease"),
    "two letters for one and no possessive": (make_disease, "Sjögren's disease", "Sjoegren disease"),
    "a place": (make_journal, "Ann Rheum Dis", "Ann Rheum Dis (London)"),
}


@pytest.mark.parametrize(("maker", "ours", "typed"), NEAR.values(), ids=NEAR)
def test_a_name_that_is_nearly_anothers_is_asked_about_and_saved_once_told_apart(
    editor: User, maker: Any, ours: str, typed: str
) -> None:
    record = maker(ours)
    model, client = type(record), signed_in(editor)

    page = send(client, at(model, "add"), **{model.named_by: typed})
    text = page.content.decode()
    count = model.objects.count()
    saved = send(client, at(model, "add"), **{model.named_by: typed, "_apart": record.pk})

    assert f'is nearly a name of <a href="{of(record)}">' in text
    assert f'name="_apart" value="{record.pk}"> It is another one' in text
    assert (count, saved.status_code, model.objects.count()) == (1, 302, 2)


def test_what_was_told_apart_stays_so_while_something_else_is_wrong(editor: User) -> None:
    record = make_disease("CREST syndrome")

    page = send(signed_in(editor), at(Disease, "add"), name="CREST", mesh="nonsense", _apart=record.pk)

    assert f'name="_apart" value="{record.pk}" checked> It is another one' in page.content.decode()


def test_a_record_that_keeps_its_name_is_not_asked_about_it(editor: User) -> None:
    make_drug("alphazole")
    second = make_drug("alphazole tablets", status="draft")

    assert send(signed_in(editor), of(second), say_it="AL-fa").status_code == 302


def test_a_longer_name_is_not_nearly_a_shorter_one(editor: User) -> None:
    make_disease("systemic sclerosis")

    assert send(signed_in(editor), at(Disease, "add"), name="limited systemic sclerosis").status_code == 302

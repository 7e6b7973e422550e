"""The gallery of components, and what a few of them promise."""

import re

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client

from catalog.filters.facets import Facet, Option
from catalog.templatetags.pieces import facets
from catalog.views.styleguide_samples import SampleForm, choice

pytestmark = pytest.mark.urls("tests.web.addresses")

TEMPLATES = settings.BASE_DIR / "templates"


def component(template: str, **arguments: object) -> str:
    return render_to_string(f"components/{template}.html", arguments)


def test_the_style_guide_shows_every_state_file() -> None:
    states = {file.stem for file in (TEMPLATES / "styleguide").glob("*.html")} - {"index"}

    page = Client().get("/styleguide/").content.decode()

    assert set(re.findall(r'<h2 id="component-(\w+)">', page)) == states


def test_no_id_stands_twice_in_the_style_guide() -> None:
    page = Client().get("/styleguide/").content.decode()

    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_every_icon_and_mark_that_is_used_is_in_the_sprite() -> None:
    sprite = (settings.BASE_DIR / "static" / "icons.svg").read_text(encoding="utf-8")

    page = Client().get("/styleguide/").content.decode()

    assert set(re.findall(r"icons\.svg#([\w-]+)", page)) == set(re.findall(r'<symbol id="([\w-]+)"', sprite))


@pytest.mark.parametrize("section", ["drugs", "diseases", "topics", "citations", "evidence-map"])
def test_the_open_part_of_the_menu_is_marked(section: str) -> None:
    header = render_to_string("_site_header.html", {"section": section})

    assert header.count('aria-current="true"') == 1


def test_a_page_names_its_canonical_address_when_it_has_one() -> None:
    page = render_to_string("base.html", {"canonical": "https://example.org/drugs/"})

    assert '<link rel="canonical" href="https://example.org/drugs/">' in page


def test_a_choice_that_would_give_nothing_is_disabled_unless_it_is_on() -> None:
    off = component("choice", choice=choice("Trial", 0), name="study", kind="checkbox", noun="citation")
    on = component("choice", choice=choice("Trial", 0, is_on=True), name="study", kind="checkbox", noun="citation")

    assert ("disabled" in off, "disabled" in on, "checked" in on) == (True, False, True)


def test_a_count_is_read_out_with_its_noun() -> None:
    one = component("choice", choice=choice("Trial", 1), name="study", kind="checkbox", noun="citation")
    more = component("choice", choice=choice("Trial", 2), name="study", kind="checkbox", noun="citation")

    assert '1<span class="visually-hidden"> citation</span>' in one
    assert '2<span class="visually-hidden"> citations</span>' in more


@pytest.mark.parametrize(("count", "folded"), [(6, False), (7, True)])
def test_choices_after_the_sixth_are_folded(count: int, folded: bool) -> None:
    options = [Option(f"choice-{number}", f"Choice {number}") for number in range(count)]
    counts = {option.value: 1 for option in options}

    facet = facets([Facet("drug", "Medicine", "citation", "checkbox", options, counts, [])])

    assert facet.count("<input") == count
    assert ("Show 1 more<" in facet) == folded


def test_choices_that_lead_nowhere_are_folded_unless_they_are_on() -> None:
    options = [Option(name, name.capitalize()) for name in ("one", "two", "three", "four")]

    group = facets([Facet("drug", "Medicine", "citation", "checkbox", options, {"one": 3}, ["two"])])
    shown, folded = group.split("Show 2 more without a citation")

    assert [name in shown for name in ('"one"', '"two"', '"three"', '"four"')] == [True, True, False, False]
    assert [name in folded for name in ('"three"', '"four"')] == [True, True]
    assert "<small>Two</small>" in shown


def test_the_first_group_stands_open_and_the_others_are_folded() -> None:
    groups = [Facet(name, name, "citation", "checkbox", [], {}, []) for name in ("first", "second")]

    printed = facets(groups)

    assert re.findall(r'<details class="group"[^>]*>', printed) == [
        '<details class="group" data-facet="first" open>',
        '<details class="group" data-facet="second">',
    ]


def test_words_without_a_field_of_their_own_are_carried_along_with_the_order() -> None:
    form = component("filters", action="/drugs/", button_label="Show", q="a&b", carried=[("sort", "oldest")])

    assert re.findall(r'<input type="hidden" name="(\w+)" value="(.*?)">', form) == [
        ("q", "a&amp;b"),
        ("sort", "oldest"),
    ]


def test_the_summary_of_errors_leads_to_each_control() -> None:
    form = SampleForm({"email": "ana.example.org"})

    summary = component("errors", form=form)

    assert "2 things to fix" in summary
    assert re.findall(r'<li><a href="#(\w+)">', summary) == ["id_kind_0", "id_email"]


def test_errors_of_the_whole_form_are_listed_without_a_link() -> None:
    form = SampleForm({"kind": "dead"})
    form.add_error(None, "This form is too old.")

    summary = component("errors", form=form)

    assert "One thing to fix" in summary
    assert "<li>This form is too old.</li>" in summary


def test_a_field_keeps_what_was_typed_and_points_to_its_hint_and_error() -> None:
    form = SampleForm({"kind": "dead", "email": "ana.example.org", "details": "\nIt moved."})

    email, details = component("field", field=form["email"]), component("field", field=form["details"])

    assert 'value="ana.example.org"' in email
    assert 'aria-describedby="id_email_helptext id_email_error"' in email
    assert 'id="id_email_error"' in email
    assert ">\n\nIt moved.</textarea>" in details


def test_a_chosen_radio_button_stays_chosen() -> None:
    form = SampleForm({"kind": "wrong"})

    field = component("choices", field=form["kind"])

    assert re.findall(r'value="(\w+)" checked', field) == ["wrong"]

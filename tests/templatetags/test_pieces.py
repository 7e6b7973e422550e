"""Finished pieces say what their templates say."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import override_settings
from django.utils.safestring import SafeString

from catalog.filters.facets import Facet, Option
from catalog.templatetags import pieces
from catalog.templatetags.pieces import facets, filled

OPTIONS = [Option("trial", "A trial & more", "trial"), Option("lab", "Lab study"), Option("news", "News")]
MODES = pytest.mark.parametrize("debug", [True, False])


def facet(counts: dict[str, int], on: list[str]) -> Facet:
    return Facet("study", "Kind", "citation", "checkbox", OPTIONS, counts, on)


@MODES
def test_a_piece_is_what_its_template_prints(debug: bool) -> None:
    with override_settings(DEBUG=debug):
        printed = Template('{% piece "components/icon.html" name="star" %}').render(Context())

    assert printed == render_to_string("components/icon.html", {"name": "star"})


@MODES
def test_parts_are_escaped_unless_a_template_printed_them(debug: bool) -> None:
    with override_settings(DEBUG=debug):
        first = filled("components/facet.html", {"title": "<T>"}, {"name": "<b>", "shown": SafeString("<i>")})
        second = filled("components/facet.html", {"title": "<T>"}, {"name": "new", "shown": ""})

    assert first == render_to_string(
        "components/facet.html", {"title": "<T>", "name": "<b>", "shown": SafeString("<i>")}
    )
    assert 'data-facet="new"' in second


@MODES
@pytest.mark.parametrize("on", [[], ["trial"], ["trial", "lab", "news"]])
@pytest.mark.parametrize("counts", [{}, {"trial": 1, "lab": 2}, {"trial": 12_345, "lab": 1, "news": 7}])
def test_choices_are_what_their_template_prints_for_every_count(
    debug: bool, on: list[str], counts: dict[str, int]
) -> None:
    shown = facet(counts, on)

    with override_settings(DEBUG=debug):
        printed = facets([shown])

    for choice in shown.choices:
        whole = render_to_string(
            "components/choice.html", {"choice": choice, "name": "study", "kind": "checkbox", "noun": "citation"}
        )
        assert whole.strip().replace("12345", "12,345") in printed


def test_no_more_is_kept_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_AROUND", 2)
    around = pieces.Around("study", "checkbox", "citation")

    for option in OPTIONS:
        around[option]

    assert list(around) == [OPTIONS[2]]


def test_signs_that_stand_for_parts_are_not_taken_from_readers() -> None:
    typed = "\ue001name\ue001"

    printed = filled("components/facet.html", {"title": "T"}, {"name": typed, "shown": ""})

    assert f'data-facet="{typed}"' in printed

"""Titles without markup, and lines that are lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.lines import markup, one_line, plain_title
from catalog.identifiers.names import key_of_title
from catalog.identifiers.pages import dashed

MML = 'xmlns:mml="http://www.w3.org/1998/Math/MathML"'


@pytest.mark.parametrize(
    ("given_title", "title"),
    [
        ("<i>N</i>-acetylcysteine in CD4<sup>+</sup> T cells &amp; more", "N-acetylcysteine in CD4⁺ T cells & more"),
        ("IFN-&gamma; and &lt;i&gt;x&lt;/i&gt; &amp;amp; y", "IFN-γ and x & y"),
        ("10<sup>-3</sup> m<sup>2</sup> H<sub>2</sub>O 10<sup>th</sup>", "10⁻³ m² H₂O 10th"),
        ("Ca<sup><b>2+</b></sup>", "Ca²⁺"),
        ("<jats:italic>In vivo</jats:italic><br/>and after", "In vivo and after"),
        ('<span style="font-variant: small-caps">d</span>-penicillamine', "d-penicillamine"),
        (f"<mml:math {MML}><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> test", "x² test"),
        ("<math><msub><mi>D</mi><mrow><mi>L</mi><mi>CO</mi></mrow></msub></math> in SSc", "DLCO in SSc"),
        ("p < 0.05, A<B and C>D, <30>", "p < 0.05, A<B and C>D, <30>"),
        ("Knots\u2028and\x0bloops\r\n\x00again ", "Knots and loops again"),
        ("R&D at AT&T", "R&D at AT&T"),
    ],
)
def test_a_title_is_plain_text(given_title: str, title: str) -> None:
    assert plain_title(given_title) == title
    assert plain_title(title) == title


@given(st.text(alphabet="<>/&;isub p+2\n\u2028", max_size=60))
def test_a_plain_title_stays_as_it_is(text: str) -> None:
    once = plain_title(text)

    assert plain_title(once) == once


@given(st.text(max_size=60))
def test_a_line_has_no_breaks(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("A <unknown>sign</unknown>", "<unknown>"),
        ("$\\alpha$ cells", "$\\alpha$"),
        ("a &nosuch; b", "&nosuch;"),
        ("1 < 2 > 0", ""),
    ],
)
def test_what_may_be_markup_is_found(title: str, found: str) -> None:
    assert markup(title) == found


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTED: Knots",
        "Retracted Article: Knots",
        "[Retracted] Knots",
        "WITHDRAWN: Knots",
        "<b>RETRACTED</b>: Knots",
    ],
)
def test_a_retracted_paper_has_the_key_of_its_title(title: str) -> None:
    assert key_of_title(title) == key_of_title("Knots") == "knots"


@pytest.mark.parametrize("title", ["Retraction: Knots", "Retracted papers on knots", "Withdrawn medicines: knots"])
def test_other_titles_keep_their_words(title: str) -> None:
    assert key_of_title(title) != "knots"


@pytest.mark.parametrize(
    ("pages", "printed"),
    [("1207-1218", "1207–1218"), ("91-8", "91–8"), ("s58-63", "s58–63"), ("e90-e95", "e90–e95"),
     ("e0124205", "e0124205"),
     ("bcr-2018-225678", "bcr-2018-225678"), ("2018-225678", "2018-225678"), ("2018-0123", "2018-0123"),
     ("1207-1218, quiz 1219-20, discussion 1230-4", "1207–1218, quiz 1219–20, discussion 1230–4"),
     ("1207–1218", "1207–1218")],
)  # fmt: skip
def test_a_dash_stands_between_two_page_numbers_only(pages: str, printed: str) -> None:
    assert dashed(pages) == printed

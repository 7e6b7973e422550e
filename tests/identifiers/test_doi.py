"""DOI names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.doi import doi, doi_address

NAME = "10.1136/annrheumdis-2016-210503"
printable = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=40)


@pytest.mark.parametrize(
    "text",
    [
        NAME,
        NAME.upper(),
        f"  {NAME}\n",
        f"https://doi.org/{NAME}",
        f"http://dx.doi.org/{NAME}",
        f"HTTPS://www.DOI.org/{NAME}",
        f"doi:{NAME}",
        f"DOI: {NAME}",
        f"{NAME}.",
        f"{NAME};",
        "https://doi.org/10.1136%2Fannrheumdis-2016-210503",
    ],
)
def test_every_spelling_is_one_name(text: str) -> None:
    assert doi(text) == NAME


def test_old_names_with_signs_stay_whole() -> None:
    name = "10.1002/(sici)1097-0142(19960401)77:7<1303::aid-cncr12>3.0.co;2-4"

    assert doi(name) == name


def test_percent_signs_of_an_address_are_no_part_of_the_name() -> None:
    assert doi("10.1136%2Fannrheumdis-2016-210503") == doi(NAME.replace("/", "%252F")) == NAME


@pytest.mark.parametrize(
    "text",
    [
        f"doi.org/{NAME}",
        f"doi: https://doi.org/{NAME}",
        f"({NAME})",
        f"“{NAME}”.",
        "10.1136/\u200bannrheumdis-2016-210503\ufeff",
        f"{NAME}?utm_source=pubmed&utm_medium=x",
        f"{NAME}#sec1",
        f"{NAME}/).",
        f"{NAME}</a>",
        f"{NAME} [Epub ahead of print]",
        f"DOI:{NAME};PMID:123",
        f"Ann Samples. 2017;76(7):1207-1218. doi: {NAME}. Epub 2017 Feb 10. PMID: 123",
        f"https://doi.org/{NAME} Accessed May 3, 2016",
        "https://doi.org/10.1136/annrheumdis-\n2016-210503",
        "https://doi.org/ 10.1136/annrheumdis- 2016-210503",
        f"https://publisher.example/doi/full/{NAME}",
        f"https://publisher.example/doi/abs/{NAME}?journalCode=x",
        f"https://publisher.example/article/{NAME}/fulltext.html",
        f"https://publisher.example/doi/pdf/{NAME}#page=2",
        f"https://publisher.example/doi/suppl/{NAME}/suppl_file/a.pdf",
        "https://publisher.example/content/pdf/10.1136%2Fannrheumdis-2016-210503.pdf",
        f"https://publisher.example/resolve?a=b&doi={NAME}&c=d",
        f"https://doi-org.library.example/{NAME}",
        f"https://library.example/login?url=https://doi.org/{NAME}",
        "https://library.example/login?url=https%3A%2F%2Fdoi.org%2F10.1136%2Fannrheumdis-2016-210503",
    ],
)
def test_what_was_copied_with_it_makes_no_other_name(text: str) -> None:
    assert doi(text) == NAME


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("https://x.example/content/10.1101/2020.01.01.123456v1.full.pdf", "10.1101/2020.01.01.123456"),
        ("https://x.example/article/10.1093/rheumatology/kex001/2958420", "10.1093/rheumatology/kex001"),
        ("10.1016/S0140-6736(16)30123-4).", "10.1016/s0140-6736(16)30123-4"),
        ("10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2.", "10.1175/1520-0477(1996)077<0437:tnyrp>2.0.co;2"),
    ],
)
def test_a_name_ends_where_its_publisher_ends_it(text: str, name: str) -> None:
    assert doi(text) == name


SICI = "10.1002/(sici)1099-050x(199823/24)37:3/4<197::aid-hrm2>3.0.co;2-#"


@pytest.mark.parametrize("tail", ["", "#sec1", "?utm_source=pubmed", ").", "/full", ";PMID:1"])
def test_a_name_made_of_a_sici_keeps_its_signs(tail: str) -> None:
    assert doi(SICI.upper() + tail) == doi(doi_address(SICI) + tail) == SICI
    assert doi(SICI.replace("<", "&lt;").replace(">", "&gt;")) == SICI


@pytest.mark.parametrize(
    "text",
    ["", "10.1136", "10.1136/", "11.1136/a", "10.12/a", "10.1１36/a", "10.1136/a b", "10.1136/a\x00", "10.1136/a\nb",
     "https://example.org/a10.1136/a", "x" * 10_000, "10." + "1" * 10_000 + "/a"],
)  # fmt: skip
def test_what_is_not_a_doi_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"This is not a DOI\. A DOI looks like 10"):
        doi(text)


@given(printable)
def test_reading_twice_changes_nothing(suffix: str) -> None:
    try:
        once = doi(f"10.1000/{suffix}")
    except ValueError:
        return

    assert doi(once) == once
    assert once == once.lower()


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert doi(text).startswith("10.")
    except ValueError as problem:
        assert str(problem).startswith("This is not a DOI")


@given(
    st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}[a-z0-9]", fullmatch=True),
    st.lists(
        st.sampled_from([".", ",", ")", "/", "#a", "?a=b", "&a=b", "]", "”", ";", "/full", "/abstract"]), max_size=5
    ),
)
def test_no_order_of_what_hangs_on_makes_another_name(suffix: str, tails: list[str]) -> None:
    assert doi(f"10.1000/{suffix}" + "".join(tails)) == doi(f"10.1000/{suffix}")


@given(printable)
def test_a_name_is_read_back_from_its_address(suffix: str) -> None:
    try:
        name = doi(f"10.1000/{suffix}")
    except ValueError:
        return

    assert doi(doi_address(name)) == name


def test_the_address_leads_through_the_resolver() -> None:
    assert doi_address(NAME) == f"https://doi.org/{NAME}"

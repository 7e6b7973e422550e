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


def test_a_percent_sign_in_a_bare_name_is_part_of_it() -> None:
    assert doi("10.1000/a%2Fb") == "10.1000/a%2fb"


@pytest.mark.parametrize(
    "text",
    ["", "10.1136", "10.1136/", "11.1136/a", "10.12/a", "10.1１36/a", "10.1136/a b", "10.1136/a\x00", "10.1136/a\nb",
     "https://example.org/10.1136/a", "x" * 10_000, "10." + "1" * 10_000 + "/a"],
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


def test_the_address_leads_through_the_resolver() -> None:
    assert doi_address(NAME) == f"https://doi.org/{NAME}"

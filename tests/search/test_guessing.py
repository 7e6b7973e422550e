"""Which names are near, and which are not."""

import pytest

from catalog.search.guessing import Guesser
from catalog.search.names import Known, Name, Names


def known(number: int, *names: Name) -> Known:
    return Known(number, "medicines", f"/drugs/{number}/", names)


GUESSER = Guesser(
    Names(
        [
            known(-11, Name("cyclophosphamide"), Name("CYC", "abbreviation"), Name("Procytox", "brand")),
            known(-21, Name("mycophenolate mofetil"), Name("mycofenolate", "misspelling")),
            known(-31, Name("systemic sclerosis"), Name("SSc", "abbreviation")),
            known(-41, Name("lupus"), Name("lupus nephritis", "synonym")),
            known(-51, Name("live vaccines"), Name("hard skin", "synonym"), Name("having children", "synonym")),
            known(-61, Name("methotrexate"), Name("méthotrexate", "spelling", lang="fr")),
        ]
    )
)


@pytest.mark.parametrize(
    ("typed", "guesses"),
    [
        ("cyclophosphmide", ["cyclophosphamide"]),
        ("ciclofosfamid", ["cyclophosphamide"]),
        ("procitoks", ["Procytox"]),
        ("cclophosphamide", ["cyclophosphamide"]),
        ("xystemic sclerosis", ["systemic sclerosis"]),
        ("micofenolate", ["mycophenolate mofetil", "mycophenolate"]),
        ("systemic sclerosys", ["systemic sclerosis"]),
        ("systemic skleroses", ["systemic sclerosis"]),
        ("lupas", ["lupus"]),
        ("lupus mofityll", ["lupus mofetil", "lupus"]),
        ("lupus and more", ["lupus"]),
        ("scoliosis", []),
        ("upus", ["lupus"]),
        ("opus", []),
        ("zzz", []),
        ("zzzzzzzzzzzzzzzz", []),
        ("cyd", []),
        ("", []),
    ],
)
def test_a_guess_is_near_and_nothing_is_guessed_from_little(typed: str, guesses: list[str]) -> None:
    assert GUESSER.texts(typed) == guesses


@pytest.mark.parametrize(
    ("typed", "guesses"),
    [
        ("liver", []),
        ("livers", []),
        ("lupus liver", ["lupus"]),
        ("lupus hearing", ["lupus"]),
        ("lupus hepatitis", ["lupus"]),
        ("hand skin", []),
        ("lupus livw", ["lupus"]),
        ("lupus nefritis", ["lupus nephritis", "lupus"]),
    ],
)
def test_an_ordinary_word_becomes_no_other_and_none_is_put_in_a_place(typed: str, guesses: list[str]) -> None:
    assert GUESSER.texts(typed) == guesses


def test_a_record_is_offered_once_and_by_its_own_name() -> None:
    assert GUESSER.names("nethotrexate") == ["methotrexate"]
    assert GUESSER.names("mettotrexate") == ["methotrexate"]


def test_while_somebody_types_the_beginnings_of_names_are_near() -> None:
    near = {
        typed: [record.number for record in GUESSER.begun(typed)] for typed in ("mikofen", "ciklofos", "zz", "sklerodd")
    }

    assert near == {"mikofen": [-21], "ciklofos": [-11], "zz": [], "sklerodd": []}

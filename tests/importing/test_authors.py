"""How a reference list writes a name, and what the import makes of it."""

import pytest

from catalog.importing.nouns import author


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Herrick AL", "Herrick", "AL"),
        ("Grossi Sampedro C", "Grossi Sampedro", "C"),
        ("Dematte D'Amico JE", "Dematte D'Amico", "JE"),
        ("van Laar JM", "van Laar", "JM"),
        ("Bridges SL Jr", "Bridges", "SL Jr"),
        ("Ødegaard Ø", "Ødegaard", "Ø"),
        ("Plato", "Plato", ""),
    ],
)
def test_a_name_is_read_as_family_name_and_initials(text: str, family: str, given: str) -> None:
    assert author(text, 3) == {"position": "3", "family": family, "given": given}

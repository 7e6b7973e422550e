"""How the names of records begin on a page."""

from django.template import Context, Template


def test_a_name_gets_a_capital_unless_its_first_sign_belongs_to_a_formula() -> None:
    names = Context({"plain": "azathioprine", "formula": "β-carotene"})

    written = Template("{{ plain|capital }}, {{ formula|capital }}").render(names)

    assert written == "Azathioprine, β-carotene"

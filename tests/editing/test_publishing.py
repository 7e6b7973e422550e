"""Whether a save would change anything."""

from catalog.editing.publishing import differs
from catalog.models import Drug
from tests.factories import make_drug


def test_a_row_differs_from_what_is_stored(db: None) -> None:
    drug = make_drug()
    same = differs(drug)
    drug.say_it = "AL-fa"

    assert (same, differs(drug)) == (False, True)


def test_a_row_that_is_gone_differs(db: None) -> None:
    assert differs(Drug(pk=4711, name="alphazole"))

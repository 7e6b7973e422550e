"""What is kept, and what goes first."""

from catalog.facets.kept import Kept


def test_what_was_not_used_for_the_longest_time_goes_first() -> None:
    kept: Kept[str] = Kept(2)
    kept.put("a", "one")
    kept.put("b", "two")
    kept.get("a")
    kept.put("c", "three")

    assert [kept.get(key) for key in "abc"] == ["one", None, "three"]

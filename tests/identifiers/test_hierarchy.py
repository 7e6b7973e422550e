"""Who stands under whom."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.hierarchy import Hierarchy

#   1        5
#  / \      /
# 2   3    6
#  \ /
#   4
DIAMOND = Hierarchy([(1, None), (2, 1), (3, 1), (4, 2), (4, 3), (6, 5)])
pairs = st.lists(st.tuples(st.integers(1, 6), st.none() | st.integers(1, 6)), max_size=15)


def test_the_nearest_come_first_and_each_comes_once() -> None:
    assert DIAMOND.above(4) == [2, 3, 1]
    assert DIAMOND.below(1) == [2, 3, 4]
    assert DIAMOND.within(2) == [2, 4]


def test_what_stands_alone_has_nothing_around_it() -> None:
    assert (DIAMOND.above(7), DIAMOND.below(7), DIAMOND.within(7)) == ([], [], [7])


def test_a_circle_in_old_data_ends() -> None:
    ring = Hierarchy([(1, 2), (2, 3), (3, 1)])

    assert ring.above(1) == [2, 3]


@given(pairs, st.integers(1, 6), st.integers(1, 6))
def test_one_stands_above_just_where_the_other_stands_below(
    rows: list[tuple[int, int | None]], one: int, other: int
) -> None:
    tree = Hierarchy(rows)

    assert (other in tree.above(one)) == (one in tree.below(other))

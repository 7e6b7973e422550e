"""What the tests of two editors share."""

THEIRS, MINE = "It can harm fertility.", "It can harm a child."

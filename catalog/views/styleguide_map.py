"""Sample squares of the style guide's evidence map, shaped as templates read them. Nothing here is a fact."""

from types import SimpleNamespace
from typing import Any

DRUG = {"name": "sample medicine", "get_absolute_url": "#map", "slug": "sample"}
DISEASE = {"title": "sample condition", "get_absolute_url": "#map"}
FORM = {"title": "sample form", "get_absolute_url": "#map"}


def square(heat: int, count: int, words: str, *, sign: str = "", url: str = "#heat") -> SimpleNamespace:
    """One square."""
    names = ("Sample medicine", "Sample condition")
    ends = {"drug": DRUG, "disease": DISEASE, "between": ", ".join(names), "ends": names}
    return SimpleNamespace(heat=heat, count=count, words=words, sign=sign, url=url, **ends)


def side(key: str, head: Any, records: list[Any], **values: Any) -> dict[str, Any]:
    """A group of rows or columns."""
    title = "Sample group" if head else ""
    return {"key": key, "head": head, "title": title, "records": records, "turn_url": "#map", **values}


SQUARES = [
    square(1, 1, "1 trial"),
    square(2, 3, "2 trials, 1 case report; papers disagree", sign="conflict"),
    square(3, 7, "7 follow-up studies; 1 retracted paper is not counted"),
    square(4, 12, "12 lab studies"),
    square(5, 20, "20 trials"),
    square(0, 0, "stated, but uncited", sign="said"),
    square(0, 0, "searched on 3 October 2026, nothing found", sign="searched"),
    square(0, 0, "no longer supported; 1 retracted paper is not counted", sign="lost"),
    square(0, 0, "not looked at yet", url=""),
]

FOLD = {
    "name": "Sample condition",
    "record": DISEASE,
    "noun": "medicine",
    "summary": "5 medicines with citations",
    "told": SQUARES[:-1],
}

MAP: dict[str, Any] = {
    "fold": {**FOLD, "unseen": ["Another medicine", "A third medicine"], "unseen_words": "not looked at yet"},
    "full_fold": {**FOLD, "unseen": []},
    "switch_ways": [{"label": "By condition", "url": "#switch"}, {"label": "By medicine", "url": "#switch"}],
    "squares": SQUARES,
    "map_columns": [
        side("columns-open", DISEASE, [DISEASE, FORM], is_open=True),
        side("columns-folded", DISEASE, [DISEASE], is_open=False, hidden=3),
        side("columns-alone", None, [FORM], is_open=True, turn_url=""),
    ],
    "map_groups": [
        (side("rows-open", DISEASE, [DRUG], is_open=True, above="Wider group"),
         [{"drug": DRUG, "squares": SQUARES[:4]}, {"drug": DRUG, "squares": SQUARES[5:]}]),
        (side("rows-folded", None, [], is_open=False, total=12), []),
    ],
}  # fmt: skip

"""Dates as people, journals and PubMed write them, read as partial dates; what has two meanings is asked about."""

import calendar
import re
from collections.abc import Iterator

from .partial_date import SHAPE, WRONG, PartialDate
from .pasting import bare, visible

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
WORDS = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9} | MONTHS | SEASONS
EDTF = re.compile(rf"{SHAPE.pattern}(?:/\d{{4}}(?:-\d{{2}}){{0,2}})?(?!/)", re.ASCII)
QUARTERS = {"1": "jan-mar", "2": "apr-jun", "3": "jul-sep", "4": "oct-dec"}
QUARTER = re.compile(r"\b(?:q([1-4])|([1-4])(?:st|nd|rd|th)\s+quarter)\b")
# What PubMed and others print beside a date: volume, issue and pages behind it, a word in front.
TAIL = re.compile(r"\s*(?:;|:|\[|\bdoi\b).*", re.DOTALL)
BEFORE = re.compile(
    r"^(?:epub|published|online|updated|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b[\s,.:]*"
)
TO = re.compile(r"\b(?:to|through|until)\b")
YEAR_FIRST = [
    re.compile(shape, re.ASCII)
    for shape in (
        r"(?P<year>\d{4})(?P<between>/|\. ?)(?P<month>\d{1,2})(?:(?P=between)(?P<day>\d{1,2}))?",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<year>\d{4}) ?[年년](?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日일])?)?",
    )
]
MONTH_AND_YEAR = re.compile(r"(\d{1,2})[/.-](\d{4})")
YEAR_LAST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
TOKEN = re.compile(r"\d+|[a-z]+|[-‐‑–—/]|\S")
DASHES = set("-‐‑–—/")
PASSED_OVER = {",", ".", "of", "the", "st", "nd", "rd", "th"}
ONE_DATE = {"Y", "YM", "MY", "YMD", "MDY", "DMY"}
Parts = dict[str, int]


class TwoMeaningsError(ValueError):
    """A date in figures that is one day for some readers and another day for others."""

    def __init__(self, text: str, meanings: list[PartialDate]) -> None:
        self.meanings = meanings
        first, second = meanings
        super().__init__(f"{text} has two meanings. Write {first} for {first.words}, or {second} for {second.words}.")


def written_date(text: str) -> PartialDate:
    """The date that a text names. TwoMeaningsError where it is one of two, ValueError where it is none.

    >>> str(written_date("2016 Dec 30;18(1):305")), str(written_date("Nov-Dec 2015")), str(written_date("2016 Spring"))
    ('2016-12-30', '2015-11/2015-12', '2016-21')
    """
    if "?" in text:
        raise ValueError(WRONG)  # a doubt is not dropped in silence
    line = bare(visible(text))
    if EDTF.fullmatch(line):
        return PartialDate.parse(line)
    plain = bare(TAIL.sub("", BEFORE.sub("", line.lower())))
    return in_figures(plain) or in_words(plain)


def in_figures(line: str) -> PartialDate | None:
    """A date of figures alone."""
    for shape in YEAR_FIRST:
        if found := shape.fullmatch(line):
            parts = zip("YMD", found.group("year", "month", "day"), strict=True)
            return one_date({part: int(figures) for part, figures in parts if figures})
    if found := MONTH_AND_YEAR.fullmatch(line):
        return PartialDate(int(found[2]), int(found[1]))
    if found := YEAR_LAST.fullmatch(line):
        meanings = sorted(set(meanings_of(int(found[1]), int(found[3]), int(found[4]))))
        if len(meanings) == 2:
            raise TwoMeaningsError(line, meanings)
        if meanings:
            return meanings[0]
        raise ValueError(WRONG)
    return None


def meanings_of(first: int, second: int, year: int) -> Iterator[PartialDate]:
    """The days that two figures and a year can mean."""
    for day, month in ((first, second), (second, first)):
        if month <= 12:
            try:
                yield PartialDate(year, month, day)
            except ValueError:
                continue


def in_words(line: str) -> PartialDate:
    """A date with a month or a season in words, or a range of such dates or of years."""
    line = TO.sub("-", QUARTER.sub(lambda found: QUARTERS[found[1] or found[2]], line))
    tokens = [token for token in TOKEN.findall(line) if token not in PASSED_OVER]
    together = [kind_of(token) for token in tokens if token not in DASHES]
    if "".join(kind for kind, _ in together) in ONE_DATE and tokens[-1] not in DASHES:
        return one_date(dict(together))
    places = [place for place, token in enumerate(tokens) if token in DASHES]
    if len(places) != 1:
        raise ValueError(WRONG)
    left, right = (dict(map(kind_of, side)) for side in (tokens[: places[0]], tokens[places[0] + 1 :]))
    return from_to(left, right)


def from_to(left: Parts, right: Parts) -> PartialDate:
    """What one side leaves out is as on the other: 3-5 May 2016, 2015 Nov-Dec."""
    if left.get("M") == 24 and "Y" in left and right == {"Y": left["Y"] + 1}:
        return one_date(left)  # a winter is in two years
    if not left or not right or ("Y" not in left and "Y" not in right):
        raise ValueError(WRONG)
    first = {"Y": right.get("Y", 0), **left}
    if "D" in left and "M" not in left and "M" in right:
        first["M"] = right["M"]
    second = {"Y": left.get("Y", 0), **right}
    if "D" in right and "M" not in right and "M" in left:
        second["M"] = left["M"]
    until = one_date(second)
    begin = one_date(first)
    return begin if begin == until else PartialDate(begin.year, begin.month, begin.day, until=until)


def kind_of(token: str) -> tuple[str, int]:
    """Whether a word or number is a year, month or day, and which."""
    if token.isdigit() and token.isascii() and len(token) in {1, 2, 4}:
        return ("Y" if len(token) == 4 else "D"), int(token)
    if token in WORDS:
        return "M", WORDS[token]
    raise ValueError(WRONG)


def one_date(parts: Parts) -> PartialDate:
    """The date of these parts."""
    return PartialDate(parts["Y"], parts.get("M"), parts.get("D"))

"""Which text of which record is checked for what, and what was found there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from catalog.identifiers.lines import has_other_letters, markup
from catalog.identifiers.names import RETRACTED
from catalog.identifiers.written_date import TwoMeaningsError, written_date
from catalog.models import CHECKED, Citation, Contact, Drug, Language, Sic, Standing
from catalog.models.fields import LongText, PrintedTitle, ShortText
from catalog.models.sic import digest
from catalog.search.knowing import known_names

from .dashes import printed_slip, slip
from .notes import MOST_WORDS, copied, too_long
from .spelling import Speller
from .titles import stray_mark

Check = Sic.Check
FOUND_LENGTH = 200
TITLES = {"name", "title", "term"}
NO_SENTENCE = {"date_as_printed"}
# Of a citation only the title and what we wrote ourselves; elsewhere all but what is no sentence.
CHECKED_ALONE = {Citation: {"title", "title_note", "sample_note", "annotation", *NO_SENTENCE}}
PASSED_OVER = {Drug: {"say_it"}, Contact: {"address"}}
BESIDE = {Citation: ("legacy_text", "language", "standing", "issued", "online", "updated")}
SO_PRINTED = " Is it printed so?"
SENTENCES = {
    Check.STRAY_MARK: "It ends in a stray mark, or half of a pair is missing.",
    Check.TOO_LONG: f"It is longer than {MOST_WORDS} words. Readers want two to four sentences.",
    Check.COPIED: "It reads like the text we found it with. Say it in your own words.",
    Check.DASH: "This looks like a slip with a hyphen or a dash.",
    Check.NAME: "This is nearly the name of a medicine.",
    Check.MARKUP: "This looks like markup, which readers would see as it stands.",
    Check.LETTERS: "The title is in other letters than its language is written in. Choose its language.",
    Check.RETRACTED: "The title says that the paper is retracted, and its standing does not.",
    Check.MEANINGS: "This day has two meanings. Put the right one under a date above, or write the month in words.",
}


@dataclass(frozen=True)
class Watched:
    """One text of a kind of record. A printed one is somebody else's: what looks wrong there is a question."""

    field: str
    label: str
    is_printed: bool
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Finding:
    """What a check found in one text of one record."""

    model: type[Any]
    pk: int
    text: Watched
    check: Check
    found: str
    text_digest: str

    @property
    def key(self) -> tuple[type[Any], int, str, str, str]:
        """What silences it: the same check, on the same text of the same record."""
        return self.model, self.pk, self.text.field, self.check.value, self.text_digest

    @property
    def sentence(self) -> str:
        """What is the matter, in words."""
        return SENTENCES[self.check] + (SO_PRINTED if self.text.is_printed else "")

    @property
    def anchor(self) -> str:
        """The field of the form."""
        return f"#id_{self.text.field}"


def looked_up(text: Watched, row: Mapping[str, Any], speller: Speller) -> str:
    """Names of medicines are English here: titles in other languages spell them their own way."""
    if text.is_printed and row["language"] != "en":
        return ""
    return speller.slip(row[text.field], is_printed=text.is_printed)


def other_letters(text: Watched, row: Mapping[str, Any], _: Speller) -> str:
    """Letters that the language of the paper is not written in."""
    is_foreign = row["language"] and Language(row["language"]).has_other_letters
    return row[text.field] if not is_foreign and has_other_letters(row[text.field]) else ""


def unsaid_retraction(text: Watched, row: Mapping[str, Any], _: Speller) -> str:
    """The word of a publisher that the standing does not repeat."""
    said = RETRACTED.match(row[text.field])
    return said[0].strip() if said and row["standing"] != Standing.RETRACTED else ""


def unsettled_day(text: Watched, row: Mapping[str, Any], _: Speller) -> str:
    """A day in figures that no date of the paper says more exactly."""
    try:
        written_date(row[text.field])
    except TwoMeaningsError as asked:
        return "" if {row["issued"], row["online"], row["updated"]} & set(asked.meanings) else row[text.field]
    except ValueError:
        return ""
    return ""


CHECKS: dict[Check, Callable[[Watched, Mapping[str, Any], Speller], str]] = {
    Check.STRAY_MARK: lambda text, row, _: stray_mark(row[text.field]),
    Check.TOO_LONG: lambda text, row, _: too_long(row[text.field]),
    Check.COPIED: lambda text, row, _: copied(row[text.field], row["legacy_text"], row["title"]),
    Check.DASH: lambda text, row, _: (printed_slip if text.is_printed else slip)(row[text.field]),
    Check.NAME: looked_up,
    Check.MARKUP: lambda text, row, _: markup(row[text.field]),
    Check.LETTERS: other_letters,
    Check.RETRACTED: unsaid_retraction,
    Check.MEANINGS: unsettled_day,
}


def watched_texts(model: type[Any]) -> tuple[Watched, ...]:
    """The texts of a kind of record that are checked: its title, and whatever editors write in sentences."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if type(field) in {PrintedTitle, ShortText, LongText}
        and field.editable
        and not field.choices
        and field.name in CHECKED_ALONE.get(model, {field.name}) - PASSED_OVER.get(model, set())
    ]
    return tuple(
        Watched(
            field.name, str(capfirst(field.verbose_name)), model is Citation and field.name == "title", of(model, field)
        )
        for field in fields
    )


def of(model: type[Any], field: Any) -> tuple[Check, ...]:
    """What one text is checked for. The name of a medicine may be nearly that of another."""
    if field.name in NO_SENTENCE:
        return (Check.MEANINGS,)
    checks: tuple[Check, ...] = (Check.DASH,) if (model, field.name) == (Drug, "name") else (Check.DASH, Check.NAME)
    if field.name in TITLES:
        of_papers = (Check.MARKUP, Check.LETTERS, Check.RETRACTED) if model is Citation else ()
        return (Check.STRAY_MARK, *checks, *of_papers)
    return (Check.TOO_LONG, Check.COPIED, *checks) if field.name == "annotation" else checks


WATCHED = {model: watched_texts(model) for model in CHECKED.values()}


def columns(model: type[Any]) -> list[str]:
    """The columns that ``examine`` wants of each row."""
    return ["pk", *(text.field for text in WATCHED[model]), *BESIDE.get(model, ())]


def examine(model: type[Any], row: Mapping[str, Any], speller: Speller) -> Iterator[Finding]:
    """All that the checks find in one row, silenced or not."""
    for text in WATCHED[model]:
        if row[text.field]:
            for check in text.checks:
                found = CHECKS[check](text, row, speller)
                if found:
                    yield Finding(model, row["pk"], text, check, found[:FOUND_LENGTH], digest(row[text.field]))


def speller_at(version: int) -> Speller:
    """The names of medicines at this version of the data, next to all other names readers know."""
    names, others, wrong = [], [], {}
    for known in known_names(version).records.values():
        for name in known.names:
            if known.group == "medicines" and name.kind == "misspelling":
                wrong[name.text] = known.short
            elif known.group == "medicines" and name.kind not in {"abbreviation", "code"}:
                names.append(name.text)
            elif name.kind != "misspelling":
                others.append(name.text)
    return Speller(names=names, others=others, misspellings=wrong)

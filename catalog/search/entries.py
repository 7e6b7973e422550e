"""Which words each kind of record is found by: those of its title, of its other names, and of its texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from catalog.identifiers.names import drawn_in, fold_words, written_out
from catalog.models import (
    AddressedRecord,
    Citation,
    CitationAuthor,
    Disease,
    Drug,
    DrugClass,
    DrugName,
    Page,
    SearchEntry,
    Topic,
)
from catalog.models.search_entry import LONGEST

from .words import line

RULES = 2  # one more wherever the words of an entry become others: whoever starts the site then writes it anew

Texts = Callable[[Any], list[str]]


@dataclass(frozen=True)
class Source:
    """One kind of record: the digit that its numbers end in, where its words are, and what to load with it."""

    model: type[AddressedRecord]
    digit: int
    title: Texts
    names: Texts
    text: Texts
    parts: tuple[str, ...] = ()

    def number(self, pk: int) -> int:
        """The number of the entry of a record: a citation's own id, or a negative number for other kinds."""
        return -(pk * 10 + self.digit) if self.digit else pk

    def entries(self, pks: Iterable[int]) -> Iterator[SearchEntry]:
        """The entries of those of the records that readers may see. Nobody changes one while they are written."""
        rows = self.model.objects.published().select_for_update(no_key=True).prefetch_related(*self.parts)
        for record in rows.filter(pk__in=pks):
            yield SearchEntry(
                id=self.number(record.pk),
                title=line(self.title(record), most=LONGEST["title"]),
                names=line(self.names(record), most=LONGEST["names"]),
                text=line(self.text(record), most=LONGEST["text"]),
            )


def texts(*fields: str) -> Texts:
    """What stands in the fields of a record."""
    return lambda record: [getattr(record, field) or "" for field in fields]


def names(*fields: str) -> Texts:
    """The names of a record, and what stands in the fields; a look-alike is the name of another."""
    return lambda record: [
        *(name.text for name in record.names.all() if name.kind != DrugName.Kind.LOOK_ALIKE),
        *texts(*fields)(record),
    ]


def of_citation(citation: Citation) -> list[str]:
    """Our note, who wrote it, where and when it appeared, and where it was found."""
    authors = [written for author in citation.authors.all() for written in _written(author)]
    journal = citation.journal
    journals = [journal.title, journal.abbreviation, *journal.aliases.splitlines()] if journal else []
    sources = [source.name for source in (citation.source, citation.platform) if source]
    texts = [citation.annotation, citation.sample_note, citation.group_author, *journals, *sources]
    return [*texts, str(citation.year or ""), *authors]


def _written(author: CitationAuthor) -> Iterator[str]:
    """The author as the paper has it, with initials, and with the first of them; with and without umlauts."""
    yield str(author)
    given = fold_words(author.given).split()
    initials = "" if author.given.isupper() else "".join(word[0] for word in given)
    shorts = [short for short in (initials, initials[:1] or author.given[:1]) if short]
    yield from dict.fromkeys(f"{author.family} {short}" for short in shorts)
    for family in sorted({written_out(author.family), drawn_in(author.family)} - {author.family}):
        yield from dict.fromkeys(f"{family} {short}" for short in shorts or [""])


SOURCES = (
    Source(
        Citation,
        0,
        title=texts("title"),
        names=texts("earlier_titles", "doi", "pmid", "pmcid", "nct"),
        text=of_citation,
        parts=("authors", "journal", "source", "platform"),
    ),
    Source(
        Drug,
        1,
        title=texts("name"),
        names=lambda drug: [*names()(drug), *(code.code for code in drug.codes.all())],
        text=texts("summary", "warning", "what_it_does", "chemotherapy_note", "monitoring", "pregnancy"),
        parts=("names", "codes"),
    ),
    Source(
        Disease,
        2,
        title=texts("name", "plain_name"),
        names=names("mesh", "icd10", "orpha", "doid"),
        text=texts("summary"),
        parts=("names",),
    ),
    Source(
        DrugClass,
        3,
        title=texts("name"),
        names=texts("also_called"),
        text=texts("summary", "definition", "chemotherapy_note"),
    ),
    Source(Topic, 4, title=texts("name"), names=texts("also_called"), text=texts("summary", "watch_for", "urgent")),
    Source(Page, 5, title=texts("title"), names=texts(), text=texts("lead", "body")),
)
SOURCE_OF: dict[type, Source] = {source.model: source for source in SOURCES}

"""Which words each kind of record is found by: those of its title, of its other names, and of its texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from catalog.models import AddressedRecord, Citation, Disease, Drug, DrugClass, Page, SearchEntry, Topic
from catalog.models.search_entry import LONGEST

from .words import line

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
    """The names of a record, and what stands in the fields."""
    return lambda record: [*(name.text for name in record.names.all()), *texts(*fields)(record)]


def of_citation(citation: Citation) -> list[str]:
    """Our note, who wrote it, where and when it appeared."""
    authors = " ".join(author.family for author in citation.authors.all())
    journal = [citation.journal.title, citation.journal.abbreviation] if citation.journal else []
    year = str(citation.year or "")
    return [citation.annotation, citation.sample_note, citation.group_author, authors, *journal, year]


SOURCES = (
    Source(
        Citation,
        0,
        title=texts("title"),
        names=texts("earlier_titles", "doi", "pmid", "pmcid", "nct"),
        text=of_citation,
        parts=("authors", "journal"),
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

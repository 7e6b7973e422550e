"""The checks over all records, a sheet at a time: each reads so many records at most, however large the catalogue."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalog.history.naming import with_ends
from catalog.models import DataVersion, Status

from .checking import Finding, columns, examine, speller_at
from .silencing import silenced

MOST_FINDINGS = 50
MOST_RECORDS = 5000


@dataclass
class Sheet:
    """Findings, each with the name of its record, and where the next sheet begins; None after the last record."""

    findings: list[tuple[Finding, str]] = field(default_factory=list)
    looked_at: int = 0
    next: tuple[str, int] | None = None


def report(kinds: Sequence[type[Any]], *, start: tuple[str, int] | None = None, check: str = "") -> Sheet:
    """What is found from ``start`` on: a kind of record, and the id that was looked at last."""
    sheet = Sheet()
    speller, quiet = speller_at(DataVersion.objects.current()), silenced()
    found: list[Finding] = []
    for model, row in records_from(kinds, start):
        if sheet.looked_at == MOST_RECORDS or len(found) >= MOST_FINDINGS:
            break
        open_ones = (finding for finding in examine(model, row, speller) if finding.key not in quiet)
        found += [finding for finding in open_ones if check in ("", finding.check)]
        sheet.looked_at += 1
        sheet.next = (model._meta.model_name, row["pk"])
    else:
        sheet.next = None
    sheet.findings = named(found)
    return sheet


def records_from(
    kinds: Sequence[type[Any]], start: tuple[str, int] | None
) -> Iterator[tuple[type[Any], dict[str, Any]]]:
    """The texts of all records that are not retired, kind by kind: one query for each kind."""
    names = [model._meta.model_name for model in kinds]
    first = names.index(start[0]) if start is not None and start[0] in names else 0
    for place, model in enumerate(kinds[first:], start=first):
        rows = model._default_manager.exclude(status=Status.RETIRED).order_by("pk")
        if start is not None and names[place] == start[0]:
            rows = rows.filter(pk__gt=start[1])
        for row in rows.values(*columns(model))[: MOST_RECORDS + 1].iterator():
            yield model, row


def named(found: Sequence[Finding]) -> list[tuple[Finding, str]]:
    """Each finding with the name of its record: one query for each kind."""
    wanted: dict[type[Any], set[int]] = defaultdict(set)
    for finding in found:
        wanted[finding.model].add(finding.pk)
    names = {
        (model, pk): str(row) for model, pks in wanted.items() for pk, row in with_ends(model).in_bulk(pks).items()
    }
    return [(finding, names.get((finding.model, finding.pk), "")) for finding in found]

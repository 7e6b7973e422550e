"""Whether those that are compared say the same, how many statements a list costs, and whether changes are seen."""

import json
import re
from contextlib import ExitStack

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalog.models import Citation, change

from .questions import FILTERS, Vocabulary, ours, theirs
from .servers import Visitor, site

WORKERS = 2
CONNECTIONS = 24
TOTAL = re.compile(r"([\d,]+) citations?\b")


def total(body: bytes) -> int:
    """How many citations a list says it holds."""
    found = TOTAL.search(body.decode())
    if found is None:
        raise SystemExit("A list does not say how many citations it holds.")
    return int(found[1].replace(",", ""))


def agreement(visitor: Visitor, sette: Visitor, words: Vocabulary, file: str) -> str:
    """Every list has as many citations as Datasette counts for the same filters and word."""
    for filters, word in zip(FILTERS, words.known, strict=True):
        counted = json.loads(sette.get(theirs(filters, word, file=file, extension=".json")).body)
        found = total(visitor.get(ours(filters, word)).body)
        if found != counted["filtered_table_rows_count"]:
            raise SystemExit(f"{filters} {word}: {found} here, {counted['filtered_table_rows_count']} at Datasette.")
    return f"All {len(FILTERS)} lists hold as many citations as Datasette counts."


def same_answers(visitor: Visitor, other: Visitor, words: Vocabulary) -> str:
    """Both databases give the same pages, byte for byte."""
    lists = [ours(filters, word) for filters, word in zip(FILTERS, words.known, strict=True)]
    searches = [f"/search/?q={word}" for word in words.known]
    for address in [*lists, *searches, "/drugs/drug-0/", "/evidence-map/"]:
        if visitor.get(address).body != other.get(address).body:
            raise SystemExit(f"{address} differs between the databases.")
    return f"{len(lists) + len(searches) + 2} pages are the same, byte for byte, from both databases."


def statements(words: Vocabulary) -> str:
    """The most SQL statements of any list, with cards and words that were and were not seen before."""
    client, most = Client(), 0
    client.get("/citations/")
    for filters in FILTERS:
        for address in [ours(filters, words.fresh())] * 2:
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            most = max(most, len(asked))
    return f"A list costs at most {most} SQL statements."


def change_is_seen() -> str:
    """Several workers, one change: each shows it with its next answer."""
    with ExitStack() as stack:
        port = stack.enter_context(site(workers=WORKERS))
        visitors = {}
        for _ in range(CONNECTIONS):
            visitor = Visitor(port)
            visitors[visitor.get("/worker/").body] = visitor
        before = {total(visitor.get("/citations/").body) for visitor in visitors.values()}
        citation = Citation.objects.published()[0]
        try:
            set_status(citation, "draft")
            after = {total(visitor.get("/citations/").body) for visitor in visitors.values()}
        finally:
            set_status(citation, "published")
    if after != {count - 1 for count in before}:
        raise SystemExit(f"A change was not seen at once: {before} before, {after} after.")
    return f"Each of {len(visitors)} workers shows a change with its next answer."


def set_status(citation: Citation, status: str) -> None:
    """A change of the catalogue, as the desk makes it."""
    with change(by=None, why="A measurement."):
        citation.status = status
        citation.save()

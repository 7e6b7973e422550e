"""Starts the servers it compares, asks them in turn over kept connections, checks that they agree, prints ratios.

Everything takes turns, so that a busy machine is busy for each of them alike. One worker; medians; the first round
is not counted. A ratio is to a constant page of 30 KB through the same middleware.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connection
from tqdm import tqdm

from catalog.facets.keeping import facet_index
from catalog.models import Citation, DataVersion

from .checks import agreement, change_is_seen, same_answers, statements
from .questions import FILTERS, Vocabulary, ours, theirs
from .servers import Answer, Visitor, datasette, site

CONSTANT = "/constant/30000/"
LIST = ("list, words seen before", "list, every word new")
DRUGS = [f"/drugs/drug-{number}/" for number in range(len(FILTERS))]
STUDIES = ("trial", "review", "follow-up", "case-report", "lab")


@dataclass
class Times:
    """Seconds by what was asked, and how many times longer than our list Datasette took, each time."""

    of: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    longer: list[float] = field(default_factory=list)
    is_counted: bool = False

    def note(self, name: str, answer: Answer, *, status: int = 200) -> float:
        """Keeps the time of an answer that is what it should be."""
        if answer.status != status:
            raise SystemExit(f"{name}: answered {answer.status} instead of {status}.")
        if self.is_counted:
            self.of[name].append(answer.seconds)
        return answer.seconds

    def ratio(self, name: str, to: str) -> float:
        """Of medians."""
        return median(self.of[name]) / median(self.of[to])


@dataclass
class Turns:
    """Rounds in which every server is asked the same, one after the other."""

    words: Vocabulary
    visitor: Visitor
    file: str
    other: Visitor | None  # our site on another database
    sette: Visitor | None
    times: Times = field(default_factory=Times)
    changed: list[Callable[[], None]] = field(default_factory=list)

    def round(self, number: int) -> None:
        """Twenty lists with words seen before and new, and beside each of them the other pages once."""
        self.times.is_counted = number > 0
        for place, filters in enumerate(FILTERS):
            self._ask("constant page of 30 KB", CONSTANT)
            known = self.words.known[(place + number) % len(FILTERS)]
            self._list(LIST[0], filters, known)
            self._list(LIST[1], filters, self.words.fresh())
            self._pages(place, number)

    def _list(self, name: str, filters: dict[str, str], word: str) -> None:
        seconds = self._ask(name, ours(filters, word))
        if self.sette and self.times.is_counted:
            slow = self.times.note("Datasette, that list", self.sette.get(theirs(filters, word, file=self.file)))
            self.times.longer.append(slow / seconds)

    def _pages(self, place: int, number: int) -> None:
        """A query that no filter knows has a page made anew that would be kept otherwise."""
        new = f"?new={number}-{place}"
        self._ask("search, words seen before", f"/search/?q={self.words.known[place]}")
        self._ask("search, every word new", f"/search/?q={self.words.fresh()}+{self.words.known[0]}")
        self._ask("medicine, kept", DRUGS[place])
        self._ask("medicine, made anew", DRUGS[place] + new)
        study, year = STUDIES[place % len(STUDIES)], 1970 + (number * len(FILTERS) + place) % 50
        self._ask("evidence map, kept", "/evidence-map/")
        self._ask("evidence map, filtered", f"/evidence-map/?study={study}&year_from={year}")
        self._ask("evidence map, made anew", f"/evidence-map/?year_from={1800 + (number * len(FILTERS) + place) % 160}")
        tag = self.visitor.get("/drugs/drug-0/").tag
        address = ours(FILTERS[place], self.words.known[place])
        self.times.note("304", self.visitor.get(address, **{"If-None-Match": tag}), status=304)

    def _ask(self, name: str, address: str) -> float:
        if self.other:
            self.times.note(f"{name}, other database", self.other.get(address))
        return self.times.note(name, self.visitor.get(address))

    def after_changes(self, count: int) -> None:
        """What the first reader waits for after a change, which makes everything kept old."""
        for name, address in (("medicine", DRUGS[0]), ("evidence map", "/evidence-map/"), ("list", "/citations/")):
            for _ in range(count):
                DataVersion.objects.rise()
                self.times.note(f"{name}, first after a change", self.visitor.get(address))


def table(times: Times) -> Iterator[str]:
    """One line for each thing asked for."""
    constant = "constant page of 30 KB"
    yield f"{'':44}{'x constant':>12}{'ms':>10}"
    for name, taken in times.of.items():
        to = constant + ", other database" if name.endswith("other database") else constant
        yield f"{name:44}{times.ratio(name, to):>12.2f}{median(taken) * 1000:>10.2f}"
    if times.longer:
        yield f"Datasette takes {median(times.longer):.0f} x as long as our list; at least {min(times.longer):.1f} x."
    for name in LIST:
        if f"{name}, other database" in times.of:
            yield f"{name}: the other database takes {times.ratio(f'{name}, other database', name):.2f} x as long."


def start(visitor: Visitor) -> str:
    """How long the index takes to read, and how long the first reader of a fresh worker waits."""
    begin = perf_counter()
    facet_index()
    read = perf_counter() - begin
    first = visitor.get(ours({}, "first")).seconds
    return (
        f"The index is read in {read:.2f} s; a fresh worker gives its first list, templates included, in {first:.2f} s."
    )


def compare(rounds: int, program: str, beside: str) -> None:
    """Prints one line for each thing asked for, and what the checks found."""
    words, file = Vocabulary(Citation.objects.count()), str(settings.DATABASES["default"]["NAME"])
    lines = [f"{Citation.objects.count()} citations, {connection.vendor}, {rounds} rounds of {len(FILTERS)}"]
    with ExitStack() as stack:
        visitor = Visitor(stack.enter_context(site()))
        lines.append(start(visitor))
        other = Visitor(stack.enter_context(site(database=beside))) if beside else None
        sette = Visitor(stack.enter_context(datasette(program, file))) if program else None
        turns = Turns(words, visitor, file, other, sette)
        for number in tqdm(range(rounds + 1), unit=" rounds"):
            turns.round(number)
        turns.after_changes(rounds)
        lines += table(turns.times)
        lines.append(agreement(visitor, sette, words, file) if sette else "Datasette was left out: name it.")
        if other:
            lines.append(same_answers(visitor, other, words))
    lines += [statements(words), change_is_seen()]
    print("\n".join(lines))  # noqa: T201


def main() -> None:
    """Reads what to compare from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--datasette", default="", help="the program of that name; without it, Datasette is left out")
    parser.add_argument("--beside", default="", help="the DATABASE_URL of the same catalogue in another database")
    options = parser.parse_args()
    compare(options.rounds, options.datasette, options.beside)


if __name__ == "__main__":
    main()

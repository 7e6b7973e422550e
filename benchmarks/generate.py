"""Fills an empty database with an invented catalogue: the same size gives the same rows, on any machine.

Links are drawn as they fall in real catalogues (Zipf): a few medicines and conditions have most of the citations.
Rows are written in bulk and without history, which no page of readers reads.
"""

import argparse
import random
from functools import partial

from django.core.management import call_command
from django.db import connection, transaction
from tqdm import tqdm

from catalog.models import (
    Access,
    Citation,
    CitationClass,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Design,
    Disease,
    Drug,
    DrugClass,
    Journal,
    Kind,
    Language,
    Risk,
    Source,
    Standing,
    Topic,
    Treatment,
)
from catalog.search.following import rebuild

from .records import Drawn, Records
from .writing import count_on, insert, write

BATCH = 5_000
STANDINGS = (Standing.CURRENT, Standing.CORRECTED, Standing.PREPRINT, Standing.RETRACTED)
NUMBERED = (DrugClass, Drug, Disease, Topic, Journal, Source, Citation, Treatment, Risk)


class Citations:
    """Papers of all kinds and years, about the records."""

    def __init__(self, dice: random.Random, records: Records) -> None:
        self.dice, self.records = dice, records
        self.journals, self.sources = Drawn(dice, records.journals, flat=50), Drawn(dice, records.sources)
        self.links = {
            CitationDrug: ("drug_id", Drawn(dice, records.drugs), 3),
            CitationDisease: ("disease_id", Drawn(dice, records.diseases), 2),
            CitationTopic: ("topic_id", Drawn(dice, records.topics), 2),
        }
        self.classes = Drawn(dice, records.classes)

    def save(self, numbers: range) -> None:
        """The citations with these numbers and what they are about."""
        write([self.made(number) for number in numbers])
        about = {model: [drawn.few(most) for _ in numbers] for model, (_, drawn, most) in self.links.items()}
        for model, (column, _, _) in self.links.items():
            pairs = zip(numbers, about[model], strict=True)
            insert(model, ["citation_id", column], [(number, row.pk) for number, rows in pairs for row in rows])
        classes = [(number, self.classes.some(1)[0].pk) for number in numbers[::10]]
        insert(CitationClass, ["citation_id", "drug_class_id"], classes)
        for number, drugs, diseases in zip(numbers, about[CitationDrug], about[CitationDisease], strict=True):
            self.records.note(number, drugs, diseases)

    def made(self, number: int) -> Citation:
        """One paper; one in fifty is a draft, one in five hundred was retracted."""
        dice, text = self.dice, self.records.text
        return Citation(
            pk=number,
            title=text(dice.randint(6, 16)).capitalize(),
            slug=f"citation-{number}",
            status="draft" if dice.random() < 0.02 else "published",
            kind=dice.choices([Kind.ARTICLE, Kind.PATIENT_EDUCATION, Kind.NEWS], [18, 1, 1])[0],
            design=dice.choice(Design.values),
            journal=self.journals.some(1)[0],
            source=self.sources.some(1)[0],
            issued=f"{2026 - int(dice.random() ** 2 * 56)}-{dice.randint(1, 12):02}",
            doi=f"10.1000/{number}",
            pmid=str(number),
            language=dice.choices(Language.values, [40, *[1] * (len(Language.values) - 1)])[0],
            access=dice.choice(Access.values),
            standing=dice.choices(STANDINGS, [970, 20, 8, 2])[0],
            annotation=text(40),
        )


def generate(count: int) -> None:
    """A catalogue of so many citations, and of medicines, conditions, topics and statements in proportion."""
    dice = random.Random(count)  # noqa: S311
    records = Records(dice, count)
    records.save()
    citations = Citations(dice, records)
    with tqdm(total=count, unit=" citations") as bar:
        for first in range(1, count + 1, BATCH):
            numbers = range(first, min(first + BATCH, count + 1))
            with transaction.atomic():
                citations.save(numbers)
            bar.update(len(numbers))
    records.save_statements()
    count_on(NUMBERED)
    rebuild(watch=partial(tqdm, desc="search", unit=" steps"))


def main() -> None:
    """Reads the size from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("citations", type=int, help="how many: 1000, 10000, 100000, 1000000")
    count = parser.parse_args().citations
    call_command("migrate", verbosity=0)
    if Citation.objects.exists():
        raise SystemExit("This database holds citations already. Give DATABASE_URL an empty one.")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous = OFF")  # a power cut costs a minute of making it again
    generate(count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()

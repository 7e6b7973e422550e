"""Fills an empty database with an invented catalogue: the same size gives the same rows, on any machine.

Links are drawn as they fall in real catalogues (Zipf): a few medicines and conditions have most of the citations.
Rows are written in bulk and without history, which no page of readers reads.
"""

import argparse
import random
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Any

from django.core.management import call_command
from tqdm import tqdm

from catalog.models import (
    Access,
    Citation,
    CitationDisease,
    CitationDrug,
    CitationTopic,
    Design,
    Disease,
    Drug,
    DrugClass,
    DrugClassMembership,
    Journal,
    Kind,
    Language,
    Source,
    Topic,
)

BATCH = 2_000
SYLLABLES = ("al", "be", "ga", "del", "ep", "zet", "ta", "io", "kap", "lam", "mu", "nu", "xi", "om", "pi", "rho", "sig")


class Names:
    """Invented words, and names of records that differ from one another."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.words = sorted({"".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(3_000)})

    def text(self, count: int) -> str:
        """So many words."""
        return " ".join(self.dice.choices(self.words, k=count))

    def rows(self, model: type, noun: str, count: int, **values: Any) -> list[Any]:
        """Published records of one kind, written in bulk."""
        named = [(f"{self.text(1)} {noun} {number}", f"{noun}-{number}") for number in range(count)]
        return model.objects.bulk_create(  # type: ignore[attr-defined]
            [model(name=name, slug=slug, status="published", **values) for name, slug in named], BATCH
        )


def drawn(dice: random.Random, rows: list[Any], most: int) -> list[Any]:
    """One to ``most`` different rows; the first of them by far the most often."""
    weights = list(accumulate(1 / rank for rank in range(1, len(rows) + 1)))
    return list(dict.fromkeys(dice.choices(rows, cum_weights=weights, k=dice.randint(1, most))))


def citations(dice: random.Random, names: Names, count: int) -> Iterator[Citation]:
    """Papers of all kinds and years."""
    journals = Journal.objects.bulk_create([Journal(title=f"{names.text(3)} {number}") for number in range(200)])
    sources = Source.objects.bulk_create(
        [Source(name=f"source {number}", slug=f"source-{number}", kind="index") for number in range(8)]
    )
    for number in range(count):
        yield Citation(
            title=names.text(dice.randint(6, 16)).capitalize(),
            slug=f"citation-{number}",
            status="published",
            kind=dice.choices([Kind.ARTICLE, Kind.PATIENT_EDUCATION, Kind.NEWS], [18, 1, 1])[0],
            design=dice.choice(Design.values),
            journal=dice.choice(journals),
            source=dice.choice(sources),
            issued=f"{dice.randint(1970, 2026)}-{dice.randint(1, 12):02}",
            doi=f"10.1000/{number}",
            pmid=str(number + 1),
            language=dice.choices(Language.values, [40, *[1] * (len(Language.values) - 1)])[0],
            access=dice.choice(Access.values),
            annotation=names.text(40),
        )


def generate(count: int) -> None:
    """A catalogue of so many citations, and of medicines, conditions and topics in proportion."""
    dice = random.Random(count)  # noqa: S311
    names = Names(dice)
    classes = names.rows(DrugClass, "class", 24)
    drugs = names.rows(Drug, "drug", min(300, count // 10))
    diseases = names.rows(Disease, "disease", min(150, count // 20))
    topics = names.rows(Topic, "topic", 20, kind="risk")
    DrugClassMembership.objects.bulk_create(
        [DrugClassMembership(drug=drug, drug_class=dice.choice(classes)) for drug in drugs]
    )
    with tqdm(total=count, unit=" citations") as bar:
        rows_to_make = citations(dice, names, count)
        while made := Citation.objects.bulk_create(islice(rows_to_make, BATCH)):
            for link, field, subjects, most in (
                (CitationDrug, "drug", drugs, 3),
                (CitationDisease, "disease", diseases, 2),
                (CitationTopic, "topic", topics, 2),
            ):
                rows = [link(citation=row, **{field: to}) for row in made for to in drawn(dice, subjects, most)]
                link.objects.bulk_create(rows, BATCH)
            bar.update(len(made))


def main() -> None:
    """Reads the size from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("citations", type=int, help="how many: 1000, 10000, 100000")
    count = parser.parse_args().citations
    call_command("migrate", verbosity=0)
    if Citation.objects.exists():
        raise SystemExit("This database holds citations already. Give DATABASE_URL an empty one.")
    generate(count)


if __name__ == "__main__":
    main()

"""The records of an invented catalogue that citations are about, and the statements that rest on citations."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from catalog.models import (
    Disease,
    DiseaseName,
    Drug,
    DrugClass,
    DrugClassMembership,
    DrugName,
    Journal,
    Risk,
    RiskEvidence,
    Source,
    Topic,
    Treatment,
    TreatmentEvidence,
    TreatmentSearch,
)

from .writing import write

SYLLABLES = ("al", "be", "ga", "del", "ep", "zet", "ta", "io", "kap", "lam", "mu", "nu", "xi", "om", "pi", "rho", "sig")
MOST_BEHIND = 6  # citations that a statement may rest on


class Drawn:
    """Things of which the first are drawn by far the most often, as readers and authors do (Zipf).

    ``flat`` is the number of places that are about as frequent as the first one.
    """

    def __init__(self, dice: random.Random, things: list[Any], *, flat: int = 0) -> None:
        self.dice, self.things = dice, things
        self.weights = list(accumulate(1 / (flat + rank) for rank in range(1, len(things) + 1)))

    def some(self, count: int) -> list[Any]:
        """So many, some perhaps more than once."""
        return self.dice.choices(self.things, cum_weights=self.weights, k=count) if self.things else []

    def few(self, most: int) -> list[Any]:
        """One to ``most`` different ones."""
        return list(dict.fromkeys(self.some(self.dice.randint(1, most))))


def words(dice: random.Random) -> list[str]:
    """Some 3,000 invented words, the frequent ones first."""
    found = sorted({"".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(3_000)})
    dice.shuffle(found)
    return found


@dataclass
class Records:
    """What citations of a catalogue of that size can be about. Made once, in this order, from the same dice."""

    dice: random.Random
    count: int
    behind: dict[tuple[Any, Any], list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.words = Drawn(self.dice, words(self.dice), flat=20)
        self.classes = self._named(DrugClass, "class", 24)
        self.drugs = self._named(Drug, "drug", min(300, self.count // 10))
        self.diseases = self._named(Disease, "disease", min(150, self.count // 20))
        self.topics = self._named(Topic, "topic", 20, kind="risk")
        for rows, roots in ((self.classes, 8), (self.diseases, 30)):
            for row in rows[roots:]:
                row.parent = self.dice.choice(rows[:roots])
        self.journals = [Journal(pk=pk, title=f"{self.text(3)} {pk}") for pk in range(1, 2_001)]
        self.sources = [Source(pk=pk, name=f"source {pk}", slug=f"source-{pk}", kind="index") for pk in range(1, 9)]

    def text(self, count: int) -> str:
        """So many words."""
        return " ".join(self.words.some(count))

    def _named(self, model: type, noun: str, count: int, **values: Any) -> list[Any]:
        names = (f"{self.text(1)} {noun} {number}" for number in range(count))
        return [
            model(pk=number + 1, name=name, slug=f"{noun}-{number}", status="published", **values)
            for number, name in enumerate(names)
        ]

    def save(self) -> None:
        """The records, their other names, and which medicine belongs to which class."""
        for rows in (self.classes, self.drugs, self.diseases, self.topics, self.journals, self.sources):
            write(rows)
        brands = [DrugName(drug=drug, text=f"{self.text(2)} {number}") for drug in self.drugs for number in range(3)]
        write(brands)
        write([DiseaseName(disease=disease, text=f"{self.text(3)}") for disease in self.diseases])
        write([DrugClassMembership(drug=drug, drug_class=self.dice.choice(self.classes)) for drug in self.drugs])

    def note(self, citation: int, drugs: list[Any], diseases: list[Any]) -> None:
        """Remembers a citation that statements on these may rest on."""
        for drug in drugs:
            for other in (*diseases, None):
                found = self.behind[drug, other]
                if len(found) < MOST_BEHIND:
                    found.append(citation)

    def save_statements(self) -> None:
        """Some six treatments and three risks of each medicine: most with papers, some without, some searched for."""
        diseases, topics = Drawn(self.dice, self.diseases, flat=3), Drawn(self.dice, self.topics)
        treatments = [
            Treatment(drug=drug, disease=disease, role=self.dice.choice(Treatment.Role.values), **self._said())
            for drug in self.drugs
            for disease in diseases.few(12)
        ]
        risks = [Risk(drug=drug, topic=topic, **self._said()) for drug in self.drugs for topic in topics.few(6)]
        for rows in (treatments, risks):
            for pk, row in enumerate(rows, start=1):
                row.pk = pk
            write(rows)
        write(list(self._evidence(TreatmentEvidence, "treatment", [(row, row.disease) for row in treatments])))
        write(list(self._evidence(RiskEvidence, "risk", [(row, None) for row in risks])))
        days = ((row, date(2025, 1, 1) + timedelta(self.dice.randint(0, 300))) for row in treatments[::7])
        write([TreatmentSearch(treatment=row, searched_on=day) for row, day in days])

    def _said(self) -> dict[str, str]:
        return {"status": "published", "statement": self.text(15)}

    def _evidence(self, model: type, name: str, rows: list[tuple[Any, Any]]) -> Iterator[Any]:
        for row, other in rows:
            found = self.behind.get((row.drug, other), [])
            for citation in found[: self.dice.randint(0, MOST_BEHIND)]:
                direction = self.dice.choice(model.Direction.values)  # type: ignore[attr-defined]
                yield model(**{name: row, "citation_id": citation, "direction": direction})

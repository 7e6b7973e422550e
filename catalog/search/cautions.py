"""What readers must know about a name before they follow it: that it means two things, or is mistaken for another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .names import Meaning

# Names that stand on boxes and in letters; what is said of others belongs on the page of the record.
READ_ON_BOXES = {"brand", "abbreviation"}
NOUNS = {
    "medicines": "a medicine",
    "conditions": "a condition",
    "classes": "a class of medicines",
    "topics": "a topic",
    "pages": "a page",
}


@dataclass(frozen=True)
class Caution:
    """A heading, and a sentence or two."""

    title: str
    text: str


def cautions(meanings: list[Meaning]) -> list[Caution]:
    """What to say about a name, given all that it means; each thing once."""
    return list(dict.fromkeys(_cautions(meanings)))


def look_alike_cautions(meanings: Iterable[Meaning]) -> list[Caution]:
    """What the other medicines are whose names were typed."""
    return list(dict.fromkeys(Caution(f"{name.text} is not {known.short}", name.caution) for known, name in meanings))


def _cautions(meanings: list[Meaning]) -> Iterator[Caution]:
    records = {known.number: known for known, _ in meanings}
    if len(records) > 1:
        kinds = [f"{known.short}, {NOUNS[known.group]}" for known in records.values()]
        yield Caution(
            f"“{meanings[0][1].text}” has more than one meaning",
            f"It can mean {', or '.join(kinds)}. Check the full name.",
        )
    for _, name in meanings:
        if name.caution and name.mistaken_for:
            yield Caution(f"“{name.text}” can be misread", name.caution)
        elif name.caution and name.kind in READ_ON_BOXES and len(records) == 1:
            yield Caution(f"Take care with “{name.text}”", name.caution)

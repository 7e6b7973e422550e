"""Two things asked at once: a medicine and a condition, two medicines, a class and a risk, by any of their names."""

from dataclasses import dataclass
from urllib.parse import urlencode

from pyroaring import BitMap

from catalog.facets.index import FacetIndex

from .cautions import Caution, cautions
from .lookup import citations_of
from .names import Known, Names
from .naming import ASKING, FACETS, Named, Reading, about, read_names
from .query import SMALL_WORDS, pieces_of, read
from .ranking import Hit
from .risks import Recorded, recorded
from .subjects import AGENTS, Subject, by_all_words, by_some_words, subject_of
from .weights import Degree

NO_PART = {"", "whole"}
PARAMETERS = {"medicines": "drug", "conditions": "disease", "topics": "topic"}  # of the list of citations
NOUNS = {"medicines": "a medicine", "classes": "a class of medicines", "conditions": "a condition", "topics": "a topic"}


@dataclass(frozen=True)
class Pair:
    """The things asked, the citations about all of them, where these are listed, and the words that were not used."""

    subjects: tuple[Subject, ...]
    citations: BitMap
    query: str
    unused: tuple[str, ...]
    cautions: tuple[Caution, ...]
    nearest: tuple[Known, ...]  # of two conditions, what belongs to both
    parts: tuple[tuple[str, str, int], ...]  # each subject with the list of its citations, and how many these are
    risks: tuple[Recorded, ...]  # what is recorded of a medicine and a risk that were asked about

    @property
    def hits(self) -> list[Hit]:
        """Every record named, after what belongs to two conditions."""
        between = [Hit(known, Degree.WHOLE, read(""), "It belongs to both") for known in self.nearest]
        return between + [hit for subject in self.subjects for hit in subject.hits if hit.known not in self.nearest]

    @property
    def read_as(self) -> str:
        """How it was understood."""
        return " and ".join(NOUNS[subject.group] for subject in self.subjects)

    @property
    def title(self) -> str:
        """All that was asked for, in words."""
        if self.nearest:
            return " and ".join(known.short for known in self.nearest)
        return " and ".join(subject.title for subject in self.subjects)


def pair(text: str, *, names: Names, index: FacetIndex, in_parts: bool) -> Pair | None:
    """The things asked, where the text names two or more; ``in_parts`` by a part of their names, too."""
    reading = read_names(text, names)
    asked = [named for named in reading.named if named.records]
    agents = [named for named in asked if _is_agent(named)]
    subjects = [subject_of(named, index, among=AGENTS) for named in agents]
    words = _words_beside(text, agents, reading) if agents else []
    whole = by_all_words(" ".join(words), names, index) if words else None
    if whole:
        subjects, words = [*subjects, whole], []
    else:
        subjects += [subject_of(named, index, among=FACETS.keys() - AGENTS) for named in asked if named not in agents]
        words = [word for word in reading.rest if word.casefold() not in ASKING]
        if in_parts and not agents:
            is_beside_topic = any(subject.group == "topics" for subject in subjects)  # lung cancer is no lung disease
            found, others = by_some_words([] if is_beside_topic else words, names, index)
            subjects, words = [*subjects, *found], words if is_beside_topic else others
    subjects = list({subject.records[0].number: subject for subject in subjects}.values())
    if len(subjects) < 2:
        return None
    return _joined(subjects, words, names, index)


def _joined(subjects: list[Subject], words: list[str], names: Names, index: FacetIndex) -> Pair:
    """Those that also hold the other words, where there are such; a second of one kind is looked for by its name."""
    told = dict.fromkeys(caution for subject in subjects for caution in cautions(list(subject.meanings)))
    parts = [(subject.title, list_of([subject]), len(_listed([subject], index))) for subject in subjects]
    nearest = between(subjects, names, index)
    if nearest:
        citations, address = about(nearest, index), urlencode([("disease", known.slug) for known in nearest])
    else:
        lowest = _lowest(subjects, index)
        citations, address = _listed(lowest, index), list_of(lowest)
    risks = recorded(subjects, names, index)
    return Pair(tuple(subjects), citations, address, tuple(words), tuple(told), tuple(nearest), tuple(parts), risks)


def _lowest(subjects: list[Subject], index: FacetIndex) -> list[Subject]:
    """Without a condition under which another of them stands: whatever is about that one is about both."""
    tree = index.names.trees["disease"]
    conditions = [subject for subject in subjects if subject.group == "conditions"]
    above = {pk for subject in conditions for known in subject.records for pk in tree.above(known.pk)}
    return [
        subject
        for subject in subjects
        if subject not in conditions or not above.issuperset(known.pk for known in subject.records)
    ]


def between(subjects: list[Subject], names: Names, index: FacetIndex) -> list[Known]:
    """What belongs to two conditions: it stands under both, or under one and is of the kind of the other.

    Of two that stand one under the other, nothing else is meant.
    """
    if [subject.group for subject in subjects] != ["conditions", "conditions"]:
        return []
    one, two = (subject.records[0] for subject in subjects)
    tree = index.names.trees["disease"]
    under = {known: set(tree.below(known.pk)) for known in (one, two)}
    if one.pk in under[two] or two.pk in under[one]:
        return []
    conditions = [known for known in names.records.values() if known.group == "conditions"]
    both = [known for known in conditions if known.pk in under[one] & under[two]]
    return both or [
        known
        for known in conditions
        for above, other in ((one, two), (two, one))
        if known.pk in under[above] and _is_akin(known, other, names, index)
    ]


def _is_akin(one: Known, other: Known, names: Names, index: FacetIndex) -> bool:
    """Whether two conditions of one part of the body stand under a third one of it: scarred lungs, inflamed lungs."""
    tree = index.names.trees["disease"]
    shared = set(tree.above(one.pk)) & set(tree.above(other.pk))
    bodies = {known.body for known in names.records.values() if known.group == "conditions" and known.pk in shared}
    return one.body == other.body and one.body in bodies - NO_PART


def _listed(subjects: list[Subject], index: FacetIndex) -> BitMap:
    """The citations on the list of them."""
    filtered = _filtered(subjects)
    searched = _searched([subject for subject in subjects if subject not in filtered])
    words = [BitMap(citations_of(searched, index.version))] if searched else []
    return index.meet([*(subject.citations for subject in filtered), *words])


def _is_agent(named: Named) -> bool:
    return any(known.group in AGENTS for known in named.records)


def _words_beside(text: str, agents: list[Named], reading: Reading) -> list[str]:
    """The telling words that name no medicine, as typed."""
    others = [word for named in reading.named if named not in agents for word in named.text.split()]
    telling = {*others, *reading.rest}
    words = [word for piece in pieces_of(text) for word in piece.text.split()]
    return [word for word in words if word in telling and word.casefold() not in ASKING | SMALL_WORDS]


def _filtered(subjects: list[Subject]) -> list[Subject]:
    """Those that a filter of the list can name: one of each kind, since two of a kind mean either of them there.

    That is the one that can mean the most, in whatever order they were typed.
    """
    first: dict[str, Subject] = {}
    for subject in sorted(subjects, key=lambda subject: (-len(subject.hits), subject.records[0].pk)):
        if subject.group in PARAMETERS:
            first.setdefault(subject.group, subject)
    return [subject for subject in subjects if subject in first.values()]


def _searched(subjects: list[Subject]) -> str:
    return " ".join(f'"{subject.records[0].short}"' for subject in subjects)


def list_of(subjects: list[Subject]) -> str:
    """The query of the address of the list of citations about all of these."""
    filtered = _filtered(subjects)
    chosen = [(PARAMETERS[subject.group], known.slug) for subject in filtered for known in subject.records]
    searched = _searched([subject for subject in subjects if subject not in filtered])
    return urlencode([*chosen, *([("q", searched)] if searched else [])])

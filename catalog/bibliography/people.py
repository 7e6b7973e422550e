"""Who wrote it, as each style prints persons and the group that signs beside them.

Vancouver follows the NLM's Citing Medicine, AMA the eleventh and APA the seventh edition of their manuals.
"""

import re
from dataclasses import dataclass

from catalog.models import CitationAuthor

VANCOUVER_AUTHORS, AMA_AUTHORS, AMA_SHOWN, APA_AUTHORS = 6, 6, 3, 20
# How each style prints what stands behind a name, by how it may be written.
ORDINALS = {"2": ("2nd", "II"), "3": ("3rd", "III"), "4": ("4th", "IV")}
SUFFIXES = {"jr": ("Jr", "Jr."), "sr": ("Sr", "Sr.")} | {
    written: printed
    for number, printed in ORDINALS.items()
    for written in (number, printed[0], printed[1].lower(), f"{number}d")
}
# Initials of two letters: IuA, and IaM, as the NLM writes Russian names.
RUN_TOGETHER = re.compile(r"(?:[A-Z][a-z]?)*[A-Z]")
LETTERS = re.compile(r"[^\W\d_a-z][a-z]?")
MOST_INITIALS = 4


@dataclass(frozen=True)
class Person:
    """A name with its initials, each with the hyphen it stands behind, and the suffix: NLM's and that of others."""

    family: str
    initials: tuple[str, ...]
    suffix: tuple[str, str] = ("", "")

    @property
    def vancouver(self) -> str:
        """Roberts AB 3rd"""
        return self._run_together(self.suffix[0])

    @property
    def ama(self) -> str:
        """Roberts AB III"""
        return self._run_together(self.suffix[1].rstrip("."))

    @property
    def apa(self) -> str:
        """Roberts, A.-B., III"""
        return ", ".join(filter(None, [self.family, self.dotted, self.suffix[1]]))

    @property
    def dotted(self) -> str:
        """A.-B."""
        return " ".join(f"{initial}." for initial in self.initials).replace(" -", "-")

    def _run_together(self, suffix: str) -> str:
        initials = "".join(self.initials).replace("-", "")
        return " ".join(filter(None, [self.family, initials, suffix]))


def person(author: CitationAuthor) -> Person:
    """What is initial and what is suffix in the given names, which may be written out or not."""
    words = re.split(r"[\s,.]+", author.given.replace("‐", "-").replace("‑", "-"))
    suffix = SUFFIXES.get(words[-1].lower() if words[-1] else words[-2].lower() if len(words) > 1 else "")
    if suffix:
        words = words[: -1 if words[-1] else -2]
    names = [word for word in words if word and (not word[0].islower() or author.given.islower())]
    return Person(author.family, tuple(found for name in names for found in initials_of(name)), suffix or ("", ""))


def initials_of(name: str) -> list[str]:
    """The initials of one word; a name that was initials already falls apart.

    >>> initials_of("Jean-Pierre"), initials_of("TA"), initials_of("IuA"), initials_of("Ana")
    (['J', '-P'], ['T', 'A'], ['Iu', 'A'], ['A'])
    """
    found: list[str] = []
    for place, part in enumerate(filter(None, name.split("-"))):
        is_short = len(part) <= MOST_INITIALS and (part.isupper() or RUN_TOGETHER.fullmatch(part))
        letters = LETTERS.findall(part) if is_short or part in {"Iu", "Ia"} else [part[0].upper()]
        found += [f"-{letters[0]}" if place else letters[0], *letters[1:]]
    return found


def vancouver_names(people: list[Person], group: str) -> str:
    """Six persons and what is cut, then the group."""
    return _cut([one.vancouver for one in people], group, most=VANCOUVER_AUTHORS, shown=VANCOUVER_AUTHORS)


def ama_names(people: list[Person], group: str) -> str:
    """All of six persons, three of more, then the group."""
    return _cut([one.ama for one in people], group, most=AMA_AUTHORS, shown=AMA_SHOWN)


def apa_names(people: list[Person], group: str) -> str:
    """All of twenty; of more, nineteen and the last. The group counts as the last one."""
    names = [*(one.apa for one in people), *filter(None, [group])]
    if len(names) > APA_AUTHORS:
        return f"{', '.join(names[: APA_AUTHORS - 1])}, … {names[-1]}"
    return names[0] if len(names) == 1 else ", & ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def plain_names(people: list[Person], group: str) -> str:
    """A. L. Author and others."""
    if not people:
        return group
    first = people[0]
    name = " ".join(filter(None, [first.dotted, first.family, first.suffix[1]]))
    return f"{name} and others" if len(people) > 1 or group else name


def _cut(names: list[str], group: str, *, most: int, shown: int) -> str:
    listed = ", ".join(names) if len(names) <= most else f"{', '.join(names[:shown])}, et al"
    return "; ".join(filter(None, [listed, group]))

"""The tree of conditions, with what each one holds."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from catalog.models import Disease


@dataclass
class Branch:
    """A condition in the tree, with its count of citations and what stands under it."""

    disease: Disease
    count: int
    branches: list["Branch"] = field(default_factory=list)


def tree(diseases: list[Disease], counts: Counter[int]) -> list[Branch]:
    """The conditions under one another; what stands under nothing that is shown comes first in its own right."""
    branches = {disease.pk: Branch(disease, counts[disease.pk]) for disease in diseases}
    tops: list[Branch] = []
    for disease in diseases:
        above = next((pk for pk in (disease.complication_of_id, disease.parent_id) if pk in branches), None)
        (branches[above].branches if above else tops).append(branches[disease.pk])
    return tops


def parted(branches: list[Branch], stated: Collection[int]) -> tuple[list[Branch], list[Branch]]:
    """Those that lead to papers or statements, and those that lead to none; within each, the empty ones stand last."""
    filled: list[Branch] = []
    bare: list[Branch] = []
    for branch in branches:
        more, empty = parted(branch.branches, stated)
        ordered = replace(branch, branches=[*more, *empty])
        (filled if branch.count or branch.disease.pk in stated or more else bare).append(ordered)
    return filled, bare

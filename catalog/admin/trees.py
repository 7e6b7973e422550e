"""Lists of records that stand under each other: in the order of the tree, indented by depth."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.template.loader import render_to_string

from .base import EditorialAdmin
from .lists import DeskList


class TreeList(DeskList):
    """A page of the list whose rows know their depth: one query for the whole tree."""

    def get_results(self, request: HttpRequest) -> None:
        """Counts the levels above each row of the page."""
        super().get_results(request)
        above = dict(self.model._default_manager.order_by().values_list("pk", "parent_id"))
        for row in self.result_list:
            row.depth = levels(row.pk, above)


def levels(row: int, above: dict[int, int | None]) -> int:
    """How many records stand above; the tree has no circles.

    >>> levels(3, {1: None, 2: 1, 3: 2})
    2
    """
    parent = above[row]
    return 0 if parent is None else 1 + levels(parent, above)


class TreeAdmin(EditorialAdmin):
    """A kind of record that has a wider one above."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that knows depths."""
        return TreeList

    @admin.display(description="Name", ordering="name")
    def indented(self, row: Any) -> str:
        """The name, further in the deeper it stands."""
        return render_to_string("admin/columns/indented.html", {"name": str(row), "depth": range(row.depth)})

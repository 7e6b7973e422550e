"""The form of a citation: it is not entered twice, and what looks like another one is asked about first."""

import re
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils import timezone

from catalog.editing.merging.duplicates import holder_of, is_single, look_alikes, may_be_twins
from catalog.identifiers.recognizing import READERS
from catalog.models import Citation

from .forms import EditorialForm, already_in
from .pasted import misplaced, put_right, words_of_address

IDENTIFIERS = {"doi", "pmid", "pmcid", "url"}
HAS_TWINS = "This paper has twins already. A publisher joins them, on the published record itself."
SIGNS = {"title", "nct", "url"}
HELD = "We may have this paper already. Say above what it is."
MOST_AUTHORS = 200
PLACE = re.compile(r"[0-9]{1,9}")


class CitationForm(EditorialForm):
    """A citation. ``held`` are those that it may be; ``told_apart`` those it is said not to be.

    ``twin`` is the one whose twins and its own are to become one family, once it is saved. ``by`` is set on the class
    that a request makes for itself: whoever saves the record itself, None where its next version is saved.
    """

    by: User | None = None

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        data, self.moved = put_right(data) if isinstance(data, QueryDict) else (data, [])
        super().__init__(data, *args, **kwargs)
        self.held: list[Citation] = []
        self.told_apart: list[Citation] = []
        self.twin: Citation | None = None

    def clean(self) -> dict[str, Any]:
        """No identifier of another citation; the message leads there."""
        cleaned = super().clean()
        for field in IDENTIFIERS & set(self.changed_data):
            other = holder_of(field, cleaned.get(field) or "", but=self.instance)
            if other is not None:
                self.add_error(field, already_in(other))
        return cleaned

    def _post_clean(self) -> None:
        """What looks like another citation is held until somebody says what it is."""
        super()._post_clean()
        self.say_what_is_elsewhere()
        if self.errors or not (self.instance.pk is None or SIGNS & set(self.changed_data)):
            return
        alike = look_alikes(self.instance, author=self.typed_author())
        data: Any = self.data
        seen = set(data.getlist("_seen"))
        if not {str(other.pk) for other in alike} <= seen or not self.settle(alike):
            self.held = alike
            self.add_error("title", HELD)

    def words_of_address(self, named: str) -> str:
        """Titles in other letters have no words for an address."""
        return words_of_address(named, self.cleaned_data)

    def say_what_is_elsewhere(self) -> None:
        """A number in the field of another one, two numbers in one field, and a day that has not come."""
        for field in READERS.keys() & set(self.changed_data):
            if said := misplaced(field, str(self.data.get(field, ""))):
                self.errors[field] = self.error_class([said], renderer=self.renderer)
        for field in {"online", "updated"} & set(self.changed_data) - self.errors.keys():
            dated = getattr(self.instance, field)
            if dated and dated.earliest > timezone.localdate():
                self.add_error(field, f"{dated.words} lies in the future.")

    def settle(self, alike: list[Citation]) -> bool:
        """Does as the pressed button says; False when none was pressed."""
        if not alike:
            return True
        twin = next((other for other in alike if str(other.pk) == self.data.get("_twins")), None)
        if twin is not None and is_single(self.instance):
            self.instance.twin_of = twin.twin_of or twin
        elif twin is not None:
            self.join(twin)
        elif "_another" in self.data:
            self.told_apart = alike
        return twin is not None or "_another" in self.data

    def join(self, twin: Citation) -> None:
        """Other papers change as well: not with a next version, and not before readers by whoever may not."""
        if self.by is not None and may_be_twins(first=twin, second=self.instance, by=self.by):
            self.twin = twin
        else:
            self.add_error("title", HAS_TWINS)

    def typed_author(self) -> str:
        """The first author in the rows below the form, or the group that signs."""
        rows = []
        for number in range(MOST_AUTHORS):
            family = self.data.get(f"authors-{number}-family", "").strip()
            place = self.data.get(f"authors-{number}-position", "")
            if family and PLACE.fullmatch(place) and f"authors-{number}-DELETE" not in self.data:
                rows.append((int(place), family))
        return min(rows)[1] if rows else self.instance.group_author

"""Every address of the desk, and who may go there. A new address is one line here: in ``OF_RECORDS`` or ``OF_SITE``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.urls import URLPattern, URLResolver

from catalog.editing.workflow.publishing import was_published
from catalog.models import EditorialRecord, ReportCase, Sic, UnfoundSearch

# What not even a superuser does: people are kept, roles come with the program, readers alone write reports.
NEVER = {
    (User, "delete"), (Group, "add"), (Group, "change"), (Group, "delete"), (ReportCase, "add"),
    (ReportCase, "delete"), (UnfoundSearch, "add"), (UnfoundSearch, "change"), (UnfoundSearch, "delete"),
    (Sic, "add"), (Sic, "change"),
}  # fmt: skip
KEYS = {
    "key": "drafts", "content_type_id": "1", "app_label": "catalog", "url": "nothing",
    "kind": "citation", "pk": "1", "field": "title", "check": "dashes", "changeset": "0" * 32,
}  # fmt: skip
# What an action asks for that is no permission of its own.
IMPLIED = {"tag": "change"}
PLACE = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


@dataclass(frozen=True)
class Somebody:
    """A person by what their group may do; ``permits`` is None for a superuser."""

    permits: set[tuple[str, str]] | None

    def may(self, verb: str, model: type[Model]) -> bool:
        """Whether they may do something with records of a kind."""
        verb = IMPLIED.get(verb, verb)
        if (model, verb) in NEVER:
            return False
        return self.permits is None or (model._meta.app_label, f"{verb}_{model._meta.model_name}") in self.permits

    def may_see(self, model: type[Model]) -> bool:
        """Whoever may change something may see it."""
        return self.may("view", model) or self.may("change", model)

    def may_merge(self, record: Any) -> bool:
        """One of two records is taken from readers, who are led to the other."""
        is_published = isinstance(record, EditorialRecord)
        return self.may("delete", type(record)) and (not is_published or self.may("publish", type(record)))

    def may_restore(self, record: Any) -> bool:
        """Whoever may change it, as its next version if need be; what was let stand, those who may let stand."""
        return self.may("delete" if isinstance(record, Sic) else "change", type(record))

    def may_take_away(self, record: Any) -> bool:
        """What readers have seen is retired by those who publish; the rest is deleted."""
        is_kept = isinstance(record, EditorialRecord) and was_published(record)
        return self.may("publish" if is_kept else "delete", type(record))


def sees(who: Somebody, record: Model) -> bool:
    """Pages to read."""
    return who.may_see(type(record))


def writes(verb: str) -> Callable[[Somebody, Model], bool]:
    """Forms to fill in."""
    return lambda who, record: who.may(verb, type(record))


def takes_away(who: Somebody, record: Model) -> bool:
    """The page behind "Retire" and "Delete"."""
    return who.may_take_away(record)


def merges(who: Somebody, record: Model) -> bool:
    """The page behind "Merge"."""
    return who.may_merge(record)


def restores(who: Somebody, record: Model) -> bool:
    """The page behind "Restore this version"."""
    return who.may_restore(record)


def everybody(*_: Any) -> bool:
    """Pages for all who work here."""
    return True


Rule = Callable[[Somebody, Model], bool]
# By the last word of the address's name: who may open it, and who may send something there.
OF_RECORDS: dict[str | None, tuple[Rule, Rule]] = {
    "changelist": (sees, sees),
    "add": (writes("add"), writes("add")),
    "change": (sees, writes("change")),
    "delete": (takes_away, takes_away),
    "history": (sees, sees),
    "compare": (sees, sees),
    "deleted": (sees, sees),
    "restore": (restores, restores),
    "preview": (sees, sees),
    "compare_next": (writes("change"), writes("change")),
    "review": (writes("publish"), writes("publish")),
    "merge": (merges, merges),
    "password_change": (writes("change"), writes("change")),
    None: (everybody, everybody),  # leads on to the form
}
# By name: who may go there, as a permission, or everybody. "autocomplete" is tried by what it looks up.
OF_SITE: dict[str | None, str | None] = {
    "index": None,
    "login": None,
    "logout": None,
    "password_change": None,
    "password_change_done": None,
    "autocomplete": "view_citation",
    "jsi18n": None,
    "app_list": None,
    "queue": "change_citation",
    "find": "add_citation",
    "kept": None,
    "preview-text": "change_page",
    "duplicates": "change_citation",
    "replace": "change_citation",
    "reviews": "change_citation",
    "reviews_csv": "change_citation",
    "quality": "change_citation",
    "sic": "add_sic",
    None: None,
}
QUERIES = {"autocomplete": "?app_label=catalog&model_name=treatmentevidence&field_name=citation&term=a"}
# What is open to all, or would end the visit.
WITHOUT_SIGNING_IN, ENDS_THE_VISIT = {"login", "jsi18n"}, {"logout"}


@dataclass(frozen=True)
class Address:
    """One page of the desk; ``model`` is None for a page of the whole site."""

    name: str | None
    route: str
    model: type[Model] | None = None

    def at(self, record: Model | None = None) -> str:
        """The address in full."""
        keys = {**KEYS, "id": str(getattr(record, "pk", 1)), "object_id": str(getattr(record, "pk", 1))}
        history = getattr(record, "history", None)
        if history is not None and "changeset" in self.route:
            keys["changeset"] = str(history.latest().changeset)
        path = PLACE.sub(lambda found: keys[found[1] or found[2]], self.route.strip("^$"))
        return f"/admin/{path}{QUERIES.get(self.name or '', '') if self.model is None else ''}"


def addresses() -> Iterator[Address]:
    """All of them, as the site itself lists them."""
    routes = {f"{model._meta.app_label}/{model._meta.model_name}/": model for model in admin.site._registry}
    for entry in admin.site.get_urls():
        if isinstance(entry, URLPattern):
            yield Address(entry.name, str(entry.pattern))
        elif isinstance(entry, URLResolver):
            model = routes[str(entry.pattern)]
            prefix = f"{model._meta.app_label}_{model._meta.model_name}_"
            for page in entry.url_patterns:
                yield Address(page.name and page.name.removeprefix(prefix), f"{entry.pattern}{page.pattern}", model)

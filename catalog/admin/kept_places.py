"""A kept form held against its record as it is now, place by place: the form as it would open, and what was sent."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.forms import CheckboxInput, ModelChoiceField
from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve
from django.utils.text import get_text_list

from catalog.forms.sent import SentForm
from catalog.models import KeptForm

from .base import EditorialAdmin
from .hardened import read_id

MOST_ROWS = 1000
MOST_NAMES = 20
LIST = "changelist"
NOTHING = "–"
ITS_OWN_PAGES = {"work", "_discard"}  # the form of a record does other things with these


@dataclass(frozen=True)
class Place:
    """One place of a form where what was written is not what stands there now."""

    label: str
    now: str
    wrote: str


@dataclass(frozen=True)
class Subject:
    """What a kept form is about: a name for it, and its places where the form of the record can show them."""

    name: str
    places: list[Place] | None
    is_there: bool = True

    @property
    def may_reopen(self) -> bool:
        """Whether the form can be opened with all of it."""
        return self.places is not None


def sent(kept: KeptForm) -> SentForm:
    """What was sent."""
    return SentForm(tuple((name, value) for name, value in kept.pairs))


def name_of(site: AdminSite, kept: KeptForm) -> str:
    """What it is about, for the page to sign in."""
    desk, page, object_id = _desk(site, kept)
    if desk is None:
        return ""
    names = [str(record) for record in _records(desk, object_id, kept)]
    beyond = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    kind = desk.opts.verbose_name_plural if page == LIST else f"a {desk.opts.verbose_name}"
    return get_text_list([*names[:MOST_NAMES], *beyond], "and") or kind


def subject(request: HttpRequest, site: AdminSite, kept: KeptForm) -> Subject:
    """What it is about, held against the record as it is now."""
    desk, page, object_id = _desk(site, kept)
    if desk is None:
        return Subject("", None)
    name = name_of(site, kept)
    if page == LIST:
        return Subject(f"{_action(kept)}: {name}", None)
    if object_id and not desk.model._default_manager.filter(pk=read_id(object_id) or 0).exists():
        return Subject(name, None, is_there=False)
    is_form = isinstance(desk, EditorialAdmin) and page in {"add", "change"}
    context = _form_now(request, desk, object_id, kept) if is_form else None
    post = QueryDict(mutable=True)
    for key, value in kept.pairs:
        post.appendlist(key, value)
    if context is None or not ITS_OWN_PAGES.isdisjoint(post):
        return Subject(name, None)
    places = [*_places(context["adminform"].form, post)]
    for inline in context["inline_admin_formsets"]:
        places += _row_places(inline, post)
    return Subject(name, places)


def _records(desk: Any, object_id: str | None, kept: KeptForm) -> list[Any]:
    """The records that it is about: the one whose page it is, one to be merged with it, or those ticked in a list."""
    ticked = [value for name, value in kept.pairs if name == ACTION_CHECKBOX_NAME]
    others = QueryDict(kept.address.partition("?")[2]).getlist("with")
    ids = [read_id(text) for text in [object_id or "", *others, *ticked]]
    return list(desk.model._default_manager.filter(pk__in=[pk for pk in ids if pk]).order_by("pk"))


def _action(kept: KeptForm) -> str:
    """What was to be done with the records ticked in a list."""
    action = next((value for name, value in kept.pairs if name == "action"), "")
    return action.removeprefix("bulk_").replace("_", " ").capitalize()


def _desk(site: AdminSite, kept: KeptForm) -> tuple[Any, str, str | None]:
    """The desk of the kind of record, which of its pages it is, and the record's number; nothing for another page."""
    try:
        match = resolve(kept.address.partition("?")[0])
    except Resolver404:
        return None, "", None
    for model, desk in site._registry.items():
        stem, page = f"{model._meta.app_label}_{model._meta.model_name}_", match.url_name or ""
        if page.startswith(stem):
            return desk, page.removeprefix(stem), match.kwargs.get("object_id")
    return None, "", None


def _form_now(request: HttpRequest, desk: Any, object_id: str | None, kept: KeptForm) -> dict[str, Any] | None:
    """What the page of the form holds as it would open now; None where this person cannot open it."""
    may = desk.has_change_permission(request) if object_id else desk.has_add_permission(request)
    if not may:
        return None
    again = copy(request)
    again.method, again.POST = "GET", QueryDict()
    again.GET = QueryDict(kept.address.partition("?")[2])
    response = desk.changeform_view(again, object_id, "", None)
    context: dict[str, Any] | None = getattr(response, "context_data", None)
    return context


def _places(form: Any, post: QueryDict, *, label: str = "", prefix: str | None = None) -> Iterator[Place]:
    """The fields of one form that differ."""
    for bound in form:
        name = bound.html_name if prefix is None else f"{prefix}-{bound.name}"
        widget = getattr(bound.field.widget, "widget", bound.field.widget)
        if bound.is_hidden or (name not in post and not isinstance(widget, CheckboxInput)):
            continue
        wrote = widget.value_from_datadict(post, {}, name)
        if bound.field.has_changed(bound.initial, wrote):
            yield Place(label + str(bound.label), _shown(bound.field, bound.initial), _shown(bound.field, wrote))


def _row_places(inline: Any, post: QueryDict) -> Iterator[Place]:
    """The rows of one kind that differ or are new. A row is known by its number, wherever it stands in the list."""
    formset, key = inline.formset, inline.opts.model._meta.pk.name
    rows = {str(form.instance.pk): form for form in formset.initial_forms}
    total = read_id(post.get(f"{formset.prefix}-TOTAL_FORMS", "")) or 0
    for number in range(min(total, MOST_ROWS)):
        prefix = f"{formset.prefix}-{number}"
        form = rows.get(post.get(f"{prefix}-{key}", ""), formset.empty_form)
        label = f"{str(inline.opts.verbose_name).capitalize()} {number + 1}: "
        yield from _places(form, post, label=label, prefix=prefix)


def _shown(field: Any, value: Any) -> str:
    """A value in words."""
    if isinstance(field, ModelChoiceField):
        many = value if isinstance(value, list | tuple) else [value]
        ids = [read_id(str(one)) or 0 for one in many if one not in (None, "")]
        rows: Any = field.queryset
        return ", ".join(map(str, rows.filter(pk__in=ids))) or NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    choices = dict(getattr(field, "choices", ()))
    return str(choices.get(value, value if value not in (None, "") else NOTHING))

"""Changing many records at once: a page that shows what would change, then one that says what did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin import action
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from catalog.editing.bulk import addresses
from catalog.editing.bulk.bulk import Part, carry_out, fingerprint, look
from catalog.editing.bulk.tasks import Assign, Publish, Retire, Tag
from catalog.editing.workflow.publishing import may_publish
from catalog.models import SUBJECTS, Citation

from .bulk_forms import AssignForm, BulkForm, PublishForm, ReplaceForm, TagForm
from .hardened import editor_of

IN_EACH, NOTHING_DONE = "The reason stands in the history of each.", "Nothing was changed."
LOOK_AGAIN = "Something changed since you looked. This is how it stands now."
ACTIONS = ("bulk_publish", "bulk_retire", "bulk_assign", "bulk_tag")


@dataclass(frozen=True)
class Job:
    """What a page of many changes is about. ``kept`` is sent back with its form, so that the choice of rows stays."""

    title: str
    verb: str
    form: BulkForm
    parts: Callable[[dict[str, Any]], Sequence[Part]]
    kept: Sequence[tuple[str, str]]
    back: str


def run(request: HttpRequest, job: Job, context: dict[str, Any]) -> HttpResponse:
    """Asks, shows what would change, and does what was seen."""
    context |= {"job": job, "form": job.form}
    parts = job.parts(job.form.cleaned_data) if is_ready(job.form) else []
    if not parts:
        return TemplateResponse(request, "admin/bulk.html", context)
    seen = "".join(fingerprint(part) for part in parts)
    if "_do" in request.POST and not job.form.errors and request.POST.get("seen") == seen:
        words = job.form.cleaned_data
        report = carry_out(parts=parts, by=editor_of(request), why=words["reason"], is_public=words["reason_public"])
        level, told = (messages.SUCCESS, IN_EACH) if report.done else (messages.WARNING, NOTHING_DONE)
        messages.add_message(request, level, told)
        return TemplateResponse(request, "admin/bulk_done.html", {**context, "report": report})
    is_new = "_do" in request.POST and not job.form.errors
    context |= {
        "outlook": look(parts=parts, by=editor_of(request)),
        "seen": seen,
        "notice": LOOK_AGAIN if is_new else "",
    }
    return TemplateResponse(request, "admin/bulk.html", context)


def is_ready(form: BulkForm) -> bool:
    """Whether it is known what to do; the reason may still be missing."""
    return form.is_bound and not form.errors.keys() - {"reason"}


class BulkActions:
    """The actions on many records that the lists offer."""

    model: Any
    opts: Any
    admin_site: Any

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list; 403 for an action that it has and the person may not use."""
        asked = set(request.POST.getlist("action")) & set(ACTIONS) & set(self.actions)  # type: ignore[attr-defined]
        if asked - self.get_actions(request).keys():  # type: ignore[attr-defined]
            raise PermissionDenied
        return super().changelist_view(request, extra_context)  # type: ignore[misc]

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whether the person may put records of this kind before readers, and take them away."""
        return may_publish(editor_of(request), self.model)

    def has_tag_permission(self, request: HttpRequest) -> bool:
        """Whether the person may say what citations are about."""
        relations: list[Any] = [Citation._meta.get_field(name) for name in SUBJECTS]
        links = [relation.remote_field.through._meta.model_name for relation in relations]
        rights = [f"catalog.{verb}_{link}" for verb in ("add", "delete") for link in links]
        return request.user.has_perms(["catalog.change_citation", *rights])

    @action(description="Publish", permissions=["publish"])
    def bulk_publish(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Puts the ticked records before readers."""
        form = PublishForm(request.POST, model=self.model)
        return self.bulk(request, queryset, "Publish", form, lambda _: Publish(self.model, reviewed(request, form)))

    @action(description="Retire", permissions=["publish"])
    def bulk_retire(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Takes the ticked records from readers."""
        form = BulkForm(request.POST, model=self.model)
        return self.bulk(request, queryset, "Retire", form, lambda _: Retire(self.model))

    @action(description="Assign reviewer", permissions=["change"])
    def bulk_assign(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Gives the ticked records to a person."""
        form = AssignForm(chosen(request), model=self.model)
        return self.bulk(request, queryset, "Assign", form, lambda words: Assign(self.model, words["reviewer"]))

    @action(description="Tag", permissions=["tag"])
    def bulk_tag(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Says what the ticked citations are about."""
        form = TagForm(chosen(request), model=self.model)
        return self.bulk(
            request, queryset, "Tag", form, lambda words: Tag(words["subject"], is_added=words["what"] == "add")
        )

    def bulk(
        self,
        request: HttpRequest,
        queryset: QuerySet,
        verb: str,
        form: BulkForm,
        task: Callable[[dict[str, Any]], Any],
    ) -> HttpResponse:
        """The pages of one action over the ticked rows, or over all that the list's filters let through."""
        rows = self.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))
        count = rows.count()
        noun = self.opts.verbose_name if count == 1 else self.opts.verbose_name_plural
        names = ("action", "select_across", "index", ACTION_CHECKBOX_NAME)
        job = Job(
            title=f"{verb} {count} {noun}",
            verb=verb,
            form=form,
            parts=lambda words: [Part(task(words), rows)],
            kept=[(name, value) for name in names for value in request.POST.getlist(name)],
            back=reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"),
        )
        return run(request, job, {**self.admin_site.each_context(request), "opts": self.opts})


def reviewed(request: HttpRequest, form: PublishForm) -> dict[str, Any]:
    """The columns that say that the records were reviewed today; none where they were not."""
    review = form.review(on=timezone.localdate())
    return review.values(by=editor_of(request)) if review else {}


def chosen(request: HttpRequest) -> Any:
    """What was typed on the page itself; nothing when somebody just came from the list."""
    return request.POST if {"_look", "_do"} & request.POST.keys() else None


def replace(request: HttpRequest, *, context: dict[str, Any]) -> HttpResponse:
    """Writes a new web address in the place of an old one, wherever it stands."""
    if not request.user.has_perms([f"catalog.change_{model._meta.model_name}" for model in addresses.tables()]):
        raise PermissionDenied
    job = Job(
        title="Replace an address everywhere",
        verb="Replace",
        form=ReplaceForm(chosen(request), model=None),
        parts=lambda words: addresses.parts(old=words["old"], new=words["new"]),
        kept=(),
        back=reverse("admin:index"),
    )
    return run(request, job, context)

"""Records by their address: published ones, former addresses that lead on, and pages that were taken down."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from catalog.models import AddressedRecord, Merger, Status
from catalog.search.knowing import guesser, known_names
from catalog.search.words import key

from .messages import Way, gone, not_found
from .version import data_version

MOST_MEANT = 3
View = Callable[..., HttpResponse]


def by_slug(model: type[AddressedRecord]) -> Callable[[View], View]:
    """Hands the view the published record at its slug, or answers in its place.

    A former address, or that of a record merged into another, leads on in one hop, never to a record that readers may
    not see. A record that readers could see once and that was retired or deleted is gone (410). Anything else was
    never here (404).
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, slug: str) -> HttpResponse:
            record = model.objects.published().filter(slug=slug).first()
            return view(request, record) if record else elsewhere(request, model, slug)

        return answer

    return decorate


def elsewhere(request: HttpRequest, model: type[AddressedRecord], slug: str) -> HttpResponse:
    """Where the record of a former or withdrawn address is now."""
    history: Any = model.history
    former = history.filter(slug=slug).order_by("-history_date", "-history_id").first()
    if former is None:
        return not_found(request, meant=meant_by(request, slug))
    now = model.objects.filter(pk=former.id).first() or Merger.objects.now(model, former.id)
    if now and now.is_published:
        return HttpResponsePermanentRedirect(now.get_absolute_url())
    past = history.filter(id=former.id)
    if (now and now.status != Status.RETIRED) or not past.filter(status=Status.PUBLISHED).exists():
        raise Http404
    last = removal(now) if now else past.latest("history_id")
    reason = last.history_change_reason if last.reason_is_public else ""
    return gone(request, reason=reason, removed_on=last.history_date.date())


def meant_by(request: HttpRequest, slug: str) -> list[Way]:
    """The records that have another name like the slug, each with the reason, or else those whose name is near it."""
    version, words = data_version(request), slug.replace("-", " ")
    meanings = {known.url: (known, name.reason) for known, name in known_names(version).meanings(key(words))}
    found = list(meanings.values()) or [(known, "") for known in guesser(version).begun(words)]
    return [Way(known.url, known.title, reason) for known, reason in found[:MOST_MEANT]]


def once_published(model: type[AddressedRecord], slug: str) -> Any:
    """The record that readers know by the slug, if only from a page they opened before it was withdrawn or renamed."""
    history: Any = model.history
    former = history.filter(slug=slug, status=Status.PUBLISHED).order_by("-history_date", "-history_id").first()
    published = model.objects.published().filter(slug=slug).first()
    if published or former is None:
        return published
    return model.objects.filter(pk=former.id).first() or Merger.objects.now(model, former.id)


def removal(record: Any) -> Any:
    """The row of history by which a retired record was retired. What was written on it since is none of that."""
    past = type(record).history.filter(id=record.pk).order_by("history_id")
    before = past.exclude(status=Status.RETIRED).values_list("history_id", flat=True).last()
    return past.filter(history_id__gt=before or 0).first()

"""The list of citations that stand twice under one title, and what people say of each pair."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.editing.merging.duplicates import doubled, keep_as_twins, may_be_twins, repeats, tell_apart
from catalog.editing.merging.merging import may_merge
from catalog.models import Citation

from .hardened import editor_of, read_id

PAIRS_A_PAGE = 20


def duplicates(request: HttpRequest, *, context: dict[str, Any]) -> HttpResponse:
    """Citations whose title a later one repeats; a pressed button settles one pair."""
    if not request.user.has_perm("catalog.change_citation"):
        raise PermissionDenied
    if request.method == "POST":
        return settle(request)
    page = Paginator(doubled(), PAIRS_A_PAGE).get_page(request.GET.get("page"))
    by = editor_of(request)
    pairs = [
        (first, second, may_be_twins(first=first, second=second, by=by)) for first in page for second in repeats(first)
    ]
    context |= {"page": page, "pairs": pairs, "may_merge": may_merge(by, Citation)}
    return TemplateResponse(request, "admin/duplicates.html", context)


def settle(request: HttpRequest) -> HttpResponse:
    """Keeps the two as twins, or tells them apart."""
    first, second = (cited(request.POST.get(end, "")) for end in ("first", "second"))
    if first == second:
        raise Http404
    if "_twins" in request.POST:
        keep_as_twins(first=first, second=second, by=editor_of(request))
        messages.success(request, "Kept as twins. Each page names the other where readers see both.")
    else:
        tell_apart(citation=first, others=[second], by=editor_of(request))
        messages.success(request, "Told apart. Nobody is asked about the two again.")
    return HttpResponseRedirect(reverse("admin:duplicates"))


def cited(text: str) -> Citation:
    """The citation with this number; 404 for none."""
    pk = read_id(text)
    citation = Citation.objects.filter(pk=pk).first() if pk else None
    if citation is None:
        raise Http404
    return citation

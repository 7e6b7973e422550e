"""Citations that we seem to have twice: those with an identifier of another, and those with its title."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from catalog.editing.proposals.proposing import goes_live
from catalog.identifiers.names import fold, key_of_title
from catalog.identifiers.recognizing import READERS, trial_of
from catalog.models import Citation, CitationAuthor, Status, ToldApart, change

MOST = 20
TWINS = "Kept as twins: the same text, published twice."
NOT_LIVE = "Readers see one of the two. Say on its form that it is a twin: that becomes its next version."
APART = "Told apart: another paper that looks like this one."


def holder_of(field: str, text: str, *, but: Citation) -> Citation | None:
    """Another citation that has this DOI, PubMed number or web address, however either is written."""
    try:
        value = READERS[field](text)
    except ValueError:
        return None
    return Citation.objects.known_as(field, value).exclude(pk=but.pk).order_by("pk").first()


def look_alikes(citation: Citation, *, author: str | None = None) -> list[Citation]:
    """Other citations with its title whose authors or year do not speak against it, and those on the same trial,
    be it by its number or by its page in the registry.

    ``author`` is the first author where the rows are not saved yet. Twins, versions and those told apart are left out.
    """
    author = first_author(citation) if author is None else author
    signs = Q(title_key=key_of_title(citation.title)) & ~Q(title_key="")
    if trial := trial_of(citation.nct, citation.url):
        signs |= Q(nct=trial) | Q(url_key__startswith="clinicaltrials.gov/", url_key__contains=trial)
    rows = unsettled(in_use().filter(signs), citation).order_by("pk")[:MOST]
    return [other for other in with_authors(rows) if is_alike(citation, author, other)]


def in_use() -> QuerySet:
    """All citations but the retired: those are past."""
    return Citation.objects.exclude(status=Status.RETIRED)


def with_authors(rows: QuerySet) -> QuerySet:
    """Rows with what tells citations apart."""
    authors = Prefetch("authors", queryset=CitationAuthor.objects.order_by("position"))
    return rows.select_related("journal").prefetch_related(authors)


def first_author(citation: Citation) -> str:
    """Who stands first, or the group that signs; empty for nobody and for what is not saved yet."""
    authors = list(citation.authors.all()[:1]) if citation.pk else []
    return authors[0].family if authors else citation.group_author


def is_alike(citation: Citation, author: str, other: Citation) -> bool:
    """The same trial; or the same first author; or, where one has none, years that are not far apart."""
    trial = trial_of(citation.nct, citation.url)
    if trial and trial == trial_of(other.nct, other.url):
        return True
    others = [row.family for row in other.authors.all()][:1] or [other.group_author]
    if author and others[0]:
        return fold(author) == fold(others[0])
    years = [paper.dated.year for paper in (citation, other) if paper.dated]
    return len(years) < 2 or abs(years[0] - years[1]) <= 1


def unsettled(rows: QuerySet, citation: Citation) -> QuerySet:
    """Those of the rows that nobody has called a twin or a version of the citation, or told apart from it."""
    numbers = {"pk": citation.pk or 0, "twin": citation.twin_of_id or 0, "version": citation.version_of_id or 0}
    return open_pairs(rows, **numbers, inner=numbers["pk"])


def open_pairs(rows: QuerySet, *, pk: Any, twin: Any, version: Any, inner: Any) -> QuerySet:
    """The rows that are not tied to the citation of those numbers. ``inner`` is its number one query further in."""
    tied = Q(pk=pk) | Q(twin_of=pk) | Q(version_of=pk) | Q(pk=twin) | Q(pk=version) | Q(twin_of=twin)
    apart = ToldApart.objects.order_by()
    after, before = apart.filter(first=inner).values("second"), apart.filter(second=inner).values("first")
    return rows.exclude(tied).exclude(pk__in=after).exclude(pk__in=before)


def doubled() -> QuerySet:
    """The citations whose title a later one repeats, with nothing said yet on how the two belong together."""
    # Of all citations, since the index alone can answer that; the retired are left out below.
    titles = Citation.objects.exclude(title_key="").order_by().values("title_key")
    repeated = titles.annotate(times=Count("pk")).filter(times__gt=1).values("title_key")
    later = open_pairs(
        in_use().filter(title_key=OuterRef("title_key"), pk__gt=OuterRef("pk")),
        pk=OuterRef("pk"),
        twin=Coalesce(OuterRef("twin_of"), 0),
        version=Coalesce(OuterRef("version_of"), 0),
        inner=OuterRef(OuterRef("pk")),
    )
    return with_authors(in_use().filter(Exists(later), title_key__in=repeated)).order_by("title_key", "pk")


def repeats(citation: Citation) -> list[Citation]:
    """The later citations that repeat the title, with nothing said yet."""
    rows = unsettled(in_use().filter(title_key=citation.title_key, pk__gt=citation.pk), citation)
    return list(with_authors(rows.order_by("pk")[:MOST]))


def may_be_twins(*, first: Citation, second: Citation, by: User) -> bool:
    """Whether this person may say so at once: the pages of both change before readers."""
    return goes_live(first, by=by) and goes_live(second, by=by)


def is_single(citation: Citation) -> bool:
    """Whether it is nobody's twin: then the citation alone changes when it becomes one."""
    return citation.twin_of_id is None and (citation.pk is None or not citation.twins.exists())


def keep_as_twins(*, first: Citation, second: Citation, by: User, why: str = TWINS) -> None:
    """Says that both are the same text. All twins of either point at one of them, so that a page can name them all.

    PermissionDenied for whoever may not change the two before readers.
    """
    if not may_be_twins(first=first, second=second, by=by):
        raise PermissionDenied(NOT_LIVE)
    rows = Citation.objects.select_for_update(of=("self",))
    with change(by=by, why=why):
        first, second = (rows.get(pk=paper.pk) for paper in (first, second))
        root = first.twin_of or first
        end = second.twin_of_id or second.pk
        for row in rows.filter(Q(pk__in=[end, second.pk]) | Q(twin_of=end)).exclude(pk=root.pk):
            if row.twin_of_id != root.pk:
                if not goes_live(row, by=by):
                    raise PermissionDenied(NOT_LIVE)
                row.twin_of = root
                row.save()


def tell_apart(*, citation: Citation, others: Iterable[Citation], by: User, why: str = APART) -> None:
    """Says that the citation is another paper than each of the others, so that nobody is asked again."""
    with change(by=by, why=why):
        for other in others:
            first, second = sorted((citation, other), key=lambda paper: paper.pk)
            ToldApart.objects.get_or_create(first=first, second=second)

"""Topics: the list, and the page of one."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.facets.keeping import facet_index
from catalog.history.public_reasons import public_reasons
from catalog.models import Risk, Topic
from catalog.web.found import by_slug
from catalog.web.version import data_version

from .drug_evidence import explain, gravity
from .emptiness import no_paper
from .freshness import freshness, newest_year
from .shelves import Shelf, reading, shelves
from .trails import Way, closing, counted_way, crumbs, neighbors, see_also

TOPICS = ("Topics", "topic-list")


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    """All published topics by kind, each with how many citations it has; those that lead to nothing stand last."""
    index = facet_index(data_version(request))
    counts = index.counts("topic", index.published)
    kinds = list(Topic.Kind)
    rows = Topic.objects.published().in_order()
    ordered = sorted(rows, key=lambda topic: kinds.index(Topic.Kind(topic.kind)))
    stated = set(Risk.objects.published().values_list("topic", flat=True))
    filled = [topic for topic in ordered if counts.get(topic.slug) or topic.pk in stated]
    groups = [
        (Topic.Kind(kind).label, [counted_way(topic, counts.get(topic.slug, 0), "citation") for topic in topics])
        for kind, topics in groupby(filled, key=lambda topic: topic.kind)
    ]
    context = {
        "section": "topics",
        "groups": groups,
        "bare": [counted_way(topic, 0, "citation") for topic in ordered if topic not in filled],
        "crumbs": [Way("Home", reverse("home")), Way("Topics")],
    }
    return render(request, "topic/list.html", context)


@require_safe
@by_slug(Topic)
def topic_detail(request: HttpRequest, topic: Topic) -> HttpResponse:
    """One topic: what to watch for, medicines and the risk, reading, what else to see."""
    risks = list(Risk.objects.published().filter(topic=topic).for_tables())
    index = facet_index(data_version(request))
    explain(risks, index)
    citations = index.select({"topic": [topic.slug]})
    found = shelves(citations, index)
    context = {
        "section": "topics",
        "topic": topic,
        "signs": [line.strip() for line in topic.watch_for.splitlines() if line.strip()],
        "risks": sorted(risks, key=lambda risk: (gravity(risk), risk.drug is not None, str(risk.about))),
        "shelves": found,
        "more": f"{reverse('citation-list')}?topic={topic.slug}",
        "citation_count": len(citations),
        "nothing": no_paper("this topic"),
        "fresh": freshness(topic, on=timezone.localdate(), newest=newest_year(citations, index)),
        "see_also": (others := see_also(topic)),
        "contents": contents(topic, risks, found, others),
        "changes": public_reasons(topic),
        "crumbs": crumbs(TOPICS, topic),
        **neighbors(
            topic,
            list(Topic.objects.published().in_order()),
            "from A to Z",
            up=Way("Topics", reverse("topic-list"), "Back to all"),
        ),
    }
    return render(request, "topic/detail.html", context)


def contents(topic: Topic, risks: list[Risk], found: list[Shelf], others: list[Way]) -> list[Way]:
    """What stands on the page of a topic."""
    watch = [Way("What to watch for", "#watch")] if topic.watch_for.strip() else []
    medicines = [Way("Medicines and this risk", "#medicines")] if risks else []
    return [*watch, *medicines, reading(found), *closing(others)]

"""Topics: the list, and the page of one."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.editing.public_reasons import public_reasons
from catalog.models import Risk, Topic
from catalog.search.facet_keeping import facet_index

from .found import by_slug
from .shelves import reading, shelves
from .trails import Way, counted_way, crumbs, neighbors, see_also
from .version import data_version

TOPICS = ("Topics", "topic-list")


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    """All published topics by kind, each with how many citations it has."""
    index = facet_index(data_version(request))
    counts = index.counts("topic", index.published)
    kinds = list(Topic.Kind)
    rows = Topic.objects.published().in_order()
    ordered = sorted(rows, key=lambda topic: kinds.index(Topic.Kind(topic.kind)))
    groups = [
        (Topic.Kind(kind).label, [counted_way(topic, counts.get(topic.slug, 0), "citation") for topic in topics])
        for kind, topics in groupby(ordered, key=lambda topic: topic.kind)
    ]
    context = {"section": "topics", "groups": groups, "crumbs": [Way("Home", reverse("home")), Way("Topics")]}
    return render(request, "topic/list.html", context)


@require_safe
@by_slug(Topic)
def topic_detail(request: HttpRequest, topic: Topic) -> HttpResponse:
    """One topic: what to watch for, medicines and the risk, reading, what else to see."""
    risks = Risk.objects.published().filter(topic=topic).for_tables()
    index = facet_index(data_version(request))
    found = shelves(index.select({"topic": [topic.slug]}), index)
    context = {
        "section": "topics",
        "topic": topic,
        "signs": [line.strip() for line in topic.watch_for.splitlines() if line.strip()],
        "risks": sorted(risks, key=lambda risk: (risk.drug is not None, str(risk.about))),
        "shelves": found,
        "more": f"{reverse('citation-list')}?topic={topic.slug}",
        "contents": [Way("Medicines and this risk", "#medicines")] * bool(risks) + [reading(found)],
        "citation_count": sum(shelf.total for shelf in found),
        "see_also": see_also(topic),
        "changes": public_reasons(topic),
        "crumbs": crumbs(TOPICS, topic),
        **neighbors(topic, list(Topic.objects.published().in_order()), "topic"),
    }
    return render(request, "topic/detail.html", context)

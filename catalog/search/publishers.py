"""Addresses of publishers that name a paper by no number of ours: by its PII, or by volume, issue and first page."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from catalog.models import Citation

PII = re.compile(r"/(?:pii[/:]?)(s[\dx()-]{15,24})", re.IGNORECASE | re.ASCII)
PLACE = re.compile(r"/(?:content|article)/(?:[a-z]+/)?(\d+)/(\d+)/(e?\d+)(?:[./]|$)", re.IGNORECASE | re.ASCII)
# Who publishes at such addresses, and how the DOIs of that publisher begin.
PUBLISHERS = {"bmj.com": "10.1136/", "jrheum.org": "10.3899/", "oup.com": "10.1093/"}
PII_DOIS = "10.1016/"  # of Elsevier and Cell Press, who also make DOIs without it
SIGNS = re.compile(r"\W")
FIRST_PAGE = re.compile(r"\w+", re.ASCII)


def papers_at(address: str) -> list[int]:
    """Ids of the published citations that an address of a publisher can only mean."""
    parts = urlsplit(address)
    path, host = unquote(parts.path), parts.hostname or ""
    if found := PII.search(path):
        return list(_by_pii(found[1]))
    prefix = next((doi for name, doi in PUBLISHERS.items() if host == name or host.endswith(f".{name}")), "")
    return list(_by_place(prefix, *found.groups())) if prefix and (found := PLACE.search(path)) else []


def _by_pii(pii: str) -> Iterator[int]:
    """Publishers write it with signs between its parts or without.

    S, eight signs of the journal, two of the year, five of the paper and a check: S2213-2600(20)30318-0.
    """
    plain = SIGNS.sub("", pii).lower()
    parted = f"{plain[:5]}-{plain[5:9]}({plain[9:11]}){plain[11:16]}-{plain[16:]}"
    wanted = [f"{PII_DOIS}{text}" for text in (plain, parted)]
    yield from Citation.objects.published().filter(doi__in=wanted).values_list("pk", flat=True)


def _by_place(prefix: str, volume: str, issue: str, page: str) -> Iterator[int]:
    rows = Citation.objects.published().filter(doi__startswith=prefix, volume=volume, issue=issue)
    for pk, pages in rows.values_list("pk", "pages"):
        if (first := FIRST_PAGE.match(pages)) and first[0].lower() == page.lower():
            yield pk

"""What search engines may list: every published page, with the day it changed."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from catalog.models import AddressedRecord, Citation, Disease, Drug, DrugClass, Page, Topic


class SiteSitemap(Sitemap):
    """Addresses begin with the site's own, whatever host a request names."""

    def get_protocol(self, protocol: str | None = None) -> str:
        """As in the settings."""
        return settings.SITE_URL.partition("://")[0]

    def get_domain(self, site: Any = None) -> str:
        """As in the settings."""
        return settings.SITE_URL.partition("://")[2]


class RecordSitemap(SiteSitemap):
    """The published records of one kind."""

    def __init__(self, model: type[AddressedRecord]) -> None:
        self.model = model

    def items(self) -> Any:
        """In a fixed order, so that pages of the map do not overlap."""
        return self.model.objects.published().only("slug", "updated_at").order_by("pk")

    def lastmod(self, item: AddressedRecord) -> datetime:
        """When it changed."""
        return item.updated_at


class ListSitemap(SiteSitemap):
    """Home and the lists."""

    def items(self) -> list[str]:
        """Their route names."""
        return ["home", "drug-list", "disease-list", "topic-list", "citation-list", "evidence-map"]

    def location(self, item: str) -> str:
        """Their addresses."""
        return reverse(item)


SITEMAPS = {"lists": ListSitemap()} | {
    model.__name__.lower(): RecordSitemap(model) for model in (Drug, DrugClass, Disease, Topic, Citation, Page)
}

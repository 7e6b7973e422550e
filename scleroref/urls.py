"""Every address of the site. Readers link to them: an address that stands here is a promise."""

from django.conf import settings
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import path
from django.views.decorators.http import require_safe

from catalog.views import (
    citation,
    citation_list,
    disease,
    drug,
    drug_class,
    evidence_map,
    health,
    page,
    report,
    search,
    suggest,
    topic,
)
from catalog.views.sitemap import SITEMAPS
from catalog.views.styleguide import styleguide

handler400 = "catalog.views.messages.bad_request"
handler403 = "catalog.views.messages.forbidden"
handler404 = "catalog.views.messages.not_found"
handler500 = "catalog.views.messages.server_error"

urlpatterns = [
    path("", page.home, name="home"),
    path("drugs/", drug.drug_list, name="drug-list"),
    path("drugs/<slug:slug>/", drug.drug_detail, name="drug-detail"),
    path("classes/<slug:slug>/", drug_class.drug_class_detail, name="drug-class-detail"),
    path("diseases/", disease.disease_list, name="disease-list"),
    path("diseases/<slug:slug>/", disease.disease_detail, name="disease-detail"),
    path("topics/", topic.topic_list, name="topic-list"),
    path("topics/<slug:slug>/", topic.topic_detail, name="topic-detail"),
    path("citations/", citation_list.citation_list, name="citation-list"),
    path("citations/<slug:slug>/", citation.citation_detail, name="citation-detail"),
    path("citations/<slug:slug>/report/", report.report_citation, name="report-citation"),
    path("evidence-map/", evidence_map.evidence_map, name="evidence-map"),
    path("report/", report.report_page, name="report-page"),
    path("reports/<str:token>/", report.report_status, name="report-status"),
    path("search/", search.search, name="search"),
    path("search/suggest/", suggest.suggestions, name="search-suggest"),
    path("about/", page.page, {"slug": "about"}, name="page-about"),
    path("disclaimer/", page.page, {"slug": "disclaimer"}, name="page-disclaimer"),
    path("privacy/", page.page, {"slug": "privacy"}, name="page-privacy"),
    path("evidence/", page.page, {"slug": "evidence"}, name="page-evidence"),
    path("sitemap.xml", require_safe(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", page.robots, name="robots"),
    path("healthz", health.healthz, name="health"),
    path("admin/", admin.site.urls),
    *([path("styleguide/", styleguide, name="styleguide")] if settings.DEBUG else []),
    path("<slug:slug>/", page.page, name="page"),
]

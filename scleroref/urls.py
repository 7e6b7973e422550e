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
from catalog.web.caching import shared

handler400 = "catalog.web.trouble.bad_request"
handler403 = "catalog.web.messages.forbidden"
handler404 = "catalog.web.messages.not_found"
handler500 = "catalog.web.trouble.server_error"

urlpatterns = [
    path("", shared(page.home), name="home"),
    path("drugs/", shared(drug.drug_list), name="drug-list"),
    path("drugs/<slug:slug>/", shared(drug.drug_detail), name="drug-detail"),
    path("classes/<slug:slug>/", shared(drug_class.drug_class_detail), name="drug-class-detail"),
    path("diseases/", shared(disease.disease_list), name="disease-list"),
    path("diseases/<slug:slug>/", shared(disease.disease_detail), name="disease-detail"),
    path("topics/", shared(topic.topic_list), name="topic-list"),
    path("topics/<slug:slug>/", shared(topic.topic_detail), name="topic-detail"),
    path("citations/", shared(citation_list.citation_list), name="citation-list"),
    path("citations/<slug:slug>/", shared(citation.citation_detail), name="citation-detail"),
    path("citations/<slug:slug>/report/", report.report_citation, name="report-citation"),
    path("evidence-map/", shared(evidence_map.evidence_map), name="evidence-map"),
    path("report/", report.report_page, name="report-page"),
    path("reports/<str:token>/", report.report_status, name="report-status"),
    path("search/", shared(search.search), name="search"),
    path("search/suggest/", shared(suggest.suggestions), name="search-suggest"),
    path("about/", shared(page.page), {"slug": "about"}, name="page-about"),
    path("disclaimer/", shared(page.page), {"slug": "disclaimer"}, name="page-disclaimer"),
    path("privacy/", shared(page.page), {"slug": "privacy"}, name="page-privacy"),
    path("evidence/", shared(page.page), {"slug": "evidence"}, name="page-evidence"),
    path("sitemap.xml", shared(require_safe(sitemap)), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", page.robots, name="robots"),
    path("healthz", health.healthz, name="health"),
    path("readyz", health.readyz, name="ready"),
    path("admin/", admin.site.urls),
    *([path("styleguide/", styleguide, name="styleguide")] if settings.DEBUG else []),
    path("<slug:slug>/", shared(page.page), name="page"),
]

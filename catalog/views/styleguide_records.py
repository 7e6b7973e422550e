"""Sample records of the style guide, shaped as templates read them. Nothing here is a fact."""

from datetime import date
from typing import Any

from catalog.identifiers.partial_date import PartialDate
from catalog.models import Citation, Study, Tally

from .emptiness import Nothing
from .freshness import Freshness
from .known import Known

DAY = date(2026, 11, 28)
KINDS = [Tally(Study.GUIDELINE, 2), Tally(Study.TRIAL, 1)]


def citation(slug: str, study: Study, **values: Any) -> dict[str, Any]:
    """A citation as a card reads it."""
    return {
        "slug": slug,
        "title": f"Sample paper: how a {study.label.lower()} is shown",
        "get_absolute_url": "#citation",
        "report_url": "#citation",
        "link": "#citation",
        "study": study,
        "study_kind": study,
        "journal": {"short": "Sample J Rheumatol"},
        "place": "12(3): 45–51",
        "source": {"name": "PubMed"},
        "access_badge": "Free to read",
        "standing": "current",
        "annotation": "What was done, what was found, and where it falls short.",
        "drugs": {"all": [{"name": "sample medicine", "get_absolute_url": "#citation"}]},
        **values,
    }


TRIAL = citation("sample-trial", Study.TRIAL, issued=PartialDate(2017, 7), online=PartialDate(2017, 2, 10))
RETRACTED = citation(
    "sample-case", Study.CASE_REPORT, online=PartialDate(2013, 3, 4), standing="retracted", is_troubled=True,
    get_standing_display="Retracted", standing_sentence="Retracted by the journal", access_badge="",
    notices={"all": [{"get_standing_display": "Retracted", "dated": PartialDate(2016, 6), "url": "#citation",
                      "reason": "The data could not be checked."}]},
)  # fmt: skip
CORRECTED = citation(
    "sample-corrected", Study.LAB, standing="corrected", standing_sentence="The journal corrected this paper"
)
BARE = citation(
    "sample-guide", Study.PATIENT_GUIDE, link="", annotation="", journal=None, place="",
    source={"name": "Sample maker", "is_manufacturer": True}, updated=PartialDate(2014),
)  # fmt: skip
CITED = {
    "statement": "In this study, the sample medicine tended to help.",
    "circumstances": "In severe disease; as a later choice; under close supervision",
        "support": "cited",
    "tally": [{"study": Study.TRIAL, "count": 2, "words": "trials"}, {"study": Study.LAB, "count": 1, "words": "lab"}],
    "evidence": {"all": [{"citation": TRIAL, "sample_size": 142, "get_direction_display": "Supports"}]},
}  # fmt: skip
UNCITED = {
    "statement": "The sample medicine has been used for this.",
    "behind": "We list no paper for it yet.",
    "tally": [],
    "support": "uncited",
}
LOST = {
    "statement": "The sample medicine was said to help.",
    "tally": [],
    "support": "lost",
    "warned": [RETRACTED],
    "retracted_count": 1,
    "evidence": {"all": [{"citation": RETRACTED, "get_direction_display": "Supports"}]},
}
DOUBTED = {**CITED, "warned": [RETRACTED, CORRECTED], "retracted_count": 1}
RISK = {
    "topic": {"name": "sample risk", "get_absolute_url": "#risk_table"},
    "about": {"name": "sample medicine", "get_absolute_url": "#risk_table"},
    "drug": {"is_also_chemotherapy": True},
}

RECORDS: dict[str, Any] = {
    "trial": TRIAL,
    "retracted": RETRACTED,
    "corrected": CORRECTED,
    "bare": BARE,
    "undated": {},
    "cited": CITED,
    "uncited": UNCITED,
    "lost": LOST,
    "doubted": DOUBTED,
    "searches": [{"searched_on": date(2026, 10, 3)}],
    "study_kinds": list(Study),
    "shelves": [{"study": Study.LAB, "title": "Lab studies", "total": 7, "is_cut": True,
                 "citations": [citation("sample-lab", Study.LAB, issued=PartialDate(2016, 12, 30))]}],
    "drugs": [
        {"name": "sample medicine", "get_absolute_url": "#drug_row", "slug": "sample", "citation_count": 2,
         "brands": [{"text": "Sampla", "market": "US"}, {"text": "Samplex"}], "is_also_chemotherapy": True,
         "summary": "A sample of a medicine.", "classes": {"all": [{"name": "Sample class"}]}},
        {"name": "another sample", "get_absolute_url": "#drug_row", "slug": "another", "citation_count": 0,
         "summary": "A sample without citations.", "classes": {"all": [{"name": "Sample class"}]}},
    ],
    "risks": [
        {**RISK, **CITED, "arrow": "up", "effect": "Raises the risk", "seriousness": "unknown",
         "what_to_do": "Ask your care team."},
        {**RISK, **LOST, "arrow": "beside", "effect": "Less often than another sample",
         "seriousness": "serious", "get_seriousness_display": "Can be serious"},
        {**RISK, **UNCITED, "arrow": "", "effect": "Effect not clear", "seriousness": "unknown", "statement": "",
         "drug_class": True},
    ],
    "record": {"reviewed_on": date(2026, 11, 9), "review_due_on": date(2027, 5, 1), "updated_at": date(2026, 11, 9),
               "get_absolute_url": "/drugs/sample/", "full_address": "https://example.org/drugs/sample/"},
    "states": [Freshness(date(2026, 11, 9), date(2027, 5, 1), DAY, is_by_somebody=True, newest=2024),
               Freshness(date(2025, 1, 14), date(2026, 1, 1), DAY), Freshness(None, None, DAY)],
    "known_sample": Known(Citation(kind="article", design="randomized-trial", study="trial", sample_size=142, year=2016,
                                   title="Sample trial", slug="sample"), 2024, KINDS[:1], KINDS, 1),
    "known_day": DAY,
    "nothings": [Nothing("We list no sample yet.", "That does not mean that there is none."), Nothing("Nothing here.")],
    "changes": [{"on": date(2026, 11, 9), "why": "Newer paper added"},
                {"on": date(2026, 6, 1), "why": "The dose is given as the sample leaflet gives it"}],
    "listing": {"page": {"has_other_pages": True}, "where": "Page 2 of 3",
                "previous": {"url": "#listing_pager", "small": "Previous page", "label": "Citations 1 to 25"},
                "next": {"url": "#listing_pager", "small": "Next page", "label": "Citations 51 to 60"},
                "whole": {"url": "#listing_pager", "small": "To print, on one page", "label": "All 60 citations"}},
}  # fmt: skip

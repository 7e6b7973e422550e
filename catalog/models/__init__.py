"""The records, their vocabularies, constraints and query words. One noun a file; read base and history first.

What one row or one query can say belongs here. What writes, joins subjects or asks the clock belongs above.
"""

from .base import AddressedRecord, EditorialQuerySet, EditorialRecord, Recorded, StaleVersionError, Status, Versioned
from .changed_citation import ChangedCitation
from .citation import SUBJECTS, Citation
from .citation_parts import CitationAuthor, CitationClass, CitationDisease, CitationDrug, CitationTopic, StandingNotice
from .citation_words import UNCOUNTED, WARNED, Access, Standing
from .cross_reference import ENDS, CrossReference
from .data_version import DataVersion
from .disease import Disease, DiseaseName
from .drug import DoseRelation, Drug, DrugClassMembership, DrugCode, DrugName, YesNoUnknown
from .drug_class import DrugClass
from .evidence import Evidence, Statement, Support, Tally, tallied
from .history import REASON_LENGTH, Change, ChangeWithoutReasonError, change, current_change
from .journal import Journal, Source
from .kept_form import KeptForm
from .languages import Language
from .left_out import if_possible
from .merger import MERGED, Merger, ToldApart
from .named import Named
from .next_version import COMMENT_LENGTH, NextVersion
from .open_record import OpenRecord
from .page import Contact, ContactNumber, GlossaryTerm, Page
from .report import DailyKey, LinkReport, ReportCase
from .risk import Risk, RiskEvidence
from .search_entry import SearchEntry, UnfoundSearch
from .search_trace import SearchTrace
from .sic import CHECKED, Sic
from .study import Design, Kind, Study
from .topic import Topic
from .treatment import Treatment, TreatmentEvidence, TreatmentSearch

__all__ = [
    "CHECKED", "COMMENT_LENGTH", "ENDS", "MERGED", "REASON_LENGTH", "SUBJECTS", "UNCOUNTED", "WARNED", "Access",
    "AddressedRecord", "Change", "ChangeWithoutReasonError", "ChangedCitation", "Citation", "CitationAuthor",
    "CitationClass", "CitationDisease", "CitationDrug", "CitationTopic", "Contact", "ContactNumber",
    "CrossReference", "DailyKey", "DataVersion", "Design", "Disease", "DiseaseName", "DoseRelation", "Drug",
    "DrugClass", "DrugClassMembership", "DrugCode", "DrugName", "EditorialQuerySet", "EditorialRecord", "Evidence",
    "GlossaryTerm", "Journal", "KeptForm", "Kind", "Language", "LinkReport", "Merger", "Named", "NextVersion",
    "OpenRecord", "Page", "Recorded", "ReportCase", "Risk", "RiskEvidence", "SearchEntry", "SearchTrace", "Sic",
    "Source", "StaleVersionError", "Standing", "StandingNotice", "Statement", "Status", "Study", "Support", "Tally",
    "ToldApart", "Topic", "Treatment", "TreatmentEvidence", "TreatmentSearch", "UnfoundSearch", "Versioned",
    "YesNoUnknown", "change", "current_change", "if_possible", "tallied",
]  # fmt: skip

"""Kinds of study: what the paper calls itself, and the plain kind and sign that readers see."""

from django.db import models
from django.db.models import Case, When


class Kind(models.TextChoices):
    """What a citation is."""

    ARTICLE = "article", "Article in a journal"
    TRIAL_RECORD = "trial-record", "Record or list of trials"
    GUIDELINE = "guideline", "Guideline"
    PATIENT_EDUCATION = "patient-education", "Patient guide"
    NEWS = "news", "News report"
    WEB_PAGE = "web-page", "Web page"
    DATABASE = "database", "Database"
    BOOK = "book", "Book"


class Design(models.TextChoices):
    """How a study was done, in the words of research."""

    SYSTEMATIC_REVIEW = "systematic-review", "systematic review"
    META_ANALYSIS = "meta-analysis", "meta-analysis"
    NARRATIVE_REVIEW = "narrative-review", "narrative review"
    RANDOMIZED_TRIAL = "randomized-trial", "randomized controlled trial"
    POST_HOC = "post-hoc", "later look at data from randomized trials (post-hoc analysis)"
    NON_RANDOMIZED = "non-randomized", "trial without random groups"
    BIOMARKER = "biomarker", "blood marker study inside a randomized trial"
    COHORT = "cohort", "cohort"
    PROSPECTIVE_COHORT = "prospective-cohort", "cohort, followed forward in time (prospective)"
    RETROSPECTIVE_COHORT = "retrospective-cohort", "cohort, from past records (retrospective)"
    CLAIMS_COHORT = "claims-cohort", "cohort from insurance records"
    CASE_SERIES = "case-series", "case series"
    CASE_REPORT = "case-report", "case report"
    LABORATORY = "laboratory", "laboratory study"


class Study(models.TextChoices):
    """The plain kind of a citation, with a sign of its own. The order is the one readers see."""

    TRIAL = "trial", "Trial"
    LATER_LOOK = "later-look", "Later look at a trial"
    REVIEW = "review", "Review of studies"
    FOLLOW_UP = "follow-up", "Follow-up study"
    CASE_REPORT = "case-report", "Case report"
    LAB = "lab", "Lab study"
    PAPER = "paper", "Paper, kind not checked"
    GUIDELINE = "guideline", "Guideline"
    PATIENT_GUIDE = "patient-guide", "Patient guide"
    WEB = "web", "Web page or list"
    NEWS = "news", "News report"

    @property
    def sign(self) -> str:
        """The name of its drawn sign."""
        return SIGNS.get(self, self.value)

    @property
    def plural(self) -> str:
        """The label for more than one."""
        return PLURALS[self]

    @property
    def meaning(self) -> str:
        """What such a study does, in one or two plain sentences."""
        return MEANINGS[self]


SIGNS = {
    Study.LATER_LOOK: "again",
    Study.FOLLOW_UP: "follow",
    Study.CASE_REPORT: "case",
    Study.GUIDELINE: "rules",
    Study.PATIENT_GUIDE: "guide",
}
PLURALS = {
    Study.TRIAL: "Trials",
    Study.LATER_LOOK: "Later looks at trials",
    Study.REVIEW: "Reviews of studies",
    Study.FOLLOW_UP: "Follow-up studies",
    Study.CASE_REPORT: "Case reports",
    Study.LAB: "Lab studies",
    Study.PAPER: "Papers, kind not checked",
    Study.GUIDELINE: "Guidelines",
    Study.PATIENT_GUIDE: "Patient guides",
    Study.WEB: "Web pages and lists",
    Study.NEWS: "News reports",
}
MEANINGS = {
    Study.TRIAL: "Chance decides who gets which treatment, so that the groups are alike when it begins.",
    Study.LATER_LOOK: "Asks something new of people or samples from an earlier trial. It is weaker than a trial.",
    Study.REVIEW: "Brings many studies together. One that says how it searched is stronger than one team's choice.",
    Study.FOLLOW_UP: "Watches people over time. Chance did not decide on their treatment, so groups may have differed.",
    Study.CASE_REPORT: "Tells what happened to one person or a few. It can raise a question, and cannot settle it.",
    Study.LAB: "Done in a laboratory, not on patients. What works in a dish may not work in a person.",
    Study.PAPER: "We list the paper, and no editor has checked yet how it was done.",
    Study.GUIDELINE: "Advice that a group of experts agreed on.",
    Study.PATIENT_GUIDE: "Written for patients. If the maker of a medicine wrote it, we say so.",
    Study.WEB: "A page, a database, or a list of trials. It can change at any time after we list it.",
    Study.NEWS: "Tells about a study. The study itself says more.",
}
BY_DESIGN = {
    Design.SYSTEMATIC_REVIEW: Study.REVIEW,
    Design.META_ANALYSIS: Study.REVIEW,
    Design.NARRATIVE_REVIEW: Study.REVIEW,
    Design.RANDOMIZED_TRIAL: Study.TRIAL,
    Design.POST_HOC: Study.LATER_LOOK,
    Design.NON_RANDOMIZED: Study.FOLLOW_UP,
    Design.BIOMARKER: Study.LATER_LOOK,
    Design.COHORT: Study.FOLLOW_UP,
    Design.PROSPECTIVE_COHORT: Study.FOLLOW_UP,
    Design.RETROSPECTIVE_COHORT: Study.FOLLOW_UP,
    Design.CLAIMS_COHORT: Study.FOLLOW_UP,
    Design.CASE_SERIES: Study.FOLLOW_UP,
    Design.CASE_REPORT: Study.CASE_REPORT,
    Design.LABORATORY: Study.LAB,
}
BY_KIND = {
    Kind.ARTICLE: Study.PAPER,
    Kind.TRIAL_RECORD: Study.WEB,
    Kind.GUIDELINE: Study.GUIDELINE,
    Kind.PATIENT_EDUCATION: Study.PATIENT_GUIDE,
    Kind.NEWS: Study.NEWS,
    Kind.WEB_PAGE: Study.WEB,
    Kind.DATABASE: Study.WEB,
    Kind.BOOK: Study.WEB,
}

# From the strongest source to the weakest, as far as a design can tell; those of one line are alike.
LADDER: tuple[tuple[str, ...], ...] = (
    (Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS),
    (Design.RANDOMIZED_TRIAL,),
    (Design.NON_RANDOMIZED,),
    (Design.POST_HOC, Design.BIOMARKER),
    (Design.PROSPECTIVE_COHORT,),
    (Design.COHORT, Design.RETROSPECTIVE_COHORT, Design.CLAIMS_COHORT),
    (Design.NARRATIVE_REVIEW,),
    (Design.CASE_SERIES,),
    (Design.CASE_REPORT,),
    (Kind.GUIDELINE,),
    (Design.LABORATORY,),
    (Kind.ARTICLE,),
    (Kind.TRIAL_RECORD, Kind.WEB_PAGE, Kind.DATABASE, Kind.BOOK, Kind.PATIENT_EDUCATION, Kind.NEWS),
)
RANKS = {word: rank for rank, words in enumerate(reversed(LADDER), start=1) for word in words}


def rank_of(*, kind: str, design: str) -> int:
    """How high on the ladder a citation stands; more is stronger."""
    return RANKS[design if kind == Kind.ARTICLE and design else kind]


def rank() -> Case:
    """The same in SQL, of studies and guidelines; 0 for everything else."""
    studies = [When(kind=Kind.ARTICLE, design=word, then=RANKS[word]) for word in Design]
    return Case(*studies, When(kind=Kind.GUIDELINE, then=RANKS[Kind.GUIDELINE]), default=0)


def study_of(*, kind: str, design: str) -> Study:
    """The plain kind: an article is what its design says, everything else what it is."""
    if kind == Kind.ARTICLE and design:
        return BY_DESIGN[Design(design)]
    return BY_KIND[Kind(kind)]

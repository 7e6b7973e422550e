"""What we know, in three lines."""

import pytest

from catalog.facets.keeping import facet_index
from catalog.models import Citation
from catalog.views.known import Known, known
from tests.factories import make_citation

pytestmark = pytest.mark.django_db


def all_known() -> Known | None:
    index = facet_index()
    return known(index.published, Citation.objects.all(), index)


def test_the_strongest_has_the_best_design_then_the_most_people_then_the_newest_date() -> None:
    make_citation("cohort", design="cohort", sample_size=9000, issued="2024")
    make_citation("small", design="randomized-trial", sample_size=20, issued="2020")
    make_citation("large", design="randomized-trial", sample_size=142, issued="2016")
    make_citation("unknown size", design="randomized-trial", issued="2022")
    make_citation("gone", design="meta-analysis", standing="retracted")
    make_citation("hidden", design="meta-analysis", status="draft")

    found = all_known()

    assert found
    assert found.strongest_words == "a randomized controlled trial in which 142 people drew lots (2016)"
    assert (found.newest, [(part.count, part.words) for part in found.newest_kinds]) == (2024, [(1, "follow-up study")])
    assert [(part.count, part.words) for part in found.kinds] == [(3, "trials"), (1, "follow-up study")]
    assert (found.total, found.retracted) == (4, 1)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"kind": "guideline"}, "a guideline"),
        ({"design": "post-hoc", "sample_size": 1}, "a later look at data from randomized trials of 1 person"),
        ({"design": "case-report", "issued": "2013"}, "a case report (2013)"),
        ({"kind": "news"}, "It is no study that we have checked."),
        ({}, "It is no study that we have checked."),
    ],
)
def test_what_is_no_study_is_not_called_one(values: dict[str, str], words: str) -> None:
    make_citation(**values)

    found = all_known()

    assert found
    assert found.strongest_words == words


def test_nothing_is_known_of_retracted_papers_alone_and_an_undated_one_has_no_year() -> None:
    make_citation(standing="retracted")
    before = all_known()
    make_citation("undated")

    after = all_known()

    assert before is None
    assert after
    assert (after.newest, after.newest_kinds) == (None, [])

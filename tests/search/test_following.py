"""The index follows every change, in the change's own transaction."""

import pytest
from django.core.management import call_command

from catalog.models import Citation, DataVersion, Disease, Drug, SearchEntry, Source, change
from catalog.search.following import rebuild
from tests.factories import make_citation, make_class, make_disease, make_drug, make_journal, make_topic, save
from tests.library import Library

from .looking import look_for

pytestmark = pytest.mark.django_db


def total(text: str) -> int:
    return look_for(text).total


def entries() -> list[tuple[int, str, str, str]]:
    return list(SearchEntry.objects.order_by("id").values_list("id", "title", "names", "text"))


def test_a_changed_record_is_found_by_its_new_words_only() -> None:
    drug = make_drug("alphazole")
    drug.name = "betazole"
    save(drug)

    assert (total("alphazole"), total("betazole")) == (0, 1)


def test_names_codes_and_authors_belong_to_their_record() -> None:
    drug, disease, paper = make_drug("alphazole"), make_disease("knots"), make_citation("A paper")
    with change(by=None, why="parts"):
        name = drug.names.create(text="Zolalpha")
        drug.codes.create(system="atc", code="Z99ZZ99")
        disease.names.create(text="nodosis")
        paper.authors.create(position=1, family="Namas")

    assert [total(text) for text in ("zolalpha", "Z99ZZ99", "nodosis", "namas")] == [1, 1, 1, 1]
    with change(by=None, why="not a name"):
        name.delete()
    assert total("zolalpha") == 0


def test_a_journal_brings_its_papers_along() -> None:
    journal = make_journal("Annals of Knots")
    make_citation("A paper", journal=journal)
    journal.title = "Annals of Loops"
    save(journal)

    assert (total("annals of knots"), total("annals loops")) == (0, 1)


@pytest.mark.parametrize("status", ["draft", "review", "retired"])
def test_what_is_taken_from_readers_is_not_found(status: str) -> None:
    drug, paper = make_drug("alphazole"), make_citation("alphazole paper")
    for record in (drug, paper):
        record.status = status
        save(record)

    assert (total("alphazole"), entries()) == (0, [])


def test_what_is_deleted_is_not_found_and_leaves_others_alone() -> None:
    drug, paper = make_drug("alphazole"), make_citation("alphazole paper")
    make_drug("alphazole forte"), make_citation("another alphazole paper")
    make_topic("alphazole topic")
    with change(by=None, why="gone"):
        drug.delete()
        paper.delete()

    results = look_for("alphazole")

    assert {group.key: group.total for group in results.groups} == {"medicines": 1, "topics": 1, "citations": 1}


def name_and_fail(drug: Drug) -> None:
    with change(by=None, why="fails"):
        drug.names.create(text="Zolalpha")
        raise RuntimeError


def test_a_change_that_fails_leaves_the_index_as_it_was() -> None:
    drug = make_drug("alphazole")
    before = entries()

    with pytest.raises(RuntimeError):
        name_and_fail(drug)

    assert entries() == before


def test_an_entry_holds_no_more_than_its_columns() -> None:
    make_citation("a" * 90, annotation="word " * 399)
    drug = make_drug("alphazole")
    with change(by=None, why="many names"):
        for number in range(120):
            drug.names.create(text=f"name {number} {'x' * 100}")

    assert max(len(names) for _, _, names, _ in entries()) <= 8000


def test_everything_can_be_written_anew(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    before, version = entries(), DataVersion.objects.current()
    SearchEntry.objects.filter(id__gt=0).delete()
    SearchEntry.objects.create(id=999_999, title="ghost")
    SearchEntry.objects.create(id=-9_999_991, title="ghost")

    call_command("rebuild_search")

    assert entries() == before
    assert capsys.readouterr().out == f"The search index holds {len(before)} records.\n"
    assert DataVersion.objects.current() == version + 1


def test_an_index_by_the_rules_of_today_is_left_alone_if_that_is_asked_for(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    version, held = DataVersion.objects.current(), len(entries())

    call_command("rebuild_search", "--if-old")
    call_command("rebuild_search", "--if-old")
    SearchEntry.objects.all().delete()
    call_command("rebuild_search", "--if-old")
    DataVersion.objects.update(search_rules=0)
    call_command("rebuild_search", "--if-old")

    written, left = f"The search index holds {held} records.", "The search index is there already."
    assert capsys.readouterr().out.splitlines() == [written, left, written, written]
    assert (len(entries()), DataVersion.objects.current()) == (held, version + 3)


def test_steps_are_seen_passing_by(library: Library) -> None:
    seen: list[tuple[str, int]] = []

    rebuild(watch=lambda steps: [seen.append((step[0].model.__name__, len(step[1]))) or step for step in steps])

    published = [(model.__name__, model.objects.published().count()) for model in (Citation, Drug, Disease)]
    assert seen[:3] == published


def test_a_class_is_followed_too() -> None:
    make_class("calmers", also_called="soothers, quieters")

    assert [(hit.known.title, hit.why) for hit in look_for("quieters").groups[0].hits] == [
        ("Calmers", "quieters is another name of it")
    ]


def test_the_name_of_a_source_and_the_initials_of_an_author_lead_to_the_citation() -> None:
    source = save(Source(name="Pneumotox", slug="pneumotox", kind="index"))
    citation = make_citation("Knots", source=source)
    with change(by=None, why="authors"):
        citation.authors.create(position=1, family="Tashkin", given="Donald P")

    before = [look_for(text).total for text in ("pneumotox", "tashkin dp", "Tashkin et al.", "lungbase")]
    source.name = "Lungbase"
    save(source)

    assert before == [1, 1, 1, 0]
    assert [look_for(text).total for text in ("pneumotox", "lungbase")] == [0, 1]

"""A web address that moved."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.editing.bulk import bulk
from catalog.editing.bulk.addresses import columns, parts
from catalog.editing.bulk.bulk import carry_out, look
from catalog.editing.bulk.tasks import LIVE
from catalog.editing.bulk.texts import moved_in
from catalog.identifiers.url import moved
from catalog.models import Citation, Contact, Source, StandingNotice
from tests.factories import fresh, make_citation, make_contact, make_page, make_source, save

OLD, NEW = "https://old.example.org/", "https://new.example.org/papers"


@pytest.mark.parametrize(
    ("address", "now"),
    [
        ("https://old.example.org/", "https://new.example.org/papers"),
        ("https://old.example.org", "https://new.example.org/papers"),
        ("https://old.example.org/a/b?c=1#d", "https://new.example.org/papers/a/b?c=1#d"),
        ("https://old.example.org?c=1", "https://new.example.org/papers?c=1"),
        ("https://old.example.org.uk/", None),
        ("https://other.example.org/", None),
    ],
)
def test_what_stands_under_an_address_moves_with_it(address: str, now: str | None) -> None:
    assert moved(address, old=OLD, new=NEW) == now


def test_every_column_of_addresses_is_known() -> None:
    assert {(model.__name__, field.name) for model, field in columns()} == {
        (model.__name__, "url") for model in (Citation, Contact, Source, StandingNotice)
    }


@pytest.mark.django_db
def test_it_is_replaced_in_every_table_as_one_change(publisher: User) -> None:
    citation, source = make_citation(url=f"{OLD}paper"), make_source(url=OLD)
    contact, notice = (
        make_contact(url=f"{OLD}?b"),
        save(StandingNotice(citation=citation, standing="retracted", url=OLD)),
    )
    untouched = make_citation(url="https://old.example.org.uk/")
    rows = (citation, contact, source, notice, untouched)

    report = carry_out(parts=parts(old=OLD, new=NEW), by=publisher, why="The site moved.")

    for row in rows:
        row.refresh_from_db()
    assert [row.url for row in rows] == [f"{NEW}/paper", f"{NEW}/?b", NEW, NEW, "https://old.example.org.uk/"]
    assert (report.done, report.asked) == (4, 4)
    assert len({row.history.latest().changeset for row in rows[:4]}) == 1


@pytest.mark.django_db
def test_a_page_may_move_to_the_root_of_a_site(publisher: User) -> None:
    citation = make_citation(url=f"{OLD}page?b=1")

    carry_out(parts=parts(old=f"{OLD}page", new="https://new.example.org/"), by=publisher, why="The site moved.")

    citation.refresh_from_db()
    assert citation.url == "https://new.example.org/?b=1"


@pytest.mark.django_db
def test_capitals_of_a_path_count(editor: User) -> None:
    make_citation(url=f"{OLD}page/1")

    outlook = look(parts=parts(old=f"{OLD}Page", new=NEW), by=editor)

    # SQLite finds it, in spite of its small letter; PostgreSQL does not.
    assert outlook.will.count == 0
    assert {line.words for line in outlook.cannot.shown} <= {"Its address is spelled otherwise: capitals count."}


@pytest.mark.django_db
def test_an_address_in_use_or_out_of_bounds_stays(editor: User) -> None:
    make_citation("Taken", url=f"{OLD}taken")
    long = make_citation("Long", url=f"{OLD}{'x' * 1970}")
    make_citation("There", url=f"{NEW}/taken")

    outlook = look(parts=parts(old=OLD, new=NEW), by=editor)

    assert outlook.will.count == 0
    assert [line.words for line in outlook.cannot.shown] == [
        f"Another citation has {NEW}/taken.", f"{NEW}/{long.url[len(OLD):]} is no web address."
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("there", [{"url": "http://www.new.example.org/papers/taken/"}, {"pmid": "900000001"}])
def test_an_address_in_use_in_another_spelling_stays(publisher: User, there: dict[str, str]) -> None:
    make_citation("There", **{"url": None, **there})
    make_citation(url=f"{OLD}taken"), make_citation(url="https://mirror.example.org/900000001/")

    taken = look(parts=parts(old=OLD, new=NEW), by=publisher).cannot.count
    numbered = look(
        parts=parts(old="https://mirror.example.org/", new="https://pubmed.ncbi.nlm.nih.gov/"), by=publisher
    )

    assert [taken, numbered.cannot.count] == ([1, 0] if "url" in there else [0, 1])


@pytest.mark.django_db
def test_an_address_may_change_its_scheme_alone(publisher: User) -> None:
    citation = make_citation(url="http://example.org/a")

    report = carry_out(parts=parts(old="http://example.org", new="https://example.org"), by=publisher, why="Safer.")

    assert (report.done, fresh(citation).url) == (1, "https://example.org/a")


@pytest.mark.django_db
def test_two_citations_do_not_come_to_one_address(publisher: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 1)
    first, second = make_citation("One", url=OLD), make_citation("Two", url=f"{OLD}#top")
    what = parts(old=OLD, new=NEW)

    outlook = look(parts=what, by=publisher)
    report = carry_out(parts=what, by=publisher, why="The site moved.")

    said = [("Two", f"Another one of these comes to {NEW}/#top.")]
    assert [(line.name, line.words) for line in outlook.cannot.shown] == said
    assert [line.name for line in report.cannot.shown] == ["Two"]
    assert [fresh(row).url for row in (first, second)] == [NEW, f"{OLD}#top"]


@pytest.mark.django_db
def test_an_address_that_was_taken_meanwhile_is_not_written(publisher: User) -> None:
    citation = make_citation(url=f"{OLD}a")
    task = next(part.task for part in parts(old=OLD, new=NEW) if part.rows.model is Citation)
    make_citation(url=f"{NEW}/a")

    with pytest.raises(ValidationError, match="Another citation has"):
        task.write(citation)


BODY = (
    "[a](https://old.example.org/a_(b)) and <https://old.example.org>, *https://old.example.org/*.\n\n"
    '[b]: https://old.example.org/b?c=1#d "Old"\n\nhttps://old.example.org.uk/ https://old.example.org:80/ '
    "https://example.org/?to=https://old.example.org/a https://old.example.org-b/"
)


@pytest.mark.django_db
def test_links_in_the_text_of_a_page_are_replaced_whole(publisher: User) -> None:
    page, other = make_page("Links", body=BODY), make_page("Others", body="See https://old.example.org.uk/.")

    outlook = look(parts=parts(old=OLD, new=NEW), by=publisher)
    report = carry_out(parts=parts(old=OLD, new=NEW), by=publisher, why="The site moved.")

    assert fresh(page).body == (
        "[a](https://new.example.org/papers/a_(b)) and <https://new.example.org/papers>, "
        "*https://new.example.org/papers*.\n\n"
        '[b]: https://new.example.org/papers/b?c=1#d "Old"\n\nhttps://old.example.org.uk/ '
        "https://old.example.org:80/ https://example.org/?to=https://old.example.org/a https://old.example.org-b/"
    )
    assert fresh(page).history.latest().history_change_reason == "The site moved."
    [line] = outlook.will.shown
    assert (line.name, line.words.count("→")) == ("Links", 4)
    assert (report.done, report.asked, report.cannot.count, other.history.count()) == (1, 1, 1, 1)


@pytest.mark.django_db
def test_an_editor_does_not_replace_links_of_a_page_before_readers(editor: User) -> None:
    make_page("Links", body=BODY)

    outlook = look(parts=parts(old=OLD, new=NEW), by=editor)

    assert [line.words for line in outlook.cannot.shown] == [LIVE]


def test_a_bracket_in_a_new_address_does_not_end_the_link() -> None:
    text, told = moved_in(f"[a]({OLD}a)", old=f"{OLD}a", new="https://new.example.org/b_(c)")

    assert (text, len(told)) == ("[a](https://new.example.org/b_%28c%29)", 1)

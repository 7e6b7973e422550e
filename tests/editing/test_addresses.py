"""A web address that moved."""

import pytest
from django.contrib.auth.models import User

from catalog.editing.addresses import columns, moved, parts
from catalog.editing.bulk import carry_out, look
from catalog.models import Citation, Contact, Source, StandingNotice
from tests.factories import make_citation, make_contact, make_source, save

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

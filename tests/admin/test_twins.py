"""The form of a citation keeps twins as one family: all point at one of them."""

import pytest
from django.contrib.auth.models import User

from catalog.admin.citation_form import HAS_TWINS
from catalog.editing.proposals.proposing import proposed
from catalog.models import NextVersion
from tests.admin.addresses import of
from tests.admin.posting import send, signed_in
from tests.factories import fresh, make_citation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("is_root", [True, False])
def test_the_twins_of_two_papers_become_one_family_in_the_same_change(publisher: User, is_root: bool) -> None:
    theirs, mine = make_citation("Knots"), make_citation("Loops")
    their_twin = make_citation("Something", twin_of=theirs)
    my_twin = make_citation("Nothing", twin_of=mine)
    saved = mine if is_root else my_twin

    send(signed_in(publisher), of(saved), title="KNOTS", _seen=theirs.pk, _twins=theirs.pk, reason="A reprint.")

    assert [fresh(row).twin_of for row in (theirs, their_twin, mine, my_twin)] == [None, theirs, theirs, theirs]
    assert fresh(saved).title == "KNOTS"
    assert fresh(mine).history.latest().changeset == fresh(my_twin).history.latest().changeset


def test_a_next_version_becomes_a_twin_alone_and_changes_no_other_paper(editor: User) -> None:
    root = make_citation("Knots")
    known, single, mine = make_citation("Knots", slug="known", twin_of=root), make_citation("One"), make_citation("Two")
    make_citation("Three", twin_of=mine)
    pressed = {"title": "Knots", "_seen": [root.pk, known.pk], "_twins": known.pk, "reason": "A reprint."}
    client = signed_in(editor)

    send(client, of(single), **pressed)
    refused = send(client, of(mine), **pressed)

    assert proposed(NextVersion.objects.get()).fields["twin_of_id"] == root.pk
    assert HAS_TWINS in refused.context["adminform"].form.errors["title"]

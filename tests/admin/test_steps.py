"""Forbidden steps, tried on every kind of record by everybody who may not take them."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User

from catalog.models import EditorialRecord, Statement, Status, change
from tests.admin.addresses import of
from tests.admin.posting import held, send, signed_in
from tests.conftest import member
from tests.library import Library

KINDS = [model for model in admin.site._registry if issubclass(model, EditorialRecord)]
WHY = {"reason": "I may not."}


@pytest.fixture
def in_review(library: Library) -> list[EditorialRecord]:
    """A record of every kind that waits for its review."""
    records = [model._default_manager.first() for model in KINDS]
    with change(by=None, why="to be reviewed"):
        for record in records:
            record.status = Status.REVIEW
            record.save()
    return records


@pytest.mark.parametrize("group", ["Volunteer", "Editor"])
def test_whoever_may_not_publish_is_refused_at_every_door(in_review: list[EditorialRecord], group: str) -> None:
    client = signed_in(member(group))

    for record in in_review:
        forced = {**WHY, "status": "published"}
        form = client.get(of(record))
        answers = [
            client.post(of(record), {**(held(form) if form.status_code == 200 else {}), **forced}).status_code,
            client.get(of(record, "review")).status_code,
            client.post(of(record, "review"), {"_approve": "", **WHY}).status_code,
            client.post(of(record, "review"), {"_return": "", "comment": "No."}).status_code,
            client.post(of(record, "delete"), WHY).status_code,
        ]

        record.refresh_from_db()
        assert (record._meta.model_name, answers, record.status) == (record._meta.model_name, [403] * 5, "review")


def test_a_publisher_publishes_everything_but_statements_in_its_form(
    in_review: list[EditorialRecord], publisher: User
) -> None:
    client = signed_in(publisher)

    for record in in_review:
        answer = send(client, of(record), status="published", **WHY)

        record.refresh_from_db()
        seen = (403, "review") if isinstance(record, Statement) else (302, "published")
        assert (record._meta.model_name, answer.status_code, record.status) == (record._meta.model_name, *seen)

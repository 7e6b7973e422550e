"""Two hundred races of two editors: whatever somebody typed is on the record, in its history, or was answered."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client

from catalog.history.naming import editable_fields
from catalog.models import CitationAuthor, DrugName, Recorded, TreatmentSearch
from tests.admin.addresses import of
from tests.admin.conflicts import settle
from tests.admin.posting import held, signed_in
from tests.factories import make_citation, make_disease, make_drug, make_treatment, save

pytestmark = pytest.mark.django_db
HEATS, RACES = 4, 50
WAYS = ["_joined", "_joined", "_mine", "_theirs"]


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of record that people race for: its texts, and one table of its rows with the text of a row."""

    make: Callable[[], Any]
    texts: tuple[str, ...]
    rows: type[Recorded]
    prefix: str
    text: str
    new_row: dict[str, str] = field(default_factory=dict)


KINDS = (
    Kind(lambda: make_drug(status="draft"), ("pregnancy", "monitoring", "warning"), DrugName, "names", "text"),
    Kind(
        lambda: make_citation(status="draft"), ("annotation", "volume", "title_note"), CitationAuthor, "authors",
        "family", {"position": "9"},
    ),
    Kind(
        lambda: make_treatment(make_drug(), make_disease(), status="draft"), ("statement", "purpose", "setting"),
        TreatmentSearch, "searches", "where", {"searched_on": "2026-11-20"},
    ),
)  # fmt: skip


def row_of(kind: Kind, record: Any, text: str, place: int) -> None:
    """A row that was there before the race."""
    owner = kind.rows.belongs_to[0]
    values: dict[str, Any] = {owner: record, kind.text: text, **kind.new_row}
    save(kind.rows(**{**values, **({"position": place} if "position" in values else {})}))


def form_of(blank: dict[str, Any], kind: Kind, record: Any) -> dict[str, Any]:
    """The form as a browser would send it untouched, without drawing the page."""
    record.refresh_from_db()
    own = {name: value for name, value in shown(record).items() if name in blank}
    rows = kind.rows._default_manager.filter(**{kind.rows.belongs_to[0]: record}).order_by("pk")
    sent = {**blank, **own, "version": str(record.version)}
    sent |= {f"{kind.prefix}-TOTAL_FORMS": len(rows), f"{kind.prefix}-INITIAL_FORMS": len(rows)}
    for place, row in enumerate(rows):
        sent |= {f"{kind.prefix}-{place}-{name}": value for name, value in {**shown(row), "id": row.pk}.items()}
    return sent


def shown(row: Model) -> dict[str, str]:
    """What a person entered into a row, as text."""
    found = {told.name: told.value_from_object(row) for told in editable_fields(type(row))}
    return {name: "" if value is None else str(value) for name, value in found.items()}


@dataclass
class Editor:
    """Somebody who types texts that nobody else types."""

    name: str
    client: Client
    dice: random.Random
    count: int = 0
    typed: list[str] = field(default_factory=list)

    def words(self) -> str:
        """A text that can be found again."""
        self.count += 1
        self.typed.append(f"{self.name}{self.count}x")
        return self.typed[-1]

    def edit(self, kind: Kind, form: dict[str, Any]) -> dict[str, Any]:
        """The form with some texts and rows changed."""
        dice, prefix = self.dice, kind.prefix
        changed = {name: self.words() for name in dice.sample(kind.texts, dice.randint(1, 2))}
        count = int(form[f"{prefix}-TOTAL_FORMS"])
        for place in range(count):
            step = dice.choice(["leave", "leave", "change", "remove"])
            if step == "change":
                changed[f"{prefix}-{place}-{kind.text}"] = self.words()
            elif step == "remove":
                changed[f"{prefix}-{place}-DELETE"] = "on"
        if dice.random() < 0.5:
            places = [int(value) for name, value in form.items() if name.endswith("-position")]
            last = {"position": str(max(places) + 1)} if "position" in kind.new_row else {}
            new = {kind.text: self.words(), **kind.new_row, **last}
            changed |= {f"{prefix}-{count}-{name}": value for name, value in new.items()}
            changed |= {f"{prefix}-TOTAL_FORMS": str(count + 1), f"{prefix}-{count}-kind": "synonym"}
        return {**form, **changed}


def answers(page: HttpResponse, me: Editor) -> dict[str, str]:
    """A choice for each collision, and now and then a text written anew."""
    sent = {}
    for collision in page.context["collisions"]:
        sent[f"choice-{collision.key}"] = me.dice.choice(["old", "theirs", "mine", "mine"])
        for text in collision.texts:
            if me.dice.random() < 0.3:
                sent[text.name] = me.words()
    return sent


def standing(kind: Kind, model: type[Recorded]) -> str:
    """All that stands now."""
    return str([list(table._default_manager.values()) for table in (model, kind.rows)])


def past(kind: Kind, model: type[Recorded]) -> str:
    """All that ever stood."""
    return str([list(table.history.values()) for table in (model, kind.rows)])  # type: ignore[attr-defined]


def one_race(kind: Kind, blank: dict[str, Any], jo: Editor, me: Editor) -> str:
    """One record, changed by both at once and settled in one of the three ways; at times jo is faster once more."""
    record, dice = kind.make(), me.dice
    row_of(kind, record, "a row", 1)
    row_of(kind, record, "another row", 2)
    jo.typed, me.typed = [], []
    opened = form_of(blank, kind, record)
    assert jo.client.post(of(record), jo.edit(kind, opened)).status_code == 302
    page = me.client.post(of(record), me.edit(kind, opened))
    seen = unescape(page.content.decode())
    if dice.random() < 0.2:
        assert jo.client.post(of(record), jo.edit(kind, form_of(blank, kind, record))).status_code == 302
        page = settle(me.client, page, record, **answers(page, me))
        seen += unescape(page.content.decode())
    assert page.status_code == 409
    before, way, chosen = standing(kind, type(record)), dice.choice(WAYS), answers(page, me)
    done = settle(me.client, page, record, way, **chosen)
    assert done.status_code == 302
    after = standing(kind, type(record))
    kept = after + past(kind, type(record)) + seen + str(chosen)
    if not all(text in kept for text in [*jo.typed, *me.typed]):
        return "a text was lost"
    if any(text in before and text not in after + unescape(page.content.decode()) for text in jo.typed):
        return "written over unseen"
    return way


@pytest.mark.parametrize("heat", range(HEATS))
def test_two_hundred_races_lose_nothing_and_write_over_nothing_unseen(administrator: User, heat: int) -> None:
    dice = random.Random(heat)  # noqa: S311 - the same races each time
    jo = Editor("theirs", signed_in(User.objects.create_superuser("jo")), dice)
    me = Editor("mine", signed_in(administrator), dice)
    blanks = {kind: held(me.client.get(of(kind.make()))) for kind in KINDS}

    outcomes = Counter(one_race(kind, blanks[kind], jo, me) for kind in dice.choices(KINDS, k=RACES))

    assert set(outcomes) == {"_joined", "_mine", "_theirs"}
    assert outcomes.total() == RACES

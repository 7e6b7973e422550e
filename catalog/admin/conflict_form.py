"""What the page of a conflict sends back: my work, signed, and what was chosen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.text import capfirst

from catalog.editing.proposals.colliding import THEIRS, Answer, Clash, texts_of
from catalog.editing.proposals.conflict_words import key_of, text_name
from catalog.editing.proposals.joining import places
from catalog.history.snapshot import Snapshot, pack, unpack
from catalog.models import Versioned

SALT = "work on a record"


@dataclass(frozen=True)
class Work:
    """What somebody made of a record. ``version`` is that of ``base``, None where nobody knows how it was opened.

    ``number`` is that of the next version that was open, 0 for one to be begun, None for work on the record itself;
    ``apart`` are the records of its kind that it is said not to be.
    """

    version: UUID | None
    base: Snapshot
    mine: Snapshot
    number: int | None = None
    apart: Sequence[int] = ()


class Texts:
    """JSON, with days as text."""

    def dumps(self, held: Any) -> bytes:
        """As bytes."""
        return json.dumps(held, cls=DjangoJSONEncoder, separators=(",", ":")).encode()

    def loads(self, data: bytes) -> Any:
        """As it was."""
        return json.loads(data)


def signed(work: Work, *, seen: str, by: User) -> str:
    """The work as text that nobody can change, with the state of the record that its writer has before them now."""
    held = {
        "model": work.base.model._meta.model_name,
        "pk": work.base.pk,
        "by": by.pk,
        "version": str(work.version) if work.version else None,
        "number": work.number,
        "apart": list(work.apart),
        "seen": seen,
        "base": pack(work.base),
        "mine": pack(work.mine),
    }
    return signing.dumps(held, salt=SALT, serializer=Texts, compress=True)


def read_work(text: str, *, model: type[Versioned], pk: int, by: User) -> tuple[Work, str]:
    """The work, and the state that was seen. BadSignature for anything else, or for somebody else's."""
    held = signing.loads(text, salt=SALT, serializer=Texts)
    if (held["model"], held["pk"], held["by"]) != (model._meta.model_name, pk, by.pk):
        raise signing.BadSignature
    version = UUID(held["version"]) if held["version"] else None
    base, mine = (unpack(model, pk, held[side]) for side in ("base", "mine"))
    return Work(version, base, mine, held["number"], held["apart"]), held["seen"]


def answer_in(sent: Mapping[str, str], clash: Clash) -> tuple[Answer, list[str]]:
    """What was chosen and typed on the page, and what of it cannot be read."""
    texts: dict[Any, dict[str, Any]] = {}
    raw, problems = {}, []
    named = {text_name(place, column): (place, column) for place in places(clash.mine) for column in texts_of(place)}
    for name, (place, column) in named.items():
        if name in sent:
            raw[name] = sent[name].replace("\r\n", "\n").strip()
            try:
                texts.setdefault(place, {})[column.attname] = column.to_python(raw[name])
            except ValidationError as problem:
                problems += [f"{capfirst(column.verbose_name)}: {text}" for text in problem.messages]
    offered = sent.get("offered", "").split()
    choices = {place: sent.get(f"choice-{key_of(place)}", "") for place in clash.collisions}
    left_out = {place for place in clash.only_mine if key_of(place) in offered and f"keep-{key_of(place)}" not in sent}
    return Answer(choices, texts, frozenset(left_out), raw), problems


def without_theirs(answer: Answer) -> Answer:
    """The answer, without the choices for what others have changed again."""
    return replace(answer, choices={place: side for place, side in answer.choices.items() if side != THEIRS})

"""The rows of a record: what no two of them share is asked of all together, and each is saved once."""

import re
from typing import Any

from django import forms
from django.utils.functional import cached_property

from catalog.editing.proposals.exchanging import Key, easiest, holder, make_way, only_once
from catalog.editing.workflow.publishing import differs, owner_of
from catalog.models import Recorded
from catalog.search.namesakes import may_share, names_taken

from .forms import Asking, already_in, named_already

DOUBLE = "Another row here says the same. Keep one of the two."
SAY_WHICH = " If it is a name of both, say under “caution” what readers should know about it."


class RowForm(Asking):
    """One row of a record. What no two rows share is asked of all rows together."""

    def validate_unique(self) -> None:
        """See ``EditorialRows``."""


class EditorialRows(forms.BaseInlineFormSet):
    """The rows of a record, as they all are to be: what one gives up, another may take."""

    rewritten = False

    def total_form_count(self) -> int:
        """As many rows as there are or were sent: a large number alone does not make a thousand."""
        total = super().total_form_count()
        return min(total, max(self._rows_sent, len(self.get_queryset()))) if self.is_bound else total

    @cached_property
    def _rows_sent(self) -> int:
        row = re.compile(rf"{re.escape(str(self.prefix))}-(\d{{1,4}})-", re.ASCII)
        return max((int(found[1]) + 1 for found in map(row.match, self.data) if found), default=0)

    def validate_unique(self) -> None:
        """No two rows say what only one may, and none what a row of another record says."""
        ours = [form.instance.pk for form in self.initial_forms]
        stay = [form for form in self.forms if form not in self.deleted_forms and form.is_valid()]
        for rule in only_once(type(self.empty_form.instance)):
            shown = [
                column for column in rule.columns if column is not self.fk and column.name in self.empty_form.fields
            ]
            field = easiest(shown).name if shown else None
            holders: set[Key] = set()
            for form in sorted(stay, key=lambda form: form.has_changed()):
                alone = rule.key(form.instance, but=self.fk)
                if form.errors:
                    continue
                if alone in holders:
                    form.add_error(field, DOUBLE)
                elif form.has_changed() and (other := holder(form.instance, rule, but=ours)):
                    form.add_error(field, already_in(owner_of(other)))
                holders |= {alone} if alone else set()

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        """What goes makes room first; then each row that stays is written once, whoever had its place."""
        gone = [form.instance for form in self.deleted_forms if not form.instance._state.adding]
        for row in gone:
            self.delete_existing(row, commit=commit)
        make_way([form.instance for form in self.forms if form.has_changed() and form not in self.deleted_forms])
        saved = super().save_existing_objects(commit)
        self.deleted_objects = gone
        return saved

    def save_existing(self, form: forms.ModelForm, obj: Recorded, commit: bool = True) -> Any:
        """A row written in another spelling of the same value is left as it is."""
        if not differs(form.instance):
            return obj
        self.rewritten = True
        return super().save_existing(form, obj, commit)

    @property
    def has_written(self) -> bool:
        """Whether saving wrote anything."""
        return self.rewritten or bool(self.new_objects or self.deleted_objects)


class NamesApart(EditorialRows):
    """The other names of a record."""

    def validate_unique(self) -> None:
        """A name that another record has, too, needs its caution. What another is mainly called can only look alike."""
        super().validate_unique()
        for form in self.forms:
            if form in self.deleted_forms or not form.is_valid():
                continue
            for field, name, held in names_taken(form.instance, form.changed_data):
                advice = SAY_WHICH if may_share(form.instance, held) else ""
                form.add_error(field, named_already(name, held, advice=advice))

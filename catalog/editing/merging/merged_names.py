"""The names of two records that are to be one: readers find it by either."""

from typing import Any

from catalog.identifiers.names import fold


def called(*records: Any) -> list[str]:
    """What the records are called, for a kind of record that can have other names; nothing for any other kind."""
    return [record.name for record in records if hasattr(record, "names")]


def name_after(record: Any, names: list[str]) -> None:
    """Gives the record each of the names that it does not have yet, as another name."""
    if not names:
        return
    known = {fold(record.name), *record.names.values_list("folded", flat=True)}
    for text in names:
        if fold(text) not in known:
            known.add(fold(text))
            row = record.names.model(text=text, kind=record.names.model.Kind.SYNONYM)
            setattr(row, record.names.field.name, record)
            row.full_clean()
            row.save()

"""Files -> rows that know their lines. Every value stays the text that stands in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from .report import Refusal, RefusedError

Value: TypeAlias = "str | list[Value] | Row"
HEAD = "---\n"


@dataclass(frozen=True)
class Row:
    """One record, or one part of a record, as a file has it."""

    file: str
    line: int
    values: dict[str, Value]
    lines: dict[str, int]

    def refusal(self, field: str, problem: str) -> Refusal:
        """The problem with the line of its field, or of the row where the field is missing."""
        return Refusal(self.file, self.lines.get(field, self.line), field, problem)

    def part(self, field: str, value: Value, *, values: Mapping[str, Value]) -> "Row":
        """An item of a list as a row: a bare text stands for these values."""
        if isinstance(value, Row):
            return value
        line = self.lines[field]
        return Row(self.file, line, dict(values), dict.fromkeys(values, line))


def read_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every seed file with the noun it holds: ``drugs.yaml``, ``citations/one.yaml``, ``pages/about.md``."""
    for path in sorted([*folder.rglob("*.yaml"), *folder.glob("*/*.md")]):
        inner = path.relative_to(folder)
        yield (inner.parts[0] if len(inner.parts) > 1 else path.stem), path


def read_file(path: Path, *, name: str) -> list[Row]:
    """The rows of one file; RefusedError names the line that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
        return [read_page(text, name)] if path.suffix == ".md" else read_rows(text, name)
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise RefusedError(name, line, "This cannot be read. Look at the blanks and signs here.") from None


def read_rows(text: str, file: str) -> list[Row]:
    """A list of records."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.SequenceNode):
        raise RefusedError(file, 1, "This file has to be a list of records, each with a hyphen in front.")
    return [read_row(item, file) for item in node.value]


def read_page(text: str, file: str) -> Row:
    """Markdown under a head of fields; the text below the head is the ``body``."""
    before, *parts = text.split(HEAD, 2)
    if before or len(parts) != 2:
        raise RefusedError(file, 1, "This page needs a head between two lines of three hyphens.")
    head, body = parts
    row = read_row(yaml.compose(f"\n{head}", Loader=yaml.SafeLoader), file)
    line = head.count("\n") + 3
    return Row(file, row.line, {**row.values, "body": body.strip()}, {**row.lines, "body": line})


def read_row(node: yaml.Node | None, file: str) -> Row:
    """Fields with their values and lines; a field named twice is refused, where YAML would take the last."""
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1 if node else 1
        raise RefusedError(file, line, "This has to be a record: fields with their values.")
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        field, line = str(key.value), key.start_mark.line + 1
        if field in values:
            raise RefusedError(file, line, "This field stands twice in one record.", field=field)
        values[field], lines[field] = read_value(value, file), line
    return Row(file, node.start_mark.line + 1, values, lines)


def read_value(node: yaml.Node, file: str) -> Value:
    """Text, a list or a row. Dates and numbers stay text: the record's own fields read them."""
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag.endswith(":null") else node.value.strip()
    if isinstance(node, yaml.SequenceNode):
        return [read_value(item, file) for item in node.value]
    return read_row(node, file)

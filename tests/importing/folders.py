"""Small folders of seeds, written for one test each."""

from datetime import UTC, datetime
from pathlib import Path

from catalog.importing import Report, load_seeds
from catalog.importing.nouns import NOUNS

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def write(root: Path, **files: str) -> Path:
    """A folder named ``seeds``; ``drugs="…"`` is ``drugs.yaml``, ``pages__about="…"`` is ``pages/about.md``."""
    folder = root / "seeds"
    for name, text in files.items():
        path = folder / (f"{name}.yaml" if "__" not in name else f"{name.replace('__', '/')}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def load(root: Path, **files: str) -> Report:
    """Writes the files and loads the whole folder."""
    return load_seeds(folder=write(root, **files), now=NOW)


def refusals(root: Path, **files: str) -> list[str]:
    """What the import says is wrong."""
    return [str(refusal) for refusal in load(root, **files).refusals]


def history_rows() -> int:
    """How many rows of history all importable tables have together."""
    models = [part.model for noun in NOUNS for part in (noun, *noun.parts)]
    return sum(model.history.count() for model in models)

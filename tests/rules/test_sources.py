"""What must hold for every file."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

ROOT = settings.BASE_DIR
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
PYTHON = sorted(
    file for folder in ("catalog", "scleroref", "tests", "benchmarks") for file in (ROOT / folder).rglob("*.py")
)
WRITTEN = [
    *(file for file in PYTHON if "migrations" not in file.parts),
    *TEMPLATES,
    *(ROOT / "static").rglob("*.css"),
    *(ROOT / "static").rglob("*.js"),
]
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


def short(file: Path) -> str:
    return str(file.relative_to(ROOT))


def functions(file: Path) -> list[Function]:
    return [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, Function)]


def test_no_file_is_longer_than_its_bound() -> None:
    lengths = {short(file): len(file.read_text().splitlines()) for file in WRITTEN}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_its_bound() -> None:
    long = [
        f"{short(file)}: {function.name}"
        for file in WRITTEN
        if file.suffix == ".py"
        for function in functions(file)
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    ]

    assert long == []


def test_every_component_is_in_the_style_guide() -> None:
    components = {file.name for file in (ROOT / "templates" / "components").glob("*.html")}
    shown = {file.name for file in (ROOT / "templates" / "styleguide").glob("*.html")}

    assert components - shown == set()
    assert shown - components == {"index.html"}


def test_components_are_included_with_nothing_but_their_arguments() -> None:
    open_includes = [
        f"{short(file)}: {tag}"
        for file in TEMPLATES
        for tag in re.findall(r"{% include [^%]*%}", file.read_text())
        if "components/" in tag and not re.search(r"\bonly\s*%}$", tag)
    ]

    assert open_includes == []


@pytest.mark.parametrize(
    "forbidden",
    [r"\sstyle\s*=", r"<style\b", r"<script(?![^>]*\bsrc=)", r"\son[a-z]+\s*=", r"javascript:", r"\|\s*safe\b",
     r"{%\s*autoescape off"],
)  # fmt: skip
def test_no_template_holds(forbidden: str) -> None:
    # A comment of a template reaches no reader.
    texts = {short(file): re.sub(r"{#.*?#}", "", file.read_text()) for file in TEMPLATES}

    assert [name for name, text in texts.items() if re.search(forbidden, text, re.IGNORECASE)] == []


def test_no_test_is_left_out() -> None:
    words = re.compile(r"pytest\.(mark\.)?(skip|xfail|importorskip)|no cover")
    left_out = [short(file) for file in PYTHON if words.search(file.read_text()) and file != Path(__file__)]

    # The browser's own fixture alone may stand back, where there is no browser.
    assert left_out == ["tests/browser/conftest.py"]


def test_every_module_says_what_it_is_about() -> None:
    modules = [file for file in PYTHON if file.stat().st_size and not file.name.startswith(("0", "test_"))]

    assert [short(file) for file in modules if not ast.get_docstring(ast.parse(file.read_text()))] == []


def test_what_is_made_here_is_not_kept_in_the_repository() -> None:
    made = subprocess.run(
        ["git", "ls-files", "var", ".venv", "static-collected"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert made.stdout == ""

"""What browsers load: many small files in the repository, one stylesheet and one script once they are collected."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from scleroref.static_files import StaticFilesStorage

LIVE = "scleroref.static_files.StaticFilesStorage"
SHEETS = settings.BASE_DIR / "static" / "css"


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a server serves from."""
    root = tmp_path_factory.mktemp("static")
    with override_settings(STATIC_ROOT=root, STORAGES={**settings.STORAGES, "staticfiles": {"BACKEND": LIVE}}):
        call_command("collectstatic", interactive=False, verbosity=0)
    return root


def only(folder: Path, pattern: str) -> str:
    (file,) = folder.glob(pattern)
    return file.read_text()


def test_one_stylesheet_holds_every_other_in_its_layer(collected: Path) -> None:
    text = only(collected / "css", "site.*.css")

    sheets = re.findall(r'url\("([^"]+)"\)', (SHEETS / "site.css").read_text())
    assert "@import" not in text
    assert [name for name in sheets if (SHEETS / name).read_text().splitlines()[-2].strip() not in text] == []
    assert "@layer components {" in text
    assert re.search(r'url\("\.\./fonts/atkinson-next\.[0-9a-f]{12}\.woff2"\)', text)


def test_one_script_holds_every_other_in_a_block_of_its_own(collected: Path) -> None:
    text = only(collected / "js", "site.*.js")

    assert "import " not in text
    assert text.count("\n{\n") + text.startswith("{\n") == 6


def test_what_is_collected_is_compressed_too(collected: Path) -> None:
    assert (
        len(list((collected / "css").glob("site.*.css.gz")))
        == len(list((collected / "css").glob("site.*.css.br")))
        == 1
    )


def test_a_page_names_the_file_by_what_is_in_it(collected: Path) -> None:
    url = StaticFilesStorage(location=collected, base_url="/static/").url("css/site.css")

    assert re.fullmatch(r"/static/css/site\.[0-9a-f]{12}\.css", url)


def test_what_was_not_collected_is_served_as_it_lies(tmp_path: Path) -> None:
    assert StaticFilesStorage(location=tmp_path, base_url="/static/").url("css/site.css") == "/static/css/site.css"

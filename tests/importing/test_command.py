from pathlib import Path

import pytest
from django.core.management import call_command

from catalog.models import Drug, Journal

from .folders import write


@pytest.mark.django_db
def test_the_command_prints_one_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, journals="- title: Lupus")

    call_command("import_seeds", folder=folder)

    assert capsys.readouterr().out == "created 1, updated 0, unchanged 0, kept 0, refused 0\n"
    assert Journal.objects.get().title == "Lupus"


@pytest.mark.django_db
def test_the_command_names_what_is_wrong_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, drugs="- slug: a")

    with pytest.raises(SystemExit) as stop:
        call_command("import_seeds", folder=folder)

    printed = capsys.readouterr()
    assert stop.value.code == 1
    assert printed.out == "created 0, updated 0, unchanged 0, kept 0, refused 1\n"
    assert printed.err == "seeds/drugs.yaml, line 1, name: This field cannot be blank.\n"


@pytest.mark.django_db
def test_a_catalogue_in_use_is_left_alone_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("import_seeds", folder=write(tmp_path, journals="- title: Lupus"))
    folder = write(tmp_path, drugs="- {name: a, slug: a}")

    call_command("import_seeds", "--if-empty", folder=folder)

    assert capsys.readouterr().out.splitlines()[-1] == "The catalogue holds records already: nothing loaded."
    assert not Drug.objects.exists()


@pytest.mark.django_db
def test_an_empty_catalogue_is_filled_when_asked(tmp_path: Path) -> None:
    folder = write(tmp_path, drugs="- {name: a, slug: a}")

    call_command("import_seeds", "--if-empty", folder=folder)

    assert Drug.objects.get().slug == "a"

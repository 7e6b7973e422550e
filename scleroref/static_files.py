"""Static files as readers get them: one stylesheet and one script, with hashed names that browsers keep for a year.

What the site loads is written as many small files, which ``css/site.css`` and ``js/site.js`` import. A phone would
fetch them one behind the other: collecting puts them together. What was not collected is served as it lies.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

WHOLE = ("css/site.css", "js/site.js")
IMPORT = re.compile(
    r"""@import url\("(?P<sheet>[^"]+)"\)(?: layer\((?P<layer>\w+)\))?;|import "\./(?P<script>[^"]+)";"""
)


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashes and compresses what was collected."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Puts what is imported in place of the imports before the names are hashed."""
        for name in () if dry_run else WHOLE:
            text = whole(name, paths)
            self.delete(name)
            self.save(name, ContentFile(text))
            paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)

    def stored_name(self, name: str) -> str:
        """The hashed name; that of a file which was not collected is its own."""
        try:
            stored: str = super().stored_name(name)
        except ValueError:
            return name
        return stored


def whole(name: str, paths: dict[str, Any]) -> str:
    """A file with what it imports: a sheet in its layer, a script in a block, where its names stay its own."""

    def imported(found: re.Match[str]) -> str:
        text = _text(posixpath.join(posixpath.dirname(name), found["sheet"] or found["script"]), paths)
        if found["script"]:
            return f"{{\n{text}}}"
        return f"@layer {found['layer']} {{\n{text}}}" if found["layer"] else text

    return IMPORT.sub(imported, _text(name, paths))


def _text(name: str, paths: dict[str, Any]) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        text: str = file.read().decode()
    return text

"""Every component in every state, for those who work on the site. Shown only while DEBUG is on.

The states of components/az.html stand in styleguide/az.html, and so for each.
Their sample data stand in styleguide_samples.py.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .styleguide_map import MAP
from .styleguide_records import RECORDS
from .styleguide_samples import SAMPLES

STATES = settings.BASE_DIR / "templates" / "styleguide"


def styleguide(request: HttpRequest) -> HttpResponse:
    """The gallery."""
    names = sorted(file.stem for file in STATES.glob("*.html") if file.stem != "index")
    components = [
        {
            "name": name,
            "template": f"styleguide/{name}.html",
            "url": f"#component-{name}",
            "label": name.replace("_", " "),
        }
        for name in names
    ]
    return render(
        request, "styleguide/index.html", {**SAMPLES, **RECORDS, **MAP, "components": components, "robots": "noindex"}
    )

"""Reads pages as a reader does."""

import re
from html import unescape

from django.http import HttpResponse

HIDDEN = re.compile(r"<(script|style|head)\b.*?</\1>", re.DOTALL)


def text_of(response: HttpResponse) -> str:
    """The words of a page with single blanks between; only of a page that was found."""
    assert response.status_code == 200, response.status_code
    visible = HIDDEN.sub(" ", response.content.decode())
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", visible)))

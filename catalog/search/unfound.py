"""Counts searches that found nothing, for the editors: the words alone, and none that could be about a person."""

import re
from datetime import date

from django.db import transaction

from catalog.identifiers.names import fold_words
from catalog.models import UnfoundSearch

from .words import MOST_WORDS

MOST_ROWS = 1000
TOO_MANY_DIGITS = re.compile(r"(\d\D*){4}")  # a telephone number, a birthday
LONGEST = 100


def note(text: str, *, on: date) -> None:
    """Counts the words once more. The least wanted make room where there are too many."""
    words = fold_words(text)
    if not words or len(words) > LONGEST or len(words.split()) > MOST_WORDS:
        return
    if "@" in text or TOO_MANY_DIGITS.search(text):
        return
    with transaction.atomic():
        UnfoundSearch.objects.seen(words, on=on)
        beyond = UnfoundSearch.objects.most_wanted().values_list("pk", flat=True)[MOST_ROWS:]
        UnfoundSearch.objects.filter(pk__in=list(beyond)).delete()

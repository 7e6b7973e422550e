"""Counts searches that found nothing, for the editors, and keeps no words that could be about a person.

Words are kept where each stands in a name that we list, or nearly so; and where several senders asked for them on
several days. Until then there are codes alone, which nobody can read.
"""

import re
from datetime import date

from django.db import transaction
from django.utils.crypto import salted_hmac

from catalog.identifiers.names import fold_words
from catalog.models import SearchTrace, UnfoundSearch

from .knowing import guesser
from .words import MOST_WORDS

MOST_ROWS = 1000
TOO_MANY_DIGITS = re.compile(r"(\d\D*){4}")  # a telephone number, a birthday
LONGEST = 100


def note(text: str, *, sender: str, version: int, on: date) -> None:
    """Counts the words once more. The least wanted make room where there are too many."""
    words = fold_words(text)
    if not words or len(words) > LONGEST or len(words.split()) > MOST_WORDS:
        return
    if "@" in text or TOO_MANY_DIGITS.search(text):
        return
    with transaction.atomic():
        if not guesser(version).knows(words) and not _is_asked_by_several(words, sender, on):
            return
        UnfoundSearch.objects.seen(words, on=on)
        beyond = UnfoundSearch.objects.most_wanted().values_list("pk", flat=True)[MOST_ROWS:]
        UnfoundSearch.objects.filter(pk__in=list(beyond)).delete()


def _is_asked_by_several(words: str, sender: str, on: date) -> bool:
    code = salted_hmac("catalog.search.unfound", words, algorithm="sha256").hexdigest()
    return SearchTrace.objects.note(words=code, sender=sender, on=on)

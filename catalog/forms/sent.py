"""A form as somebody sent it, to be shown, kept and sent again: every field and row, and never a password."""

import re
from dataclasses import dataclass

from django.http import QueryDict

PASSWORD = re.compile("password|passwd|secret", re.IGNORECASE)
ROW = re.compile(r"(?P<rows>\w+)-(?P<number>\d+)-(?P<field>\w+)")
TOKEN = "csrfmiddlewaretoken"  # noqa: S105
NOT_TYPED = re.compile(
    r"csrfmiddlewaretoken|written_by|kept|version|stamp|work|seen|next_\w+|_\w+|action|index|select_across|.*_FORMS|.*-id"
)


@dataclass(frozen=True)
class Typed:
    """One text that was typed, by the name of its place."""

    name: str
    label: str
    text: str


@dataclass(frozen=True)
class SentForm:
    """All that was sent, by name and in its order; a name may stand more than once."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def sentences(self) -> list[Typed]:
        """What people typed in words. The rest is numbers, choices and marks."""
        return [Typed(name, spoken(name), text) for name, text in self.pairs if is_sentence(name, text)]

    @property
    def rest(self) -> list[tuple[str, str]]:
        """All that travels along."""
        return [pair for pair in self.pairs if not is_sentence(*pair)]

    @property
    def typed(self) -> list[Typed]:
        """Everything that was filled in, be it a word or a number."""
        return [Typed(name, spoken(name), text) for name, text in self.pairs if text.strip() and is_typed(name)]


def sent_form(post: QueryDict) -> SentForm | None:
    """What was sent; None for a form that asks for a password, and for one that says nothing."""
    if any(PASSWORD.search(name) for name in post):
        return None
    pairs = tuple((name, str(value)) for name, values in post.lists() for value in values)
    return SentForm(pairs) if any(name != TOKEN for name, _ in pairs) else None


def is_typed(name: str) -> bool:
    """Whether people fill in a place of this name."""
    return not NOT_TYPED.fullmatch(name)


def is_sentence(name: str, text: str) -> bool:
    """Whether it holds more than one word."""
    return is_typed(name) and len(text.split()) > 1


def spoken(name: str) -> str:
    """The name of a place, as people may know it.

    >>> spoken("names-0-text"), spoken("say_it"), spoken("reason")
    ('Names 1: text', 'Say it', 'Why this change?')
    """
    if name == "reason":
        return "Why this change?"
    row = ROW.fullmatch(name)
    words = f"{row['rows']} {int(row['number']) + 1}: {row['field']}" if row else name
    return words.replace("_", " ").strip().capitalize()

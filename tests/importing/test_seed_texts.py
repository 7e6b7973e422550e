"""The seeds' own sentences: short, plain, and about the paper rather than about how we came upon it."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from django.conf import settings

OURS = ("citations", "treatments", "risks.yaml", "topics.yaml", "drugs", "classes.yaml", "diseases")
SENTENCES = {"annotation", "statement", "summary", "warning", "monitoring", "pregnancy", "what_to_do", "note", "urgent"}
MOST_WORDS, LONGEST_SENTENCE = 120, 20
NEVER = re.compile(r"starting (page|article)|this site started|\bprove[sdn]?\b|\bsafe\b", re.IGNORECASE)


def texts() -> Iterator[tuple[str, str, str]]:
    """File, field and text of every sentence that readers see, those of the rows of a record included."""
    for place in OURS:
        folder = settings.BASE_DIR / "seeds" / place
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else [folder]:
            for field, text in within(yaml.safe_load(path.read_text(encoding="utf-8"))):
                yield path.name, field, text


def within(value: Any) -> Iterator[tuple[str, str]]:
    """Every field with sentences, however deep."""
    for item in value if isinstance(value, list) else []:
        yield from within(item)
    for field, text in value.items() if isinstance(value, dict) else []:
        if field in SENTENCES or field == "title_note":
            yield field, text
        yield from within(text)


TEXTS = list(texts())


def test_there_are_texts_of_every_kind() -> None:
    assert {field for _, field, _ in TEXTS} == SENTENCES | {"title_note"}


def test_a_note_has_four_short_sentences_or_a_few_more() -> None:
    notes = [(file, text) for file, field, text in TEXTS if field == "annotation"]

    assert [note for note in notes if len(note[1].split()) > MOST_WORDS] == []


def test_no_sentence_has_more_words_than_a_breath() -> None:
    sentences = [(file, one) for file, _, text in TEXTS for one in re.split(r"(?<=[.?!]) ", text)]

    assert [found for found in sentences if len(found[1].split()) > LONGEST_SENTENCE] == []


def test_no_text_claims_too_much_or_tells_where_we_found_the_paper() -> None:
    assert [row for row in TEXTS if NEVER.search(row[2])] == []


def test_no_summary_counts_entries_that_will_be_more_tomorrow() -> None:
    counts = re.compile(
        r"\b(one|two|three|four|several|\d+)( \w+)? (papers?|stud(y|ies)|reviews?|guidelines?|reports?)( here)?\b", re.I
    )
    summaries = [text for _, field, text in TEXTS if field == "summary"]

    assert [text for text in summaries if counts.search(text)] == []

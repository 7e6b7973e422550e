"""Languages of names."""

import pytest

from catalog.identifiers.languages import CODES, language_code, languages


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("German", "German"),
        ("german", "German"),
        ("DE", "German"),
        ("Spanish,Portuguese , it", "Spanish, Portuguese, Italian"),
        ("de, German", "German"),
        (",", ""),
    ],
)
def test_a_language_is_kept_in_words_however_it_is_written(text: str, words: str) -> None:
    assert languages(text) == words


def test_an_unknown_language_is_refused_with_those_we_know() -> None:
    with pytest.raises(ValueError, match=r"We do not know the language “Klingon”\. Write one of these: English, D"):
        languages("French, Klingon")


@pytest.mark.parametrize("word", CODES)
def test_each_language_has_a_code_for_pages(word: str) -> None:
    assert language_code(word) == CODES[word]


def test_words_of_several_languages_are_marked_with_the_first() -> None:
    assert (language_code("Spanish, Italian"), language_code(""), language_code(None)) == ("es", "", "")

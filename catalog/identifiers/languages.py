"""Languages in English words, as editors write and readers read them, each with the code that a page is marked with."""

# ISO 639-1, which is what the lang attribute of a page takes.
CODES = {
    "English": "en",
    "Danish": "da",
    "Dutch": "nl",
    "Finnish": "fi",
    "French": "fr",
    "German": "de",
    "Italian": "it",
    "Norwegian": "no",
    "Polish": "pl",
    "Portuguese": "pt",
    "Spanish": "es",
    "Swedish": "sv",
}
WORDS = {spelling: word for word, code in CODES.items() for spelling in (word.lower(), code)}


def languages(text: str) -> str:
    """The languages in words, each once, in the order given.

    >>> languages("spanish, PT")
    'Spanish, Portuguese'
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    unknown = [part for part in parts if part.lower() not in WORDS]
    if unknown:
        raise ValueError(f"We do not know the language “{unknown[0]}”. Write one of these: {', '.join(CODES)}.")
    return ", ".join(dict.fromkeys(WORDS[part.lower()] for part in parts))


def language_code(words: str | None) -> str:
    """The code for words of these languages; with several, of the first.

    >>> language_code("Spanish, Portuguese"), language_code(None)
    ('es', '')
    """
    return CODES.get((words or "").split(",")[0], "")

"""The databases' own indexes over the rows of SearchEntry. Each follows the rows by itself, in their transaction.

The rows hold words of letters and digits with single blanks between, and so neither database gets to part or stem a
text its own way. A migration that lets SQLite remake the table of SearchEntry has to make the triggers anew.
"""

from django.db import migrations

COLUMNS = ("title", "names", "text")
NAMES, OLD, NEW = (", ".join(before + column for column in COLUMNS) for before in ("", "old.", "new."))
TAKE_OUT = f"INSERT INTO catalog_search (catalog_search, rowid, {NAMES}) VALUES ('delete', old.id, {OLD});"
PUT_IN = f"INSERT INTO catalog_search (rowid, {NAMES}) VALUES (new.id, {NEW});"

# The tokenizer called ascii parts words at blanks alone here: every sign beyond ASCII belongs to a word.
SQLITE = [
    f"CREATE VIRTUAL TABLE catalog_search USING fts5 ({NAMES}, content='catalog_searchentry', content_rowid='id', "
    "tokenize='ascii', columnsize=0)",
    f"CREATE TRIGGER catalog_search_added AFTER INSERT ON catalog_searchentry BEGIN {PUT_IN} END",
    f"CREATE TRIGGER catalog_search_taken AFTER DELETE ON catalog_searchentry BEGIN {TAKE_OUT} END",
    f"CREATE TRIGGER catalog_search_changed AFTER UPDATE ON catalog_searchentry BEGIN {TAKE_OUT} {PUT_IN} END",
    "INSERT INTO catalog_search (catalog_search) VALUES ('rebuild')",
]
SQLITE_BACK = [
    *(f"DROP TRIGGER catalog_search_{event}" for event in ("added", "taken", "changed")),
    "DROP TABLE catalog_search",
]

# No parser of PostgreSQL comes near the words, whose rules differ from locale to locale: each is a lexeme as it is.
# The point between title, names and text keeps a phrase from reaching across.
POSTGRESQL = [
    """
    CREATE FUNCTION catalog_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(string_agg('''' || word || ''':' || place, ' '), '')::tsvector
      FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS parts (word, place) WHERE word <> ''
    $$
    """,
    """
    ALTER TABLE catalog_searchentry
      ADD COLUMN title_words tsvector GENERATED ALWAYS AS (catalog_words(title)) STORED,
      ADD COLUMN all_words tsvector
        GENERATED ALWAYS AS (catalog_words(title || ' · ' || names || ' · ' || text)) STORED
    """,
    "CREATE INDEX catalog_search_title ON catalog_searchentry USING gin (title_words) WITH (fastupdate = off)",
    "CREATE INDEX catalog_search_all ON catalog_searchentry USING gin (all_words) WITH (fastupdate = off)",
]
POSTGRESQL_BACK = [
    "ALTER TABLE catalog_searchentry DROP COLUMN title_words, DROP COLUMN all_words",
    "DROP FUNCTION catalog_words",
]


def run(sqlite, postgresql):
    """The statements for whichever database it is."""

    def step(apps, schema_editor):
        for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return step


class Migration(migrations.Migration):
    dependencies = [("catalog", "0002_versions_and_search")]
    operations = [migrations.RunPython(run(SQLITE, POSTGRESQL), run(SQLITE_BACK, POSTGRESQL_BACK))]

"""Makes all tables of an empty database, and the databases' own indexes over the rows of SearchEntry.

The rows hold words of letters and digits with single blanks between, and so neither database gets to part or stem a
text its own way. A migration that lets SQLite remake the table of SearchEntry has to make the triggers anew.
"""

from typing import Any

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


def execute(schema_editor: Any, statements: dict[str, list[str]]) -> None:
    """The statements for whichever database it is."""
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class CreateAtOnce(migrations.SeparateDatabaseAndState):
    """Makes all tables from what the operations add up to, and the search index over them.

    One after the other, Django builds every model that it knows anew after each of the hundred operations, and SQLite
    copies a table for each constraint: twenty seconds for an empty database, in place of one. Where tables are there
    already, they were made by migrations of before, and stay.
    """

    def state_forwards(self, app_label: str, state: Any) -> None:
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        if "catalog_searchentry" in schema_editor.connection.introspection.table_names():
            return
        for model in to_state.apps.get_app_config(app_label).get_models():
            schema_editor.create_model(model)
        execute(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        execute(schema_editor, {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK})
        for model in from_state.apps.get_app_config(app_label).get_models():
            schema_editor.delete_model(model)

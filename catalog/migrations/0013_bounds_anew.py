"""Writes the bounds of texts and numbers into the tables of PostgreSQL anew.

SQLite makes a table anew for each altered column, with the check that the column has by then. On PostgreSQL Django
alters the type alone: it does not look at the checks that our own fields bring, and those of a widened column stayed
as narrow as they were. Whoever changes a bound later lets that migration do the same.
"""

from django.db import migrations

CHECKS_OF_COLUMN = """
    SELECT con.conname FROM pg_constraint con
    JOIN pg_attribute att ON att.attrelid = con.conrelid AND con.conkey = ARRAY[att.attnum]
    WHERE con.contype = 'c' AND con.conrelid = %s::regclass AND att.attname = %s AND con.conname <> ALL(%s)
"""


def write_bounds(apps, schema_editor):
    """For each column with a check of its own, that check in place of what stands there."""
    connection, quote = schema_editor.connection, schema_editor.quote_name
    if connection.vendor != "postgresql":
        return
    for model in apps.get_app_config("catalog").get_models():
        table, named = model._meta.db_table, [rule.name for rule in model._meta.constraints]
        for field in model._meta.local_concrete_fields:
            check = field.db_parameters(connection)["check"]
            if not check:
                continue
            with connection.cursor() as cursor:
                cursor.execute(CHECKS_OF_COLUMN, [quote(table), field.column, named])
                steps = [f"DROP CONSTRAINT {quote(name)}" for (name,) in cursor.fetchall()]
            schema_editor.execute(f"ALTER TABLE {quote(table)} {', '.join([*steps, f'ADD CHECK ({check})'])}", None)


class Migration(migrations.Migration):
    dependencies = [("catalog", "0012_unfound_searches")]
    operations = [migrations.RunPython(write_bounds, migrations.RunPython.noop)]

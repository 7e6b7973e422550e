"""Finding records by what a reader typed.

What is typed becomes a query (``query``). Names are matched from memory (``names``, ``ranking``, ``guessing``), texts
by the database's own index (``index``), which follows every change (``following``) and sees the same stems on SQLite
and PostgreSQL (``words``). What comes first stands in one table (``weights``). Read query first, then finding.
"""

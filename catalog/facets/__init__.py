"""The index of citations: which carry which value, how many, and the squares of the evidence map.

Words that a reader typed belong to search, and what a list's address asks for to filters. Read index first; rows reads
it from the database, and keeping brings it up to date.
"""

"""Plain values: text in, canonical text out, ValueError with a kind sentence when it cannot be read.

Here belongs what needs no Django: identifiers, codes, addresses, names, partial dates, hierarchies.
What needs a row or a query belongs in models. Read partial_date first.
"""

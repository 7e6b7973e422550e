"""The one app: drugs, diseases, citations and the statements that tie them together.

Packages inside are divided by subject and import downwards only; docs/architecture.md draws the house.
Read models/ first.
"""

"""What stands around every page: guards, caching, friendly messages, addresses of before.

A page of its own belongs to views, and a page of the desk to admin. Read middleware first, then caching.
"""

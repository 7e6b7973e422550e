"""Wiring only: settings, addresses and the server's entry points. Nothing imports this package."""

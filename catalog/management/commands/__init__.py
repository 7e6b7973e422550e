"""One command a file: arguments, one call, a summary."""

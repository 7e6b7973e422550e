"""Forms that people fill in outside the records' own admin pages. They validate; what they validated, a verb writes."""

"""Finding records by what a reader typed. Read words first, then finding."""

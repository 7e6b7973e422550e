"""Citations as references in the styles of others. Read citing."""

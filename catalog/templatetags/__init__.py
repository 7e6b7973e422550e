"""Tags and filters of templates: about text and addresses only, never about the database."""

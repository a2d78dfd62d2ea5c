"""What the classes of records say of themselves, for tables, schemas and dictionaries."""

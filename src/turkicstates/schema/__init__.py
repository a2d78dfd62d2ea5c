"""The structure of the record classes, for tables, schemas and data dictionaries."""

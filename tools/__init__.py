"""What keeps the data set whole: checks, schema, dictionary; none of it ships with the package."""

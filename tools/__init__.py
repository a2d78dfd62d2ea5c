"""Maintain the data set and the site: checks, schema, pages. Nothing here ships with the package."""

"""What the pages of the API reference need of Sphinx: fields, tables, sources, and links to other projects."""

"""Records: one module per kind, plus the code that they share."""

"""Data files: read whole or refused whole, written in one form, whole or not at all."""

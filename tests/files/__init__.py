"""Tests of turkicstates.files."""

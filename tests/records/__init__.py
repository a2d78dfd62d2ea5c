"""Tests of turkicstates.records."""

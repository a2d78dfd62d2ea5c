"""Tests of turkicstates.schema."""

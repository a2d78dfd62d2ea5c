"""Tests of turkicstates.export."""
